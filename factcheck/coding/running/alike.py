"""Subjects that articles of one event propose in unlike words, and that are one.

"People killed" in the one article are those "killed in Velm" in the other, if its head says that
the event was in Velm; "Velm" is "Velm province". All else in their ids must be the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from factcheck.claim import Claim, Subject
from factcheck.coding.running.events import Known, one_event
from factcheck.coding.subjects.kinds import kind_of
from factcheck.coding.subjects.proposing import slug
from factcheck.errors import Unreadable
from factcheck.values.figures import read_figure

_KINDS_OF_PLACE = """
province region district county state city town village municipality prefecture department
governorate oblast canton island
"""
_PLAIN = frozenset(_KINDS_OF_PLACE.split())
Sum = tuple[str, Decimal]
"""A currency and how much of it."""
_COUNTED = re.compile(r"-\d{1,3}$")
"""What an id of a subject of its own ends in, behind that of another."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A subject that coding has proposed: what of it must be the same, and the words of its id."""

    kind: tuple[str, ...]
    words: frozenset[str]
    place: frozenset[str] = frozenset()
    sums: frozenset[Sum] = frozenset()


@dataclass(slots=True)
class Alike:
    """What was proposed by now, and which of it a new subject is one with."""

    _kept: dict[str, _Kept] = field(default_factory=dict)
    _of: dict[str, list[str]] = field(default_factory=dict)

    def keep(self, subject: Subject, source: str, sums: Iterable[Sum] = ()) -> None:
        """Take in a subject that a source has; of one of money with the sums that it prints."""
        if subject.id not in self._kept:
            self._kept[subject.id] = replace(_kept(subject), sums=frozenset(sums))
        self._of.setdefault(source, []).append(subject.id)

    def join(self, id_: str, source: str) -> None:
        """Take in that a source has a subject that is kept."""
        self._of.setdefault(source, []).append(id_)

    def same(
        self,
        subject: Subject,
        source: str,
        own: Iterable[Subject],
        related: Iterable[str],
        known: Mapping[str, Known],
    ) -> str:
        """The id of the one subject of related articles that it is one with; "" of none or several.

        Of those that are the same but for a place that one leaves out the very same is taken first.
        """
        mine = _kept(subject)
        found: dict[str, bool] = {}
        for other in related:
            for id_ in self._of.get(other, ()):
                theirs = self._kept[id_]
                if theirs.kind != mine.kind:
                    continue
                said, unsaid = mine.words - theirs.words, theirs.words - mine.words
                if not said and not unsaid:
                    found[id_] = True
                elif (not unsaid and said <= known[source].about) or (
                    not said and unsaid <= known[other].about
                ):
                    found.setdefault(id_, False)
        same = [id_ for id_, wholly in found.items() if wholly] or list(found)
        same = same or self._elsewhere(mine, source, own, related, known)
        return same[0] if len(same) == 1 else ""

    def _elsewhere(
        self,
        mine: _Kept,
        source: str,
        own: Iterable[Subject],
        related: Iterable[str],
        known: Mapping[str, Known],
    ) -> list[str]:
        """Those of another place, where the head of each article says that the event was there
        ("in Peru", "near Camaná") and neither has the thing of two places."""
        if not mine.place or not mine.place <= known[source].about:
            return []
        what = mine.words - mine.place
        if sum(_said_of(_kept(one), mine.kind, what) for one in own) > 1:
            return []
        found: list[str] = []
        for other in related:
            there = [self._kept[id_] for id_ in self._of.get(other, ())]
            if sum(_said_of(one, mine.kind, what) for one in there) == 1:
                found += [
                    id_
                    for id_ in self._of[other]
                    if _said_of(self._kept[id_], mine.kind, what)
                    and self._kept[id_].place
                    and self._kept[id_].place <= known[other].about
                ]
        return list(dict.fromkeys(found))

    def same_sum(self, subject: Subject, sums: Collection[Sum], related: Iterable[str]) -> str:
        """The id of the one subject of money of related articles that prints one of the sums and
        has a word in common: "9 million in emergency aid", "an aid package of 9 million"."""
        mine = _kept(subject)
        found = {
            id_: None
            for other in (related if sums else ())
            for id_ in self._of.get(other, ())
            if not self._kept[id_].sums.isdisjoint(sums)
            and self._kept[id_].kind == mine.kind
            and (self._kept[id_].words & mine.words) - {"money"}
        }
        return next(iter(found)) if len(found) == 1 else ""


@dataclass(slots=True)
class Related:
    """Which of the articles that were read are of one event, found by the names of their heads."""

    known: dict[str, Known] = field(default_factory=dict)
    _by_head: dict[str, list[str]] = field(default_factory=dict)

    def add(self, source: str, known: Known) -> None:
        """Take in an article."""
        self.known[source] = known
        for name in known.head:
            self._by_head.setdefault(name, []).append(source)

    def to(self, source: str) -> Iterator[str]:
        """The others of its event, the first read first; of very many with a name the latest."""
        here = self.known[source]
        near = {one: None for name in sorted(here.head) for one in self._by_head[name][-_MOST:]}
        for other in near:
            if other != source and one_event(here, self.known[other]):
                yield other


_MOST = 200
"""Articles with one name at their head that are compared with one more."""


def _said_of(one: _Kept, kind: tuple[str, ...], what: frozenset[str]) -> bool:
    return one.kind == kind and one.words - one.place == what


def sums_of(subjects: Iterable[Subject], claims: Iterable[Claim]) -> dict[str, set[Sum]]:
    """The sums that claims on subjects of money print, each with its currency."""
    money = {one.id for one in subjects if one.type == "money"}
    found: dict[str, set[Sum]] = {}
    for claim in claims:
        if claim.subject in money and isinstance(claim.value, str):
            try:
                figure = read_figure(claim.value, "money")
            except Unreadable:
                continue
            if figure.number:
                found.setdefault(claim.subject, set()).add((figure.unit, figure.number))
    return found


def _kept(subject: Subject) -> _Kept:
    kind = (subject.type, kind_of(subject.unit), subject.population, subject.period)
    words = _COUNTED.sub("", subject.id).split("-")
    place = frozenset(slug(subject.place).split("-")) - _PLAIN if subject.place else frozenset()
    return _Kept(kind, frozenset(word for word in words if word not in _PLAIN), place)
