"""Dates counted from publication by the calendar, against counting day by day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from tests.values.written import both, read

SUNDAY, MONDAY = "2022-10-02", "2022-10-03"
Days = tuple[date, date]
DAYS = st.dates(date(2018, 1, 1), date(2025, 12, 31))

# How the oracles count: one day after another, by what a calendar on the wall shows.


def back(day: date) -> Iterator[date]:
    """The day, the one before it, and so on."""
    return (day - timedelta(days=step) for step in range(2000))


def ahead(day: date) -> Iterator[date]:
    return (day + timedelta(days=step) for step in range(2000))


def whole(day: date, same: Callable[[date], object]) -> Days:
    """The stretch around a day in which all days have the same week, month or year."""
    first = last = day
    while same(first - timedelta(days=1)) == same(day):
        first -= timedelta(days=1)
    while same(last + timedelta(days=1)) == same(day):
        last += timedelta(days=1)
    return first, last


@cache
def week(day: date) -> Days:
    return whole(day, lambda one: one.isocalendar()[:2])


@cache
def month(day: date) -> Days:
    return whole(day, lambda one: (one.year, one.month))


@cache
def year(day: date) -> Days:
    return whole(day, lambda one: one.year)


def before(stretch: Callable[[date], Days], day: date) -> Days:
    return stretch(stretch(day)[0] - timedelta(days=1))


def after(stretch: Callable[[date], Days], day: date) -> Days:
    return stretch(stretch(day)[1] + timedelta(days=1))


def in_week(days: Days, weekday: int) -> date:
    return next(day for day in ahead(days[0]) if day.weekday() == weekday)


def one(day: date) -> Days:
    return day, day


def latest_friday(day: date) -> date:
    return next(d for d in back(day) if d.weekday() == 4)


def weekend_of(days: Days) -> Days:
    return in_week(days, 5), in_week(days, 6)


def latest_weekend(day: date) -> Days:
    saturday = next(d for d in back(day) if d.weekday() == 5)
    return saturday, saturday + timedelta(days=1)


def part(days: Days, first: int, last: int) -> Days:
    """Some days of a stretch, counted from 1."""
    return days[0] + timedelta(days=first - 1), min(days[0] + timedelta(days=last - 1), days[1])


A_DAY = timedelta(days=1)
PRAGMATIC: dict[str, Callable[[date], Days]] = {
    "today": one,
    "now": one,
    "yesterday": lambda d: one(d - A_DAY),
    "tomorrow": lambda d: one(d + A_DAY),
    "the day before yesterday": lambda d: one(d - 2 * A_DAY),
    "the day after tomorrow": lambda d: one(d + 2 * A_DAY),
    "yesterday morning": lambda d: one(d - A_DAY),
    "yesterday night": lambda d: one(d - A_DAY),
    "last night": lambda d: one(d - A_DAY),
    "tonight": one,
    "this evening": one,
    "Friday": lambda d: one(latest_friday(d)),
    "on Friday": lambda d: one(latest_friday(d)),
    "early Friday morning": lambda d: one(latest_friday(d)),
    "Friday afternoon": lambda d: one(latest_friday(d)),
    "Friday evening": lambda d: one(latest_friday(d)),
    "late on Friday night": lambda d: one(latest_friday(d)),
    "last Friday": lambda d: one(latest_friday(d - A_DAY)),
    "this past Friday": lambda d: one(latest_friday(d - A_DAY)),
    "next Friday": lambda d: one(next(x for x in ahead(d + A_DAY) if x.weekday() == 4)),
    "this Friday": lambda d: one(in_week(week(d), 4)),
    "last week": lambda d: before(week, d),
    "the previous week": lambda d: before(week, d),
    "this week": week,
    "the current week": week,
    "next week": lambda d: after(week, d),
    "coming week": lambda d: after(week, d),
    "early last week": lambda d: part(before(week, d), 1, 3),
    "in the middle of this week": lambda d: part(week(d), 2, 4),
    "late last week": lambda d: part(before(week, d), 4, 7),
    "last month": lambda d: before(month, d),
    "this month": month,
    "next month": lambda d: after(month, d),
    "early this month": lambda d: part(month(d), 1, 10),
    "the beginning of this month": lambda d: part(month(d), 1, 10),
    "mid last month": lambda d: part(before(month, d), 11, 20),
    "at the end of last month": lambda d: part(before(month, d), 21, 31),
    "last year": lambda d: before(year, d),
    "this year": year,
    "next year": lambda d: after(year, d),
    "over the weekend": latest_weekend,
    "last weekend": lambda d: weekend_of(before(week, d)),
    "this weekend": lambda d: weekend_of(week(d)),
    "next weekend": lambda d: weekend_of(after(week, d)),
    "earlier this week": lambda d: (week(d)[0], d),
    "earlier this month": lambda d: (month(d)[0], d),
    "earlier this year": lambda d: (year(d)[0], d),
    "later this week": lambda d: (d, week(d)[1]),
    "later this month": lambda d: (d, month(d)[1]),
    "later this year": lambda d: (d, year(d)[1]),
    "last September": lambda d: month(next(x for x in back(month(d)[0] - A_DAY) if x.month == 9)),
    "next September": lambda d: month(next(x for x in ahead(month(d)[1] + A_DAY) if x.month == 9)),
    "this September": lambda d: month(date(d.year, 9, 1)),
}
LITERAL: dict[str, Callable[[date], Days]] = PRAGMATIC | {
    "last Friday": lambda d: (in_week(before(week, d), 4), latest_friday(d - A_DAY)),
    "this past Friday": lambda d: (in_week(before(week, d), 4), latest_friday(d - A_DAY)),
    "next Friday": lambda d: (PRAGMATIC["next Friday"](d)[0], in_week(after(week, d), 4)),
    "early last week": lambda d: before(week, d),
    "in the middle of this week": week,
    "late last week": lambda d: before(week, d),
    "early this month": lambda d: part(month(d), 1, 12),
    "the beginning of this month": lambda d: part(month(d), 1, 12),
    "mid last month": lambda d: part(before(month, d), 9, 22),
    "at the end of last month": lambda d: part(before(month, d), 19, 31),
    "last September": lambda d: (date(d.year - 1, 9, 1), PRAGMATIC["last September"](d)[1]),
    "next September": lambda d: (PRAGMATIC["next September"](d)[0], date(d.year + 1, 9, 30)),
}
NIGHTS = ("yesterday night", "last night", "tonight", "late on Friday night")


def spelt(days: Days) -> str:
    return str(days[0]) if days[0] == days[1] else f"{days[0]}/{days[1]}"


@pytest.mark.parametrize("text", sorted(PRAGMATIC.keys() - set(NIGHTS)))
@settings(max_examples=60)
@given(published=DAYS)
def test_from_one_day(text: str, published: date) -> None:
    literal, pragmatic = spelt(LITERAL[text](published)), spelt(PRAGMATIC[text](published))
    expected = literal if literal == pragmatic else (literal, pragmatic)
    assert both(read(text, str(published))) == expected


@pytest.mark.parametrize("text", NIGHTS)
@settings(max_examples=60)
@given(published=DAYS)
def test_a_night_literally_runs_on_to_six(text: str, published: date) -> None:
    day, _ = PRAGMATIC[text](published)
    expected = f"{day}T00:00/{day + A_DAY}T06:00", str(day)
    assert both(read(text, str(published))) == expected


@pytest.mark.parametrize("text", sorted(PRAGMATIC.keys() - set(NIGHTS)))
@settings(max_examples=40)
@given(first=DAYS, length=st.integers(0, 40))
def test_from_any_of_several_days(text: str, first: date, length: int) -> None:
    possible = [first + timedelta(days=step) for step in range(length + 1)]
    literal, pragmatic = (
        spelt((min(days[0] for days in found), max(days[1] for days in found)))
        for found in (
            [LITERAL[text](day) for day in possible],
            [PRAGMATIC[text](day) for day in possible],
        )
    )
    expected = literal if literal == pragmatic else (literal, pragmatic)
    assert both(read(text, f"{first}/{possible[-1]}")) == expected


@pytest.mark.parametrize("number", range(7))
@settings(max_examples=60)
@given(published=DAYS)
def test_every_weekday(number: int, published: date) -> None:
    name = ("Monday", "Tue", "Weds.", "thursday", "Fri", "Sat.", "SUNDAY")[number]
    latest = next(day for day in back(published) if day.weekday() == number)
    assert both(read(f"on {name}", str(published))) == str(latest)


def test_overnight_is_the_night_to_publication() -> None:
    literal, pragmatic = "2022-10-02/2022-10-03", "2022-10-02T18:00/2022-10-03T09:00"
    assert both(read("overnight", MONDAY)) == (literal, pragmatic)


@pytest.mark.parametrize(
    ("text", "published", "how"),
    [
        ("Last  Week", "2022-10-03/2022-10-09", "last week, counted from publication"),
        ("on Monday", MONDAY, "the latest Monday, counted from publication"),
        ("Monday night", MONDAY, "the latest Monday night, counted from publication"),
        ("last Friday", MONDAY, "last Friday, counted from publication"),
        ("past Friday", MONDAY, "last Friday, counted from publication"),
        ("next Friday", MONDAY, "next Friday, counted from publication"),
        ("this Friday", MONDAY, "this Friday, counted from publication"),
        ("over the weekend", MONDAY, "the latest weekend, counted from publication"),
        ("last weekend", MONDAY, "last weekend, counted from publication"),
        ("earlier this week", MONDAY, "earlier this week, counted from publication"),
        ("last Sept.", MONDAY, "last September, counted from publication"),
        ("next Sept.", MONDAY, "next September, counted from publication"),
        ("this Sept.", MONDAY, "this September, counted from publication"),
        ("today", MONDAY, "today, counted from publication"),
        ("last night", MONDAY, "last night, counted from publication"),
        ("overnight", MONDAY, "overnight, counted from publication"),
    ],
)
def test_how_it_was_read(text: str, published: str, how: str) -> None:
    when = read(text, published)
    assert when.read_by == f"{how} {published}"
    assert when.text == " ".join(text.split())


@pytest.mark.parametrize("text", ["spring", "last winter", "in the summer of 2022", "this fall"])
def test_seasons_are_refused(text: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read(text, MONDAY)
    told = "seasons differ by place; write the months, such as 2022-12/2023-02"
    assert str(fault.value) == told


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("yesterday", "0001-01-01"),
        ("last Friday", "0001-01-01"),
        ("last week", "0001-01-01"),
        ("last month", "0001-01-01"),
        ("last year", "0001-01-01"),
        ("overnight", "0001-01-01"),
        ("last September", "0001-11-01"),
        ("tomorrow", "9999-12-31"),
        ("next Friday", "9999-12-31"),
        ("this week", "9999-12-31"),
        ("next month", "9999-12-31"),
        ("next year", "9999-12-31"),
        ("next September", "9999-01-01"),
    ],
)
def test_beyond_the_calendars_ends(text: str, published: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read(text, published)
    assert str(fault.value) == "years run from 1 to 9999"


def test_at_the_calendars_ends() -> None:
    assert both(read("tonight", "9999-12-31")) == "9999-12-31"
    assert both(read("this week", "0001-01-01")) == "0001-01-01/0001-01-07"
    assert both(read("this month", "9999-12-31")) == "9999-12-01/9999-12-31"
    assert both(read("later this year", "9999-12-30")) == "9999-12-30/9999-12-31"


@pytest.mark.parametrize(
    "text",
    [
        "week",
        "the week",
        "last",
        "last weekday",
        "late weekend",
        "last last week",
        "earlier today this week",
        "earlier last week",
        "Monday week",
        "next Monday week",
        "mid",
        "Fridays",
        "last quarter",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^no date: "):
        read(text, SUNDAY)
