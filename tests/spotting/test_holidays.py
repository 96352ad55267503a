"""Holidays on days that a calendar on the wall shows too."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from factcheck.spotting.calendar.holidays import HOLIDAYS, easter


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", date(2022, 11, 24)),
        ("black friday", date(2022, 11, 25)),
        ("memorial day", date(2022, 5, 30)),
        ("labor day", date(2022, 9, 5)),
        ("good friday", date(2022, 4, 15)),
        ("whit monday", date(2022, 6, 6)),
        ("christmas eve", date(2022, 12, 24)),
    ],
)
def test_days_by_their_rule(name: str, day: date) -> None:
    assert HOLIDAYS[name](day.year) == day


@pytest.mark.parametrize(("year", "day"), [(1943, (4, 25)), (2008, (3, 23)), (2024, (3, 31))])
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("year", "observed"), [(2020, date(2020, 5, 24)), (2021, date(2021, 5, 13))]
)
def test_feasts_of_the_islamic_calendar_within_a_day_or_two(year: int, observed: date) -> None:
    assert abs(HOLIDAYS["eid al fitr"](year) - observed) <= timedelta(days=2)


def test_every_holiday_has_a_day_in_every_year() -> None:
    for year in (700, 1582, 1900, 2000, 2100, 9990):
        for rule in HOLIDAYS.values():
            assert rule(year).year == year
