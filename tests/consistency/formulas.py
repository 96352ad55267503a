"""Formulas drawn at random, and what exact fractions make of them."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from factcheck.formula import Comparator, Formula, Name, Number, Operation, Term
from factcheck.values.interval import Interval

Point = Mapping[str, Fraction]
HOLDS: Mapping[Comparator, Callable[[Fraction, Fraction], bool]] = {
    "=": operator.eq,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}
_DONE: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


def terms(names: str, signs: str = "+-*/") -> st.SearchStrategy[Term]:
    """Terms over subjects of one letter and small numbers."""
    leaves = st.sampled_from(names).map(Name) | st.integers(0, 3).map(lambda n: Number(Decimal(n)))
    return st.recursive(
        leaves,
        lambda inner: st.builds(Operation, st.sampled_from(signs), inner, inner),
        max_leaves=4,
    )


@st.composite
def once(draw: st.DrawFn, signs: str = "+-*", names: str = "abc") -> Formula:
    """A formula in which each subject stands once, in any order and nesting."""
    left: list[Term] = [Name(name) for name in draw(st.permutations(names))]
    while len(left) > 2:
        at = draw(st.integers(0, len(left) - 2))
        left[at : at + 2] = [Operation(draw(st.sampled_from(signs)), left[at], left[at + 1])]
    return Formula(left[0], draw(st.sampled_from(list(HOLDS))), left[1])


def worth(term: Term, point: Point) -> Fraction:
    """The value of a term at a point.

    Raises:
        ZeroDivisionError: it divides by 0 there.
    """
    match term:
        case Number(number):
            return Fraction(number)
        case Name(subject):
            return point[subject]
    return _DONE[term.sign](worth(term.left, point), worth(term.right, point))


def lies_in(number: Fraction, bounds: Interval) -> bool:
    """Whether a number lies in an interval, by the definition of its ends."""
    (low, low_side), (high, high_side) = bounds
    above = not low.is_finite() or (Fraction(low) < number if low_side else Fraction(low) <= number)
    below = not high.is_finite() or (
        number < Fraction(high) if high_side else number <= Fraction(high)
    )
    return above and below
