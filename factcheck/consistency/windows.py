"""A level: what must, and what may, hold at one instant.

Pragmatically, claims whose as-of windows overlap speak of one time: each *maximal window* of
overlap is judged as a constant is. Fewest positions over all time would be a colouring problem and
mean nothing to a reader: which camp on Monday is which on Tuesday?

Literally, two claims must hold at one instant only where both hold throughout overlapping windows,
or one holds at some time inside a window throughout which the other does, or both are one instant.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import accumulate

from factcheck.values.interval import Cut, Interval


def overlaps(windows: Sequence[Interval]) -> list[tuple[int, ...]]:
    """The maximal sets of windows that share an instant, in time; each set sorted.

    Empty windows are in none. O(n log n) and the size of the answer.
    """
    starts = sorted((i for i, w in enumerate(windows) if not w.empty), key=lambda i: windows[i].low)
    groups: list[tuple[int, ...]] = []
    active: list[tuple[Cut, int]] = []
    for i, following in zip(starts, [*starts, None][1:], strict=True):
        while active and active[0][0] < windows[i].low:
            heappop(active)
        heappush(active, (windows[i].high, i))
        if following is None or windows[following].low > active[0][0]:
            groups.append(tuple(sorted(j for _, j in active)))
    return groups


def meeting(some: Sequence[Interval], others: Sequence[Interval]) -> bool:
    """Whether any of the one meets any of the other; O(n log n). What is empty meets nothing.

    Of the others that begin by the end of a window, the one that ends last tells.
    """
    if len(some) == len(others) == 1:
        return some[0].meets(others[0])
    sound = sorted(other for other in others if not other.empty)
    begins = [other.low for other in sound]
    ends = list(accumulate((other.high for other in sound), max))
    for window in some:
        begun = bisect_right(begins, window.high)
        if begun and not window.empty and window.low <= ends[begun - 1]:
            return True
    return False


@dataclass(frozen=True, slots=True)
class Held:
    """A level's claim: the value, the window, and whether it holds all through the window."""

    value: Interval
    window: Interval
    throughout: bool = False

    @property
    def steady(self) -> bool:
        """Whether it holds at every instant of its window."""
        return self.throughout or self.window.point

    def coincides(self, other: Held) -> bool:
        """Whether both must hold at one instant; an empty window has none."""
        if self.window.empty or other.window.empty:
            return False
        if self.steady and other.steady:
            return self.window.meets(other.window)
        if self.steady:
            return other.window.inside(self.window)
        return other.steady and self.window.inside(other.window)


def clash(claims: Sequence[Held]) -> tuple[int, ...]:
    """A pair that must hold at one instant and cannot, else (); O(n log n).

    A claim whose value or window is empty fails alone and is in no pair.

    A claim coincides with a steady one T where T begins by some moment a and ends at or after some
    moment b; so steady claims enter by their beginnings, and a prefix tree over their ends gives
    the lowest high and the highest low among those that coincide.
    """
    sound = [i for i, c in enumerate(claims) if not (c.value.empty or c.window.empty)]
    entering = sorted((i for i in sound if claims[i].steady), key=lambda i: claims[i].window.low)
    ends = sorted({claims[i].window.high for i in entering})
    tree: list[tuple[int, int] | None] = [None] * (len(ends) + 1)
    entered = 0
    for i in sorted(sound, key=lambda i: _moments(claims[i])[0]):
        until, since = _moments(claims[i])
        while entered < len(entering) and claims[entering[entered]].window.low <= until:
            _enter(tree, ends, claims, entering[entered])
            entered += 1
        at = len(ends) - bisect_left(ends, since)
        while at:
            for other in tree[at] or ():
                if claims[i].value.below(claims[other].value) or claims[other].value.below(
                    claims[i].value
                ):
                    return min(i, other), max(i, other)
            at -= at & -at
    return ()


def _moments(claim: Held) -> tuple[Cut, Cut]:
    """A steady claim coincides with it that begins by the first and ends at or after the second."""
    low, high = claim.window
    return (high, low) if claim.steady else (low, high)


def _enter(
    tree: list[tuple[int, int] | None], ends: list[Cut], claims: Sequence[Held], i: int
) -> None:
    at = len(ends) - bisect_left(ends, claims[i].window.high)
    while at < len(tree):
        lowest, highest = tree[at] or (i, i)
        if claims[i].value.high < claims[lowest].value.high:
            lowest = i
        if claims[i].value.low > claims[highest].value.low:
            highest = i
        tree[at] = lowest, highest
        at += at & -at
