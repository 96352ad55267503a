"""Times of day in words: "6:25 p.m.", "18:25", "May 2, 6:25p", "noon on Friday", "00:40 (+1)".

As with the times of ISO 8601, the local time counts as it is written: seconds, zones and offsets
are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from typing import NamedTuple

from factcheck.values.interval import Interval, half_open
from factcheck.values.when import days, first_day, last_day, minutes, one_day
from factcheck.values.window import CALENDAR, Phrase, Window, shifted

_MERIDIEM = re.compile(r"(?<=[0-9]) ?([ap])\.? ?m\b\.?|(?<=:[0-9]{2}) ?([ap])\b\.?", re.IGNORECASE)
# Tables print "6:25aMay 2" and "6:25 p.m.May 02": only the capital says where the date begins.
_GLUED = re.compile(r"(?<=[0-9][ap]|m\.)(?=[A-Z][a-z])")
_DOTTED = re.compile(r"(?<=[0-9])\.(?=[0-5][0-9] ?[ap]\.? ?m\b)", re.IGNORECASE)
_REMARK = re.compile(r"\((?:est\b\.?|estimated)[^()]*\)", re.IGNORECASE)
_OFFSET = re.compile(r"\([+-][0-9]{1,2}:[0-9]{2}\)")
_NEXT_DAY = re.compile(r"\(?\+([0-9])\)?(?: days?)?(?![0-9:])")
_MARKS = re.compile(r"[*†‡]+ *$")
_MIDDLE_MONTH = re.compile(r"\b([0-9]{1,2})-([a-z]{3,9})-([0-9]{4})\b", re.IGNORECASE)
_TIME = r"([0-9]{1,2})(?=:| ?[ap]m)(?::([0-5][0-9])(?::[0-5][0-9])?)?(?: ?([ap])m)?|noon|midday"
_ZONE = r"(?: (?:utc|gmt|[ecmp][sd]?t|cest|cet|bst|local time))?"
_FIRST = re.compile(rf"(?:{_TIME}){_ZONE}(?: \+([0-9]))?(?:(?: on)? (.+))?")
_LAST = re.compile(rf"(.+?)(?: at)? (?:{_TIME}){_ZONE}(?: \+([0-9]))?")
_CLOCK = re.compile(r"[0-9]:[0-9]{2}|[0-9] ?[ap]\.?m?\b|\b(?:noon|midday)\b", re.IGNORECASE)


class _Time(NamedTuple):
    minute: int
    exact: bool
    later: int


def tidied(text: str) -> str:
    """The text with its times of day in one spelling ("6:25 pm"), and with what tables add gone.

    A text without a time of day comes back as it is.
    """
    if not _CLOCK.search(text):
        return text
    text = _DOTTED.sub(":", _GLUED.sub(" ", unescape(text)))
    text = _MARKS.sub("", _OFFSET.sub("", text))
    if _REMARK.search(text):
        text = f"about {_REMARK.sub('', text)}"
    text = _MIDDLE_MONTH.sub(r"\1 \2 \3", _NEXT_DAY.sub(r" +\1 ", text))
    return _MERIDIEM.sub(lambda found: f" {found[1] or found[2]}m ", text)


def read_clock(words: str, read_day: Callable[[str], Phrase | None]) -> Phrase | None:
    """A time of day, alone or beside a day that `read_day` reads; None where it is none.

    Without a day it is that of publication; by the letter it may be the day before or the day
    after, for the words do not say. "7 p.m." is by the letter any minute within half an hour of it.
    "(+1)" is the next day.
    """
    if found := _FIRST.fullmatch(words):
        hour, minute, half, later, day = found.groups()
    elif found := _LAST.fullmatch(words):
        day, hour, minute, half, later = found.groups()
    else:
        return None
    time = _time(hour, minute, half, int(later or 0))
    if time is None:
        return None
    if day is None:
        return Phrase(lambda at: _any_day(at, time), _how(time, "the day of publication"), True)
    phrase = read_day(day)
    if phrase is None or not (phrase.relative or one_day(phrase.at(date.min).literal)):
        return None
    return Phrase(lambda at: _on(phrase.at(at), time), _how(time, phrase.how), phrase.relative)


def _time(hour: str | None, minute: str | None, half: str | None, later: int) -> _Time | None:
    """The minute of the day; None where no clock shows it."""
    if hour is None:
        return _Time(720, True, later)
    number = int(hour)
    if number > 23 or (half and not 1 <= number <= 12):
        return None
    if half:
        number = number % 12 + (12 if half == "p" else 0)
    return _Time(number * 60 + int(minute or 0), minute is not None, later)


def _how(time: _Time, day: str) -> str:
    later = f", {time.later} day(s) later" if time.later else ""
    return f"that minute, in local time as written, of {day}{later}"


def _any_day(at: date, time: _Time) -> Window:
    """The minute on the day of publication; by the letter from the day before to the day after."""
    meant = _on(Window(days(at, at), days(at, at)), time)
    first, last = (max(date.min, min(date.max, _near(at, by))) for by in (-1, 1))
    low = _on(Window(days(first, first), days(first, first)), time).literal.low
    high = _on(Window(days(last, last), days(last, last)), time).literal.high
    return Window(Interval(low, high).both(CALENDAR), meant.pragmatic)


def _near(day: date, by: int) -> date:
    ordinal = day.toordinal() + by
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else day


def _on(window: Window, time: _Time) -> Window:
    """The minute on the first and on the last day of a window."""
    return Window(
        _minute_of(window.literal, time, 0 if time.exact else 30),
        _minute_of(window.pragmatic, time, 0),
    )


def _minute_of(span: Interval, time: _Time, room: int) -> Interval:
    first, last = first_day(span) or date.min, last_day(span) or date.max
    start = minutes(shifted(first, time.later)) + time.minute - room
    end = minutes(shifted(last, time.later)) + time.minute + 1 + room
    return half_open(start, end)
