"""What hangs together in a case: looked up on the pages of subjects, sources and claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.errors import Unreadable
from factcheck.formula import parse
from factcheck.linking import SubjectLinker
from factcheck.report.relation_rows import bounds_told
from factcheck.report.spoken import counted
from factcheck.review.headings import about
from factcheck.review.sets import ranks_of

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.claim import Claim, Relation
    from factcheck.graph.topic import Topic
    from factcheck.outcome import Report
    from factcheck.review.board import Board

LISTED = 100
"""Findings listed on the page of a subject or source; the rest stands in the queue."""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding in a list; `about` is the label of its subject, or its formula."""

    key: str
    kind: str
    severity: str
    rule: str
    status: str
    about: str
    sentence: str


class Index:
    """The records of a report by what they belong to, each table made when first asked for."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._linker: SubjectLinker | None = None

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """The topic of each subject that has one."""
        return {topic.subject.id: topic for topic in self.report.topics if topic.subject}

    @cached_property
    def boxes(self) -> dict[str, Box]:
        """Every claim that was read, those that are denied or superseded included."""
        return {box.id: box for topic in self.topics.values() for box in boxes_of(topic)}

    @cached_property
    def texts(self) -> frozenset[str]:
        """The sources that claims were taken from, those with none but as copied left out."""
        return self.report.case.texts

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Every claim as written."""
        return {claim.id: claim for claim in self.report.case.claims}

    @property
    def linker(self) -> SubjectLinker:
        """The subjects, to be found by any wording: made when first asked for, as it is large."""
        if self._linker is None:
            self._linker = SubjectLinker(self.report.case.subjects)
        return self._linker

    def take_over(self, before: Index) -> None:
        """Take what was made for another check of the case and is the same still."""
        if before._linker and before.report.case.subjects == self.report.case.subjects:
            self._linker = before._linker

    @cached_property
    def by_source(self) -> dict[str, list[Claim]]:
        """The claims of each source, as they stand in its text where that is known."""
        found: dict[str, list[Claim]] = {}
        for claim in self.report.case.claims:
            found.setdefault(claim.source, []).append(claim)
        for claims in found.values():
            claims.sort(key=lambda claim: claim.locator[0].start if claim.locator else -1)
        return found

    @cached_property
    def unconfirmed(self) -> list[Claim]:
        """Machine-coded claims that nobody has confirmed, source by source, as its text goes."""
        return [claim for some in self.by_source.values() for claim in some if claim.unconfirmed]

    @cached_property
    def unconfirmed_at(self) -> dict[str, int]:
        """Where each of these stands among them, from 0."""
        return {claim.id: place for place, claim in enumerate(self.unconfirmed)}

    @cached_property
    def names(self) -> dict[str, str]:
        """What each source is called; those of one name carry their ids.

        A text that is not at hand, there only as what another copies, takes nobody's name.
        """
        case = self.report.case
        named = {id_: one.publisher or one.title or id_ for id_, one in case.sources.items()}
        texts = case.texts
        often = Counter(name for id_, name in named.items() if id_ in texts)
        alone = {id_ for id_, name in named.items() if id_ in texts and often[name] == 1}
        return {
            id_: name if id_ in alone or not often[name] else f"{name} ({id_})"
            for id_, name in named.items()
        }

    @cached_property
    def copies(self) -> dict[str, list[str]]:
        """The sources that copy each source."""
        return _grouped((s.copy_of, s.id) for s in self.report.case.sources.values())

    @cached_property
    def parts(self) -> dict[str, list[str]]:
        """The subjects that lie within each subject."""
        return _grouped((s.within, s.id) for s in self.report.case.subjects.values())

    @cached_property
    def outcomes(self) -> dict[str, list[str]]:
        """The subjects that each subject is the plan of."""
        return _grouped((s.plan_of, s.id) for s in self.report.case.subjects.values())

    @cached_property
    def relations(self) -> dict[str, list[tuple[Relation, tuple[str, ...]]]]:
        """The relations that name each subject, with all subjects that they name."""
        found: dict[str, list[tuple[Relation, tuple[str, ...]]]] = {}
        for relation in self.report.case.relations:
            try:
                names = tuple(dict.fromkeys(parse(relation.formula).names))
            except Unreadable:
                continue
            for name in names:
                found.setdefault(name, []).append((relation, names))
        return found

    @cached_property
    def reasons(self) -> dict[str, list[str]]:
        """Why claims on each subject were not compared, in sentences."""
        found: dict[str, list[str]] = {}
        for entry in self.report.not_compared:
            told = f"{counted(len(entry.claims), 'claim')} not compared: {entry.reason}."
            found.setdefault(entry.subject, []).append(told)
        return found

    @cached_property
    def derived(self) -> dict[str, tuple[str, ...]]:
        """What follows for each subject by relations, in words."""
        return bounds_told(self.report)

    @cached_property
    def dependences(self) -> dict[str, list[str]]:
        """Of whom each source is probably not independent, in words."""
        told = ((id_, one.words) for one in self.report.dependences() for id_ in one.sources)
        return _grouped(told)


def boxes_of(topic: Topic) -> Iterator[Box]:
    """The claims on a topic, each once: asserted, denied, superseded."""
    known: set[str] = set()
    for box in (*topic.boxes, *topic.denials, *(old for old, _ in topic.revised)):
        if box.id not in known:
            known.add(box.id)
            yield box


def lines_of(board: Board, facet: str, value: str) -> tuple[list[FindingLine], int]:
    """The findings that have a value of a facet, the worst first, and how many are not listed."""
    bits = board.facets[facet].bits(value)
    ranks = ranks_of(bits, 0, LISTED)
    return [line_of(board, rank) for rank in ranks], bits.bit_count() - len(ranks)


def line_of(board: Board, rank: int) -> FindingLine:
    """One finding, by its rank."""
    finding = board.findings[rank]
    label = about(finding, board.labels)
    return FindingLine(
        key=board.keys[rank],
        kind=finding.kind,
        severity=finding.severity,
        rule=finding.rule,
        status=board.status(board.keys[rank]),
        about=label,
        sentence=finding.answer.message.removeprefix(f"{label}: "),
    )


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        if key:
            found.setdefault(key, []).append(value)
    return found
