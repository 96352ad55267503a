"""Intervals whose ends are cuts, so that open, closed and unbounded ends need no special cases.

A cut is a number with a side: ``(5, -1)`` lies just below 5, ``(5, 0)`` on it, ``(5, 1)`` just
above. The interval [5, 7) runs from ``(5, 0)`` to ``(7, -1)``; cuts compare as tuples do, and an
interval is empty when its low cut is above its high one.

Numbers are `Decimal` throughout: 7.8 ± 0.05 must end at 7.85 and not beside it. Times are whole
minutes since 0001-01-01 (see `values.date`), so that one mathematics serves both axes.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

INFINITY = Decimal("Infinity")


class Cut(NamedTuple):
    """A place on the line: a number, and -1 (just below it), 0 (on it) or 1 (just above it)."""

    value: Decimal
    side: int = 0


class Interval(NamedTuple):
    """All cuts from `low` to `high`, both included."""

    low: Cut
    high: Cut

    @property
    def empty(self) -> bool:
        """Whether nothing lies in it."""
        return self.low > self.high

    @property
    def point(self) -> bool:
        """Whether it holds one value alone."""
        return self.low == self.high

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return max(self.low, other.low) <= min(self.high, other.high)

    def below(self, other: Interval) -> bool:
        """Whether all of it lies below all of `other`."""
        return self.high < other.low

    def inside(self, other: Interval) -> bool:
        """Whether `other` holds all of it."""
        return other.low <= self.low and self.high <= other.high

    def holds(self, value: Decimal) -> bool:
        """Whether `value` lies in it."""
        return self.low <= Cut(value) <= self.high

    def both(self, other: Interval) -> Interval:
        """What lies in both; empty where they do not meet."""
        return Interval(max(self.low, other.low), min(self.high, other.high))

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))

    @property
    def written(self) -> str:
        """A normal form: "5-..7+" from just below 5 to just above 7; the same for equal ones."""
        low, high = self
        first = _written(low)
        return f"{first}..{first if high is low else _written(high)}"

    def __neg__(self) -> Interval:
        """Mirrored at zero."""
        (low, low_side), (high, high_side) = self
        return Interval(Cut(-high, -high_side), Cut(-low, -low_side))


def _written(cut: Cut) -> str:
    """The number without exponent or trailing zeros, and its side; infinity as its sign."""
    number, side = cut
    if not number.is_finite():
        text = "-" if number < 0 else "+"
    else:
        text = str(number)
        text = f"{number:f}" if "E" in text else text
        text = text.rstrip("0").rstrip(".") if "." in text else text
    return text + "-0+"[side + 1]


def _point(value: Decimal) -> Interval:
    cut = Cut(value)
    return Interval(cut, cut)


def closed(low: Decimal | int, high: Decimal | int) -> Interval:
    """[low, high]."""
    return Interval(Cut(Decimal(low)), Cut(Decimal(high)))


def half_open(low: Decimal | int, high: Decimal | int) -> Interval:
    """[low, high)."""
    return Interval(Cut(Decimal(low)), Cut(Decimal(high), -1))


def interval(
    low: Decimal | None, high: Decimal | None, *, low_open: bool = False, high_open: bool = False
) -> Interval:
    """The interval between two ends; None leaves that side unbounded."""
    return Interval(
        Cut(-INFINITY) if low is None else Cut(low, int(low_open)),
        Cut(INFINITY) if high is None else Cut(high, -int(high_open)),
    )


EVERYTHING = Interval(Cut(-INFINITY), Cut(INFINITY))


def whole_numbers(bounds: Interval) -> Interval:
    """The interval cut to the whole numbers in it, as counts are.

    Where none lies in it ("just under 2" by its pragmatic reading) the nearest one beyond its open
    end is meant: below an open high end, above an open low one. A wording never means nothing.
    """
    (low, low_side), (high, high_side) = bounds
    if low is high and not low_side and not high_side:
        up = low.to_integral_value(ROUND_CEILING)
        if up == low:
            return bounds if up.same_quantum(low) else _point(up)
    if low.is_finite():
        up = low.to_integral_value(ROUND_CEILING)
        low = up + 1 if low_side > 0 and up == low else up
    if high.is_finite():
        down = high.to_integral_value(ROUND_FLOOR)
        high = down - 1 if high_side < 0 and down == high else down
    if low > high:
        low = high = high if high_side < 0 else low
    return Interval(Cut(low), Cut(high))
