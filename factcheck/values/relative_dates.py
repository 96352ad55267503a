"""Dates counted from publication by the calendar: "on Monday", "last week", "yesterday"."""

from __future__ import annotations

import re
from datetime import date

from factcheck.errors import Unreadable
from factcheck.values.calendar_words import (
    MONTH_NUMBER,
    MONTHS,
    PART,
    STEP,
    WEEKDAY_NUMBER,
    WEEKDAYS,
    Parts,
    month_part,
    one_of,
    year_part,
)
from factcheck.values.interval import Cut, Interval
from factcheck.values.when import days, minutes
from factcheck.values.window import CALENDAR, Phrase, Window, alike, monday, shifted

_DAYS_OFF = {
    "day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "now": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
}
_TIME = "morning|afternoon|evening|night"
_BY_DAY = re.compile(rf"({one_of(_DAYS_OFF)})(?: ({_TIME}))?")
_BY_NIGHT = re.compile(r"(last night|tonight|this morning|this afternoon|this evening)")
_BY_WEEKDAY = re.compile(
    rf"(?:(?:early|late) )?(?:(last|past|this|next) )?({one_of(WEEKDAY_NUMBER)})(?: ({_TIME}))?"
)
_BY_UNIT = re.compile(rf"(?:({one_of(PART)}) )?({one_of(STEP)}) (week|month|year)")
_BY_WEEKEND = re.compile(rf"(?:({one_of(STEP)}) )?weekend")
_BY_MONTH = re.compile(rf"(last|past|this|next) ({one_of(MONTH_NUMBER)})")
_SO_FAR = re.compile(r"(earlier|later) this (week|month|year)")
_SEASON = frozenset({"spring", "summer", "autumn", "fall", "winter"})

_WEEK_PART = {"early": (0, 2), "mid": (1, 3), "late": (3, 6)}
"""Weekdays, from Monday as 0, that a reader takes a part of a week for (chosen)."""
_SMALL_HOURS = 6 * 60
"""A night is printed by the day it began on and ends by six in the morning (chosen)."""


def read_relative(words: str, parts: Parts) -> Phrase | None:
    """A date counted by the calendar from the day of publication; None where it is none.

    `words` are in lower case, without fillers. Weeks run from Monday to Sunday. "Monday" is the
    latest one, publication's own day included; "last Friday" the latest before publication,
    literally also the Friday of the week before, and "last September" and "next Friday" likewise.
    A time of day is read as its day; a night literally runs on to six in the morning. Unreadable:
    seasons, which differ from place to place.
    """
    if found := _BY_DAY.fullmatch(words):
        return _by_day(_DAYS_OFF[found[1]], found[2] == "night", words)
    if found := _BY_NIGHT.fullmatch(words):
        return _by_day(-(words == "last night"), "night" in words, words)
    if words == "overnight":
        return Phrase(_overnight, words, relative=True)
    if found := _BY_WEEKDAY.fullmatch(words):
        return _by_weekday(found[1] or "", WEEKDAY_NUMBER[found[2]], found[3] == "night")
    if found := _BY_UNIT.fullmatch(words):
        return _by_unit(found[1] or "", STEP[found[2]], found[3], parts, words)
    if found := _BY_WEEKEND.fullmatch(words):
        return _by_weekend(STEP.get(found[1] or ""), words)
    if found := _SO_FAR.fullmatch(words):
        return _so_far(found[1] == "later", _by_unit("", 0, found[2], parts, words))
    if found := _BY_MONTH.fullmatch(words):
        return _by_month(found[1], MONTH_NUMBER[found[2]], parts)
    if not _SEASON.isdisjoint(words.split()):
        raise Unreadable("seasons differ by place; write the months, such as 2022-12/2023-02")
    return None


def _night(day: date, *, night: bool) -> Window:
    """A day, or the night that begins on it."""
    window = alike(days(day, day))
    if not night:
        return window
    low, high = window.literal
    late = Interval(low, Cut(high.value + _SMALL_HOURS, -1))
    return Window(late.both(CALENDAR), window.pragmatic)


