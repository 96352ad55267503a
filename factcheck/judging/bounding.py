"""The claims of a subject as bounds on its value at a moment, each with the claims that set it.

A cumulative count is bounded from below by claims whose as-of ended by then, from above by claims
whose as-of begins then or later; a constant by all its claims; a level by those that cover the
moment; a flow by those of one period. What conflicts at one moment bounds by its positions' hull.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import lru_cache
from heapq import heappop, heappush
from typing import NamedTuple

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.consistency.points import stab
from factcheck.judging.slots import period_of
from factcheck.values.figure import Figure, Reading
from factcheck.values.interval import EVERYTHING, INFINITY, Cut, Interval
from factcheck.values.when import DAY, When, last_day, minutes, one_day

Boxes = tuple[Box, ...]
MOST_AT_ONCE = 64
"""How many claims of one moment that exclude one another are sorted into positions."""
_FLOOR, _CEILING = Context(rounding=ROUND_FLOOR), Context(rounding=ROUND_CEILING)
_ZERO = Cut(Decimal(0))


class Bound(NamedTuple):
    """Where a value lies, and the claims that set either end."""

    interval: Interval = EVERYTHING
    low: Boxes = ()
    high: Boxes = ()


class Point(NamedTuple):
    """When bounds are asked: a moment in minutes, and for flows the period that ends there."""

    at: Decimal
    period: Interval | None = None


FREE = Bound()


def span(box: Box, reading: Reading) -> Interval:
    """The value of a claim as formulas reckon: dates in days, outward; ages as printed."""
    bounds = box.printed(reading)
    return _in_days(bounds) if isinstance(box.value, When) else bounds


@lru_cache(maxsize=4096)
def _in_days(bounds: Interval) -> Interval:
    (low, low_side), (high, high_side) = bounds
    return Interval(
        Cut(_FLOOR.divide(low, DAY), low_side), Cut(_CEILING.divide(high, DAY), high_side)
    )


def window(box: Box, reading: Reading) -> Interval:
    """The as-of; a day, in the pragmatic reading, being the instant at which it begins."""
    time = box.time(reading)
    return _instant(time) if reading == "pragmatic" else time


@lru_cache(maxsize=4096)
def _instant(time: Interval) -> Interval:
    return Interval(time.low, time.low) if one_day(time) else time


def counted(boxes: Iterable[Box]) -> Box | None:
    """A claim that shows a subject to be a count, which is never below nothing."""
    figures = [(box, box.value) for box in boxes if isinstance(box.value, Figure)]
    if any(value.literal.low.value < 0 for _, value in figures if value.bound != "upper"):
        return None
    return next((box for box, value in figures if value.whole), None)


class Bounded:
    """Claims of one position of a subject, ready to be asked for bounds at any moment.

    `own` are those that fit no other position: by these it is named.
    """

    def __init__(
        self, subject: Subject, boxes: Sequence[Box], reading: Reading, own: Sequence[Box] = ()
    ) -> None:
        self.boxes = tuple(boxes)
        self.own = tuple(own) or self.boxes
        self._behaviour = subject.behaviour
        self._floor = counted(boxes)
        self._reading = reading
        match subject.behaviour:
            case "constant":
                self._always = _all(self.boxes, reading)
            case "cumulative":
                self._lay_path()
            case "flow":
                periods: dict[Interval, list[Box]] = {}
                for box in boxes:
                    periods.setdefault(period_of(box), []).append(box)
                self._periods = {when: hull(some, reading) for when, some in periods.items()}
            case _:
                self._lay_steps()

    @property
    def whole(self) -> bool:
        """Whether it is a count, which takes whole numbers alone."""
        return self._floor is not None

    def at(self, point: Point) -> Bound:
        """The bounds at a moment."""
        match self._behaviour:
            case "constant":
                found = self._always
            case "cumulative":
                found = self._on_path(Cut(point.at))
            case "flow":
                found = FREE if point.period is None else self._periods.get(point.period, FREE)
            case _:
                found = self._steps[bisect_right(self._cuts, Cut(point.at))]
        if self._floor is not None and found.interval.low < _ZERO:
            floored = Interval(_ZERO, found.interval.high)
            return Bound(floored, (self._floor,), found.high)
        return found

    def moments(self) -> set[Decimal]:
        """Every start and end of an as-of; none of a constant's or a flow's."""
        if self._behaviour in {"constant", "flow"}:
            return set()
        return {
            cut.value
            for box in self.boxes
            for cut in window(box, self._reading)
            if cut.value.is_finite()
        }

    def periods(self) -> set[Interval]:
        """The periods of a flow."""
        return set(self._periods) if self._behaviour == "flow" else set()

    def _lay_path(self) -> None:
        """The highest low end by the time it was reached, the least high end till it was passed."""
        reached: list[tuple[Cut, Cut, Boxes]] = []
        for box in sorted(self.boxes, key=lambda box: window(box, self._reading).high):
            low = span(box, self._reading).low
            if not reached or low > reached[-1][1]:
                reached.append((window(box, self._reading).high, low, (box,)))
        passed: list[tuple[Cut, Cut, Boxes]] = []
        for box in sorted(self.boxes, key=lambda box: self._until(box), reverse=True):
            high = span(box, self._reading).high
            if not passed or high < passed[-1][1]:
                passed.append((self._until(box), high, (box,)))
        passed.reverse()
        self._reached, self._passed = reached, passed
        self._reached_at = [when for when, _, _ in reached]
        self._passed_at = [when for when, _, _ in passed]

    def _until(self, box: Box) -> Cut:
        """Till when a count had not passed a figure; a lower bound of one day only till that day,
        for the count may have passed it by evening."""
        start = window(box, self._reading).low
        open_above = isinstance(box.value, Figure) and box.value.bound == "lower"
        day = self._reading == "pragmatic" and one_day(box.time("pragmatic"))
        return Cut(start.value, -1) if open_above and day else start

    def _on_path(self, at: Cut) -> Bound:
        low, lows, high, highs = EVERYTHING.low, (), EVERYTHING.high, ()  # type: Cut, Boxes, Cut, Boxes
        if before := bisect_right(self._reached_at, at):
            _, low, lows = self._reached[before - 1]
        if (after := bisect_left(self._passed_at, at)) < len(self._passed):
            _, high, highs = self._passed[after]
        return Bound(Interval(low, high), lows, highs)

    def _lay_steps(self) -> None:
        """What bounds a level from each start or end of an as-of to the next."""
        windows = [(window(box, self._reading), box) for box in self.boxes]
        steady = [
            (time, box)
            for time, box in windows
            if self._reading == "pragmatic" or box.claim.held == "throughout" or time.point
        ]
        starts: dict[Cut, list[int]] = {}
        over = [Cut(time.high.value, time.high.side + 1) for time, _ in steady]
        for i, (time, _) in enumerate(steady):
            starts.setdefault(time.low, []).append(i)
        self._cuts = sorted({*starts, *over})
        self._steps = [FREE]
        lows: list[tuple[Decimal, int, int]] = []
        highs: list[tuple[Decimal, int, int]] = []
        for cut in self._cuts:
            for i in starts.get(cut, ()):
                low, high = span(steady[i][1], self._reading)
                heappush(lows, (-low.value, -low.side, i))
                heappush(highs, (high.value, high.side, i))
            for heap in (lows, highs):
                while heap and over[heap[0][2]] <= cut:
                    heappop(heap)
            if not lows:
                self._steps.append(FREE)
                continue
            first, last = steady[lows[0][2]][1], steady[highs[0][2]][1]
            both = Interval(span(first, self._reading).low, span(last, self._reading).high)
            step = Bound(both, (first,), (last,))
            if both.empty:
                now = [steady[i][1] for _, _, i in lows if over[i] > cut]
                step = hull(now, self._reading) if len(now) <= MOST_AT_ONCE else FREE
            self._steps.append(step)


def ends_at(period: Interval, reading: Reading) -> Decimal | None:
    """The moment at which an amount per period is complete; None where it has no end."""
    last = last_day(period)
    if last is None:
        return None
    return minutes(last) if reading == "pragmatic" else period.high.value


def hull(boxes: Sequence[Box], reading: Reading) -> Bound:
    """From the lowest position of claims of one time to the highest."""
    found = stab([span(box, reading) for box in boxes])
    if found.count < 2:
        return _all(boxes, reading)
    each = [_all([boxes[i] for i in found.alone(n)], reading) for n in range(1, found.count + 1)]
    return Bound(
        Interval(min(one.interval.low for one in each), max(one.interval.high for one in each)),
        tuple(dict.fromkeys(box for one in each for box in one.low)),
        tuple(dict.fromkeys(box for one in each for box in one.high)),
    )


def _all(boxes: Sequence[Box], reading: Reading) -> Bound:
    if not boxes:
        return FREE
    low = max(boxes, key=lambda box: span(box, reading).low)
    high = min(boxes, key=lambda box: span(box, reading).high)
    both = Interval(span(low, reading).low, span(high, reading).high)
    return Bound(
        both,
        (low,) if both.low.value != -INFINITY else (),
        (high,) if both.high.value != INFINITY else (),
    )
