"""Cases of the cumulative count by name: one day, growth, and what looks right and is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.consistency.paths import Moment, parts, trace
from factcheck.consistency.points import stab
from factcheck.consistency.positions import Positions
from factcheck.values.interval import Cut, Interval, closed, half_open, interval
from tests.consistency.every_path import fewest_paths


def _box(first: int, last: int, low: int, high: int) -> Moment:
    return Moment(closed(low, high), closed(first, last))


def _on_day(day: int, value: Interval, day_value: Interval | None = None) -> Moment:
    return Moment(value, half_open(day, day + 1), Cut(Decimal(day)), day_value)


def test_nothing_needs_no_path() -> None:
    assert trace([]) == Positions(count=0, fits=())


def test_growth_is_one_path() -> None:
    assert trace([_box(1, 1, 5, 5), _box(0, 0, 3, 3)]) == Positions(count=1, fits=((1, 1), (1, 1)))


def test_a_fall_is_two() -> None:
    found = trace([_box(1, 1, 3, 3), _box(0, 0, 5, 5), _box(0, 1, 0, 9)])
    assert found == Positions(count=2, fits=((2, 2), (1, 1), (1, 2)), conflict=(1, 0))


def test_a_fall_within_overlapping_windows_proves_nothing() -> None:
    assert trace([_box(0, 1, 5, 5), _box(1, 2, 3, 3)]).count == 1


def test_values_that_touch_do_not_part() -> None:
    assert not parts(_box(0, 0, 5, 6), _box(1, 1, 4, 5))
    less_than_5 = Moment(half_open(4, 5), closed(1, 1))
    assert parts(_box(0, 0, 5, 6), less_than_5)


def test_windows_that_touch_do_not_part() -> None:
    assert not parts(_box(0, 1, 5, 5), _box(1, 1, 3, 3))
    ended = Moment(closed(5, 5), half_open(0, 1))
    assert parts(ended, _box(1, 1, 3, 3))


def test_disjoint_figures_of_one_day_part_the_lower_after_the_higher() -> None:
    high, low = _on_day(1, closed(8, 8)), _on_day(1, closed(5, 5))
    assert parts(high, low)
    assert not parts(low, high)
    found = Positions(count=2, fits=((2, 2), (1, 1)), conflict=(1, 0))
    assert trace([low, high]) == found
    assert trace([high, low]).fits == ((1, 1), (2, 2))


def test_equal_windows_without_a_day_do_not_part() -> None:
    high, low = (Moment(closed(n, n), half_open(1, 2)) for n in (8, 5))
    assert not parts(high, low)
    assert trace([high, low]).count == 1
    assert trace([_on_day(1, closed(8, 8)), low]).count == 1


def test_a_lower_bound_keeps_its_open_end_within_its_day_alone() -> None:
    at_least_5 = _on_day(1, closed(5, 6), interval(Decimal(5), None))
    assert trace([at_least_5, _on_day(1, closed(8, 8))]).count == 1
    assert trace([at_least_5, _on_day(1, closed(4, 4))]).count == 2
    assert trace([_on_day(0, closed(8, 8)), at_least_5]).count == 2


def test_a_chain_runs_through_one_day_and_beyond() -> None:
    chain = [
        _on_day(2, closed(2, 2)),
        _on_day(1, closed(3, 3)),
        _on_day(1, closed(6, 6)),
        _box(0, 0, 9, 9),
    ]
    assert trace(chain).fits == ((4, 4), (3, 3), (2, 2), (1, 1))
    assert trace(chain).conflict == (3, 2)


def test_windows_that_only_begin_or_end_together_are_not_one_day() -> None:
    day, noon, evening = half_open(0, 24), half_open(0, 12), half_open(18, 24)
    for part in (noon, evening):
        boxes = [Moment(closed(5, 5), day, day.low), Moment(closed(3, 3), part, part.low)]
        assert trace(boxes) == Positions(count=1, fits=((1, 1), (1, 1)))


def _patience(boxes: Sequence[Moment]) -> int:
    """Wrong: each box, as its window begins, on the highest path that is not above it."""
    paths: list[Cut] = []
    for box in sorted(boxes, key=lambda box: box.time.low):
        able = [at for at in paths if at <= box.value.high]
        if able:
            paths.remove(max(able))
        paths.append(max([*able, box.value.low]))
    return len(paths)


def _first_fit(boxes: Sequence[Moment]) -> int:
    """Wrong: each box, as the claims came in, on the first path that no box of it parts from."""
    paths: list[list[Moment]] = []
    for box in boxes:
        for path in paths:
            if not any(parts(box, other) or parts(other, box) for other in path):
                path.append(box)
                break
        else:
            paths.append([box])
    return len(paths)


def test_against_stabbing() -> None:
    boxes = [_box(0, 0, 1, 1), _box(1, 1, 2, 2)]
    assert stab([box.value for box in boxes]).count == 2
    assert trace(boxes).count == fewest_paths(boxes) == 1


def test_against_patience_sorting() -> None:
    boxes = [_box(0, 3, 2, 3), _box(1, 3, 0, 0)]
    assert _patience(boxes) == 2
    assert trace(boxes).count == fewest_paths(boxes) == 1


def test_against_first_fit() -> None:
    boxes = [_box(0, 0, 2, 2), _box(2, 2, 0, 1), _box(3, 3, 0, 2), _box(1, 1, 3, 3)]
    assert _first_fit(boxes) == 3
    assert trace(boxes).count == fewest_paths(boxes) == 2
