"""How time grows: many claims at once may take a little longer than as many in ten parts."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from random import Random
from time import process_time

import pytest

from factcheck.consistency.paths import Moment, trace
from factcheck.consistency.points import stab
from factcheck.consistency.totals import Amount, Cycle, unbalanced
from factcheck.consistency.windows import Held, clash, overlaps
from factcheck.values.interval import Cut, Interval, closed, half_open

FEW, MANY = 10_000, 100_000
TRIES = 3
"""What grows as the square takes ten times as long on every try; a busy machine lends its noise
to one, so the best counts."""
SECONDS = 30
"""What the many may take, on a slow and busy machine; 1 to 8 on a quiet one."""


_Run = Callable[[], object]


def _within(chance: Random, most: int, width: int) -> Interval:
    start = chance.randrange(most)
    return closed(start, start + chance.randrange(width))


def _points(count: int, chance: Random) -> _Run:
    return partial(stab, [_within(chance, count, count // 100) for _ in range(count)])


def _paths(count: int, chance: Random) -> _Run:
    """Two claims on each day, and as many again in windows of any length."""
    days = [Decimal(n // 2) for n in range(count // 2)]
    boxes = [Moment(_within(chance, count, 9), half_open(day, day + 1), Cut(day)) for day in days]
    for _ in days:
        boxes.append(Moment(_within(chance, count, 99), _within(chance, count // 4, 99)))
    return partial(trace, boxes)


def _windows(count: int, chance: Random) -> _Run:
    return partial(overlaps, [_within(chance, count, 3) for _ in range(count)])


def _clash(count: int, chance: Random) -> _Run:
    """Values that all meet, so that every claim is looked at."""
    return partial(
        clash,
        [
            Held(closed(-n, n), _within(chance, count, 99), throughout=chance.random() < 0.5)
            for n in range(count)
        ],
    )


@pytest.mark.growth
@pytest.mark.parametrize("claims", [_points, _paths, _windows, _clash])
def test_time_grows_little_faster_than_the_claims(claims: Callable[[int, Random], _Run]) -> None:
    apart = [claims(FEW, Random(seed)) for seed in range(MANY // FEW)]
    together = [claims(MANY, Random(0))]
    assert any(_seconds(together) < min(SECONDS, 4 * _seconds(apart)) for _ in range(TRIES))


@pytest.mark.growth
def test_a_conflict_of_a_whole_year_is_found_in_seconds() -> None:
    days = [Amount(closed(4, 5), half_open(day, day + 1)) for day in range(365)]
    year = Amount(closed(0, 4 * 365 - 1), half_open(0, 365))
    found: list[Cycle | None] = []
    assert _seconds([lambda: found.append(unbalanced([*days, year]))]) < SECONDS / 3
    assert found == [Cycle(floors=tuple(range(365)), ceilings=(365,))]


def _seconds(runs: list[_Run]) -> float:
    begun = process_time()
    for run in runs:
        run()
    return process_time() - begun
