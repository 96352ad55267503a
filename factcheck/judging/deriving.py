"""What follows for a subject from other subjects' claims, and from which of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.consistency.bearing import ENDS, End
from factcheck.consistency.irreducible import irreducible
from factcheck.consistency.propagation import LEAST, Propagated, propagate
from factcheck.formula import Formula
from factcheck.graph.verdict import Derived
from factcheck.judging.bounding import Bound, Point, span
from factcheck.judging.relations_told import bound_in_words
from factcheck.values.figure import Figure, Reading
from factcheck.values.interval import EVERYTHING, Cut, Interval
from factcheck.values.when import DAY, first_day

Source = tuple[str, End, Box]
"""An end of a subject's bounds, and a claim that sets it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A net at one moment: the bounds that claims set, and what came of them.

    `able` are the indices of the `formulas` that were asked, in the order in which `found` counts
    them; `whole` the subjects that take whole numbers alone; `first` marks the first of several
    moments, at which no count has begun.
    """

    point: Point
    bounds: Mapping[str, Bound]
    found: Propagated
    able: tuple[int, ...]
    formulas: Sequence[Formula]
    whole: Collection[str]
    subjects: Mapping[str, Subject]
    reading: Reading
    first: bool = False

    def sources(self, ends: Collection[tuple[str, End]]) -> list[Source]:
        """The claims that set these ends, in stable order; none sets an end that is unbounded."""
        return [
            (id_, end, box)
            for id_, end in sorted(ends)
            for box in (self.bounds[id_].low if end == "low" else self.bounds[id_].high)
        ]

    def its(self, sources: Iterable[Source]) -> list[Source]:
        """Of the sources those that set an end here: another position's set another."""
        return [
            (id_, end, box)
            for id_, end, box in sources
            if box in (self.bounds[id_].low if end == "low" else self.bounds[id_].high)
        ]

    def ranges(self, sources: Collection[Source]) -> dict[str, Interval]:
        """What claims make of the subjects, if they alone had been made.

        Where several positions set an end together, fewer of them set a tighter one.
        """
        lows: dict[str, list[Box]] = {}
        highs: dict[str, list[Box]] = {}
        for id_, end, box in sources:
            (lows if end == "low" else highs).setdefault(id_, []).append(box)
        found = dict.fromkeys(self.bounds, EVERYTHING)
        for id_, bound in self.bounds.items():
            low, high = EVERYTHING
            if some := lows.get(id_):
                whole = len(some) == len(bound.low)
                low = bound.interval.low if whole else min(span(b, self.reading).low for b in some)
            if some := highs.get(id_):
                whole = len(some) == len(bound.high)
                high = (
                    bound.interval.high if whole else max(span(b, self.reading).high for b in some)
                )
            found[id_] = Interval(low, high)
        return found

    def again(self, sources: Collection[Source], formulas: Sequence[int]) -> Propagated:
        """What comes of some of the claims, and some of the formulas."""
        chosen = [self.formulas[i] for i in formulas]
        names = {name for formula in chosen for name in formula.names}
        ranges = {id_: some for id_, some in self.ranges(sources).items() if id_ in names}
        return propagate(chosen, ranges, self.whole)


def derive(asked: Sequence[Asked], formulas: Sequence[str]) -> Iterator[Derived]:
    """For each subject, the ends that say more than its own claims do.

    Of a constant the tightest; of a count that never falls the most it had reached, and what it had
    not passed last; of a level or a flow what is known for the last moment.
    """
    if not asked:
        return
    for id_, subject in asked[0].subjects.items():
        for end in ENDS:
            best = _best(asked, id_, subject, end)
            if best is not None:
                yield _derived(best, id_, subject, end, formulas)


def _best(asked: Sequence[Asked], id_: str, subject: Subject, end: End) -> Asked | None:
    place = ENDS.index(end)
    telling = [one for one in asked if _says_more(one, id_, subject, end)]
    if not telling:
        return None
    if subject.behaviour == "constant":
        return (max if end == "low" else min)(telling, key=lambda one: one.found.ranges[id_][place])
    if subject.behaviour == "cumulative" and end == "low":
        best = max(telling, key=lambda one: one.found.ranges[id_].low)
        own = max(one.bounds[id_].interval.low for one in asked)
        return best if best.found.ranges[id_].low.value > own.value else None
    return telling[-1]


def _says_more(one: Asked, id_: str, subject: Subject, end: End) -> bool:
    if id_ not in one.found.ranges or not one.found.derived(id_, end):
        return False
    place = ENDS.index(end)
    own, now = one.bounds[id_].interval[place].value, one.found.ranges[id_][place].value
    if not now.is_finite() or (subject.type != "date" and end == "low" and now <= 0):
        return False
    if subject.type == "share" and end == "high" and now >= 1:
        return False
    if one.first and any(
        side == "high" and one.subjects[name].behaviour == "cumulative"
        for name, side in one.found.sources(id_, end)[0]
    ):
        return False
    return not own.is_finite() or abs(own - now) > LEAST * max(abs(own), abs(now))


def _derived(one: Asked, id_: str, subject: Subject, end: End, formulas: Sequence[str]) -> Derived:
    place = ENDS.index(end)
    wanted = one.found.ranges[id_][place]
    sources, used = one.found.sources(id_, end)

    def reaches(some: Collection[Source], by: Sequence[int]) -> bool:
        found = one.again(some, by)
        if found.failed is not None or id_ not in found.ranges:
            return False
        gap = abs(found.ranges[id_][place].value - wanted.value)
        return gap <= LEAST * abs(wanted.value)

    by = sorted(one.able[i] for i in used)
    kept: Sequence[Source] = one.sources(sources)
    if reaches(kept, by):
        by = irreducible(by, lambda some: reaches(kept, some))
        kept = irreducible(kept, lambda some: reaches(some, by))
    claims = tuple(dict.fromkeys(box for _, _, box in kept))
    at = None if _timeless(one, kept, id_) else one.point.at
    shown = one.found.ranges[id_]
    unit = (
        next((box.value.unit for box in claims if isinstance(box.value, Figure)), "")
        if subject.type == "money"
        else subject.unit
    )
    words = bound_in_words(shown, end, subject, unit) + _moment(subject, at, end)
    scale = DAY if subject.type == "date" else Decimal(1)
    return Derived(
        subject=id_,
        reading=one.reading,
        side=end,
        end=Cut(wanted.value * scale, wanted.side),
        at=at,
        claims=claims,
        relations=tuple(formulas[i] for i in by),
        words=words,
    )


def _timeless(one: Asked, sources: Collection[Source], id_: str) -> bool:
    """Whether it holds at any time: it rests on constants alone, and is about one."""
    about = {id_, *(name for name, _, _ in sources)}
    return all(one.subjects[name].behaviour == "constant" for name in about)


def _moment(subject: Subject, at: Decimal | None, end: End) -> str:
    day = None if at is None else first_day(Interval(Cut(at), Cut(at)))
    if day is None or subject.behaviour == "constant":
        return ""
    told = f"{day.day} {day:%B} {day.year}"
    if subject.behaviour == "cumulative":
        return f" by {told}" if end == "low" else f" until {told}"
    return f" on {told}"
