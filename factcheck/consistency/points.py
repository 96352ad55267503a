"""Positions of a constant: the fewest points that stab all intervals.

Greedy by upper ends is optimal. The greedy from the left puts its i-th point as high as any
smallest choice may, the greedy from the right as low, so the i-th value of *every* smallest choice
lies between the two, and every value between them is the i-th of some: nothing depends on order.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from factcheck.consistency.positions import Positions, one_position
from factcheck.values.interval import Cut, Interval


def common(boxes: Iterable[Interval]) -> Interval:
    """What lies in all of the boxes, of which there is one at least; empty where nothing does."""
    lows, highs = zip(*boxes, strict=True)
    return Interval(max(lows), min(highs))


def stab(boxes: Sequence[Interval]) -> Positions:
    """The fewest values such that every box holds one; O(n log n), O(n) where one will do."""
    if boxes:
        shared = common(boxes)
        if shared[0] <= shared[1]:
            return one_position(len(boxes), (shared,))
    sound = [i for i, box in enumerate(boxes) if not box.empty]
    highest = _from_left([boxes[i] for i in sound])
    lowest = _from_right([boxes[i] for i in sound])
    fits = [(0, 0)] * len(boxes)
    for i in sound:
        fits[i] = (bisect_left(highest, boxes[i].low) + 1, bisect_right(lowest, boxes[i].high))
    return Positions(
        count=len(highest),
        fits=tuple(fits),
        conflict=_conflict(boxes, sound),
        ranges=tuple(Interval(low, high) for low, high in zip(lowest, highest, strict=True)),
    )


def _from_left(boxes: list[Interval]) -> list[Cut]:
    points: list[Cut] = []
    for box in sorted(boxes, key=lambda box: box.high):
        if not points or points[-1] < box.low:
            points.append(box.high)
    return points


def _from_right(boxes: list[Interval]) -> list[Cut]:
    points: list[Cut] = []
    for box in sorted(boxes, key=lambda box: box.low, reverse=True):
        if not points or box.high < points[-1]:
            points.append(box.low)
    return points[::-1]


def _conflict(boxes: Sequence[Interval], sound: list[int]) -> tuple[int, ...]:
    """The pair furthest apart, or the first empty box; () where all meet (Helly).

    Among ends that are equal the other end decides, so that no order does.
    """
    if len(sound) < len(boxes):
        return (next(i for i, box in enumerate(boxes) if box.empty),)
    if not sound:
        return ()
    lowest = min(sound, key=lambda i: (boxes[i].high, boxes[i].low))
    highest = max(sound, key=lambda i: boxes[i])
    return (lowest, highest) if boxes[lowest].below(boxes[highest]) else ()
