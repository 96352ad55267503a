"""Paths of a cumulative count, against every path on a grid and every division into positions."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from factcheck.consistency.paths import Moment, parts, trace
from factcheck.values.interval import Cut, Interval, closed, half_open
from tests.consistency.every_path import fewest_paths, sets_on_a_path
from tests.strategies import ends, intervals, lies, numbers

_SOUND = intervals(empty=False)
_LONG = st.builds(Moment, _SOUND, _SOUND)


@st.composite
def _days(draw: st.DrawFn) -> Moment:
    """A claim of one calendar day; days are whole numbers here."""
    value, day = draw(_SOUND), draw(numbers(2))
    above = Interval(value.low, max(value.high, draw(_SOUND).high))
    return Moment(value, half_open(day, day + 1), Cut(day), draw(st.sampled_from((None, above))))


def _part_of_a_day(value: Interval, time: Interval) -> Moment:
    """A claim whose day stands for less or more than one calendar day."""
    return Moment(value, time, time.low)


_ANY = _days() | _LONG
_ODD = _ANY | st.builds(_part_of_a_day, _SOUND, _SOUND)


@given(_LONG, _LONG)
def test_parts_means_every_moment_later_and_every_value_lower(one: Moment, other: Moment) -> None:
    times, values = ends((one.time, other.time)), ends((one.value, other.value))
    later = [a < b for a in times if lies(a, one.time) for b in times if lies(b, other.time)]
    lower = [a > b for a in values if lies(a, one.value) for b in values if lies(b, other.value)]
    assert parts(one, other) == (all(later) and all(lower))


@given(st.lists(_ANY, max_size=5))
def test_a_set_lies_on_one_path_where_no_two_part(boxes: list[Moment]) -> None:
    sets = sets_on_a_path(boxes)
    for size in range(1, len(boxes) + 1):
        for some in combinations(range(len(boxes)), size):
            on_one = any(path.issuperset(some) for path in sets)
            assert on_one != any(parts(boxes[i], boxes[j]) for i in some for j in some)


@given(st.lists(_ANY, max_size=6))
def test_count_is_the_fewest_paths(boxes: list[Moment]) -> None:
    assert trace(boxes).count == fewest_paths(boxes)


@given(st.lists(_ODD, min_size=1, max_size=6))
def test_fits_are_the_positions_in_all_divisions(boxes: list[Moment]) -> None:
    found = trace(boxes)
    assert not any(_divisions(boxes, found.count - 1))
    takes = [set(positions) for positions in zip(*_divisions(boxes, found.count), strict=True)]
    assert takes == [set(range(first, last + 1)) for first, last in found.fits]


def _divisions(
    boxes: list[Moment], count: int, begun: tuple[int, ...] = ()
) -> Iterator[tuple[int, ...]]:
    """All ways to give the boxes positions such that one that parts from another comes after it."""
    if len(begun) == len(boxes):
        yield begun
        return
    box = boxes[len(begun)]
    for position in range(1, count + 1):
        if not any(
            (parts(other, box) and at >= position) or (parts(box, other) and at <= position)
            for other, at in zip(boxes, begun, strict=False)
        ):
            yield from _divisions(boxes, count, (*begun, position))


def _many(chance: Random) -> list[Moment]:
    """Claims of longer windows and of single days, of which many part."""

    def within(most: int, width: int) -> Interval:
        start = chance.randint(0, most)
        return closed(start, start + chance.randint(0, width))

    boxes = [Moment(within(30, 3), within(30, 3)) for _ in range(20)]
    for _ in range(10):
        day = Decimal(chance.randint(0, 5))
        boxes.append(Moment(within(30, 3), half_open(day, day + 1), Cut(day)))
    return boxes


@given(st.integers())
def test_fits_of_many_follow_from_the_longest_chains(seed: int) -> None:
    boxes = _many(Random(seed))

    @cache
    def before(i: int) -> int:
        return max(
            (1 + before(j) for j, box in enumerate(boxes) if parts(box, boxes[i])), default=0
        )

    @cache
    def after(i: int) -> int:
        return max((1 + after(j) for j, box in enumerate(boxes) if parts(boxes[i], box)), default=0)

    found = trace(boxes)
    assert found.count == max(1 + before(i) for i in range(30))
    assert found.fits == tuple((1 + before(i), found.count - after(i)) for i in range(30))


@given(st.lists(_ODD, min_size=1, max_size=7), st.data())
def test_order_decides_neither_count_nor_fits(boxes: list[Moment], data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(boxes))))
    once, again = trace(boxes), trace([boxes[i] for i in order])
    assert again.count == once.count
    assert again.fits == tuple(once.fits[i] for i in order)


@given(st.lists(_ODD, min_size=1, max_size=7))
def test_a_conflict_is_a_pair_that_parts(boxes: list[Moment]) -> None:
    found = trace(boxes)
    if found.count == 1:
        assert found.conflict == ()
    else:
        before, after = found.conflict
        assert parts(boxes[before], boxes[after])
        assert after == [first for first, _ in found.fits].index(2)


@given(st.lists(st.builds(Moment, intervals(), intervals()), min_size=1, max_size=7))
def test_an_empty_box_is_a_conflict_and_in_no_ones_way(boxes: list[Moment]) -> None:
    empty = [i for i, box in enumerate(boxes) if box.value.empty or box.time.empty]
    found, rest = trace(boxes), trace([b for i, b in enumerate(boxes) if i not in empty])
    assert found.count == rest.count
    fits = iter(rest.fits)
    assert found.fits == tuple((0, 0) if i in empty else next(fits) for i in range(len(boxes)))
    assert found.conflict == ((empty[0],) if empty else rest.conflict)


@given(st.lists(_ODD, min_size=1, max_size=8))
def test_what_fits_every_path_parts_from_nothing(boxes: list[Moment]) -> None:
    found = trace(boxes)
    everywhere = [
        box for box, fit in zip(boxes, found.fits, strict=True) if fit == (1, found.count)
    ]
    sound = [box for box, fit in zip(boxes, found.fits, strict=True) if fit != (0, 0)]
    if found.count > 1:
        assert not any(parts(a, b) or parts(b, a) for a in everywhere for b in sound)
