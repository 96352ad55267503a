"""Dates in digits: ISO 8601 and EDTF."""

from __future__ import annotations

import pytest

from factcheck.errors import Unreadable
from factcheck.values.edtf import read_edtf
from tests.values.written import both, read


@pytest.mark.parametrize(
    ("text", "days", "how"),
    [
        ("2022-09-21", "2022-09-21", "that day"),
        ("2024-02-29", "2024-02-29", "that day"),
        ("0001-01-01", "0001-01-01", "that day"),
        ("9999-12-31", "9999-12-31", "that day"),
        ("2022-10", "2022-10-01/2022-10-31", "that month"),
        ("2022-02", "2022-02-01/2022-02-28", "that month"),
        ("2022-01", "2022-01-01/2022-01-31", "that month"),
        ("9999-12", "9999-12-01/9999-12-31", "that month"),
        ("2022", "2022-01-01/2022-12-31", "that year"),
        ("0001", "0001-01-01/0001-12-31", "that year"),
        ("9999", "9999-01-01/9999-12-31", "that year"),
    ],
)
def test_days_months_and_years(text: str, days: str, how: str) -> None:
    when = read(text)
    assert both(when) == days
    assert (when.text, when.read_by) == (text, how)


MINUTE = "2022-10-05T14:30/2022-10-05T14:31"


@pytest.mark.parametrize(
    "text",
    [
        "2022-10-05T14:30",
        "2022-10-05 14:30",
        "2022-10-05t14:30z",
        "2022-10-05T14:30Z",
        "2022-10-05T14:30:00",
        "2022-10-05T14:30:59",
        "2022-10-05T14:30:59.999Z",
        "2022-10-05T14:30:59,5",
        "2022-10-05T14:30+02:00",
        "2022-10-05T14:30 -0500",
        "2022-10-05T14:30:01-05",
    ],
)
def test_a_time_is_its_minute_whatever_the_seconds_and_the_offset(text: str) -> None:
    assert both(read(text)) == MINUTE
    assert read(text).read_by == "that minute, in local time as written"


def test_an_hour_without_minutes_is_the_hour() -> None:
    assert both(read("2022-10-05T14")) == "2022-10-05T14:00/2022-10-05T15:00"
    assert both(read("2022-10-05T23")) == "2022-10-05T23:00/2022-10-05T24:00"
    assert both(read("2022-10-05T00Z")) == "2022-10-05T00:00/2022-10-05T01:00"
    assert read("2022-10-05T14").read_by == "that hour, in local time as written"


def test_the_first_and_the_last_minute_of_a_day() -> None:
    assert both(read("2022-10-05T00:00")) == "2022-10-05T00:00/2022-10-05T00:01"
    assert both(read("2022-10-05T23:59")) == "2022-10-05T23:59/2022-10-05T24:00"


@pytest.mark.parametrize("mark", "~?%")
@pytest.mark.parametrize(
    ("text", "literal", "pragmatic"),
    [
        ("2022-10-05", "2022-10-04/2022-10-06", "2022-10-05"),
        ("2022-10", "2022-08-31/2022-12-01", "2022-10-01/2022-10-31"),
        ("2023", "2022-01-01/2024-12-30", "2023-01-01/2023-12-31"),
        ("0001-01-01", "0001-01-01/0001-01-02", "0001-01-01"),
        ("9999-12-31", "9999-12-30/9999-12-31", "9999-12-31"),
    ],
)
def test_doubt_widens_by_the_windows_own_length(
    text: str, literal: str, pragmatic: str, mark: str
) -> None:
    when = read(text + mark)
    assert both(when) == (literal, pragmatic)
    how = read(text).read_by
    assert when.read_by == f"about {how}: literally wider by its own length on both sides"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2022-09-2X", "2022-09-20/2022-09-29"),
        ("2022-09-2x", "2022-09-20/2022-09-29"),
        ("2022-09-0X", "2022-09-01/2022-09-09"),
        ("2022-09-3X", "2022-09-30"),
        ("2022-10-3X", "2022-10-30/2022-10-31"),
        ("2024-02-2X", "2024-02-20/2024-02-29"),
        ("2023-02-2X", "2023-02-20/2023-02-28"),
        ("2022-02-XX", "2022-02-01/2022-02-28"),
        ("2022-1X", "2022-10-01/2022-12-31"),
        ("2022-0X", "2022-01-01/2022-09-30"),
        ("2022-XX", "2022-01-01/2022-12-31"),
        ("2022-1X-XX", "2022-10-01/2022-12-31"),
        ("2022-XX-XX", "2022-01-01/2022-12-31"),
        ("202X", "2020-01-01/2029-12-31"),
        ("20XX", "2000-01-01/2099-12-31"),
        ("20XX-XX", "2000-01-01/2099-12-31"),
        ("1XXX-XX-XX", "1000-01-01/1999-12-31"),
        ("000X", "0001-01-01/0009-12-31"),
        ("0XXX", "0001-01-01/0999-12-31"),
    ],
)
def test_masked_digits(text: str, days: str) -> None:
    assert both(read(text)) == days
    how = "masked digits: from the first date to the last that they allow"
    assert read(text).read_by == how


