"""Ages brought to one day, held against birthdays counted out."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.aging import brought_to
from factcheck.values.interval import EVERYTHING, Interval, half_open
from factcheck.values.when import days

DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))
SHORT = st.integers(0, 40)


def completed(born: date, day: date) -> int:
    """The age of somebody on a day, as people count it."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def span(age: int, stood: Interval, day: date) -> Interval:
    return brought_to(day, half_open(age, age + 1), stood)


def test_a_year_on_and_to_the_day_she_is_a_year_older() -> None:
    stood = days(date(2025, 11, 11), date(2025, 11, 11))
    assert span(58, stood, date(2026, 11, 11)) == half_open(59, 60)


def test_within_the_year_a_birthday_may_have_come_or_not() -> None:
    stood = days(date(2025, 11, 11), date(2025, 11, 11))
    grown = span(58, stood, date(2026, 5, 11))
    assert grown.meets(half_open(58, 59)) and grown.meets(half_open(59, 60))
    assert not grown.meets(half_open(60, 61))


def test_an_age_of_no_known_time_is_no_bound() -> None:
    low, high = brought_to(date(2026, 5, 11), half_open(58, 59), EVERYTHING)
    assert not low.value.is_finite() and not high.value.is_finite()


@given(DAYS, SHORT, DAYS, SHORT, st.integers(0, 4), st.integers(0, 4))
def test_two_ages_meet_where_somebody_could_have_had_both(
    first: date, first_long: int, second: date, second_long: int, age: int, other: int
) -> None:
    windows = [
        [start + timedelta(days=n) for n in range(long + 1)]
        for start, long in ((first, first_long), (second, second_long))
    ]
    day = max(windows[0][-1], windows[1][-1])
    one = span(age, days(windows[0][0], windows[0][-1]), day)
    two = span(other, days(windows[1][0], windows[1][-1]), day)
    earliest = date(2009, 1, 1)
    births = (earliest + timedelta(days=n) for n in range((day - earliest).days + 1))
    # every day on which somebody may be born, and whether any day of each window has that age
    brute = any(
        any(completed(born, at) == age for at in windows[0])
        and any(completed(born, at) == other for at in windows[1])
        for born in births
        if _near(born, windows[0], age)
    )
    assert one.meets(two) == brute


def _near(born: date, window: list[date], age: int) -> bool:
    return abs((window[0] - born).days - 365 * age) < 450
