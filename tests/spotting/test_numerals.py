"""Every number of a text: in figures, in words, as a fraction, as a power."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.spotting.numerals import spot_numerals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("47", "47"),
        (".375", "0.375"),
        ("8,214,600.25", "8214600.25"),
        ("8 214 600", "8214600"),
        ("7,50", "7.5"),
        ("-63", "-63"),
        ("minus 9", "-9"),
        ("negative eleven", "-11"),
        ("250k", "250000"),
        ("4.5 k", "4500"),
        ("3 billion", "3000000000"),
        ("six dozens", "72"),
        ("seventy-one", "71"),
        ("eighty - four", "84"),
        ("four hundred and sixteen", "416"),
        ("half a billion", "500000000"),
        ("seven and a half million", "7500000"),
        ("two million and a half", "2500000"),
        ("three billion and a half million", "3000500000"),
        ("two billion and one quarter million", "2000250000"),
        ("5 thousand and 30", "5030"),
        ("five-sixths", "0.833333333333"),
        ("seven - eighths", "0.875"),
        ("a tenth", "0.1"),
        ("three fifteenths", "0.2"),
        ("thirty-one fifths", "6.2"),
        ("thirty fifths", "6"),
        ("forty forty eighths", "0.833333333333"),
        ("two hundred and ten sevenths", "30"),
        ("two hundred ten sevenths", "30"),
        ("two hundred twenty sevenths", "7.40740740741"),
        ("one two hundred fourth", "0.00490196078431"),
        ("four and sixty-five hundredths", "4.65"),
        ("nine and a third", "9.33333333333"),
        ("one over eight", "0.125"),
        ("600 over 4", "150"),
        ("1 over fifty", "0.02"),
        ("3 in 8", "0.375"),
        ("2.5^3", "15.625"),
        ("2^-2", "0.25"),
        ("-2^3", "-8"),
        ("4.2x10^3", "4200"),
        ("4.2 × 10−3", "0.0042"),
        ("3 x 10⁵", "300000"),
        ("nought point two five", "0.25"),
        ("six point fifteen", "6.15"),
        ("2 point 75", "2.75"),
        ("3½", "3.5"),
        ("⅞", "0.875"),
        ("6 3/4", "6.75"),
        ("five lakh crore", "5000000000000"),
    ],
)
def test_a_number_is_read_whole(text: str, value: str) -> None:
    (found,) = spot_numerals(text)
    assert text[found.start : found.end] == text
    assert abs(found.value - Decimal(value)) <= abs(Decimal(value)) / 10**9


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on 7/24/2016", ["7", "24", "2016"]),
        ("call 040-555-1234", ["040", "555", "1234"]),
        ("nos. 3,5,8 and 13", ["3", "5", "8", "13"]),
        ("6 in 3", ["6", "3"]),
        ("four out of nine", ["four", "nine"]),
        ("the SU-27", ["27"]),
        ("2 hundred and 5.5 hundred", ["2 hundred", "5.5 hundred"]),
        ("four-two-one", ["four", "two", "one"]),
        ("version 3 and a new one", ["3"]),
        ("that one, which one, this one", []),
        ("12km and 9th and B52", []),
        ("13579M246", []),
        ("5m of it", []),
        ("3.2.1", []),
    ],
)
def test_numbers_are_told_apart(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in spot_numerals(text)] == found


@given(st.integers(0, 10**9))
def test_a_number_in_figures_is_itself(number: int) -> None:
    for text in (f"it was {number} then", f"it was {number:,} then"):
        (found,) = spot_numerals(text)
        assert found.value == number


@given(st.integers(1, 30), st.integers(2, 9))
def test_a_fraction_in_words_divides(top: int, bottom: int) -> None:
    ones = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three
    twenty-four twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty"""
    parts = "half third quarter fifth sixth seventh eighth ninth"
    name = parts.split()[bottom - 2] + ("s" if top > 1 else "")
    (found,) = spot_numerals(f"{ones.split()[top - 1]} {name.replace('halfs', 'halves')}")
    assert abs(found.value - Decimal(top) / bottom) < Decimal("1e-20")


@given(st.text(max_size=200))
def test_any_text_has_numbers_in_order(text: str) -> None:
    end = 0
    for one in spot_numerals(text):
        assert end <= one.start < one.end <= len(text)
        assert one.value.is_finite()
        end = one.end
