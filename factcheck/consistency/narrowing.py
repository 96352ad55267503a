"""One formula held to its subjects: what each of them can still be where the formula is true.

Up through the terms by interval arithmetic, then down again: each term keeps what the others leave
it (HC4, Benhamou, Goualard, Granvilliers & Puget, "Revising hull and box consistency", ICLP 1999).
Where each subject stands once and no divisor has 0 between its ends, that is the exact hull over
the reals; else it may keep too much, and it never keeps too little.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from factcheck.consistency.arithmetic import add, divide, multiply
from factcheck.formula import Comparator, Formula, Name, Number, Operation, Term
from factcheck.values.interval import INFINITY, Cut, Interval, closed
from factcheck.values.precision import own_digits

Ranges = Mapping[str, Interval]
NOTHING = Interval(Cut(INFINITY), Cut(-INFINITY))
_ZERO = Decimal(0)
_SIGNS = (Interval(Cut(-INFINITY), Cut(_ZERO, -1)), Interval(Cut(_ZERO, 1), Cut(INFINITY)))


@own_digits()
def narrowed(formula: Formula, ranges: Ranges) -> dict[str, Interval] | None:
    """What the formula leaves of the range of each of its subjects; None where it cannot hold.

    A quotient by 0 has no value, so that no divisor is 0 where a formula holds.

    Raises:
        KeyError: a subject has no range.
    """
    one, other = _worked_out(formula.left, ranges), _worked_out(formula.right, ranges)
    left, right = compared(one.value, formula.comparator, other.value)
    found: dict[str, Interval] = {}
    down = _down(one, left, ranges, found) and _down(other, right, ranges, found)
    return found if down else None


@own_digits()
def value(term: Term, ranges: Ranges) -> Interval:
    """The hull of all values of a term; empty where it has none.

    Raises:
        KeyError: a subject has no range.
    """
    return _worked_out(term, ranges).value


class _Worked(NamedTuple):
    """A term with its value, and its own terms so too."""

    term: Term
    value: Interval
    parts: tuple[_Worked, ...] = ()


def _worked_out(term: Term, ranges: Ranges) -> _Worked:
    match term:
        case Number(number):
            return _Worked(term, closed(number, number))
        case Name(subject):
            return _Worked(term, ranges[subject])
    left, right = _worked_out(term.left, ranges), _worked_out(term.right, ranges)
    if left.value.empty or right.value.empty:
        return _Worked(term, NOTHING, (left, right))
    return _Worked(term, _UP[term.sign](left.value, right.value), (left, right))


def compared(left: Interval, sign: Comparator, right: Interval) -> tuple[Interval, Interval]:
    """What of both sides can stand in the comparison."""
    match sign:
        case "=":
            both = left.both(right)
            return both, both
        case "<=" | "<":
            strict = sign == "<"
            high, low = right.high, left.low
            if strict:
                high = Cut(high.value, -1) if high.value.is_finite() else high
                low = Cut(low.value, 1) if low.value.is_finite() else low
            return (
                left.both(Interval(Cut(-INFINITY), high)),
                right.both(Interval(low, Cut(INFINITY))),
            )
        case ">=" | ">":
            less, more = compared(right, "<=" if sign == ">=" else "<", left)
            return more, less


def _down(worked: _Worked, wanted: Interval, ranges: Ranges, found: dict[str, Interval]) -> bool:
    """Hand down what a term must be to its subjects; False where something is left nothing."""
    if wanted.empty:
        return False
    match worked.term:
        case Number(number):
            return wanted.holds(number)
        case Name(subject):
            found[subject] = found.get(subject, ranges[subject]).both(wanted)
            return not found[subject].empty
    left, right = worked.parts
    first, second = _shared_out(worked.term, wanted, left.value, right.value)
    return _down(left, first, ranges, found) and _down(right, second, ranges, found)


def _shared_out(
    term: Operation, wanted: Interval, left: Interval, right: Interval
) -> tuple[Interval, Interval]:
    """What of both terms can make up the result that is wanted."""
    match term.sign:
        case "+":
            return left.both(add(wanted, -right)), right.both(add(wanted, -left))
        case "-":
            return left.both(add(wanted, right)), right.both(add(left, -wanted))
        case "*":
            return _factor(wanted, right, left), _factor(wanted, left, right)
        case "/":
            divided = _hull(left.both(multiply(wanted, part)) for part in _signed(right))
            return divided, _divisor(wanted, left, right)


def _factor(product: Interval, other: Interval, known: Interval) -> Interval:
    """The x of `known` for which x times some value of `other` lies in `product`."""
    if product.holds(_ZERO) and other.holds(_ZERO):
        return known
    return _hull(known.both(divide(product, part)) for part in _signed(other))


def _divisor(quotient: Interval, dividend: Interval, known: Interval) -> Interval:
    """The x of `known`, none of them 0, for which some value of `dividend` by x is a `quotient`."""
    if quotient.holds(_ZERO) and dividend.holds(_ZERO):
        return _hull(_signed(known))
    return _hull(
        part.both(divide(top, under))
        for part in _signed(known)
        for top in _signed(dividend)
        for under in _signed(quotient)
    )


def _quotient(dividend: Interval, divisor: Interval) -> Interval:
    """All quotients by what is not 0."""
    return _hull(divide(dividend, part) for part in _signed(divisor))


def _signed(bounds: Interval) -> Iterator[Interval]:
    """The part below 0 and the part above it."""
    if bounds.low.value > 0 or bounds.high.value < 0:
        yield bounds
        return
    yield from (part for sign in _SIGNS if not (part := bounds.both(sign)).empty)


def _hull(parts: Iterator[Interval]) -> Interval:
    found = NOTHING
    for part in parts:
        if not part.empty:
            found = part if found.empty else found.hull(part)
    return found


def _difference(left: Interval, right: Interval) -> Interval:
    return add(left, -right)


_UP: Mapping[str, Callable[[Interval, Interval], Interval]] = {
    "+": add,
    "-": _difference,
    "*": multiply,
    "/": _quotient,
}
