"""Which subject a claim is about, from the wording that its `subject` field holds.

An id, a label or an alias says it outright. Any other wording is scored against the subjects that
share a word with it and may have such a value; a clear winner is linked, and anything less is
unsure: listed with its nearest subjects, never guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from typing import Literal

from factcheck.casefile.case import Case
from factcheck.casefile.wording import nearest, shown
from factcheck.claim import Claim, Subject
from factcheck.linking.fits import counted_in, fits
from factcheck.linking.likeness import Likeness, Match
from factcheck.values.names import normalise_name

THRESHOLD = 75.0
"""The least score that links, of 100.

Chosen, with the margin, on 119 labelled wordings and tried on 42 others (tests/linking): 92 of the
93 that have a subject are linked, and none of the 161 to a wrong one. On the first 119, a ratio
of characters (token set, weighted) links 13 at most before it links a wrong one.
"""

MARGIN = 12.0
"""How far the best subject must be ahead of the second."""

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


@dataclass(frozen=True, slots=True)
class SubjectLinks:
    """Every claim once: linked, by claim id, or unsure, in the order of claim ids."""

    links: Mapping[str, Link]
    unsure: tuple[Unsure, ...]

    @property
    def subjects(self) -> dict[str, str]:
        """Subject ids by claim id."""
        return {claim: link.subject for claim, link in self.links.items()}


def link_subjects(
    case: Case,
    *,
    threshold: float = THRESHOLD,
    margin: float = MARGIN,
    linker: SubjectLinker | None = None,
) -> SubjectLinks:
    """Resolve the subject of every claim. The order of claims and subjects changes nothing.

    `linker` is one made for these subjects before, where there is one.
    """
    linker = linker or SubjectLinker(case.subjects, threshold, margin)
    links: dict[str, Link] = {}
    unsure: dict[str, Unsure] = {}
    for claim in sorted(case.claims, key=lambda claim: claim.subject):
        answer = linker.answer(claim)
        if isinstance(answer, Link):
            links[claim.id] = answer
        else:
            unsure[claim.id] = Unsure(claim, *answer)
    return SubjectLinks(
        dict(sorted(links.items())), tuple(unsure[claim] for claim in sorted(unsure))
    )


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
        self._by_id = {id_: Link(id_, "id", words=id_) for id_ in subjects}

    @cached_property
    def _units(self) -> Set[str]:
        return counted_in(self._subjects.values())

    @cached_property
    def _named(self) -> Mapping[str, list[str]]:
        return _by_name(self._subjects)

    @cached_property
    def _ranked(self) -> Callable[[str], list[Match]]:
        """Claims come sorted by wording, so that one place in the cache serves them all."""
        return lru_cache(maxsize=1)(Likeness(self._subjects.values()).ranked)

    def answer(self, claim: Claim) -> Link | _Doubt:
        """What the claim is linked by; or the nearest subjects, and why it is unsure."""
        wording = claim.subject
        if plain := self._by_id.get(wording):
            return plain
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
            if meant := nearest(claim.subject, self._subjects):
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


_ADVICE = "write the id of the subject, or add the wording to its aliases"


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
