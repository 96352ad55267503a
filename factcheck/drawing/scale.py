"""From values to places, linear or logarithmic, in order however large the numbers are."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from factcheck.drawing.scene import LEAST
from factcheck.values.interval import Interval

SHORT = 2.0
"""How far before its value an end stops that does not belong to the interval."""


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from the value `low` at `start` to `high` at `stop`, in pixels.

    `stop` lies below `start` where values rise upwards. On a `log` scale both values are positive,
    and nothing that is not lies at its start.
    """

    low: Decimal
    high: Decimal
    start: float
    stop: float
    log: bool = False

    def at(self, value: Decimal) -> float:
        """Where a value lies; what lies beyond the axis, at its end."""
        return self.start + (self.stop - self.start) * min(1.0, max(0.0, self._share(value)))

    def _share(self, value: Decimal) -> float:
        if not value.is_finite():
            return 1.0 if value > 0 else 0.0
        if not self.log:
            return float((value - self.low) / (self.high - self.low))
        if value <= 0:
            return 0.0
        low = logarithm(self.low)
        return (logarithm(value) - low) / (logarithm(self.high) - low)

    def endless(self, span: Interval) -> tuple[bool, bool]:
        """Whether the interval goes on below the axis, and above it, without end.

        Zero has no place on a logarithmic axis: what reaches down to it has no end there either.
        """
        low, high = span.low.value, span.high.value
        return not low.is_finite() or (self.log and low <= 0), not high.is_finite()

    def ends(self, span: Interval) -> tuple[float, float]:
        """Where the interval begins and ends in pixels, the lesser number first.

        An end that does not belong to it stops `SHORT` of its value; it is `LEAST` wide at least.
        """
        low, high = self.at(span.low.value), self.at(span.high.value)
        sign = 1.0 if self.stop > self.start else -1.0
        first = low + sign * SHORT * (span.low.side > 0 and span.low.value.is_finite())
        last = high - sign * SHORT * (span.high.side < 0 and span.high.value.is_finite())
        if sign * (last - first) < LEAST:
            middle = (low + high) / 2
            return middle - LEAST / 2, middle + LEAST / 2
        return min(first, last), max(first, last)


def logarithm(value: Decimal) -> float:
    """The decimal logarithm of a positive number, of one too large for a float too."""
    power = value.adjusted()
    return math.log10(float(value.scaleb(-power))) + power


def figures(
    readings: Iterable[tuple[Interval, Interval]], start: float, stop: float, *, log: bool = True
) -> Scale:
    """The axis for figures, given (literal, pragmatic).

    Logarithmic where the highest finite value is ten times the lowest or more, and no reader takes
    any to be zero; else linear, from zero. Above what ends it leaves a little room, above what has
    no end so much that one sees it go on.
    """
    pairs = list(readings)
    values = [cut.value for pair in pairs for span in pair for cut in span if cut.value.is_finite()]
    open_high = any(not span.high.value.is_finite() for pair in pairs for span in pair)
    positive = [value for value in values if value > 0]
    lowest = min((s.low.value for _, s in pairs if s.low.value.is_finite()), default=Decimal(1))
    if log and positive and lowest > 0 and max(positive) >= 10 * min(positive):
        room = Decimal("2.2") if open_high else Decimal("1.3")
        return Scale(min(positive) * Decimal("0.8"), max(positive) * room, start, stop, log=True)
    low, high = min([Decimal(0), *values]), max([Decimal(0), *values])
    reach = (high - low) or Decimal(1)
    high += reach * (Decimal("0.3") if open_high else Decimal("0.06"))
    return Scale(low, high, start, stop)
