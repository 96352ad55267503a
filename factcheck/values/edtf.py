"""Dates in digits: ISO 8601 and the parts of EDTF that news needs (no seasons, no intervals).

EDTF is the Extended Date/Time Format of the Library of Congress, since 2019 part of ISO 8601-2.
"""

from __future__ import annotations

import re
from datetime import date

from factcheck.errors import Unreadable
from factcheck.values.interval import Cut, Interval, half_open
from factcheck.values.shown import shown
from factcheck.values.when import days, minutes
from factcheck.values.window import (
    CALENDAR,
    Phrase,
    Window,
    a_day,
    alike,
    fixed,
    month_days,
    month_length,
    out_of_calendar,
    year_days,
)

_DATE = re.compile(r"([0-9x]{4})(?:-([0-9x]{2})(?:-([0-9x]{2}))?)?([~?%])?")
_TIME = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[t ]([0-9]{2})(?::([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?)?"
    r" ?(?:z|[+-][0-9]{2}:?(?:[0-9]{2})?)?"
)
_LOOKS_ISO = re.compile(r"[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2})?")
_BAD_YEAR = re.compile(r"(?:y|[+-])?[0-9]{5,}(?:-.*)?|-[0-9]{4}(?:-.*)?|0000(?:-.*)?")


def read_edtf(text: str) -> Phrase | None:
    """A date written in digits, in lower case; None where it is no such date.

    Days, months, years; minutes and hours ("2022-10-05T14:30": the local time as written, its
    seconds and its offset dropped); masked digits at the end ("2022-09-2x", "202x"). A mark of
    doubt (EDTF's ~ ? %) widens the literal reading by the window's own length on both sides and
    leaves the pragmatic one (chosen). Unreadable: dates and times that the calendar does not have.
    """
    if found := _TIME.fullmatch(text):
        return _moment(*found.groups())
    if found := _DATE.fullmatch(text):
        year, month, day, doubt = found.groups()
        if year == "0000":
            raise out_of_calendar()
        phrase = _masked(year, month, day) if "x" in text else _plain(year, month, day)
        return approximate(phrase) if doubt else phrase
    if _BAD_YEAR.fullmatch(text):
        raise out_of_calendar()
    if _LOOKS_ISO.fullmatch(text):
        raise Unreadable(f"month and day need two digits: {shown(text)}; write it as 2022-09-05")
    return None


def approximate(phrase: Phrase) -> Phrase:
    """The phrase with a literal reading wider on both sides by its own length (chosen).

    The length is the pragmatic one, since that changes too little from one day of publication to
    the next for a window to run backwards. The calendar's ends are not passed.
    """

    def at(day: date) -> Window:
        literal, pragmatic = phrase.at(day)
        length = pragmatic.high.value - pragmatic.low.value
        (low, low_side), (high, high_side) = literal
        wider = Interval(Cut(low - length, low_side), Cut(high + length, high_side))
        return Window(wider.both(CALENDAR), pragmatic)

    how = f"about {phrase.how}: literally wider by its own length on both sides"
    return Phrase(at, how, phrase.relative)


def _plain(year: str, month: str | None, day: str | None) -> Phrase:
    if month is None:
        return fixed(alike(year_days(int(year))), "that year")
    if 21 <= int(month) <= 41:
        raise Unreadable(f"a season: {year}-{month}; write its months, such as 2022-12/2023-02")
    if not 1 <= int(month) <= 12:
        raise Unreadable(f"no such date: {year}-{month}{'-' + day if day else ''}")
    if day is None:
        return fixed(alike(month_days(int(year), int(month))), "that month")
    only = a_day(int(year), int(month), int(day))
    return fixed(alike(days(only, only)), "that day")


def _moment(
    year: str, month: str, day: str, hour: str, minute: str | None, second: str | None
) -> Phrase:
    if int(hour) > 23 or int(minute or 0) > 59 or int(second or 0) > 59:
        clock = ":".join(part for part in (hour, minute, second) if part)
        raise Unreadable(f"no such time: {clock}")
    midnight = minutes(a_day(int(year), int(month), int(day)))
    start = midnight + int(hour) * 60 + int(minute or 0)
    length = 60 if minute is None else 1
    how = f"that {'hour' if minute is None else 'minute'}, in local time as written"
    return fixed(alike(half_open(start, start + length)), how)


def _masked(year: str, month: str | None, day: str | None) -> Phrase:
    """From the first to the last date that the digits given leave possible."""
    digits = f"{year}{month or ''}{day or ''}"
    if digits.startswith("x") or "x" in digits.rstrip("x"):
        raise Unreadable("masked digits must be the last ones, as in 2022-09-2x or 202x")
    if "x" in year:
        decades = max(int(year.replace("x", "0")), 1), int(year.replace("x", "9"))
        bounds = Interval(year_days(decades[0]).low, year_days(decades[1]).high)
    elif month is None or "x" in month:
        bounds = year_days(int(year), _possible(f"{year}-{month}", month or "xx", 12))
    else:
        checked = a_day(int(year), int(month), 1)
        first, last = _possible(f"{year}-{month}-{day}", day or "xx", month_length(checked))
        bounds = month_days(int(year), int(month), (first, last))
    return fixed(alike(bounds), "masked digits: from the first date to the last that they allow")


def _possible(text: str, mask: str, end: int) -> tuple[int, int]:
    """The first and the last number from 1 to `end` that the mask allows."""
    fitting = [
        number
        for number in range(1, end + 1)
        if all(m in ("x", digit) for m, digit in zip(mask, f"{number:02}", strict=True))
    ]
    if not fitting:
        raise Unreadable(f"no such date: {text}")
    return fitting[0], fitting[-1]
