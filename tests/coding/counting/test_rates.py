"""Counts that are spread over a time, and figures that only describe."""

from __future__ import annotations

import pytest

from factcheck.coding.counting.rates import describes, rate_of


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("300 a day", "per day"),
        ("300 new arrivals per week", "per week"),
        ("300 daily", "per day"),
        ("300 people on Monday alone", "on one day"),
        ("300 people in a single day", "on one day"),
        ("300 people", ""),
        ("300 people a day earlier", ""),
        ("300 people in Ruvi took a week", ""),
        ("300 people, who met once a day", ""),
        ("300 people on Monday", ""),
    ],
)
def test_so_many_in_so_long(text: str, rate: str) -> None:
    assert rate_of(text, 3) == rate


def test_a_hyphen_describes() -> None:
    assert describes("a 16-member team", 4)
    assert not describes("16 - 20 members", 2)
