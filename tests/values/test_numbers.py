"""Numerals as printed, in figures and in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from factcheck.values.numbers import number_at, read_number
from factcheck.values.numeral import MOST_DIGITS
from factcheck.values.tokens import tokens_of
from tests.values.spans import plain


@pytest.mark.parametrize(
    ("text", "value", "unit", "form", "power"),
    [
        ("300,000", "300000", "1", "integer", "1"),
        ("300 000", "300000", "1", "integer", "1"),
        ("300\u202f000", "300000", "1", "integer", "1"),
        ("12,34,567", "1234567", "1", "integer", "1"),
        ("1,234.5", "1234.5", "0.1", "decimal", "1"),
        ("7", "7", "1", "integer", "1"),
        ("nought", "0", "1", "integer", "1"),
        ("one billion and a half million", "1000500000", "500000", "fraction", "1000000000"),
        ("007", "7", "1", "integer", "1"),
        ("0", "0", "1", "integer", "1"),
        ("7.8", "7.8", "0.1", "decimal", "1"),
        ("7.80", "7.8", "0.01", "decimal", "1"),
        (".5", "0.5", "0.1", "decimal", "1"),
        ("300.000", "300", "0.001", "decimal", "1"),
        ("1e3", "1000", "1000", "integer", "1"),
        ("1.5e3", "1500", "100", "decimal", "1"),
        ("1.5e+3", "1500", "100", "decimal", "1"),
        ("5e-1", "0.5", "0.1", "decimal", "1"),
        ("1.2 million", "1200000", "100000", "decimal", "1000000"),
        ("1.2m", "1200000", "100000", "decimal", "1000000"),
        ("1.2mn", "1200000", "100000", "decimal", "1000000"),
        ("300k", "300000", "1000", "integer", "1000"),
        ("5bn", "5000000000", "1000000000", "integer", "1000000000"),
        ("2tn", "2000000000000", "1000000000000", "integer", "1000000000000"),
        ("3 hundred thousand", "300000", "100000", "integer", "100000"),
        ("5 dozen", "60", "12", "integer", "12"),
        ("30 lakh", "3000000", "100000", "integer", "100000"),
        ("5 crores", "50000000", "10000000", "integer", "10000000"),
        ("5 millions", "5000000", "1000000", "integer", "1000000"),
        ("2½", "2.5", "0.5", "fraction", "1"),
        ("½", "0.5", "0.5", "fraction", "1"),
        ("2¾ million", "2750000", "250000", "fraction", "1000000"),
        ("1/2", "0.5", "0.5", "fraction", "1"),
        ("3/4", "0.75", "0.25", "fraction", "1"),
        ("2 1/2", "2.5", "0.5", "fraction", "1"),
        ("2 1/2 million", "2500000", "500000", "fraction", "1000000"),
        ("three", "3", "1", "integer", "1"),
        ("zero", "0", "1", "integer", "1"),
        ("nineteen", "19", "1", "integer", "1"),
        ("twenty", "20", "1", "integer", "1"),
        ("twenty-five", "25", "1", "integer", "1"),
        ("a hundred", "100", "1", "integer", "100"),
        ("a hundred and one", "101", "1", "integer", "1"),
        ("one hundred ten", "110", "1", "integer", "1"),
        ("twelve hundred", "1200", "1", "integer", "100"),
        ("two hundred thousand", "200000", "1000", "integer", "100000"),
        ("two hundred and fifty-five thousand", "255000", "1000", "integer", "1000"),
        ("two thousand five", "2005", "1", "integer", "1"),
        ("two thousand and five", "2005", "1", "integer", "1"),
        ("five million two hundred thousand", "5200000", "1000", "integer", "100000"),
        ("a million", "1000000", "1000000", "integer", "1000000"),
        ("million", "1000000", "1000000", "integer", "1000000"),
        ("a thousand million", "1000000000", "1000000000", "integer", "1000000000"),
        ("a dozen", "12", "1", "integer", "12"),
        ("two dozen", "24", "1", "integer", "12"),
        ("three hundred crores", "3000000000", "10000000", "integer", "1000000000"),
        ("half", "0.5", "0.5", "fraction", "1"),
        ("a half", "0.5", "0.5", "fraction", "1"),
        ("half a million", "500000", "500000", "fraction", "1000000"),
        ("half million", "500000", "500000", "fraction", "1000000"),
        ("half a dozen", "6", "6", "fraction", "12"),
        ("a quarter of a million", "250000", "250000", "fraction", "1000000"),
        ("quarter million", "250000", "250000", "fraction", "1000000"),
        ("three quarters of a million", "750000", "250000", "fraction", "1000000"),
        ("a million and a half", "1500000", "500000", "fraction", "1000000"),
        ("a dozen and a half", "18", "6", "fraction", "12"),
        ("one hundred and three quarters", "100.75", "0.25", "fraction", "100"),
        ("two and a half", "2.5", "0.5", "fraction", "1"),
        ("two and half", "2.5", "0.5", "fraction", "1"),
        ("two and ½", "2.5", "0.5", "fraction", "1"),
        ("two and ½ million", "2500000", "500000", "fraction", "1000000"),
        ("two and half million", "2500000", "500000", "fraction", "1000000"),
        ("two and three quarters million", "2750000", "250000", "fraction", "1000000"),
        ("five and three quarters", "5.75", "0.25", "fraction", "1"),
        ("two and a half million", "2500000", "500000", "fraction", "1000000"),
        ("3 and a half", "3.5", "0.5", "fraction", "1"),
        ("a third", "0." + "3" * 24, "0." + "3" * 24, "fraction", "1"),
        ("two thirds", "0." + "6" * 23 + "7", "0." + "3" * 24, "fraction", "1"),
        ("one tenth", "0.1", "0.1", "fraction", "1"),
        ("one point two million", "1200000", "100000", "decimal", "1000000"),
        ("three point one four", "3.14", "0.01", "decimal", "1"),
        ("-5", "-5", "1", "integer", "1"),
        ("−5", "-5", "1", "integer", "1"),
        ("minus five", "-5", "1", "integer", "1"),
        ("9" * MOST_DIGITS, "9" * MOST_DIGITS, "1", "integer", "1"),
    ],
)
def test_read(text: str, value: str, unit: str, form: str, power: str) -> None:
    number = read_number(text)
    assert (plain(number.value), plain(number.unit)) == (value, unit)
    assert (number.form, plain(number.power)) == (form, power)


@pytest.mark.parametrize(
    "text",
    [
        "nan", "inf", "Infinity", "", "-", "x", "five five", "ten five", "twenty ten", "zero five",
        "twenty zero",
        "1 2", "5 k k", "one thousand five million", "thousand hundred", "two hundred hundred",
        "millions", "thousands", "quarter", "third", "a", "and", "and a half", "300 people",
        "4/3", "0/5", "1/0", "5/2000", "5²", "five half", "1.5 and a half", "two and three halves",
        "point five",
    ],
)  # fmt: skip
def test_no_number(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^no (number|figure)"):
        read_number(text)


@pytest.mark.parametrize("text", ["1.200.000", "1,65", "1,2345", "1.200,50", "12,34", "1e99999"])
def test_marks_that_english_does_not_use(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_number(text)
    assert str(caught.value) == (
        f'"{text}" is no number as English writes it: commas part thousands, a dot the decimals; '
        "write it like 300,000 or 7.8"
    )


@pytest.mark.parametrize(
    "text", ["9" * 25, "1e24", "1e-24", "0." + "1" * 25, "1" * 20 + " million", "5e20 million"]
)
def test_too_many_digits(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^a number of more than 24 digits: .*; round it$"):
        read_number(text)


def test_the_message_shows_no_control_codes() -> None:
    with pytest.raises(Unreadable) as caught:
        read_number("\x1b[31m" + "9" * 300)
    assert "\x1b" not in str(caught.value) and len(str(caught.value)) < 200


def test_where_the_words_go_on() -> None:
    tokens = tokens_of("about two hundred thousand men of 5")
    found = number_at(tokens, 1)
    assert found and (found[0].value, found[1]) == (200000, 4)
    assert number_at(tokens, 0) is None
    assert number_at(tokens, len(tokens)) is None
    found = number_at(tokens_of("a 70%"), 0)
    assert found and (found[0].value, found[1]) == (70, 2)


def test_letters_and_and_can_be_left_alone() -> None:
    found = number_at(tokens_of("5m"), 0, letters=False)
    assert found and (found[0].value, found[1]) == (5, 1)
    tokens = tokens_of("two hundred and three hundred")
    found = number_at(tokens, 0, joined=False)
    assert found and (found[0].value, found[1]) == (200, 2)
    found = number_at(tokens_of("two and a half"), 0, joined=False)
    assert found and (found[0].value, found[1]) == (2, 1)


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety"
)
ONES, TENS = SMALL.split()[:20], SMALL.split()[20:]


def in_words(number: int, joined: bool) -> str:
    """The number in English, with "and" behind hundreds where `joined`."""
    for size, name in (
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if number >= size:
            rest = number % size
            and_ = " and " if joined and size == 100 else " "
            words = f"{in_words(number // size, joined)} {name}"
            return f"{words}{and_}{in_words(rest, joined)}" if rest else words
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")


@given(st.integers(0, 10**12 - 1), st.booleans())
def test_words_say_the_same_as_figures(number: int, joined: bool) -> None:
    assert read_number(in_words(number, joined)).value == number
    assert read_number(f"{number:,}").value == number
    assert read_number(f"{number:,}".replace(",", " ")).value == number
    assert read_number(str(number)).value == number


@given(st.decimals(0, 10**9, places=3))
def test_decimals(number: Decimal) -> None:
    read = read_number(f"{number:,.3f}")
    assert (read.value, read.unit, read.form) == (number, Decimal("0.001"), "decimal")
    assert read_number(f"{number:.3f} thousand").value == number * 1000
