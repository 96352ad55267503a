"""Every non-decreasing path through a few boxes, by walking a grid, to hold `trace` against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from factcheck.consistency.paths import Moment
from factcheck.values.interval import Cut
from tests.strategies import ends, lies


class Walk(NamedTuple):
    """What a path has done so far.

    `passed` are the boxes that it has passed, `been` those of today whose value it has been in,
    and `chosen` whether the moment has come at which the claims of today were made.
    """

    passed: frozenset[int] = frozenset()
    been: frozenset[int] = frozenset()
    chosen: bool = False


def sets_on_a_path(boxes: Sequence[Moment]) -> set[frozenset[int]]:
    """The maximal sets of sound boxes that some path passes; days are whole numbers.

    Walks from end to end of the boxes, later or upwards. The boxes of one day are passed by one
    value (`day_value`) at one moment of the day, by when the path has been in the `value` of each.
    """
    times = ends(box.time for box in boxes)
    values = ends(bounds for box in boxes for bounds in (box.value, box.within_day()))
    walks = {(0, 0): {Walk()}}
    for t, time in enumerate(times):
        here = {i for i, box in enumerate(boxes) if lies(time, box.time)}
        today = {i for i in here if boxes[i].day is not None}
        overnight = t > 0 and _day(times[t - 1]) < _day(time)
        for v, value in enumerate(values):
            earlier = walks.get((t - 1, v), set())
            came = {Walk(walk.passed) for walk in earlier} if overnight else earlier
            came = came | walks.get((t, v - 1), set()) | walks.get((t, v), set())
            on = {i for i in here if lies(value, boxes[i].value)}
            fit = {i for i in today if lies(value, boxes[i].within_day())}
            walks[t, v] = _best(
                choice
                for passed, been, chosen in came
                for choice in _choices(
                    Walk(passed | (on - today), been | (on & today), chosen), fit
                )
            )
    return {walk.passed for walk in walks[max(walks)]}


def fewest_paths(boxes: Sequence[Moment]) -> int:
    """How many paths it takes to pass all of these sound boxes, by trying none, one, two, three."""
    sets = sets_on_a_path(boxes)
    return next(
        count
        for count in range(len(boxes) + 1)
        if any(len(set[int]().union(*some)) == len(boxes) for some in combinations(sets, count))
    )


def _choices(walk: Walk, fit: set[int]) -> Iterator[Walk]:
    yield walk
    if not walk.chosen:
        yield Walk(walk.passed | (walk.been & fit), walk.been, True)


def _best(walks: Iterable[Walk]) -> set[Walk]:
    """Without those than which another is no worse in any respect."""
    distinct = set(walks)
    return {
        one
        for one in distinct
        if not any(
            one.passed <= other.passed and one.been <= other.been and one.chosen >= other.chosen
            for other in distinct - {one}
        )
    }


def _day(time: Cut) -> Decimal:
    """The day that the cut lies in: just below midnight is the day before."""
    return time.value - 1 if time.side < 0 else time.value
