"""Dates by the names of months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from factcheck.values.dates import read_when
from factcheck.values.hedges import load_hedges
from tests.values.written import both, read

PUBLISHED = "2022-10-03/2022-10-09"
COUNTED = f", counted from publication {PUBLISHED}"


@pytest.mark.parametrize(
    "text",
    [
        "Sept. 21, 2022",
        "Sept 21 2022",
        "Sep. 21, 2022",
        "Sept.21,2022",
        "september 21st, 2022",
        "September 21, 2022",
        "SEPTEMBER 21, 2022",
        "21 September 2022",
        "21st September 2022",
        "the 21st of September 2022",
        "the 21st of September, 2022",
        "on September 21, 2022",
        "on the 21st of Sept., 2022",
        "Wednesday, September 21, 2022",
        "Wed 21 Sep 2022",
        "Weds., 21 September 2022",
        "  September\u00a021,\n 2022 ",
    ],
)
def test_a_day_with_its_year(text: str) -> None:
    when = read(text)
    assert both(when) == "2022-09-21"
    assert when.read_by == "that day"
    assert when.text == " ".join(text.split())


MONTHS = [date(2022, number, 1).strftime("%B").lower() for number in range(1, 13)]


@pytest.mark.parametrize(("number", "name"), list(enumerate(MONTHS, 1)))
def test_every_month_by_its_name_and_its_abbreviation(number: int, name: str) -> None:
    for spelling in (name, name.capitalize(), name[:3], f"{name[:3]}."):
        assert both(read(f"{spelling} 5, 2022")) == f"2022-{number:02}-05"
        assert both(read(f"{spelling} 2022")) == both(read(f"2022-{number:02}"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Monday", 26),
        ("Mon.", 26),
        ("Tuesday", 27),
        ("Tue", 27),
        ("Tues.", 27),
        ("Wednesday", 28),
        ("Wed", 28),
        ("Weds", 28),
        ("Thursday", 29),
        ("Thu", 29),
        ("Thur", 29),
        ("Thurs", 29),
        ("Friday", 30),
        ("Fri", 30),
        ("Saturday", 24),
        ("Sat", 24),
        ("Sunday", 25),
        ("Sun", 25),
    ],
)
def test_every_weekday_by_its_name_and_its_abbreviations(text: str, day: int) -> None:
    assert both(read(f"{text}, September {day}, 2022")) == f"2022-09-{day}"
    with pytest.raises(Unreadable, match=f"2022-09-{day - 1} is a .*day, not a {text[:3]}"):
        read(f"{text}, September {day - 1}, 2022")


@pytest.mark.parametrize(
    ("text", "reading", "how"),
    [
        ("September 2022", "2022-09-01/2022-09-30", "that month"),
        ("in Feb. 2024", "2024-02-01/2024-02-29", "that month"),
        ("the month of September 2022", "2022-09-01/2022-09-30", "that month"),
        (
            "early October 2022",
            ("2022-10-01/2022-10-12", "2022-10-01/2022-10-10"),
            "that month, its early part (days 1–12, to a reader 1–10)",
        ),
        (
            "mid-March 2022",
            ("2022-03-09/2022-03-22", "2022-03-11/2022-03-20"),
            "that month, its mid part (days 9–22, to a reader 11–20)",
        ),
        (
            "late September 2022",
            ("2022-09-19/2022-09-30", "2022-09-21/2022-09-30"),
            "that month, its late part (days 19–end, to a reader 21–end)",
        ),
        (
            "late February 2022",
            ("2022-02-19/2022-02-28", "2022-02-21/2022-02-28"),
            "that month, its late part (days 19–end, to a reader 21–end)",
        ),
        (
            "early 2022",
            ("2022-01-01/2022-05-31", "2022-01-01/2022-04-30"),
            "that year, its early part",
        ),
        ("mid-2022", ("2022-04-01/2022-09-30", "2022-05-01/2022-08-31"), "that year, its mid part"),
        (
            "the end of 2022",
            ("2022-08-01/2022-12-31", "2022-09-01/2022-12-31"),
            "that year, its late part",
        ),
        ("the 1990s", "1990-01-01/1999-12-31", "that decade"),
        ("1990's", "1990-01-01/1999-12-31", "that decade"),
    ],
)
def test_months_parts_and_decades(text: str, reading: str | tuple[str, str], how: str) -> None:
    assert both(read(text)) == reading
    assert read(text).read_by == how


@pytest.mark.parametrize(
    ("text", "like"),
    [
        ("the beginning of September 2022", "early September 2022"),
        ("at the start of September 2022", "early September 2022"),
        ("the middle of September 2022", "mid-September 2022"),
        ("mid September 2022", "mid-September 2022"),
        ("at the end of September 2022", "late September 2022"),
        ("late-September 2022", "late September 2022"),
    ],
)
def test_other_wordings_of_a_part(text: str, like: str) -> None:
    assert both(read(text)) == both(read(like))


def test_a_case_may_say_what_late_is() -> None:
    table = load_hedges({"months": {"late": {"literal": "15-end", "pragmatic": "25-28"}}})
    when = read_when("late September 2022", None, table)
    assert both(when) == ("2022-09-15/2022-09-30", "2022-09-25/2022-09-28")
    assert "its late part (days 15–end, to a reader 25–28)" in when.read_by
    # Both days lie in the ninth and tenth twelfth of thirty days.
    assert both(read_when("late 2022", None, table)) == (
        "2022-06-01/2022-12-31",
        "2022-10-01/2022-12-31",
    )
    assert both(read_when("late February 2023", None, table))[1] == "2023-02-25/2023-02-28"


def test_a_part_of_a_year_begins_with_the_month_that_has_begun() -> None:
    table = load_hedges({"months": {"late": {"literal": "28-end", "pragmatic": "28-end"}}})
    # 27 of 30 days gone are 10.8 of 12 months.
    assert both(read_when("late 2022", None, table)) == "2022-11-01/2022-12-31"


def test_a_part_beyond_a_short_month_is_its_last_day() -> None:
    table = load_hedges({"months": {"late": {"literal": "31-end", "pragmatic": "31-31"}}})
    assert both(read_when("late February 2023", None, table)) == "2023-02-28"
    assert both(read_when("late 2023", None, table)) == "2023-12-01/2023-12-31"


@pytest.mark.parametrize(
    ("text", "reading", "how"),
    [
        ("Sept. 21", "2022-09-21", "the nearest September 21"),
        ("21 September", "2022-09-21", "the nearest September 21"),
        ("Wednesday, Sept. 21", "2022-09-21", "the nearest September 21"),
        ("December 24", "2022-12-24", "the nearest December 24"),
        ("February", "2022-02-01/2022-02-28", "the latest February"),
        ("October", "2022-10-01/2022-10-31", "the latest October"),
        ("in November", "2021-11-01/2021-11-30", "the latest November"),
        (
            "late September",
            ("2022-09-19/2022-09-30", "2022-09-21/2022-09-30"),
            "the latest September, its late part (days 19–end, to a reader 21–end)",
        ),
        ("the 21st", "2022-09-21", "the latest day 21 of a month"),
        ("on the 3rd", "2022-10-03", "the latest day 3 of a month"),
        ("Wednesday the 21st", "2022-09-21", "the latest day 21 of a month"),
        ("February last year", "2021-02-01/2021-02-28", "February last year"),
        ("February of this year", "2022-02-01/2022-02-28", "February this year"),
        ("February next year", "2023-02-01/2023-02-28", "February next year"),
        ("September 21 last year", "2021-09-21", "September 21 last year"),
        ("21 September this year", "2022-09-21", "September 21 this year"),
        (
            "late May last year",
            ("2021-05-19/2021-05-31", "2021-05-21/2021-05-31"),
            "May, its late part (days 19–end, to a reader 21–end) last year",
        ),
    ],
)
def test_without_a_year_it_counts_from_publication(
    text: str, reading: str | tuple[str, str], how: str
) -> None:
    when = read(text, PUBLISHED)
    assert both(when) == reading
    assert when.read_by == how + COUNTED


MONTH_AND_DAY = st.dates(date(2000, 1, 1), date(2000, 12, 31))
"""A leap year, so that 29 February is among them."""
PUBLICATION = st.dates(date(1890, 1, 1), date(2110, 12, 31))


@given(MONTH_AND_DAY, PUBLICATION)
def test_a_day_without_year_is_the_nearest(day: date, published: date) -> None:
    text = f"{MONTHS[day.month - 1]} {day.day}"
    around = (published + timedelta(days=step * back) for back in range(4000) for step in (-1, 1))
    nearest = next(one for one in around if (one.month, one.day) == (day.month, day.day))
    assert both(read(text, str(published))) == str(nearest)


def test_of_two_as_near_the_earlier() -> None:
    assert both(read("January 1", "2024-07-02")) == "2024-01-01"
    assert both(read("January 1", "2024-07-01")) == "2024-01-01"
    assert both(read("January 1", "2024-07-03")) == "2025-01-01"


@given(st.integers(1, 31), PUBLICATION)
def test_a_day_without_month_is_the_latest(number: int, published: date) -> None:
    back = (published - timedelta(days=step) for step in range(100))
    latest = next(one for one in back if one.day == number)
    assert both(read(f"the {number}th", str(published))) == str(latest)


@given(st.integers(1, 12), PUBLICATION)
def test_a_month_without_year_is_the_latest_that_has_begun(number: int, published: date) -> None:
    back = (published - timedelta(days=step) for step in range(400))
    latest = next(one for one in back if one.month == number)
    assert both(read(MONTHS[number - 1], str(published))) == both(read(f"{latest:%Y-%m}"))


@pytest.mark.parametrize(
    ("text", "published", "message"),
    [
        ("February 30, 2022", "", "no such date: 2022-02-30"),
        ("Feb 29 2023", "", "no such date: 2023-02-29"),
        ("Sept. 31", PUBLISHED, "no such date: September 31"),
        ("Feb. 30", PUBLISHED, "no such date: February 30"),
        ("Sept. 0", PUBLISHED, "no such date: September 0"),
        ("Feb. 29 this year", PUBLISHED, "no such date: 2022-02-29"),
        ("the 32nd", PUBLISHED, "no such day of a month: 32"),
        ("the 0th", PUBLISHED, "no such day of a month: 0"),
        ("Tuesday, September 26, 2022", "", "2022-09-26 is a Monday, not a Tuesday"),
        ("Tuesday, Sept. 26", PUBLISHED, "2022-09-26 is a Monday, not a Tuesday"),
        ("Tuesday the 26th", PUBLISHED, "2022-09-26 is a Monday, not a Tuesday"),
        ("September 0000", "", "years run from 1 to 9999"),
        ("September 21, 0000", "", "years run from 1 to 9999"),
        ("late 0000", "", "years run from 1 to 9999"),
        ("0000s", "", "years run from 1 to 9999"),
        ("February last year", "0001-05-05", "years run from 1 to 9999"),
        ("February next year", "9999-05-05", "years run from 1 to 9999"),
        ("September 21 next year", "9999-05-05", "years run from 1 to 9999"),
        ("December", "0001-05-05", "years run from 1 to 9999"),
        ("the 31st", "0001-01-05", "years run from 1 to 9999"),
        ("Feb. 29 next year", "9999-01-05", "years run from 1 to 9999"),
    ],
)
def test_what_cannot_be(text: str, published: str, message: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read(text, published)
    assert str(fault.value) == message


def test_the_calendars_ends() -> None:
    assert both(read("January 5", "0001-01-01")) == "0001-01-05"
    assert both(read("December 5", "0001-01-01")) == "0001-12-05"
    assert both(read("January 5", "9999-12-31")) == "9999-01-05"
    assert both(read("January 31 last year", "9999-12-31")) == "9998-01-31"
    assert both(read("December 9999")) == "9999-12-01/9999-12-31"
    assert both(read("the 9990s")) == "9990-01-01/9999-12-31"
    assert both(read("Feb. 29", "9999-12-31")) == "9996-02-29"


@pytest.mark.parametrize(
    "text",
    [
        "21",
        "21 2022",
        "the 21st 2022",
        "the 21st last year",
        "Monday, September",
        "Monday, September 2022",
        "late September 21",
        "late 21 September 2022",
        "late the 21st",
        "September 211",
        "September 21 22",
        "Septober 21, 2022",
        "september21",
        "1995s",
        "21 September 21",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^no date: "):
        read(text, PUBLISHED)
