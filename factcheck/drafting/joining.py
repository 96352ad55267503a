"""The draft's claims and those of the case that bear on them, read side by side."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from factcheck.box import Box
from factcheck.casefile.case import Case
from factcheck.checking.nesting import nested
from factcheck.claim import Claim, Relation, Subject
from factcheck.coding.code import Coded
from factcheck.errors import Problem, Unreadable, Where
from factcheck.formula import parse
from factcheck.graph import hang, topics_of
from factcheck.graph.topic import Topic
from factcheck.judging.revisions import set_aside
from factcheck.linking import link
from factcheck.reading import read_case

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
NAME = "this draft"
"""What sentences call the draft. It is no publisher's: its word must be nobody's in the case."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A case with a draft as one more source.

    `case` holds the subjects that the draft touches and those that relations tie to them, with
    their claims, and the draft's own; `boxes` are the draft's claims, read, in the order of its
    `text`; `topics` the case's alone, by subject, what its speakers have taken back set aside.
    """

    case: Case
    boxes: tuple[Box, ...]
    topics: Mapping[str, Topic]
    text: str = ""
    problems: tuple[Problem, ...] = ()

    def own(self, subject: str) -> tuple[Box, ...]:
        """What the case asserts of a subject."""
        topic = self.topics.get(subject)
        return topic.boxes if topic else ()


def join(case: Case, coded: Coded) -> Joined:
    """The case and the draft as one; what of the draft cannot be read is among the problems."""
    source = coded.source.model_copy(
        update={"id": _unused(NAME, case.sources), "publisher": NAME, "copy_of": ""}
    )
    linked = link(case)
    about = {claim.subject for claim in coded.claims}
    every = (*case.relations, *nested(case.subjects, case.relations))
    relations = tuple(_tied(every, about))
    touched = about.union(*(parse(relation.formula).names for relation in relations))
    held = tuple(
        claim.model_copy(update={"subject": linked.subjects[claim.id]})
        for claim in case.claims
        if linked.subjects.get(claim.id) in touched
    )
    subjects = {**{s.id: s for s in coded.subjects}, **case.subjects}
    said = tuple(
        claim
        for claim in _claims(coded, source.id, {claim.id for claim in case.claims})
        if source.published or subjects[claim.subject].type != "date" or _with_year(claim)
    )
    whole = replace(
        case,
        sources={**case.sources, source.id: source},
        speakers={**{s.id: s for s in coded.speakers}, **case.speakers},
        subjects=subjects,
        relations=relations,
        claims=(*held, *said),
        decisions=(),
        problems=(),
    )
    boxes, problems = _read(whole, source.id)
    own = [box for box in boxes if box.source.id != source.id]
    ours = [box for box in boxes if box.source.id == source.id]
    topics = topics_of(hang(replace(whole, claims=held, relations=()), own, link(whole)))
    return Joined(
        case=whole,
        boxes=tuple(sorted(ours, key=_place)),
        topics={t.subject.id: set_aside(t) for t in topics if t.subject is not None},
        text=coded.article.text,
        problems=tuple(problems),
    )


def part_of(case: Case, claims: Iterable[Claim]) -> Case:
    """The case with these claims alone, and the records that they need."""
    claims = tuple(claims)
    sources: dict[str, None] = {}
    for claim in claims:
        at = claim.source
        while at in case.sources and at not in sources:
            sources[at] = None
            at = case.sources[at].copy_of
    subjects: dict[str, None] = {}
    for claim in claims:
        for id_ in _within(case.subjects, claim.subject):
            subjects[id_] = None
    return replace(
        case,
        sources={id_: case.sources[id_] for id_ in sources},
        subjects={id_: case.subjects[id_] for id_ in subjects},
        relations=(),
        claims=claims,
    )


def _within(subjects: Mapping[str, Subject], id_: str) -> Iterator[str]:
    """A subject and all that it lies within."""
    seen: set[str] = set()
    while id_ in subjects and id_ not in seen:
        seen.add(id_)
        yield id_
        id_ = subjects[id_].within


def _read(case: Case, source: str) -> tuple[list[Box], list[Problem]]:
    """Every claim read; of the draft's, one whose time cannot be so is read without it.

    A machine that mistook a date must not lose the figure. Of a draft without a date what counts
    from publication says nothing yet, and is no problem.
    """
    linked = link(case)
    boxes, problems = read_case(case, linked)
    read = {box.id for box in boxes}
    lost = [claim for claim in case.claims if claim.source == source and claim.id not in read]
    if lost:
        again = tuple(claim.model_copy(update={"as_of": "", "period": ""}) for claim in lost)
        more, _ = read_case(part_of(case, again), linked)
        boxes += more
        found = {box.id for box in more}
        problems = [p for p in problems if not any(_same_place(p, claim) for claim in lost)]
        for claim in lost:
            if claim.id not in found and case.sources[source].published:
                message = f"{claim.id}: {claim.value} cannot be read as what it was taken for"
                problems.append(Problem(claim.where.file, 0, 0, message))
    return boxes, problems


def _with_year(claim: Claim) -> bool:
    """Whether the words of a date hold its year; else it was taken from another date's."""
    return any(_YEAR.search(words) for words in claim.quote)


def _same_place(problem: Problem, claim: Claim) -> bool:
    return (problem.file, problem.line) == (claim.where.file, claim.where.line)


def _tied(relations: Iterable[Relation], subjects: Collection[str]) -> Iterator[Relation]:
    for relation in relations:
        try:
            names = parse(relation.formula).names
        except Unreadable:
            continue
        if not set(names).isdisjoint(subjects):
            yield relation


def _claims(coded: Coded, source: str, taken: Collection[str]) -> Iterator[Claim]:
    """The draft's claims under ids that the case does not use, each with the place of its words."""
    used = set(taken)
    for claim in coded.claims:
        start = claim.locator[0].start if claim.locator else 0
        id_ = _unused(f"draft-{start}", used)
        used.add(id_)
        line, column = line_and_column(coded.article.text, start)
        where = Where(coded.article.file, line, column)
        changes = {"id": id_, "source": source, "where": where, "denies": (), "supersedes": ()}
        yield claim.model_copy(update=changes)


def line_and_column(text: str, at: int) -> tuple[int, int]:
    """The line and the column of a place in a text, both counted from 1."""
    return text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1


def _unused(name: str, taken: Collection[str]) -> str:
    tries = (f"{name} {number}" if number > 1 else name for number in range(1, len(taken) + 2))
    return next(one for one in tries if one not in taken)


def _place(box: Box) -> tuple[int, str]:
    return (box.claim.locator[0].start if box.claim.locator else 0, box.id)