def _or_literally(window: Window, other: Window) -> Window:
    """The window, its literal reading wide enough for the other as well."""
    return Window(window.literal.hull(other.literal), window.pragmatic)


def _by_day(step: int, night: bool, words: str) -> Phrase:
    return Phrase(lambda day: _night(shifted(day, step), night=night), words, relative=True)


def _overnight(day: date) -> Window:
    """The night to publication: pragmatically 18:00 to 9:00, literally both its days (chosen)."""
    eve = shifted(day, -1)
    return Window(
        days(eve, day), Interval(Cut(minutes(eve) + 18 * 60), Cut(minutes(day) + 9 * 60, -1))
    )


def _by_weekday(which: str, number: int, night: bool) -> Phrase:
    name = WEEKDAYS[number] + (" night" if night else "")

    def of_week(day: date, weeks: int) -> Window:
        return _night(shifted(monday(day), 7 * weeks + number), night=night)

    def latest(day: date) -> Window:
        return _night(shifted(day, -((day.weekday() - number) % 7)), night=night)

    def first(day: date) -> Window:
        return _night(shifted(day, (number - day.weekday()) % 7), night=night)

    def last(day: date) -> Window:
        return _or_literally(latest(shifted(day, -1)), of_week(day, -1))

    def following(day: date) -> Window:
        return _or_literally(first(shifted(day, 1)), of_week(day, 1))

    if which in ("last", "past"):
        return Phrase(last, f"last {name}", relative=True)
    if which == "next":
        return Phrase(following, f"next {name}", relative=True)
    if which == "this":
        return Phrase(lambda day: of_week(day, 0), f"this {name}", True)
    return Phrase(latest, f"the latest {name}", relative=True, before=latest, after=first)


def _by_unit(part: str, step: int, unit: str, parts: Parts, words: str) -> Phrase:
    def at(day: date) -> Window:
        if unit == "year":
            return year_part(day.year + step, part, parts)
        if unit == "month":
            return month_part(day.year, day.month + step, part, parts)
        start = shifted(monday(day), 7 * step)
        week = days(start, shifted(start, 6))
        if not part:
            return alike(week)
        first, last = _WEEK_PART[PART[part]]
        return Window(week, days(shifted(start, first), shifted(start, last)))

    return Phrase(at, words, relative=True)


def _by_weekend(step: int | None, words: str) -> Phrase:
    def at(day: date) -> Window:
        # "The weekend" is the latest that has begun, "this weekend" the one of the week.
        back = 0 if day.weekday() >= 5 else 1
        saturday = shifted(monday(day), 7 * (-back if step is None else step) + 5)
        return alike(days(saturday, shifted(saturday, 1)))

    if step is not None:
        return Phrase(at, words, relative=True)
    return Phrase(at, "the latest weekend", relative=True, before=at)


def _so_far(later: bool, unit: Phrase) -> Phrase:
    def at(day: date) -> Window:
        low, high = unit.at(day).literal
        today = days(day, day)
        return alike(Interval(today.low, high) if later else Interval(low, today.high))

    return Phrase(at, unit.how, relative=True)


def _by_month(which: str, month: int, parts: Parts) -> Phrase:
    def last(day: date) -> Window:
        latest = month_part(day.year - (month >= day.month), month, "", parts)
        return _or_literally(latest, month_part(day.year - 1, month, "", parts))

    def following(day: date) -> Window:
        first = month_part(day.year + (month <= day.month), month, "", parts)
        return _or_literally(first, month_part(day.year + 1, month, "", parts))

    def this(day: date) -> Window:
        return month_part(day.year, month, "", parts)

    at = {"next": following, "this": this}.get(which, last)
    return Phrase(at, f"{which} {MONTHS[month - 1]}", relative=True)
