"""Intervals and ranges, and what is no date at all."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from tests.values.written import both, read

PUBLISHED = "2022-10-03/2022-10-09"
COUNTED = f", counted from publication {PUBLISHED}"
WHOLE = "from the beginning of the first to the end of the last"


@pytest.mark.parametrize(
    ("text", "reading", "how"),
    [
        ("2022-09-21/2022-09-28", "2022-09-21/2022-09-28", WHOLE),
        ("2022-09-21 / 2022-09-28", "2022-09-21/2022-09-28", WHOLE),
        ("2022-09-21/2022-09-21", "2022-09-21", WHOLE),
        ("2022-09/2022-10", "2022-09-01/2022-10-31", WHOLE),
        ("2022-09/2022-09-21", "2022-09-01/2022-09-21", WHOLE),
        ("2022-09-21/2022-09", "2022-09-21/2022-09-30", WHOLE),
        ("2022-09-21/..", "2022-09-21/..", "from that day on"),
        ("../2022-09-21", "../2022-09-21", "until that day"),
        ("2022-09/..", "2022-09-01/..", "from that month on"),
        ("../2022-09", "../2022-09-30", "until that month"),
        ("../..", "../..", "no bound in time"),
        (
            "2022-10-05T14:30/2022-10-05T16:00",
            "2022-10-05T14:30/2022-10-05T16:01",
            WHOLE,
        ),
        (
            "2022-09~/2022-10-05",
            ("2022-08-02/2022-10-05", "2022-09-01/2022-10-05"),
            WHOLE,
        ),
        (
            "late September 2022/2022-10-05",
            ("2022-09-19/2022-10-05", "2022-09-21/2022-10-05"),
            WHOLE,
        ),
        (
            "2022-09-01/late September 2022",
            "2022-09-01/2022-09-30",
            WHOLE,
        ),
        ("Sept. 21, 2022/Sept. 28, 2022", "2022-09-21/2022-09-28", WHOLE),
        ("2022-09-21 to 2022-09-28", "2022-09-21/2022-09-28", WHOLE),
        ("2022-09-21–2022-09-28", "2022-09-21/2022-09-28", WHOLE),
        ("from 2022-09-21 until 2022-09-28", "2022-09-21/2022-09-28", WHOLE),
        ("September 21, 2022 through September 28, 2022", "2022-09-21/2022-09-28", WHOLE),
        ("September 21, 2022 till September 28, 2022", "2022-09-21/2022-09-28", WHOLE),
        ("September 2022 or October 2022", "2022-09-01/2022-10-31", WHOLE),
        ("September 21-28, 2022", "2022-09-21/2022-09-28", WHOLE),
        ("Sept. 21–28, 2022", "2022-09-21/2022-09-28", WHOLE),
        ("Sept. 21 to 28 2022", "2022-09-21/2022-09-28", WHOLE),
        ("between September 21st and 28th, 2022", "2022-09-21/2022-09-28", WHOLE),
        ("2021-2022", "2021-01-01/2022-12-31", WHOLE),
        ("from 2021 to 2022", "2021-01-01/2022-12-31", WHOLE),
        (
            "September-October 2022",
            "2022-09-01/2022-10-31",
            "from the last September by then to that month",
        ),
        (
            "21-28 September 2022",
            "2022-09-21/2022-09-28",
            "from the last day 21 of a month by then to that day",
        ),
        (
            "21 September-5 October 2022",
            "2022-09-21/2022-10-05",
            "from the last September 21 by then to that day",
        ),
        (
            "Sept. 21-Oct. 5, 2022",
            "2022-09-21/2022-10-05",
            "from the last September 21 by then to that day",
        ),
        (
            "December 21 to January 5, 2023",
            "2022-12-21/2023-01-05",
            "from the last December 21 by then to that day",
        ),
        (
            "from July 1 to March 1, 2023",
            "2022-07-01/2023-03-01",
            "from the last July 1 by then to that day",
        ),
        (
            "October to March 2023",
            "2022-10-01/2023-03-31",
            "from the last October by then to that month",
        ),
        (
            "Sunday to 2022-09-28",
            "2022-09-25/2022-09-28",
            "from the last Sunday by then to that day",
        ),
        (
            "2022-09-21 to September 28",
            "2022-09-21/2022-09-28",
            "from that day to the first September 28 from then on",
        ),
        (
            "December 21, 2022 to January 5",
            "2022-12-21/2023-01-05",
            "from that day to the first January 5 from then on",
        ),
        (
            "2022-09-21 to September",
            "2022-09-21/2022-09-30",
            "from that day to the first September from then on",
        ),
        (
            "2022-09-21 to Sept. 21",
            "2022-09-21",
            "from that day to the first September 21 from then on",
        ),
        (
            "Sept. 21 to 2022-09-21",
            "2022-09-21",
            "from the last September 21 by then to that day",
        ),
        (
            "2022-09-21 until the 5th",
            "2022-09-21/2022-10-05",
            "from that day to the first day 5 of a month from then on",
        ),
        (
            "2022-09-21 until Sunday",
            "2022-09-21/2022-09-25",
            "from that day to the first Sunday from then on",
        ),
        ("since 2022-09-21", "2022-09-21/..", "from that day on"),
        ("from September 2022", "2022-09-01/..", "from that month on"),
        ("until 2022-09-21", "../2022-09-21", "until that day"),
        ("till 2022-09-21", "../2022-09-21", "till that day"),
        ("through September 2022", "../2022-09-30", "through that month"),
        ("by September 21, 2022", ("../2022-09-21", "2022-09-21"), "by that day"),
        (
            "since late September 2022",
            ("2022-09-19/..", "2022-09-21/.."),
            "from that month, its late part (days 19–end, to a reader 21–end) on",
        ),
        (
            "until early October 2022",
            ("../2022-10-12", "../2022-10-10"),
            "until that month, its early part (days 1–12, to a reader 1–10)",
        ),
        (
            "by early October 2022",
            ("../2022-10-12", "2022-10-01/2022-10-10"),
            "by that month, its early part (days 1–12, to a reader 1–10)",
        ),
    ],
)
def test_without_publication(text: str, reading: str | tuple[str, str], how: str) -> None:
    when = read(text)
    assert both(when) == reading
    assert when.read_by == how


@pytest.mark.parametrize(
    ("text", "reading", "how"),
    [
        ("since 21 September", "2022-09-21/..", "from the nearest September 21 on"),
        ("since Monday", "2022-10-03/..", "from the latest Monday on"),
        ("since last week", "2022-09-26/..", "from last week on"),
        (
            "between 21 and 28 September",
            "2022-09-21/2022-09-28",
            "from the last day 21 of a month by then to the nearest September 28",
        ),
        (
            "from the 21st to the 28th",
            "2022-09-21/2022-09-28",
            "from the last day 21 of a month by then to the latest day 28 of a month",
        ),
        (
            "from 21 September to 5 October",
            "2022-09-21/2022-10-05",
            "from the last September 21 by then to the nearest October 5",
        ),
        (
            "September 21 to 28",
            "2022-09-21/2022-09-28",
            "from the last September 21 by then to the nearest September 28",
        ),
        (
            "between 21 December and 5 January",
            "2022-12-21/2023-01-05",
            "from the last December 21 by then to the nearest January 5",
        ),
        (
            "on Sunday and Monday",
            "2022-10-02/2022-10-03",
            "from the last Sunday by then to the latest Monday",
        ),
        (
            "the weekend and Monday",
            "2022-10-01/2022-10-03",
            "from the last weekend by then to the latest Monday",
        ),
        (
            "Monday-Wednesday",
            "2022-09-26/2022-10-05",
            "from the last Monday by then to the latest Wednesday",
        ),
        (
            "late September to early October",
            ("2022-09-19/2022-10-12", "2022-09-21/2022-10-10"),
            "from the last September, its late part (days 19–end, to a reader 21–end) by then "
            "to the latest October, its early part (days 1–12, to a reader 1–10)",
        ),
        (
            "last month and this month",
            "2022-09-01/2022-10-31",
            "from last month to this month",
        ),
        (
            "from three weeks ago to two weeks ago",
            ("2022-09-08/2022-09-29", "2022-09-09/2022-09-28"),
            "from three weeks ago to two weeks ago",
        ),
        (
            "between last month and two weeks ago",
            ("2022-09-01/2022-09-29", "2022-09-01/2022-09-28"),
            "from last month to two weeks ago",
        ),
        (
            "two weeks ago/yesterday",
            ("2022-09-15/2022-10-08", "2022-09-16/2022-10-08"),
            "from two weeks ago to yesterday",
        ),
        ("2022-09-21/yesterday", "2022-09-21/2022-10-08", "from that day to yesterday"),
        ("last week/..", "2022-09-26/..", "from last week on"),
        ("../last week", "../2022-10-02", "until last week"),
        ("last week/2022-10-20", "2022-09-26/2022-10-20", "from last week to that day"),
        ("by Monday", ("../2022-10-03", "2022-10-03"), "by the latest Monday"),
        ("by two days ago", ("../2022-10-08", "2022-10-01/2022-10-07"), "by two days ago"),
        (
            "around Sept. 21",
            ("2022-09-20/2022-09-22", "2022-09-21"),
            "about the nearest September 21: literally wider by its own length on both sides",
        ),
        (
            "roughly last week",
            ("2022-09-19/2022-10-09", "2022-09-26/2022-10-02"),
            "about last week: literally wider by its own length on both sides",
        ),
    ],
)
def test_with_publication(text: str, reading: str | tuple[str, str], how: str) -> None:
    when = read(text, PUBLISHED)
    assert both(when) == reading
    assert when.read_by == how + COUNTED


@pytest.mark.parametrize("word", ["about", "around", "circa", "c.", "ca.", "approximately"])
def test_about_a_date(word: str) -> None:
    when = read(f"{word} 1990")
    assert both(when) == ("1989-01-01/1991-12-31", "1990-01-01/1990-12-31")


@given(
    published=st.dates(date(2020, 1, 1), date(2024, 12, 31)),
    first=st.integers(0, 6),
    last=st.integers(0, 6),
)
def test_from_weekday_to_weekday_is_the_latest_such_stretch(
    published: date, first: int, last: int
) -> None:
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    ends = next(day for day in _back(published) if day.weekday() == last)
    begins = next(day for day in _back(ends) if day.weekday() == first)
    expected = str(begins) if begins == ends else f"{begins}/{ends}"
    assert both(read(f"from {names[first]} to {names[last]}", str(published))) == expected


def _back(day: date) -> list[date]:
    return [day - timedelta(days=step) for step in range(7)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "2022-09-28/2022-09-21",
            "upside down: it ends on 2022-09-21, before it begins on 2022-09-28; "
            "write the earlier date first",
        ),
        (
            "2022-10/2022-09",
            "upside down: it ends on 2022-09-30, before it begins on 2022-10-01; "
            "write the earlier date first",
        ),
        (
            "today to yesterday",
            "upside down: it ends on 2022-10-02, before it begins on 2022-10-03; "
            "write the earlier date first",
        ),
        (
            # Literally they meet, but a reader takes them the wrong way round.
            "late September 2022/2022-09-20",
            "upside down: it ends on 2022-09-20, before it begins on 2022-09-21; "
            "write the earlier date first",
        ),
        ("2022-09-21/", 'half an interval: "2022-09-21/"; write .. for an open end'),
        ("/2022-09-21", 'half an interval: "/2022-09-21"; write .. for an open end'),
        (
            "09/11/2022",
            'month or day first? "09/11/2022"; '
            "write the month as a word, or the date as 2022-09-21",
        ),
        ("2022-09-31/2022-10-05", "no such date: 2022-09-31"),
        ("2022-09-21 to 2022-09-31", "no such date: 2022-09-31"),
        ("between 21 and 31 September", "no such date: September 31"),
        ("since Feb. 30", "no such date: February 30"),
    ],
)
def test_what_cannot_be(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read(text, PUBLISHED)
    assert str(fault.value) == message


@pytest.mark.parametrize(
    "text",
    [
        "before the war",
        "21.09.2022",
        "21 to 28",
        "between 21 and 28",
        "since",
        "since then",
        "to",
        "about",
        "around about 1990",
        "circa the war",
        "2022-09-21 2022-09-28",
        "2022-09-21-28",
        "twenty twenty-two",
        "three days",
        "20220921",
        "the",
        "...",
        "..",
        "September 21 order",
        "late",
        "９月21日",
        "2022-09-21; 2022-09-22",
        "since since 2022-09-21",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read(text, PUBLISHED)
    told = str(fault.value)
    assert told.startswith(("no date: ", "years run from")), told


def test_the_message_of_what_is_no_date() -> None:
    with pytest.raises(Unreadable) as fault:
        read("Before  the\nwar\x1b[31m " + "x" * 50)
    assert str(fault.value) == (
        f'no date: "Before the war?[31m {"x" * 39}…"; '
        "write it as 2022-09-21, 2022-09 or 2022-09-21/2022-10-05, "
        "or in words such as late September or last week"
    )
