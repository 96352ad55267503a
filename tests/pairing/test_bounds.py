"""Figures held to one another as intervals: the readings and numbers that both allow."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.pairing.bounds import Stand, bounds_of, stand
from factcheck.values.figures import read_figure

HEDGES = ("", "more than ", "at least ", "fewer than ", "at most ")
numbers = st.integers(1, 60)


def allowed(hedge: str, number: int) -> set[int]:
    """The whole numbers, up to 200, of which the words hold."""
    return {
        "": {number},
        "more than ": set(range(number + 1, 200)),
        "at least ": set(range(number, 200)),
        "fewer than ": set(range(number)),
        "at most ": set(range(number + 1)),
    }[hedge]


@given(st.sampled_from(HEDGES), numbers, st.sampled_from(HEDGES), numbers)
def test_exact_figures_stand_as_the_numbers_they_allow(
    hedge: str, number: int, other_hedge: str, other: int
) -> None:
    a = bounds_of(read_figure(f"{hedge}{number}", "quantity"))
    b = bounds_of(read_figure(f"{other_hedge}{other}", "quantity"))
    given_, wanted = allowed(hedge, number), allowed(other_hedge, other)
    found = stand(a, b, exact=True)
    if given_ <= wanted and given_:
        assert found == "follows"
    elif not given_ & wanted:
        assert found == "apart"
    else:
        # Two bounds of one side that no reader would give both of are apart as well.
        assert found == "open" or (found == "apart" and a.bound and a.bound == b.bound)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("11,200", "11,000", "follows"),  # rounded
        ("11,000", "11,200", "open"),
        ("11,200", "14,000", "apart"),
        ("about 200", "200", "follows"),
        ("more than 200", "200", "follows"),  # as a headline makes of it
        ("200", "more than 200", "apart"),
        ("an estimated 41.2 million", "more than 40 million", "follows"),
        ("more than 1.4 million", "more than 2 million", "apart"),
        ("about 100,000", "more than 100,000", "open"),
    ],
)
def test_figures_of_the_news(a: str, b: str, expected: Stand) -> None:
    one, other = (bounds_of(read_figure(text, "quantity")) for text in (a, b))
    assert stand(one, other) == expected


def test_units_are_brought_to_one() -> None:
    km, metres = read_figure("3 km", "quantity", "km"), read_figure("3,000 m", "quantity", "m")
    assert stand(bounds_of(km, Decimal(1000)), bounds_of(metres)) == "follows"
