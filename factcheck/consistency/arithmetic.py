"""Arithmetic on intervals: all that a formula can yield where its terms lie in intervals.

Open ends stay open: the sum of (2, ∞) and [3, 3] is (5, ∞). Each operation gives the exact hull
over the reals where its terms are independent; a subject that occurs twice may give too much, and
never too little.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.formula import Comparator, Name, Number, Term
from factcheck.values.interval import EVERYTHING, INFINITY, Cut, Interval, closed

_ZERO = Decimal(0)


def evaluate(term: Term, values: Mapping[str, Interval]) -> Interval:
    """The range of a term, given the ranges of its subjects.

    Raises:
        KeyError: a subject has no range.
    """
    match term:
        case Number(value):
            return closed(value, value)
        case Name(subject):
            return values[subject]
    left, right = evaluate(term.left, values), evaluate(term.right, values)
    match term.sign:
        case "+":
            return add(left, right)
        case "-":
            return add(left, -right)
        case "*":
            return multiply(left, right)
        case "/":
            return multiply(left, reciprocal(right))


def add(a: Interval, b: Interval) -> Interval:
    """All sums."""
    return Interval(_plus(a.low, b.low, -1), _plus(a.high, b.high, 1))


def _plus(a: Cut, b: Cut, outward: int) -> Cut:
    if not (a.value.is_finite() and b.value.is_finite()):
        return Cut(INFINITY * outward)
    return Cut(a.value + b.value, -outward if a.side or b.side else 0)


def multiply(a: Interval, b: Interval) -> Interval:
    """All products."""
    corners = [_times(x, y) for x in _ends(a) for y in _ends(b)]
    low, low_open = min(corners, key=lambda corner: (corner[0], corner[1]))
    high, high_open = max(corners, key=lambda corner: (corner[0], not corner[1]))
    return Interval(Cut(low, int(low_open)), Cut(high, -int(high_open)))


def reciprocal(a: Interval) -> Interval:
    """All of 1/x; everything where x may be 0."""
    if a.holds(_ZERO) or a.low.value < 0 < a.high.value:
        return EVERYTHING
    ends = [(_over(value), open_ or not value.is_finite()) for value, open_ in _ends(a)]
    if a.low.value == 0:
        ends[0] = (INFINITY, False)
    if a.high.value == 0:
        ends[1] = (-INFINITY, False)
    (low, low_open), (high, high_open) = ends[1], ends[0]
    return Interval(Cut(low, int(low_open)), Cut(high, -int(high_open)))


def compare(left: Interval, comparator: Comparator, right: Interval) -> tuple[bool, bool]:
    """Whether the comparison can hold for some values, and whether it does for all."""
    match comparator:
        case "<=":
            return left.low <= right.high, left.high <= right.low
        case "<":
            touch = left.low.value == right.high.value
            return left.low < right.high and not touch, left.high < right.low
        case ">=" | ">":
            return compare(right, "<=" if comparator == ">=" else "<", left)
        case "=":
            return left.meets(right), left.inside(right) or right.inside(left)


def _ends(a: Interval) -> list[tuple[Decimal, bool]]:
    return [(a.low.value, a.low.side != 0), (a.high.value, a.high.side != 0)]


def _times(x: tuple[Decimal, bool], y: tuple[Decimal, bool]) -> tuple[Decimal, bool]:
    """A corner of a product; a zero that is taken makes it closed, whatever the other end."""
    if x[0] == 0 or y[0] == 0:
        taken = (x[0] == 0 and not x[1]) or (y[0] == 0 and not y[1])
        return _ZERO, not taken
    return x[0] * y[0], x[1] or y[1]


def _over(value: Decimal) -> Decimal:
    if not value.is_finite():
        return _ZERO
    return Decimal(1) / value if value else INFINITY
