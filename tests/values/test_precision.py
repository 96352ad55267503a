"""A program that keeps few digits of its own decimals reads and reckons here as any other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal, Inexact, getcontext, localcontext

import pytest

from factcheck.values.dates import read_when
from factcheck.values.figures import bounded_figure, read_figure
from factcheck.values.precision import own_digits
from factcheck.values.rounding import equal_after_rounding
from factcheck.values.when import When, days, first_day, last_day, minutes


@pytest.fixture(autouse=True)
def three_digits() -> Iterator[None]:
    with localcontext() as context:
        context.prec = 3
        yield


@pytest.mark.parametrize(
    ("text", "type", "unit", "number"),
    [
        ("1.2345 million", "quantity", "people", "1234500"),
        ("12 miles", "quantity", "km", "19.312128"),
        ("$31.4159 billion", "money", "", "31415900000"),
        ("45.678 percent", "share", "", "0.45678"),
        ("1,234 weeks", "duration", "", "8638"),
    ],
)
def test_a_figure_keeps_its_digits(text: str, type: str, unit: str, number: str) -> None:
    assert read_figure(text, type, unit).number == Decimal(number)


def test_the_ends_of_a_figure_keep_their_digits() -> None:
    low = bounded_figure("1,234.5 miles", None, "quantity", "m").literal.low.value
    assert low == Decimal("1986735.168")


def test_a_date_lies_in_its_day() -> None:
    published = When(
        "",
        days(date(2022, 10, 3), date(2022, 10, 9)),
        days(date(2022, 10, 3), date(2022, 10, 9)),
        "",
    )
    when = read_when("21 September", published)
    assert first_day(when.literal) == last_day(when.literal) == date(2022, 9, 21)
    assert minutes(datetime(2022, 9, 21, 14, 37)) - minutes(date(2022, 9, 21)) == 877


def test_figures_are_equal_after_rounding_by_all_their_digits() -> None:
    fine, coarse = (read_figure(text, "quantity") for text in ("3,985,210", "3,985,000"))
    assert equal_after_rounding(fine, coarse)
    assert not equal_after_rounding(fine, read_figure("3,987,000", "quantity"))


def test_the_program_finds_its_own_digits_and_flags_as_they_were() -> None:
    getcontext().clear_flags()
    with own_digits():
        assert Decimal(2) / 3 == Decimal("0.6666666666666666666666666667")
    assert Decimal(1) * 12 == 12
    assert not getcontext().flags[Inexact]
    assert Decimal(2) / 3 == Decimal("0.667")
