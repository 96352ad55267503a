"""Amounts that must add up, against every way in which a total can run on a small grid."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from factcheck.consistency.totals import Amount, Cycle, unbalanced
from factcheck.values.interval import EVERYTHING, Cut, Interval, closed, half_open, interval
from tests.strategies import intervals

_AT_MOST_3 = st.tuples(st.integers(0, 3), st.integers(0, 3)).map(lambda two: closed(*sorted(two)))
_AT_LEAST = st.integers(0, 3).map(lambda low: interval(Decimal(low), None))
_WHOLE = _AT_MOST_3 | _AT_LEAST


@st.composite
def _amounts(draw: st.DrawFn, value: st.SearchStrategy[Interval], steps: int) -> Amount:
    """An amount over some of so many periods of 1."""
    start = draw(st.integers(0, steps - 1))
    return Amount(draw(value), half_open(start, draw(st.integers(start + 1, steps))))


def _adds_up(amounts: Sequence[Amount], steps: int, parts: int = 1) -> bool:
    """Whether some total keeps within all amounts that is made of steps of up to 3.

    No step needs to be greater than the greatest low end. Strict ends are kept by one of `parts`
    parts of 1, which is room enough where fewer amounts than parts follow one another.
    """
    return any(
        all(_within(amount, growth, parts) for amount in amounts)
        for growth in product(range(3 * parts + 1), repeat=steps)
    )


def _within(amount: Amount, growth: Sequence[int], parts: int) -> bool:
    (first, _), (last, _) = amount.period
    (least, above), (most, below) = amount.value
    grown = sum(growth[int(first) : int(last)])
    return least * parts + above <= grown <= most * parts + below


def _said(amounts: Sequence[Amount], cycle: Cycle) -> list[Amount]:
    """What the cycle says and no more: at least so much, or at most so much."""
    floors = ((i, Interval(amounts[i].value.low, EVERYTHING.high)) for i in cycle.floors)
    ceilings = ((i, Interval(EVERYTHING.low, amounts[i].value.high)) for i in cycle.ceilings)
    return [Amount(value, amounts[i].period) for i, value in (*floors, *ceilings)]


def _hold(amounts: Sequence[Amount], steps: int, parts: int = 1) -> None:
    """Hold the answer against all totals, and its conflict against all that leave something out."""
    cycle = unbalanced(amounts)
    assert (cycle is None) == _adds_up(amounts, steps, parts)
    if cycle is None:
        return
    assert cycle.floors == tuple(sorted(set(cycle.floors)))
    assert cycle.ceilings == tuple(sorted(set(cycle.ceilings)))
    said = _said(amounts, cycle)
    assert not _adds_up(said, steps, parts)
    for n in range(len(said)):
        assert _adds_up(said[:n] + said[n + 1 :], steps, parts)
    members = {*cycle.floors, *cycle.ceilings}
    for member in members:
        assert _adds_up([amounts[i] for i in members - {member}], steps, parts)


@given(st.lists(_amounts(_WHOLE, steps=4), min_size=2, max_size=5))
def test_whole_amounts_add_up_where_some_total_of_whole_numbers_does(amounts: list[Amount]) -> None:
    _hold(amounts, steps=4)


@given(st.lists(_amounts(intervals(2), steps=3), min_size=1, max_size=4))
def test_strict_ends_count(amounts: list[Amount]) -> None:
    _hold(amounts, steps=3, parts=5)


def test_nothing_adds_up() -> None:
    assert unbalanced([]) is None
    assert unbalanced([Amount(EVERYTHING, half_open(0, 1))]) is None


def test_parts_may_not_outgrow_their_whole() -> None:
    week = Amount(closed(0, 10), half_open(0, 7))
    days = [Amount(closed(4, 5), half_open(day, day + 1)) for day in (1, 3, 5)]
    assert unbalanced([*days[:2], week]) is None
    assert unbalanced([*days, week]) == Cycle(floors=(0, 1, 2), ceilings=(3,))


def test_a_whole_may_not_outgrow_its_parts() -> None:
    whole = Amount(interval(Decimal(10), None, low_open=True), half_open(0, 2))
    parts = [Amount(closed(0, 5), half_open(day, day + 1)) for day in (0, 1)]
    assert unbalanced([whole, parts[0]]) is None
    assert unbalanced([whole, *parts]) == Cycle(floors=(0,), ceilings=(1, 2))
    assert unbalanced([Amount(closed(10, 10), half_open(0, 2)), *parts]) is None


def test_a_day_that_no_part_covers_may_make_up_the_whole() -> None:
    whole = Amount(closed(10, 10), half_open(0, 3))
    parts = [Amount(closed(0, 5), half_open(day, day + 1)) for day in (0, 2)]
    assert unbalanced([whole, parts[0], parts[1]]) is None
    assert unbalanced([whole, Amount(closed(11, 12), half_open(1, 2)), *parts]) == Cycle((1,), (0,))


def test_a_period_ends_where_the_next_begins() -> None:
    until, after = half_open(0, 1), half_open(1, 2)
    up_to_noon = Interval(Cut(Decimal(0)), Cut(Decimal(1)))
    assert unbalanced([Amount(closed(3, 3), until), Amount(closed(4, 4), after)]) is None
    assert unbalanced([Amount(closed(3, 3), up_to_noon), Amount(closed(4, 4), until)]) == Cycle(
        floors=(1,), ceilings=(0,)
    )
    assert unbalanced([Amount(closed(4, 4), up_to_noon), Amount(closed(3, 3), until)]) is None


def test_an_amount_may_be_in_conflict_with_itself() -> None:
    above_and_below_2 = interval(Decimal(2), Decimal(2), low_open=True, high_open=True)
    assert unbalanced([Amount(above_and_below_2, half_open(0, 1))]) == Cycle((0,), (0,))
    assert unbalanced([Amount(closed(1, 1), half_open(1, 1))]) == Cycle((0,), ())


def test_a_conflict_takes_no_way_round() -> None:
    way_round = Amount(closed(0, 0), half_open(1, 2))
    none, some = Amount(closed(0, 0), half_open(0, 2)), Amount(closed(1, 3), half_open(0, 1))
    assert unbalanced([none, way_round, some]) == Cycle(floors=(2,), ceilings=(0,))
