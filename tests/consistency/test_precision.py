"""Formulas and sums hold or fail by all digits, however few the program around keeps."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import localcontext

import pytest

from factcheck.consistency.narrowing import narrowed
from factcheck.consistency.propagation import propagate
from factcheck.formula import parse
from factcheck.values.interval import closed


@pytest.fixture(autouse=True)
def three_digits() -> Iterator[None]:
    with localcontext() as context:
        context.prec = 3
        yield


def test_what_is_left_is_not_rounded() -> None:
    ranges = {"entered": closed(300_123, 300_123), "left": closed(100_001, 100_001)}
    found = narrowed(
        parse("still-here = entered - left"), {**ranges, "still-here": closed(0, 10**6)}
    )
    assert found is not None
    assert found["still-here"] == closed(200_122, 200_122)


def test_a_difference_of_one_refutes() -> None:
    ranges = {
        "total": closed(300_123, 300_123),
        "north": closed(100_001, 100_001),
        "south": closed(200_121, 200_121),
    }
    assert propagate([parse("north + south = total")], ranges).failed == 0
    ranges["total"] = closed(300_122, 300_122)
    assert propagate([parse("north + south = total")], ranges).failed is None
