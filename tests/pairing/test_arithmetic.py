"""What numbers come to: held to every expression over them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.pairing.arithmetic import MOST, combined, reached


def expressions(numbers: list[Decimal]) -> Iterator[Decimal]:
    """The values of every expression that uses all of the numbers once, none below nothing."""
    if len(numbers) == 1:
        yield numbers[0]
    for size in range(1, len(numbers)):
        for left in expressions(numbers[:size]):
            for right in expressions(numbers[size:]):
                yield from (left + right, abs(left - right), left * right)
                if right:
                    yield left / right


@given(st.lists(st.integers(1, 30).map(Decimal), min_size=1, max_size=3))
def test_every_expression_is_found_and_nothing_else(numbers: list[Decimal]) -> None:
    every = {
        value
        for size in range(1, len(numbers) + 1)
        for some in permutations(numbers, size)
        for value in expressions(list(some))
    }
    assert {way.value for way in combined(tuple(numbers))} == every


@pytest.mark.parametrize(
    ("numbers", "target", "way"),
    [
        ("9 4", "13", "4 + 9"),
        ("9 4", "5", "9 − 4"),
        ("6 12.50", "75", "12.5 × 6"),
        ("39 33 8", "9", "(33 + 39) / 8"),
        ("10 3", "3.3", "10 / 3"),
        ("10 3", "3.2", ""),
        ("7", "7", ""),
        ("5 6", "31", ""),
    ],
)
def test_ways_are_told(numbers: str, target: str, way: str) -> None:
    assert reached([Decimal(each) for each in numbers.split()], Decimal(target)) == way


def test_many_numbers_take_no_long_time() -> None:
    numbers = [Decimal(each) for each in range(2, 60)]
    assert len(list(combined(tuple(numbers[:MOST])))) < 20_000
    assert reached(numbers, Decimal("0.0000001")) == ""
