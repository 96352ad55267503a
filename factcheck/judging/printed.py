"""Readings filed by their figure, to find those that may be one figure without trying every pair.

Two figures are equal after rounding only where they lie within the coarser one's grain of one
another. So they are filed by grain and number, and each grain takes one look-up.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.box import Box
from factcheck.values.figure import Figure

_REACH = Decimal("1.01")
"""A grain, and a little for digits that a conversion of units has lost."""


def far_apart(readings: Sequence[Box]) -> bool:
    """Whether each number lies further than any grain from the next, so that no two are one."""
    figures = [box.value for box in readings if isinstance(box.value, Figure)]
    numbers = [figure.number for figure in figures if figure.number is not None]
    if len(readings) < 2 or len(numbers) < len(readings):
        return len(readings) < 2
    reach = max(figure.grain for figure in figures) * _REACH
    numbers.sort()
    return all(after - before > reach for before, after in pairwise(numbers))


class Printed:
    """Some readings, each of which stands for all claims that print it."""

    def __init__(self, readings: Sequence[Box]) -> None:
        self._by_key: dict[str, list[int]] = {}
        self._by_grain: dict[Decimal, list[tuple[Decimal, int]]] = {}
        for place, box in enumerate(readings):
            self._by_key.setdefault(box.key, []).append(place)
            if isinstance(box.value, Figure) and box.value.number is not None:
                filed = self._by_grain.setdefault(box.value.grain, [])
                filed.append((box.value.number, place))
        for filed in self._by_grain.values():
            filed.sort()

    def near(self, box: Box) -> Iterator[int]:
        """Places of readings: all that are the claim's figure or equal to it after rounding.

        A few others are among them, and none comes twice but where it has the claim's own reading.
        """
        yield from self._by_key.get(box.key, ())
        if not isinstance(box.value, Figure) or box.value.number is None:
            return
        number = box.value.number
        for grain, filed in self._by_grain.items():
            reach = max(grain, box.value.grain) * _REACH
            first = bisect_left(filed, (number - reach, -1))
            last = bisect_right(filed, (number + reach, len(filed) + filed[-1][1]))
            for _, place in filed[first:last]:
                yield place
