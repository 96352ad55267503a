"""Days as minutes, and back."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.interval import EVERYTHING, INFINITY, Cut, Interval, closed, half_open
from factcheck.values.when import ALWAYS, DAY, When, days, first_day, last_day, minutes, one_day

SEPT_21 = date(2022, 9, 21)


def test_the_first_minute_of_the_calendar_ends_day_one() -> None:
    assert minutes(date(1, 1, 1)) == 1440
    assert minutes(date(1, 1, 2)) == 2880
    assert DAY == 1440


def test_a_datetime_gives_its_own_minute() -> None:
    assert minutes(datetime(2022, 9, 21, 14, 30, 59)) == minutes(SEPT_21) + 14 * 60 + 30
    assert minutes(datetime(2022, 9, 21)) == minutes(SEPT_21)


def test_a_day_holds_its_midnight_and_not_the_next() -> None:
    day = days(SEPT_21, SEPT_21)
    assert day == half_open(minutes(SEPT_21), minutes(date(2022, 9, 22)))
    assert day.low == Cut(minutes(SEPT_21), 0)
    assert day.high == Cut(minutes(SEPT_21) + 1440, -1)


def test_a_later_day_is_wholly_later() -> None:
    day, next_day = days(SEPT_21, SEPT_21), days(date(2022, 9, 22), date(2022, 9, 22))
    assert day.below(next_day)
    assert not day.meets(next_day)


@given(st.dates(), st.dates())
def test_days_come_back(first: date, last: date) -> None:
    first, last = sorted((first, last))
    window = days(first, last)
    assert (first_day(window), last_day(window)) == (first, last)
    assert one_day(window) == (first == last)


def test_unbounded_windows_have_no_day_there() -> None:
    since = Interval(Cut(minutes(SEPT_21)), Cut(INFINITY))
    until = Interval(Cut(-INFINITY), Cut(minutes(SEPT_21), -1))
    assert (first_day(since), last_day(since)) == (SEPT_21, None)
    assert (first_day(until), last_day(until)) == (None, date(2022, 9, 20))
    assert not one_day(since)
    assert not one_day(until)
    assert not one_day(EVERYTHING)
    assert not one_day(Interval(Cut(-INFINITY), Cut(-INFINITY)))


@pytest.mark.parametrize(
    ("end", "day"),
    [
        (Cut(minutes(SEPT_21), -1), date(2022, 9, 20)),
        (Cut(minutes(SEPT_21), 0), SEPT_21),
        (Cut(minutes(SEPT_21), 1), SEPT_21),
        (Cut(minutes(SEPT_21) + 1, -1), SEPT_21),
        (Cut(minutes(SEPT_21) + 1439, 0), SEPT_21),
    ],
)
def test_the_last_day_is_one_that_the_window_reaches_into(end: Cut, day: date) -> None:
    assert last_day(Interval(Cut(minutes(date(2022, 9, 1))), end)) == day


def test_an_instant_lies_in_one_day() -> None:
    noon = minutes(SEPT_21) + 720
    assert one_day(closed(noon, noon))
    assert one_day(half_open(noon, noon + 60))
    assert not one_day(half_open(noon, noon + Decimal(1440)))


def test_a_when_has_a_range_for_each_reading() -> None:
    when = When("Sept. 21", EVERYTHING, days(SEPT_21, SEPT_21))
    assert when.range("literal") == EVERYTHING
    assert when.range("pragmatic") == days(SEPT_21, SEPT_21)


def test_always_sets_no_bound() -> None:
    assert ALWAYS.literal == ALWAYS.pragmatic == EVERYTHING
    assert ALWAYS.text == ""
    assert ALWAYS.read_by == "no bound in time"


@pytest.mark.parametrize("minute", [Decimal(0), Decimal(-5), 3_652_060 * DAY, 10**12 * DAY])
def test_beyond_the_calendar_there_is_no_day(minute: Decimal) -> None:
    window = Interval(Cut(minute), Cut(minute))
    assert (first_day(window), last_day(window)) == (None, None)
    assert not one_day(window)
