"""A reading of a hedge as data: an interval whose ends are multiples of the printed figure.

Written as in hedges.yaml: "[0.75N, N)", "(N, inf)", "[3, 10]", "[D+6, D+10)", "N".
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.errors import Unreadable
from factcheck.values.interval import INFINITY, Cut, Interval
from factcheck.values.shown import shown

_END = r"\s*(inf|∞|[0-9]{1,9}(?:\.[0-9]{1,9})?[NPD]?|[NPD](?:\s*\+\s*[0-9]{1,9})?)\s*"
_SPAN = re.compile(rf"\s*([\[(]){_END},{_END}([\])])\s*")
_POINT = re.compile(_END)


class End(NamedTuple):
    """One end: `times` the figure and `plus` a number; `side` as in `interval.Cut`."""

    times: Decimal
    plus: Decimal
    side: int = 0

    def at(self, figure: Decimal, floor: bool) -> Cut:
        """The end for a figure, which may be unbounded; see `Shape.at`."""
        times, plus, side = self
        if times:
            if figure < 0:
                times = 2 - times
            return Cut(times * figure + plus, side)
        if not plus and not (floor and figure >= 0):
            return Cut(-INFINITY)
        return Cut(plus, side)


_ITSELF = End(Decimal(1), Decimal(0))


class Shape(NamedTuple):
    """An interval that depends on a figure: N, P or D of hedges.yaml."""

    low: End
    high: End

    def at(self, figure: Decimal, floor: bool = True) -> Interval:
        """The interval for a figure.

        Below zero its ends keep their distance as a part of the figure's size: [0.9N, 1.1N] of -20
        is [-22, -18]. An end at 0 stands only where there is a `floor`: nothing is fewer than none,
        but some things are colder than 0 °C.
        """
        low, high = self
        first = low.at(figure, floor)
        return Interval(first, first if high is low else high.at(figure, floor))

    @property
    def same(self) -> bool:
        """Whether it is the figure itself."""
        return self.low == self.high == _ITSELF

    @property
    def even(self) -> bool:
        """Whether it reaches as far below the figure as above it."""
        return self.low.times + self.high.times == 2 and self.low.side == -self.high.side


def read_shape(text: str) -> Shape:
    """The shape that a reading is written as. Unreadable where it is none."""
    if point := _POINT.fullmatch(text):
        end = _end(point[1], 0)
        if end.plus.is_finite():
            return Shape(end, end)
    elif span := _SPAN.fullmatch(text):
        left, low, high, right = span.groups()
        if low not in ("inf", "∞"):
            return Shape(_end(low, int(left == "(")), _end(high, -int(right == ")")))
    raise Unreadable(f"no reading: {shown(text)}; write it like [0.9N, 1.1N], (N, inf) or N")


def _end(text: str, side: int) -> End:
    if text in ("inf", "∞"):
        return End(Decimal(0), INFINITY)
    letter, plus = text.rstrip("0123456789. +"), text.partition("+")[2]
    if plus:
        return End(Decimal(1), Decimal(plus.strip()), side)
    if letter and letter[-1] in "NPD":
        return End(Decimal(letter[:-1] or 1), Decimal(0), side)
    return End(Decimal(0), Decimal(text), side)
