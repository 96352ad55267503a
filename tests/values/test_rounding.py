"""What figures are rounded to, and which are the same but for rounding."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.figure import Figure
from factcheck.values.figures import read_figure
from factcheck.values.interval import closed
from factcheck.values.rounding import (
    equal_after_rounding,
    granularity,
    plain,
    rounded_interval,
    same_figure,
)
from tests.values.spans import written


@pytest.mark.parametrize(
    ("number", "grain"),
    [
        (300_000, 25_000), (11_000, 1_000), (11_300, 100), (4_000, 250), (3_958, 0),
        (250_000, 25_000), (1_000_000, 100_000), (700_000, 50_000), (100_000, 10_000),
        (147_000, 1_000), (200_000, 20_000), (500_000, 50_000), (1_650, 50), (1_200, 100),
        (100, 10), (99, 0), (90, 0), (110, 10), (150, 10), (200, 20), (250, 25), (253, 0),
        (260, 20), (500, 50), (1_000, 100), (1_010, 10), (1_001, 0), (12, 0), (10, 0), (5, 0),
        (0, 0), (2_022, 0), (2_020, 20), (125, 0), (375, 25), (3_000_000, 250_000),
        (-300_000, 25_000), (10**23, 10**22), (700, 50), (1_500_000, 100_000), (2_250, 50),
    ],
)  # fmt: skip
def test_granularity(number: int, grain: int) -> None:
    assert granularity(Decimal(number)) == grain


def test_granularity_of_no_whole_number() -> None:
    assert granularity(Decimal("250.5")) == 0
    assert granularity(Decimal("1E+3")) == 100
    assert granularity(Decimal("300.0")) == 25


@given(st.integers(0, 10**6))
def test_granularity_is_the_largest_that_there_is(number: int) -> None:
    grains = [int(step * 10**k) for k in range(1, 7) for step in (1, 2, 2.5, 5)]
    allowed = [g for g in grains if number % g == 0 and 10 <= g <= number / 10]
    assert granularity(Decimal(number)) == max(allowed, default=0)


@pytest.mark.parametrize(
    ("number", "grain", "bounds"),
    [
        ("300000", "25000", "[287500, 312500)"),
        ("11000", "1000", "[10500, 11500)"),
        ("7.8", "0.1", "[7.75, 7.85)"),
        ("100000", "1", "[99999.5, 100000.5)"),
        ("253", "0", "253"),
        ("-20", "1", "[-20.5, -19.5)"),
    ],
)
def test_rounded_interval(number: str, grain: str, bounds: str) -> None:
    assert written(rounded_interval(Decimal(number), Decimal(grain))) == bounds


def quantity(text: str) -> Figure:
    return read_figure(text, "quantity", "people")


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        ("11,000", "11,300", True), ("4,000", "3,958", True), ("300,000", "250,000", False),
        ("1,000,000", "700,000", False), ("100,000", "147,000", False), ("7.8", "7.7", False),
        ("300,000", "312,499", True), ("300,000", "312,501", False), ("300,000", "287,500", True),
        ("300,000", "287,499", False), ("1.2 million", "1,150,000", True),
        ("1.2 million", "1,250,000", True), ("1.2 million", "1,250,001", False),
    ],
)  # fmt: skip
def test_which_bare_figures_meet(a: str, b: str, meet: bool) -> None:
    assert quantity(a).range("literal").meets(quantity(b).range("literal")) is meet
    assert quantity(a).range("pragmatic").meets(quantity(b).range("pragmatic")) is meet


@pytest.mark.parametrize(
    ("type", "a", "b", "equal"),
    [
        ("quantity", "11,000", "11,300", True),
        ("quantity", "11,000", "11,999", True),  # cut off
        ("quantity", "11,000", "10,500", True),
        ("quantity", "11,000", "10,499", False),
        ("quantity", "11,000", "12,000", False),
        ("quantity", "4,000", "3,958", True),
        ("quantity", "4,000", "3,850", False),
        ("quantity", "250", "253", True),
        ("quantity", "250", "257", True),
        ("quantity", "253", "257", False),
        ("quantity", "250", "274", True),
        ("quantity", "250", "275", False),
        ("quantity", "250", "237", False),
        ("quantity", "250", "238", True),
        ("quantity", "300,000", "250,000", False),
        ("quantity", "300,000", "300,000", True),
        ("quantity", "300,000", "more than 300,000", True),
        ("quantity", "300,000", "more than 310,000", True),
        ("quantity", "exactly 300,000", "300,000", True),
        ("quantity", "exactly 310,000", "300,000", True),
        ("quantity", "1.2 million", "1,234,567", True),
        ("quantity", "1.2 million", "1,299,999", True),
        ("quantity", "1.2 million", "1,149,999", False),
        ("quantity", "7.8", "7.82", True),
        ("quantity", "7.8", "7.89", True),
        ("quantity", "7.8", "7.7", False),
        ("quantity", "5", "5", True),
        ("quantity", "5", "6", False),
        ("quantity", "none", "0", True),
        ("quantity", "dozens", "24", False),
        ("quantity", "dozens", "dozens", False),
        ("money", "100,000 rubles", "100,000.40 rubles", True),
        ("money", "100,000 rubles", "100,001 rubles", False),
        ("money", "$1.2 million", "$1,234,567", True),
        ("money", "$1.2 million", "$1.25 million", True),
        ("money", "$1.2 million", "$1.3 million", False),
        ("money", "$1.2 million", "€1.2 million", False),
        ("money", "$5 million", "$5.4 million", True),
        ("money", "$5 million", "$5.9 million", True),
        ("money", "$5 million", "$4.4 million", False),
        ("share", "70%", "70.4%", True),
        ("share", "70%", "71%", False),
        ("share", "a third", "33%", True),
        ("share", "two thirds", "67%", True),
        ("share", "two thirds", "66%", True),
        ("share", "half", "52%", False),
        ("share", "more than half", "half", True),
        ("age", "28", "28.7", True),
        ("age", "28", "29", False),
        ("duration", "three weeks", "20 days", True),
        ("duration", "three weeks", "24 days", True),
        ("duration", "three weeks", "17 days", False),
        ("duration", "24 hours", "a day", True),
    ],
)
def test_equal_after_rounding(type: str, a: str, b: str, equal: bool) -> None:
    first, second = (read_figure(text, type, "") for text in (a, b))
    assert equal_after_rounding(first, second) is equal
    assert equal_after_rounding(second, first) is equal


def test_equal_after_rounding_needs_one_unit() -> None:
    km = read_figure("300 km", "quantity", "km")
    assert equal_after_rounding(km, read_figure("186 miles", "quantity", "km"))
    assert not equal_after_rounding(km, read_figure("170 miles", "quantity", "km"))
    assert not equal_after_rounding(km, read_figure("300", "quantity", "people"))
    miles = read_figure("300 miles", "quantity", "km")
    assert equal_after_rounding(miles, read_figure("483 km", "quantity", "km"))
    odd = Figure("28", closed(28, 28), closed(28, 28), number=Decimal(28), grain=Decimal(5))
    assert not equal_after_rounding(odd, Figure("29", closed(29, 29), closed(29, 29)))
    fine = Figure("30", closed(30, 30), closed(30, 30), number=Decimal(30))
    assert not equal_after_rounding(odd, fine)  # 28 is no whole number of fives


def test_equal_after_rounding_below_zero() -> None:
    cold = read_figure("-20 °C", "quantity", "°C")
    assert equal_after_rounding(cold, read_figure("-20.4 °C", "quantity", "°C"))
    assert equal_after_rounding(cold, read_figure("-20.9 °C", "quantity", "°C"))
    assert not equal_after_rounding(cold, read_figure("-19.4 °C", "quantity", "°C"))


@given(st.integers(0, 3000), st.integers(0, 3000))
def test_equal_after_rounding_is_symmetric(a: int, b: int) -> None:
    first, second = quantity(str(a)), quantity(str(b))
    assert equal_after_rounding(first, second) == equal_after_rounding(second, first)
    if same_figure(first, second):
        assert equal_after_rounding(first, second)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("300,000", "more than 300,000", True),
        ("300,000", "0.3 million", True),
        ("300,000", "300,001", False),
        ("tens of thousands", "tens of thousands of men", True),
        ("tens of thousands", "hundreds of thousands", False),
        ("dozens", "24", False),
        ("10 to 20", "between 10 and 20", True),
        ("10 to 20", "about 10 to 20", False),
        ("no one", "0", True),
    ],
)
def test_same_figure(a: str, b: str, same: bool) -> None:
    assert same_figure(quantity(a), quantity(b)) is same
    assert same_figure(quantity(b), quantity(a)) is same


def test_same_figure_needs_one_unit_and_both_readings() -> None:
    assert not same_figure(quantity("5"), read_figure("5", "quantity", "men"))
    a = Figure("x", closed(1, 2), closed(1, 2))
    assert same_figure(a, Figure("y", closed(1, 2), closed(1, 2)))
    assert not same_figure(a, Figure("y", closed(1, 2), closed(1, 1)))
    assert not same_figure(a, Figure("y", closed(1, 3), closed(1, 2)))
    assert not same_figure(a, Figure("y", closed(1, 2), closed(1, 2), number=Decimal(1)))


@pytest.mark.parametrize(
    ("number", "text"),
    [("25000", "25,000"), ("0.1", "0.1"), ("1E+6", "1,000,000"), ("0.10", "0.1"), ("0", "0"),
     ("0.0000001", "1e-7"), ("100.00", "100"), ("-5", "-5")],
)  # fmt: skip
def test_plain(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text
