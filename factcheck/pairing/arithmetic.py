"""Whether a figure is what others come to: a sum of parts, what is left, so many of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.values.precision import own_digits
from factcheck.values.rounding import plain

MOST = 4
"""Numbers that are combined at most: the ways grow with their factorial."""


class Way(NamedTuple):
    """A value and how it comes about: "7 + 5"; `used` tells by bits which numbers are in it."""

    value: Decimal
    text: str
    used: int
    single: bool


@own_digits()
def reached(numbers: Sequence[Decimal], target: Decimal) -> str:
    """How the target comes of two or more of the numbers, each used once; "" where it does not.

    Sums and differences of up to `MOST` numbers, products and quotients of these.
    """
    ways = list(combined(tuple(numbers[:MOST])))
    fits = [way for way in ways if not way.single and _close(way.value, target)]
    return min((way.text for way in fits), key=len, default="")


def _close(value: Decimal, target: Decimal) -> bool:
    """Whether a value is the target, rounded to its decimals; whole numbers are not rounded."""
    if target == target.to_integral_value() or value == value.to_integral_value():
        return value == target
    return abs(value - target) * 2 <= Decimal(1).scaleb(min(0, int(target.as_tuple().exponent)))


def combined(numbers: tuple[Decimal, ...]) -> Iterator[Way]:
    """Every value that the numbers come to, in any grouping; no quotient by nothing, none below
    nothing."""
    by_set: dict[int, dict[Decimal, Way]] = {}
    for i, number in enumerate(numbers):
        by_set[1 << i] = {number: Way(number, plain(number), 1 << i, True)}
    for used in range(1, 1 << len(numbers)):
        if used in by_set:
            continue
        found: dict[Decimal, Way] = {}
        part = (used - 1) & used
        while part:
            rest = used ^ part
            if part > rest:
                for one in by_set[part].values():
                    for other in by_set[rest].values():
                        for way in _joined(one, other, used):
                            found.setdefault(way.value, way)
            part = (part - 1) & used
        by_set[used] = found
    for ways in by_set.values():
        yield from ways.values()


def _joined(one: Way, other: Way, used: int) -> Iterator[Way]:
    big, small = (one, other) if one.value >= other.value else (other, one)
    yield Way(big.value + small.value, f"{_in(one)} + {_in(other)}", used, False)
    yield Way(big.value - small.value, f"{_in(big)} − {_in(small)}", used, False)
    yield Way(big.value * small.value, f"{_in(one)} × {_in(other)}", used, False)
    for top, under in ((one, other), (other, one)):
        if under.value:
            yield Way(top.value / under.value, f"{_in(top)} / {_in(under)}", used, False)


def _in(way: Way) -> str:
    return way.text if way.single else f"({way.text})"
