"""Times of day in words."""

from __future__ import annotations

from datetime import datetime

import pytest

from factcheck.errors import Unreadable
from factcheck.values.dates import read_when
from factcheck.values.interval import half_open
from factcheck.values.when import When, minutes

PUBLISHED = read_when("2024-05-03")  # a Friday


def read(text: str) -> When:
    return read_when(text, PUBLISHED)


def minute(text: str) -> object:
    start = minutes(datetime.fromisoformat(text))
    return half_open(start, start + 1)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("6:25 PM", "2024-05-03T18:25"),
        ("6:25 p.m.", "2024-05-03T18:25"),
        ("18:25", "2024-05-03T18:25"),
        ("18:25 GMT", "2024-05-03T18:25"),
        ("12:10 a.m.", "2024-05-03T00:10"),
        ("4.17 a.m.", "2024-05-03T04:17"),
        ("4.17pm", "2024-05-03T16:17"),
        ("12:10 p.m.", "2024-05-03T12:10"),
        ("noon", "2024-05-03T12:00"),
        ("7 p.m.", "2024-05-03T19:00"),
        ("00:40 (+1)", "2024-05-04T00:40"),
        ("11:55 p.m. +1 day", "2024-05-04T23:55"),
        ("6:25aMay 2", "2024-05-02T06:25"),
        ("6:25 p.m.May 2", "2024-05-02T18:25"),
        ("May 2, 6:25p", "2024-05-02T18:25"),
        ("6:25 pm, 2 May 2024", "2024-05-02T18:25"),
        ("Thu 18:25", "2024-05-02T18:25"),
        ("18:25 on Thursday", "2024-05-02T18:25"),
        ("yesterday at 6:25 p.m.", "2024-05-02T18:25"),
        ("6:25 p.m. Thu 02-May-2024", "2024-05-02T18:25"),
        ("4/30 6:25 p.m.", "2024-04-30T18:25"),
        ("6:25 p.m.*", "2024-05-03T18:25"),
        ("6:25 p.m. (+8:00)", "2024-05-03T18:25"),
        ("6:25 p.m.&nbsp;(estimated)", "2024-05-03T18:25"),
        ("2024-05-02, 6:25 PM", "2024-05-02T18:25"),
    ],
)
def test_a_time_of_day_is_a_minute(text: str, meant: str) -> None:
    assert read(text).pragmatic == minute(meant)


def test_without_a_day_it_may_be_the_day_before_or_after() -> None:
    literal = read("6:25 PM").literal
    assert literal.low == minute("2024-05-02T18:25").low
    assert literal.high == minute("2024-05-04T18:25").high


def test_an_hour_alone_is_any_minute_about_it() -> None:
    when = read("7 p.m. on 2 May 2024")
    assert when.literal == half_open(
        minutes(datetime(2024, 5, 2, 18, 30)), minutes(datetime(2024, 5, 2, 19, 31))
    )


def test_from_one_time_to_another() -> None:
    when = read("from 10:00 to 11:30")
    assert when.pragmatic == half_open(
        minutes(datetime(2024, 5, 3, 10)), minutes(datetime(2024, 5, 3, 11, 31))
    )


@pytest.mark.parametrize(
    "text", ["25:10", "13:10 p.m.", "0:10 p.m.", "6:75 p.m.", "6:25 p.m. in 2024", "at 6", "(+1)"]
)
def test_what_no_clock_shows(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_at_the_ends_of_the_calendar(day: str) -> None:
    assert not read_when("6:25 PM", read_when(day)).literal.empty


def test_two_times_are_at_odds_and_spellings_of_one_are_not() -> None:
    assert not read("6:25 PM").pragmatic.meets(read("18:26").pragmatic)
    assert read("6:25 PM").pragmatic == read("18:25").pragmatic
