"""Arithmetic on intervals: all that a formula can yield where its terms lie in intervals.

Open ends stay open: the sum of (2, ∞) and [3, 3] is (5, ∞). Each operation gives the hull over the
reals where its terms are independent, rounded outward to the digits that `Decimal` keeps; a subject
that occurs twice may give too much, and never too little.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, InvalidOperation

from factcheck.formula import Comparator, Name, Number, Term
from factcheck.values.interval import EVERYTHING, INFINITY, Cut, Interval, closed
from factcheck.values.precision import own_digits

_ZERO = Decimal(0)
_OUTWARD = {
    -1: Context(rounding=ROUND_FLOOR, traps=[InvalidOperation]),
    1: Context(rounding=ROUND_CEILING, traps=[InvalidOperation]),
}
"""How a low end (-1) and a high end (1) are rounded: a third of 3 must not fall short of 1.

What is too great for a `Decimal` is rounded so too: outward to infinity, inward to the greatest."""
_End = tuple[Decimal, bool]
"""A number, and whether it is left out."""


@own_digits()
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
            return divide(left, right)


def add(a: Interval, b: Interval) -> Interval:
    """All sums."""
    return Interval(_plus(a.low, b.low, -1), _plus(a.high, b.high, 1))


def _plus(a: Cut, b: Cut, outward: int) -> Cut:
    if not (a.value.is_finite() and b.value.is_finite()):
        return Cut(INFINITY * outward)
    return Cut(_OUTWARD[outward].add(a.value, b.value), -outward if a.side or b.side else 0)


def multiply(a: Interval, b: Interval) -> Interval:
    """All products."""
    return _hull(a, b, _times)


def divide(a: Interval, b: Interval) -> Interval:
    """All quotients; everything where the divisor may be 0."""
    if b.low.value < 0 < b.high.value or b.holds(_ZERO):
        return EVERYTHING
    return _hull(a, b, _over if b.high.value > 0 else _over_negative)


def _hull(a: Interval, b: Interval, corner: Callable[[_End, _End, Context], _End]) -> Interval:
    """From the lowest to the highest of what the ends give; an infinite end is never open."""
    low, high = (
        [corner(x, y, _OUTWARD[outward]) for x in _ends(a) for y in _ends(b)] for outward in (-1, 1)
    )
    least, least_open = min(low)
    most, most_open = max(high, key=lambda found: (found[0], not found[1]))
    return Interval(
        Cut(least, int(least_open and least.is_finite())),
        Cut(most, -int(most_open and most.is_finite())),
    )


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


def _ends(a: Interval) -> tuple[_End, _End]:
    return (a.low.value, a.low.side != 0), (a.high.value, a.high.side != 0)


def _times(x: _End, y: _End, context: Context) -> _End:
    """A corner of a product; a zero that is taken makes it closed, whatever the other end."""
    if x[0] == 0 or y[0] == 0:
        taken = (x[0] == 0 and not x[1]) or (y[0] == 0 and not y[1])
        return _ZERO, not taken
    return context.multiply(x[0], y[0]), x[1] or y[1]


def _over(x: _End, y: _End, context: Context) -> _End:
    """A corner of a quotient by what is positive; its ends 0 and infinity are never taken."""
    if x[0] == 0:
        return x
    if y[0] == 0:
        return x[0] * INFINITY, False
    if not y[0].is_finite():
        return _ZERO, True
    return context.divide(x[0], y[0]), x[1] or y[1]


def _over_negative(x: _End, y: _End, context: Context) -> _End:
    return _over((-x[0], x[1]), (-y[0], y[1]), context)
