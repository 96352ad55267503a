"""Arithmetic on intervals, against what exact fractions from within them give.

An interval is tried at its ends; for an open end at a place so near that nothing lies between as
far as these tests can tell, for a missing one at a place so far out that nothing lies beyond.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given

from factcheck.consistency.arithmetic import add, compare, divide, evaluate, multiply
from factcheck.formula import Comparator, parse
from factcheck.values.interval import EVERYTHING, INFINITY, Cut, Interval, closed, interval
from tests.strategies import worded

NEAR, FAR = Fraction(1, 10**9), Fraction(10**15)
BELOW = 2
"""So much lower than those of `tests.strategies` lie the numbers here: some are negative."""

Sums = Callable[[Fraction, Fraction], Fraction]
_SIGNED = (
    worded()
    .map(lambda drawn: Interval(*(Cut(value - BELOW, side) for value, side in drawn)))
    .filter(lambda drawn: not drawn.empty)
)


def _tried(bounds: Interval) -> list[Fraction]:
    """Numbers from within: next to each end, and 0 where it lies in between."""
    (low, low_side), (high, high_side) = bounds
    first = Fraction(low) + NEAR * low_side if low.is_finite() else -FAR
    last = Fraction(high) + NEAR * high_side if high.is_finite() else FAR
    return [first, last, *([Fraction(0)] if first < 0 < last else [])]


def _holds(bounds: Interval, number: Fraction) -> bool:
    """Whether a number lies within, by the definition of its ends."""
    (low, low_side), (high, high_side) = bounds
    above = not low.is_finite() or (Fraction(low) < number if low_side else Fraction(low) <= number)
    below = not high.is_finite() or (
        number < Fraction(high) if high_side else number <= Fraction(high)
    )
    return above and below


def _reached(end: Cut, outward: int, numbers: Sequence[Fraction]) -> bool:
    """Whether some number comes as near to the end as the end says it may, and no nearer."""
    furthest = max(number * outward for number in numbers)
    if not end.value.is_finite():
        return end == Cut(INFINITY * outward) and furthest > 10**5
    stated = Fraction(end.value) * outward
    if end.side:
        return end.side == -outward and stated - furthest < Fraction(1, 10**6)
    return abs(stated - furthest) < Fraction(1, 10**20)


def _is_hull(found: Interval, numbers: Sequence[Fraction]) -> bool:
    return (
        all(_holds(found, number) for number in numbers)
        and _reached(found.low, -1, numbers)
        and _reached(found.high, 1, numbers)
    )


@pytest.mark.parametrize(
    ("found", "by"), [(add, operator.add), (multiply, operator.mul)], ids=["sum", "product"]
)
@given(a=_SIGNED, b=_SIGNED)
def test_sums_and_products_are_the_hull(
    found: Callable[[Interval, Interval], Interval], by: Sums, a: Interval, b: Interval
) -> None:
    assert _is_hull(found(a, b), [by(x, y) for x, y in product(_tried(a), _tried(b))])


@given(_SIGNED, _SIGNED)
def test_differences_are_the_hull(a: Interval, b: Interval) -> None:
    numbers = [x - y for x, y in product(_tried(a), _tried(b))]
    assert _is_hull(evaluate(parse("a - b = 0").left, {"a": a, "b": b}), numbers)


@given(_SIGNED, _SIGNED)
def test_quotients_are_the_hull_and_everything_where_the_divisor_may_be_0(
    a: Interval, b: Interval
) -> None:
    divisors = _tried(b)
    found = divide(a, b)
    if 0 in divisors or min(divisors) < 0 < max(divisors):
        assert found == EVERYTHING
    else:
        assert _is_hull(found, [x / y for x, y in product(_tried(a), divisors)])


@pytest.mark.parametrize(
    ("comparator", "holds"),
    [
        ("<", operator.lt),
        ("<=", operator.le),
        (">", operator.gt),
        (">=", operator.ge),
    ],
)
@given(a=_SIGNED, b=_SIGNED)
def test_a_comparison_can_hold_and_must_hold(
    comparator: Comparator, holds: Callable[[Fraction, Fraction], bool], a: Interval, b: Interval
) -> None:
    some = [holds(x, y) for x, y in product([*_tried(a), *_inner(a)], [*_tried(b), *_inner(b)])]
    assert compare(a, comparator, b) == (any(some), all(some))


def _inner(bounds: Interval) -> list[Fraction]:
    """A number nearer to each end than the one that is tried first, where the end is open."""
    first, last = _tried(bounds)[:2]
    (low, low_side), (high, high_side) = bounds
    below = first - (NEAR / 2) * low_side if low.is_finite() else first * 2
    above = last - (NEAR / 2) * high_side if high.is_finite() else last * 2
    return [below, above]


@given(_SIGNED, _SIGNED)
def test_an_equation_can_hold_where_both_meet_and_must_where_one_holds_the_other(
    a: Interval, b: Interval
) -> None:
    can, must = compare(a, "=", b)
    assert can == (compare(a, "<=", b)[0] and compare(a, ">=", b)[0])
    assert must == (all(_holds(b, x) for x in _tried(a)) or all(_holds(a, y) for y in _tried(b)))


@pytest.mark.parametrize(
    ("formula", "ranges", "low", "high"),
    [
        ("north + south = 0", {"north": (10, 12), "south": (3, 4)}, 13, 16),
        ("came - left = 0", {"came": (10, 12), "left": (3, 4)}, 6, 9),
        ("share * all = 0", {"share": ("0.25", "0.5"), "all": (80, 100)}, 20, 50),
        ("cost / homes = 0", {"cost": (100, 120), "homes": (4, 5)}, 20, 30),
        ("2 * north + 1 = 0", {"north": (3, 4)}, 7, 9),
        ("( a + b ) * c = 0", {"a": (1, 1), "b": (2, 2), "c": (3, 3)}, 9, 9),
        ("a - b - c = 0", {"a": (9, 9), "b": (4, 4), "c": (3, 3)}, 2, 2),
        ("a - ( b - c ) = 0", {"a": (9, 9), "b": (4, 4), "c": (3, 3)}, 8, 8),
    ],
)
def test_a_formula_is_worked_out(
    formula: str, ranges: dict[str, tuple[object, object]], low: int, high: int
) -> None:
    values = {
        name: closed(Decimal(str(first)), Decimal(str(last)))
        for name, (first, last) in ranges.items()
    }
    assert evaluate(parse(formula).left, values) == closed(low, high)


def test_a_subject_without_a_range_is_named() -> None:
    with pytest.raises(KeyError, match="south"):
        evaluate(parse("north + south = 1").left, {"north": closed(1, 1)})


def test_a_subject_that_stands_twice_is_taken_for_two() -> None:
    """Too much, never too little."""
    assert evaluate(parse("a - a = 0").left, {"a": closed(1, 3)}) == closed(-2, 2)


@pytest.mark.parametrize("divisor", [3, 6, 7, 9, 11, 13, 49])
def test_thirds_add_up_again(divisor: int) -> None:
    """What is divided and multiplied again still holds what it was."""
    some = closed(divisor, divisor)
    third = divide(closed(1, 1), some)
    assert third.low.value <= third.high.value
    assert compare(multiply(third, some), "=", closed(1, 1)) == (True, True)
    minus = closed(-divisor, -divisor)
    assert compare(multiply(divide(closed(1, 1), minus), some), "=", closed(-1, -1))[0]


def test_long_numbers_are_rounded_outward() -> None:
    long = closed(10**29 + 1, 10**29 + 1)
    total = add(long, closed(1, 1))
    assert total.low.value <= 10**29 + 2 <= total.high.value
    assert total.low.value < total.high.value
    squared = multiply(long, long)
    assert squared.low.value < (10**29 + 1) ** 2 < squared.high.value


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            interval(Decimal(2), None, low_open=True),
            closed(3, 3),
            interval(Decimal(5), None, low_open=True),
        ),
        (closed(0, 1), EVERYTHING, EVERYTHING),
    ],
)
def test_open_ends_stay_open_in_sums(a: Interval, b: Interval, expected: Interval) -> None:
    assert add(a, b) == expected


def test_nothing_times_anything_is_nothing() -> None:
    assert multiply(closed(0, 0), EVERYTHING) == closed(0, 0)
    above = interval(Decimal(0), Decimal(2), low_open=True)
    assert multiply(above, closed(0, 3)) == closed(0, 6)
    assert multiply(above, above) == interval(Decimal(0), Decimal(4), low_open=True)


def test_what_is_divided_by_ever_more_comes_near_nothing() -> None:
    many = interval(Decimal(2), None)
    assert divide(closed(4, 6), many) == interval(Decimal(0), Decimal(3), low_open=True)
    few = interval(Decimal(0), Decimal(2), low_open=True)
    assert divide(closed(4, 6), few) == interval(Decimal(2), None)
    assert divide(closed(4, 6), -few) == interval(None, Decimal(-2))
