"""Amounts with their units, one by one, without hedges."""

from __future__ import annotations

import pytest

from factcheck.spotting.amounts import spot_amounts


def listed(text: str) -> list[tuple[str, float, str]]:
    """What stands there, the value as printed, and the unit."""
    return [(text[a.start : a.end], round(float(a.value), 9), a.unit) for a in spot_amounts(text)]


@pytest.mark.parametrize(
    ("text", "amount", "value", "unit"),
    [
        ("a 4.5 million litre tank", "4.5 million litre", 4_500_000, "litre"),
        ("paid a $ 3 billion bill", "$ 3 billion", 3_000_000_000, "USD"),
        ("HK$70 each", "HK$70", 70, "HKD"),
        ("nz $ 12", "nz $ 12", 12, "NZD"),
        ("$AU40", "$AU40", 40, "AUD"),
        ("u.s. $ 9", "u.s. $ 9", 9, "USD"),
        ("9 roubles 50 kopecks", "9 roubles 50 kopecks", 9.5, "RUB"),
        ("twelve dollars and 5 cents", "twelve dollars and 5 cents", 12.05, "USD"),
        ("It came to 8 dollars and 75.", "8 dollars and 75", 8.75, "USD"),
        ("25 MEUR of debt", "25 MEUR", 25_000_000, "EUR"),
        ("a loss of $-3.5m", "$-3.5m", -3_500_000, "USD"),
        ("CHF80", "CHF80", 80, "CHF"),
        ("90p", "90p", 90, "GBP"),
        ("he spent 30 pounds", "30 pounds", 30, "GBP"),
        ("it weighs 30 pounds", "30 pounds", 30, "pound"),
        ("6 ft 3 in tall", "6 ft 3 in", 6.25, "foot"),
        ("2 hours and 30 minutes", "2 hours and 30 minutes", 2.5, "hour"),
        ("a day and a half", "a day and a half", 1.5, "day"),
        ("two more weeks", "two more weeks", 2, "week"),
        ("half a pint", "half a pint", 0.5, "pint"),
        ("3/8 of an inch", "3/8 of an inch", 0.375, "inch"),
        ("a pole 7 \" wide", "7 \"", 7, "inch"),
        ("2.1m tall", "2.1m", 2.1, "metre"),
        ("18m2", "18m2", 18, "square metre"),
        ("70 km/hr", "70 km/hr", 70, "kilometre per hour"),
        ("9 feet per minute", "9 feet per minute", 9, "foot per minute"),
        ("300 mL", "300 mL", 300, "millilitre"),
        ("12 { kg }", "12 { kg }", 12, "kilogram"),
        ("5 V", "5 V", 5, "volt"),
        ("21 C", "21 C", 21, "celsius"),
        ("3 percentage points", "3 percentage points", 3, "percentage point"),
        ("forty percentage", "forty percentage", 40, "percent"),
        ("minus-40 degrees Celsius", "minus-40 degrees Celsius", -40, "celsius"),
        ("aged 19", "aged 19", 19, "year"),
        ("eleven weeks of age", "eleven weeks of age", 11, "week"),
    ],
)  # fmt: skip
def test_amounts(text: str, amount: str, value: float, unit: str) -> None:
    assert listed(text) == [(amount, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "4 men",
        "during 2016 Stone said",
        "ALL 6 of them",
        "50 Cent sang",
        "the 5th mile",
        "5G",
        "20 stone houses",
        "he lives in 10A",
        "five bars closed",
    ],
)
def test_no_unit_no_amount(text: str) -> None:
    assert listed(text) == []


def test_each_end_of_a_range_stands_for_itself() -> None:
    assert listed("60 -80mm, $5 to $6") == [
        ("80mm", 80, "millimetre"), ("$5", 5, "USD"), ("$6", 6, "USD"),
    ]  # fmt: skip
