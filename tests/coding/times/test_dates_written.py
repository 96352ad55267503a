"""Dates as a claim writes them."""

from __future__ import annotations

from factcheck.coding.times.dates_written import ending, written
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.dates import read_when

PUBLISHED = read_when("2024-05-16")


def _date(words: str, meant: str = "") -> SpottedDate:
    return SpottedDate(0, len(words), words, "date", "", read_when(meant or words, PUBLISHED))


def test_words_that_say_it_themselves_stay() -> None:
    assert written(_date("on Monday")) == "on Monday"
    assert written(_date("21 September 2022")) == "21 September 2022"


def test_a_day_that_the_text_puts_into_another_year_is_written_out() -> None:
    assert written(_date("21 July", "1936-07-21")) == "1936-07-21"
    assert written(_date("July", "1936-07")) == "1936-07-01/1936-07-31"


def test_since_and_by_go_before_words_and_into_digits() -> None:
    assert written(_date("March"), "since") == "since March"
    assert written(_date("21 July", "1936-07-21"), "since") == "1936-07-21/.."
    assert written(_date("21 July", "1936-07-21"), "until") == "../1936-07-21"
    assert written(_date("21 July", "1936-07-21"), "by") == "1936-07-21"


def test_now_in_any_words_is_the_day_of_publication() -> None:
    assert written(_date("Right now", "now")) == "now"


def test_a_length_of_time_is_no_date() -> None:
    assert written(SpottedDate(0, 11, "three weeks", "duration", "P3W", None)) == ""


def test_a_stretch_ends_at_its_last_date() -> None:
    assert ending(_date("between March and May 2023")) == "May 2023"
    assert ending(_date("2021")) == "2021"
    assert ending(_date("3 to 21 July", "1936-07-03/1936-07-21")) == "1936-07-21"
