"""Positions of a cumulative count: the fewest non-decreasing paths through all boxes.

A box is a value interval and a time window; a path fits it when, at some moment of the window, it
takes a value of the interval. Two boxes part when one is wholly later and wholly lower. That is a
strict partial order whose antichains are exactly the sets that one path can pass, so by Mirsky's
theorem the fewest paths equal the longest chain, and a box's rank (1 + the highest rank before it)
is its position. One sweep in time with a prefix maximum over values: O(n log n).

Stabbing, patience sorting and first-fit look right on small cases and are wrong; the tests keep
counterexamples to each.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from factcheck.consistency.positions import Positions, one_position
from factcheck.values.interval import Cut, Interval


@dataclass(frozen=True, slots=True)
class Moment:
    """A box of a cumulative count.

    `day`: the window is one calendar day, which the pragmatic reading takes as an instant: of two
    claims of one day, with one window, neither is later, and disjoint values part. `day_value` is
    the interval to compare within that day (a lower bound keeps its open upper end there); it
    begins where `value` does and ends no lower.
    """

    value: Interval
    time: Interval
    day: Cut | None = None
    day_value: Interval | None = None

    def within_day(self) -> Interval:
        """The value to compare with claims of the same day."""
        return self.day_value or self.value


def parts(earlier: Moment, later: Moment) -> bool:
    """Whether no path passes both: `later` is wholly later and lower, or lower on one day."""
    if earlier.time.below(later.time):
        return later.value.below(earlier.value)
    if earlier.day is not None and (earlier.day, earlier.time) == (later.day, later.time):
        return later.within_day().below(earlier.within_day())
    return False


def trace(boxes: Sequence[Moment]) -> Positions:
    """The fewest non-decreasing paths such that every box lies on one.

    O(n log n); the chains are looked for only where one path does not pass all.
    """
    if boxes and _one_will_do(boxes):
        return one_position(len(boxes))
    sound = [i for i, box in enumerate(boxes) if not (box.value.empty or box.time.empty)]
    forward = _ranks([boxes[i] for i in sound])
    backward = _ranks([_mirrored(boxes[i]) for i in sound])
    count = max((rank for rank, _ in forward), default=0)
    fits = [(0, 0)] * len(boxes)
    for i, (rank, _), (after, _) in zip(sound, forward, backward, strict=True):
        fits[i] = (rank, count + 1 - after)
    if len(sound) < len(boxes):
        conflict: tuple[int, ...] = (next(i for i, fit in enumerate(fits) if fit == (0, 0)),)
    elif count > 1:
        conflict = _first_pair(sound, forward)
    else:
        conflict = ()
    return Positions(count=count, fits=tuple(fits), conflict=conflict)


def _one_will_do(boxes: Sequence[Moment]) -> bool:
    """Whether one path passes all: none is empty and no two part."""
    if any(low > high for box in boxes for low, high in (box.value, box.time)):
        return False
    if max(box.value.low for box in boxes) <= min(box.value.high for box in boxes):
        return True  # a path may stand still
    by_end = sorted(boxes, key=_end)
    ended = 0
    reached = by_end[0].value.low
    days: dict[tuple[Cut, Interval], tuple[Cut, Cut]] = {}
    for box in sorted(boxes, key=_start):
        low, high = box.value
        while by_end[ended].time.high < box.time.low:
            reached = max(reached, by_end[ended].value.low)
            ended += 1
        if ended and high < reached:
            return False
        if box.day is not None:
            low, high = box.within_day()
            if (box.day, box.time) in days:
                lowest, highest = days[box.day, box.time]
                low, high = max(low, lowest), min(high, highest)
                if high < low:
                    return False
            days[box.day, box.time] = low, high
    return True


_start = attrgetter("time.low")
_end = attrgetter("time.high")


def _first_pair(sound: list[int], ranks: list[tuple[int, int | None]]) -> tuple[int, ...]:
    for i, (rank, before) in zip(sound, ranks, strict=True):
        if rank == 2 and before is not None:
            return sound[before], i
    raise AssertionError("a chain of two has a second box")


def _mirrored(box: Moment) -> Moment:
    """Time and value turned round: what came after and lower now comes before."""
    return Moment(-box.value, -box.time, box.day, -box.within_day())


def _ranks(boxes: Sequence[Moment]) -> list[tuple[int, int | None]]:
    """For each box the length of the longest chain that ends in it, and the box before it there."""
    seen = _Highest(box.value.low for box in boxes)
    ranks: list[tuple[int, int | None]] = [(1, None)] * len(boxes)
    by_end = sorted(range(len(boxes)), key=lambda i: boxes[i].time.high)
    ended = 0
    for group in _by_window(boxes):
        start = boxes[group[0]].time.low
        while ended < len(by_end) and boxes[by_end[ended]].time.high < start:
            i = by_end[ended]
            seen.add(boxes[i].value.low, ranks[i][0], i)
            ended += 1
        _rank_group(boxes, group, seen, ranks)
    return ranks


def _by_window(boxes: Sequence[Moment]) -> list[list[int]]:
    """Indices of one window and day together, by its beginning; the higher values of each first."""
    groups: dict[tuple[Interval, Cut | None], list[int]] = {}
    for i in sorted(range(len(boxes)), key=lambda i: boxes[i].time.low):
        groups.setdefault((boxes[i].time, boxes[i].day), []).append(i)
    for group in groups.values():
        group.sort(key=lambda i: boxes[i].within_day().high, reverse=True)
    return list(groups.values())


def _rank_group(
    boxes: Sequence[Moment],
    group: list[int],
    seen: _Highest,
    ranks: list[tuple[int, int | None]],
) -> None:
    one_day = boxes[group[0]].day is not None
    same_day = _Highest(boxes[i].within_day().low for i in group if one_day)
    for i in group:
        box = boxes[i]
        best, before = max(
            seen.above(box.value.high),
            same_day.above(box.within_day().high),
            key=lambda found: found[0],
        )
        ranks[i] = (best + 1, before)
        if one_day:
            same_day.add(box.within_day().low, best + 1, i)


class _Highest:
    """The highest rank among boxes whose low end lies above a cut: a Fenwick tree over lows."""

    def __init__(self, lows: Iterable[Cut]) -> None:
        self._lows = sorted(set(lows))
        self._tree: list[tuple[int, int | None]] = [(0, None)] * (len(self._lows) + 1)

    def add(self, low: Cut, rank: int, box: int) -> None:
        at = len(self._lows) - bisect_right(self._lows, low) + 1
        while at < len(self._tree):
            if rank > self._tree[at][0]:
                self._tree[at] = (rank, box)
            at += at & -at

    def above(self, cut: Cut) -> tuple[int, int | None]:
        at = len(self._lows) - bisect_right(self._lows, cut)
        best: tuple[int, int | None] = (0, None)
        while at:
            if self._tree[at][0] > best[0]:
                best = self._tree[at]
            at -= at & -at
        return best
