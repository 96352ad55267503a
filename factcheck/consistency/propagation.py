"""Bounds handed on through many formulas: what each subject can still be where all of them hold.

Each formula is asked in turn what it leaves of its subjects, until a sweep over all narrows no end
by more than one part in a million. Sound, not complete: every point at which all formulas hold
stays within the ranges; what is not refuted need not be possible. A cycle that would narrow for
ever ("a < b" and "b < a") ends after `SWEEPS`, and `unfinished` says where it was cut off.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from factcheck.consistency.bearing import ENDS, End, bearing, divides, repeats
from factcheck.consistency.narrowing import narrowed
from factcheck.formula import Formula
from factcheck.values.interval import EVERYTHING, Cut, Interval
from factcheck.values.precision import own_digits

SWEEPS = 100
"""After how many sweeps at most narrowing stops."""
LEAST = Decimal("1e-6")
"""By what part of the greater end a sweep must narrow for another to follow."""
_NOISE = Decimal("1e-20")
"""Narrowing by a smaller part is the rounding of long numbers, and is left out."""
_ROUGHLY = Context(prec=9, traps=[])
_NONE, _ALL = Decimal(0), Decimal(1)
_EXACT = Decimal(10) ** 26
"""Beyond this a `Decimal` need not keep the ones, and an end is not cut to whole numbers."""


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """An end as it was given (`formula` None) or set by a formula, out of the ends `of` others."""

    subject: str
    end: End
    formula: int | None = None
    of: tuple[Event, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Propagated:
    """What is left of each subject's range, or the formula that left nothing.

    `failed` is the index of a formula that cannot hold, None where none was refuted; the ranges
    are then those before it was asked. `unfinished` are the indices of formulas that would
    narrow further were they asked again.
    """

    ranges: Mapping[str, Interval]
    sweeps: int
    failed: int | None = None
    unfinished: tuple[int, ...] = ()
    _events: Mapping[tuple[str, End], Event] = field(default_factory=dict, repr=False)
    _subjects: tuple[str, ...] = ()

    def derived(self, subject: str, end: End) -> bool:
        """Whether an end was set by a formula, and is not as it was given."""
        return self._events[subject, end].formula is not None

    def sources(self, subject: str, end: End) -> tuple[set[tuple[str, End]], set[int]]:
        """The given ends, and the formulas, by which an end came about; often not all needed."""
        return _traced([self._events[subject, end]])

    def failure(self) -> tuple[set[tuple[str, End]], set[int]]:
        """The given ends, and the formulas, by which the failing formula came to fail.

        Raises:
            ValueError: none failed.
        """
        if self.failed is None:
            raise ValueError("nothing failed")
        ends, formulas = _traced(self._events[name, end] for name in self._subjects for end in ENDS)
        return ends, formulas | {self.failed}


@own_digits()
def propagate(
    formulas: Sequence[Formula], ranges: Mapping[str, Interval], whole: Collection[str] = ()
) -> Propagated:
    """Narrow the ranges by all formulas; a subject without a range may be anything.

    `whole` are the subjects that take whole numbers alone. No range given may be empty.
    """
    run = _Run(formulas, ranges, whole)
    sweeps = 0
    while run.awake and sweeps < SWEEPS:
        sweeps += 1
        # To and fro, so that a chain is followed in one sweep whichever way it is written.
        for i in sorted(range(len(formulas)), reverse=sweeps % 2 == 0):
            if i in run.awake and not run.ask(i):
                names = formulas[i].names
                return Propagated(run.ranges, sweeps, i, (), run.events, names)
    unfinished = tuple(sorted(run.awake | run.drowsy))
    return Propagated(run.ranges, sweeps, None, unfinished, run.events)


class _Run:
    """One propagation: the ranges so far, what set them, and which formulas are to be asked.

    `awake` are formulas of which a subject was narrowed since they were asked, `drowsy` those of
    which one was narrowed by less than `LEAST`.
    """

    def __init__(
        self, formulas: Sequence[Formula], ranges: Mapping[str, Interval], whole: Collection[str]
    ) -> None:
        self.formulas = formulas
        names = {name for formula in formulas for name in formula.names}
        self.ranges = dict.fromkeys(sorted(names), EVERYTHING) | dict(ranges)
        for name in whole:
            if name in self.ranges:
                self.ranges[name] = integers(self.ranges[name])
        self.events = {(name, end): Event(name, end) for name in self.ranges for end in ENDS}
        self.awake = set(range(len(formulas)))
        self.drowsy: set[int] = set()
        self._whole = whole
        self._users: dict[str, list[int]] = {name: [] for name in self.ranges}
        for i, formula in enumerate(formulas):
            for name in formula.names:
                self._users[name].append(i)

    def ask(self, i: int) -> bool:
        """Narrow by one formula; False where it cannot hold."""
        formula = self.formulas[i]
        self.awake.discard(i)
        self.drowsy.discard(i)
        found = narrowed(formula, self.ranges)
        if found is None:
            return False
        cut = {name: integers(found[name]) for name in found if name in self._whole}
        if any(bounds.empty for bounds in cut.values()):
            return False
        # Asked once more it would narrow no further, but for these.
        more = repeats(formula) or divides(formula) or any(cut[n] != found[n] for n in cut)
        needed = bearing(formula)
        set_now: dict[tuple[str, End], Event] = {}
        for name, bounds in (found | cut).items():
            moved = [_moved(a, b) for a, b in zip(self.ranges[name], bounds, strict=True)]
            for end, by in zip(ENDS, moved, strict=True):
                if by > _NOISE:
                    of = tuple(self.events[one] for one in needed[name, end])
                    set_now[name, end] = Event(name, end, i, of)
                    low, high = self.ranges[name]
                    self.ranges[name] = (
                        Interval(bounds.low, high) if end == "low" else Interval(low, bounds.high)
                    )
            if max(moved) > _NOISE:
                woken = {user for user in self._users[name] if user != i or more}
                if max(moved) > LEAST:
                    self.awake |= woken
                else:
                    self.drowsy |= woken
        self.events |= set_now
        return True


def integers(bounds: Interval) -> Interval:
    """The whole numbers in an interval; empty where there is none."""
    (low, low_side), (high, high_side) = bounds
    if abs(low) < _EXACT:
        up = low.to_integral_value(ROUND_CEILING)
        low, low_side = up + (up == low and low_side > 0), 0
    if abs(high) < _EXACT:
        down = high.to_integral_value(ROUND_FLOOR)
        high, high_side = down - (down == high and high_side < 0), 0
    return Interval(Cut(low, low_side), Cut(high, high_side))


def _moved(before: Cut, after: Cut) -> Decimal:
    """How far an end was narrowed, as a part of the greater of the two; 1 from none at all."""
    if before == after:
        return _NONE
    if before.value == after.value or not before.value.is_finite():
        return _ALL
    by = _ROUGHLY.subtract(after.value, before.value)
    return abs(_ROUGHLY.divide(by, max(abs(after.value), abs(before.value))))


def _traced(events: Iterable[Event]) -> tuple[set[tuple[str, End]], set[int]]:
    """The given ends, and the formulas, behind some events."""
    ends: set[tuple[str, End]] = set()
    formulas: set[int] = set()
    seen: set[int] = set()
    left = list(events)
    while left:
        event = left.pop()
        if id(event) in seen:
            continue
        seen.add(id(event))
        if event.formula is None:
            ends.add((event.subject, event.end))
        else:
            formulas.add(event.formula)
            left.extend(event.of)
    return ends, formulas
