"""Positions of a constant, against every choice of points that brute force finds."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.consistency.points import stab
from factcheck.consistency.positions import Positions
from factcheck.values.interval import Cut, Interval, closed, half_open, interval
from tests.strategies import ends, intervals, lies

_BOXES = st.lists(intervals(), min_size=1, max_size=7)
_SOUND = st.lists(intervals(empty=False), min_size=1, max_size=7)


def _smallest_choices(boxes: list[Interval]) -> list[tuple[Cut, ...]]:
    """Every smallest set of ends such that each box holds one; in order."""
    places = ends(boxes)
    holders = {place: {i for i, box in enumerate(boxes) if lies(place, box)} for place in places}
    for count in range(len(places) + 1):
        found = [
            choice
            for choice in combinations(places, count)
            if len(set().union(*(holders[place] for place in choice))) == len(boxes)
        ]
        if found:
            return found
    raise AssertionError("each box holds its own end")


@given(_BOXES)
def test_the_fewest_points_and_all_that_can_be_said_of_them(boxes: list[Interval]) -> None:
    choices = _smallest_choices([box for box in boxes if box.low <= box.high])
    found = stab(boxes)
    assert found.count == len(choices[0])
    assert found.ranges == tuple(Interval(min(at), max(at)) for at in zip(*choices, strict=True))
    for box, (first, last) in zip(boxes, found.fits, strict=True):
        if box.low > box.high:
            assert (first, last) == (0, 0)
        else:
            takes = {n for c in choices for n, point in enumerate(c, 1) if lies(point, box)}
            assert takes == set(range(first, last + 1))


@given(_SOUND)
def test_a_conflict_is_the_pair_furthest_apart(boxes: list[Interval]) -> None:
    found = stab(boxes)
    if found.count == 1:
        assert found.conflict == ()
        return
    low, high = (boxes[i] for i in found.conflict)
    assert low.high < high.low
    assert low.high == min(box.high for box in boxes)
    assert high.low == max(box.low for box in boxes)
    assert found.conflict == (boxes.index(low), boxes.index(high))


@given(_SOUND, st.lists(st.just(interval(Decimal(3), Decimal(3), low_open=True)), min_size=1))
def test_a_conflict_is_the_first_empty_box(boxes: list[Interval], empty: list[Interval]) -> None:
    found = stab([*boxes, *empty, *boxes])
    assert found.conflict == (len(boxes),)
    assert found.fits == (*stab(boxes).fits, *[(0, 0)] * len(empty), *stab(boxes).fits)


@given(st.data())
def test_order_decides_nothing(data: st.DataObject) -> None:
    boxes = data.draw(_BOXES)
    order = data.draw(st.permutations(range(len(boxes))))
    once, again = stab(boxes), stab([boxes[i] for i in order])
    assert (again.count, again.ranges) == (once.count, once.ranges)
    assert again.fits == tuple(once.fits[i] for i in order)
    if all(box.low <= box.high for box in boxes):
        assert [boxes[order[i]] for i in again.conflict] == [boxes[i] for i in once.conflict]


def test_nothing_needs_no_point() -> None:
    assert stab([]) == Positions(count=0, fits=())


def test_only_empty_boxes_need_no_point() -> None:
    assert stab([half_open(5, 5)]) == Positions(count=0, fits=((0, 0),), conflict=(0,))


def test_one_box_may_stand_with_either_neighbour() -> None:
    assert stab([closed(0, 2), closed(1, 4), closed(3, 5)]) == Positions(
        count=2,
        fits=((1, 1), (1, 2), (2, 2)),
        conflict=(0, 2),
        ranges=(closed(0, 2), closed(3, 5)),
    )


def test_a_bound_fits_every_point_above_it() -> None:
    at_least = interval(Decimal(2), None)
    assert stab([closed(1, 1), closed(3, 3), at_least, closed(5, 5)]).fits[2] == (2, 3)


def test_open_ends_that_touch_do_not_meet() -> None:
    more_than, up_to = interval(Decimal(5), None, low_open=True), closed(0, 5)
    assert stab([more_than, up_to]).conflict == (1, 0)
    above = Interval(Cut(Decimal(5), 1), Cut(Decimal(6)))
    assert stab([more_than, closed(5, 6)]).ranges == (above,)


def test_figures_of_any_length_stay_apart() -> None:
    near = [closed(10**40 + n, 10**40 + n) for n in (1, 2)]
    found = stab(near)
    assert (found.count, found.fits, found.ranges) == (2, ((1, 1), (2, 2)), tuple(near))


@given(_SOUND)
def test_what_fits_every_point_meets_every_box(boxes: list[Interval]) -> None:
    found = stab(boxes)
    everywhere = [
        box for box, fit in zip(boxes, found.fits, strict=True) if fit == (1, found.count)
    ]
    assert all(box.meets(other) for box in everywhere for other in boxes)