def test_masked_digits_may_be_doubted() -> None:
    assert both(read("2022-09-2X~")) == ("2022-09-10/2022-10-09", "2022-09-20/2022-09-29")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2022-09-31", "no such date: 2022-09-31"),
        ("2022-02-29", "no such date: 2022-02-29"),
        ("2022-09-00", "no such date: 2022-09-00"),
        ("2022-13", "no such date: 2022-13"),
        ("2022-00", "no such date: 2022-00"),
        ("2022-13-05", "no such date: 2022-13-05"),
        ("2022-42", "no such date: 2022-42"),
        ("2022-02-3X", "no such date: 2022-02-3x"),
        ("2022-2X", "no such date: 2022-2x"),
        ("2022-13-0X", "no such date: 2022-13-01"),
        ("2022-09-31T10:00", "no such date: 2022-09-31"),
        ("2022-09-21T24:00", "no such time: 24:00"),
        ("2022-09-21T23:60", "no such time: 23:60"),
        ("2022-09-21T23:59:60", "no such time: 23:59:60"),
        ("2022-09-21T24", "no such time: 24"),
        ("2022-21", "a season: 2022-21; write its months, such as 2022-12/2023-02"),
        ("2022-41", "a season: 2022-41; write its months, such as 2022-12/2023-02"),
        ("0000", "years run from 1 to 9999"),
        ("0000-01-01", "years run from 1 to 9999"),
        ("0000-01-01T00:00", "years run from 1 to 9999"),
        ("0000~", "years run from 1 to 9999"),
        ("10000", "years run from 1 to 9999"),
        ("10000-01-01", "years run from 1 to 9999"),
        ("12022-09-21", "years run from 1 to 9999"),
        ("-0044", "years run from 1 to 9999"),
        ("-0044-03-15", "years run from 1 to 9999"),
        ("+12022", "years run from 1 to 9999"),
        ("y170000002", "years run from 1 to 9999"),
        ("2022-9-5", 'month and day need two digits: "2022-9-5"; write it as 2022-09-05'),
        ("2022-9", 'month and day need two digits: "2022-9"; write it as 2022-09-05'),
        ("2022-09-5", 'month and day need two digits: "2022-09-5"; write it as 2022-09-05'),
        ("XXXX", "masked digits must be the last ones, as in 2022-09-2x or 202x"),
        ("2022-XX-21", "masked digits must be the last ones, as in 2022-09-2x or 202x"),
        ("20X2", "masked digits must be the last ones, as in 2022-09-2x or 202x"),
        ("20XX-09", "masked digits must be the last ones, as in 2022-09-2x or 202x"),
    ],
)
def test_what_the_calendar_does_not_have(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read(text)
    assert str(fault.value) == message


@pytest.mark.parametrize(
    "text",
    [
        "",
        "21",
        "202",
        "late september",
        "2022-09-21t",
        "2022-09-211",
        "٢٠٢٢",
        "2022_09",
        "20220921t",
    ],
)
def test_what_is_no_date_in_digits_is_left_to_others(text: str) -> None:
    assert read_edtf(text) is None
