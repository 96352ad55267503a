"""Which subject a claim is about, from the wording that its `subject` field holds.

An id, a label or an alias says it outright. Any other wording is scored against the subjects that
share a word with it and may have such a value; a clear winner is linked, and anything less is
unsure: listed with its nearest subjects, never guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from operator import attrgetter
from typing import Literal

from factcheck.casefile.case import Case
from factcheck.casefile.wording import MOST_COMPARED, nearest, shown
from factcheck.claim import Claim, Subject
from factcheck.linking.fits import counted_in, fits
from factcheck.linking.likeness import Likeness, Match
from factcheck.pool import CAN_FORK, Ended, in_order
from factcheck.values.names import normalise_name

THRESHOLD = 75.0
"""The least score that links, of 100.

Chosen, with the margin, on 119 labelled wordings and tried on 42 others (tests/linking): 92 of the
93 that have a subject are linked, and none of the 161 to a wrong one. On the first 119, a ratio
of characters (token set, weighted) links 13 at most before it links a wrong one.
"""

MARGIN = 12.0
"""How far the best subject must be ahead of the second."""

MANY = 5_000
"""Free wordings of claims from which on several processes are sooner done than one."""

_BATCH = 1_000
"""Claims that a process is given at a time; of one wording they are mostly in one batch."""

SHOWN = 3
"""Candidates shown at most for a wording that is not linked."""


@dataclass(frozen=True, slots=True)
class Link:
    """What a claim was linked by: `how`, the `score` of 100, and the `words` of the subject's own.

    `how`: "id" is the id itself, "name" a label, alias or spelling of one, "wording" a free one.
    `lead` is how far ahead of the next subject it was.
    """

    subject: str
    how: Literal["id", "name", "wording"]
    score: float = 100.0
    words: str = ""
    lead: float = 100.0


@dataclass(frozen=True, slots=True)
class Unsure:
    """A claim whose `subject` is no subject's wording for certain.

    `candidates` are up to three subject ids with their scores, best first; none where no subject
    is like it. `reason` is one sentence that says what would settle it.
    """

    claim: Claim
    candidates: tuple[tuple[str, float], ...]
    reason: str


class Links(Mapping[str, Link]):
    """Links by claim id. Where a claim names its subject by the id, that is all that is kept."""

    __slots__ = ("otherwise", "subjects")

    def __init__(self, subjects: Mapping[str, str], otherwise: Mapping[str, Link]) -> None:
        self.subjects = subjects
        self.otherwise = otherwise

    def of(self, claims: Sequence[Claim]) -> Links:
        """The links of these claims alone."""
        ids = [claim.id for claim in claims]
        if not self.otherwise:
            return Links({id_: self.subjects[id_] for id_ in ids}, {})
        return Links(
            {id_: self.subjects[id_] for id_ in ids},
            {id_: self.otherwise[id_] for id_ in ids if id_ in self.otherwise},
        )

    def __getitem__(self, claim: str) -> Link:
        subject = self.subjects[claim]
        return self.otherwise.get(claim) or Link(subject, "id", words=subject)

    def __iter__(self) -> Iterator[str]:
        return iter(self.subjects)

    def __len__(self) -> int:
        return len(self.subjects)


@dataclass(frozen=True, slots=True)
class SubjectLinks:
    """Every claim once: linked, by claim id, or unsure, in the order of claim ids."""

    links: Links
    unsure: tuple[Unsure, ...]

    @property
    def subjects(self) -> Mapping[str, str]:
        """Subject ids by claim id."""
        return self.links.subjects


def link_subjects(
    case: Case,
    *,
    threshold: float = THRESHOLD,
    margin: float = MARGIN,
    linker: SubjectLinker | None = None,
    jobs: int = 1,
) -> SubjectLinks:
    """Resolve the subject of every claim. The order of claims and subjects changes nothing.

    `linker` is one made for these subjects before, where there is one. Many free wordings are
    looked up by so many processes (`jobs`).
    """
    known = case.subjects
    subjects = {claim.id: claim.subject for claim in case.claims if claim.subject in known}
    otherwise: dict[str, Link] = {}
    unsure: dict[str, Unsure] = {}
    if len(subjects) < len(case.claims):
        linker = linker or SubjectLinker(known, threshold, margin)
        free = [claim for claim in case.claims if claim.subject not in known]
        free.sort(key=attrgetter("subject"))
        for claim, answer in zip(free, answers(linker, free, jobs), strict=True):
            if isinstance(answer, Link):
                otherwise[claim.id] = answer
                subjects[claim.id] = answer.subject
            else:
                unsure[claim.id] = Unsure(claim, *answer)
    ids = list(subjects)
    in_order = sorted(ids)
    if ids != in_order:
        subjects = {id_: subjects[id_] for id_ in in_order}
    return SubjectLinks(Links(subjects, otherwise), tuple(unsure[id_] for id_ in sorted(unsure)))


_Doubt = tuple[tuple[tuple[str, float], ...], str]


class SubjectLinker:
    """The subjects of a case, to be found by any wording.

    Of many subjects the first wording that is no id takes seconds.
    """

    def __init__(
        self, subjects: Mapping[str, Subject], threshold: float = THRESHOLD, margin: float = MARGIN
    ) -> None:
        self._subjects = subjects
        self._threshold, self._margin = threshold, margin

    @cached_property
    def _few(self) -> bool:
        """Whether an id that is meant is looked for: of many, none ever is."""
        return len({id_.casefold() for id_ in self._subjects}) <= MOST_COMPARED

    @cached_property
    def _units(self) -> Set[str]:
        return counted_in(self._subjects.values())

    @cached_property
    def _named(self) -> Mapping[str, list[str]]:
        return _by_name(self._subjects)

    @cached_property
    def _ranked(self) -> Callable[[str], Iterable[Match]]:
        """Claims come sorted by wording, so that one place in the cache serves them all."""
        likeness = Likeness(self._subjects.values())
        return lru_cache(maxsize=1)(lambda wording: _Replayed(likeness.nearest(wording)))

    def get_ready(self) -> None:
        """Work out now what the first wording that is no id would have to wait for."""
        self._named, self._units, self._few, self._ranked  # noqa: B018 - kept once asked for

    def answer(self, claim: Claim) -> Link | _Doubt:
        """What the claim is linked by; or the nearest subjects, and why it is unsure."""
        wording = claim.subject
        if wording in self._subjects:
            return Link(wording, "id", words=wording)
        named = self._named.get(normalise_name(wording), ())
        able = [subject for subject in named if self._fits(claim, subject)]
        for choice in (named, able):
            if len(choice) == 1:
                return Link(choice[0], "name", words=wording)
        if named:
            doubt = tuple((subject, 100.0) for subject in (able or named)[:SHOWN])
            return doubt, f"{_list(doubt)} have one name: {_ADVICE}"
        return self._by_likeness(claim)

    def _by_likeness(self, claim: Claim) -> Link | _Doubt:
        able = (match for match in self._ranked(claim.subject) if self._fits(claim, match.subject))
        ranked = list(islice(able, SHOWN))
        if not ranked:
            if self._few and (meant := nearest(claim.subject, self._subjects)):
                return (), f"no such subject: {shown(claim.subject)}{meant}"
            return (), f"no subject that takes such a value is like it: {_ADVICE}"
        best = ranked[0]
        lead = round(best.score - (ranked[1].score if len(ranked) > 1 else 0.0), 1)
        if best.score >= self._threshold and lead >= self._margin:
            return Link(best.subject, "wording", best.score, best.words, lead)
        doubt = tuple((match.subject, match.score) for match in ranked)
        if best.score >= self._threshold:
            return doubt, f"{_list(doubt[:2])} are too near to one another: {_ADVICE}"
        return doubt, f"{_list(doubt[:1])} is nearest, but not near enough: {_ADVICE}"

    def _fits(self, claim: Claim, subject: str) -> bool:
        return fits(claim, self._subjects[subject], self._units)


def answers(
    linker: SubjectLinker, claims: Sequence[Claim], jobs: int = 1
) -> Iterator[Link | _Doubt]:
    """`linker.answer` of each claim, in their order: they come sorted by wording."""
    if jobs < 2 or len(claims) < MANY or not CAN_FORK:
        yield from map(linker.answer, claims)
        return
    linker.get_ready()
    starts = range(0, len(claims), _BATCH)

    def batch(start: int) -> list[Link | _Doubt]:
        return list(map(linker.answer, claims[start : start + _BATCH]))

    found = in_order(starts, lambda: batch, jobs, ahead=len(starts), fork=True)
    for start, told in zip(starts, found, strict=True):
        # What no process lived to answer is answered here.
        yield from batch(start) if isinstance(told, Ended) else told


_ADVICE = "write the id of the subject, or add the wording to its aliases"


class _Replayed:
    """What comes of an iterator, as often as it is asked for and no further than it is."""

    def __init__(self, matches: Iterator[Match]) -> None:
        self._left, self._met = matches, list[Match]()

    def __iter__(self) -> Iterator[Match]:
        yield from self._met
        for match in self._left:
            self._met.append(match)
            yield match


def _list(candidates: tuple[tuple[str, float], ...]) -> str:
    return " and ".join(subject for subject, _ in candidates)


def _by_name(subjects: Mapping[str, Subject]) -> dict[str, list[str]]:
    """Subject ids by the normal form of each of their names, ids sorted."""
    named: dict[str, set[str]] = {}
    for subject in subjects.values():
        for name in (subject.id, subject.label, *subject.aliases):
            if form := normalise_name(name):
                named.setdefault(form, set()).add(subject.id)
    return {form: sorted(ids) for form, ids in named.items()}
