"""Dates by the names of months: "Sept. 21, 2022", "late September", "the 21st", "early 2022"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
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
    part_says,
    year_part,
)
from factcheck.values.interval import Interval
from factcheck.values.when import days
from factcheck.values.window import (
    Phrase,
    Window,
    a_day,
    alike,
    fixed,
    month_length,
    out_of_calendar,
    year_days,
)

_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_NAMED = re.compile(
    rf"(?:(?P<weekday>{one_of(WEEKDAY_NUMBER)}) )?(?:(?P<part>{one_of(PART)}) )?"
    rf"(?:(?P<month>{one_of(MONTH_NUMBER)})(?: (?P<day>{_DAY}))?"
    rf"|(?P<first>{_DAY})(?: (?P<second>{one_of(MONTH_NUMBER)}))?)"
    r"(?: (?:(?P<year>[0-9]{4})|(?P<step>last|this|next) year))?"
)
_PART_OF_YEAR = re.compile(rf"({one_of(PART)}) ([0-9]{{4}})")
_WHICH = {-1: "last", 0: "this", 1: "next"}
_DECADE = re.compile(r"([0-9]{3}0)'?s")


def read_named(words: str, parts: Parts, *, bare: bool = False) -> Phrase | None:
    """A date by the name of its month; None where the words are no such date.

    `words` are in lower case, without fillers ("the", "of", "on"). A day without a year is the one
    nearest to publication (the earlier of two as near), a month without a year the latest that
    began by then, "the 21st" the latest by then. `bare`: a day may be a mere number, as in "from
    21 to 28 September". Unreadable: a day that the calendar does not have, or a weekday that does
    not fit its date.
    """
    if found := _DECADE.fullmatch(words):
        first = int(found[1])
        return fixed(
            alike(Interval(year_days(first).low, year_days(first + 9).high)), "that decade"
        )
    if found := _PART_OF_YEAR.fullmatch(words):
        return fixed(
            year_part(int(found[2]), found[1], parts), f"that year, its {PART[found[1]]} part"
        )
    found = _NAMED.fullmatch(words)
    if not found:
        return None
    printed = found["day"] or found["first"]
    month = MONTH_NUMBER.get(found["month"] or found["second"] or "")
    year = int(found["year"]) if found["year"] else None
    step = STEP[found["step"]] if found["step"] else None
    if not printed:
        fits = month is not None and not found["weekday"]
        return _month(month, year, step, found["part"] or "", parts) if month and fits else None
    if found["part"]:
        return None
    number = int(printed.rstrip("stndrh"))
    weekday = WEEKDAY_NUMBER.get(found["weekday"] or "")
    if month is not None:
        return _day_of(month, number, year, step, weekday)
    if year is not None or step is not None or (printed.isdigit() and not bare):
        return None
    return _day_of_some_month(number, weekday)


def _month(month: int, year: int | None, step: int | None, part: str, parts: Parts) -> Phrase:
    rule = f", {part_says(part, parts)}" if part else ""
    if year is not None:
        return fixed(month_part(year, month, part, parts), f"that month{rule}")
    name = f"{MONTHS[month - 1]}{rule}"
    if step is not None:
        how = f"{name} {_WHICH[step]} year"
        return Phrase(lambda day: month_part(day.year + step, month, part, parts), how, True)

    def latest(day: date) -> Window:
        return month_part(day.year - (month > day.month), month, part, parts)

    def first(day: date) -> Window:
        return month_part(day.year + (month < day.month), month, part, parts)

    return Phrase(latest, f"the latest {name}", relative=True, before=latest, after=first)


def _day_of(
    month: int, number: int, year: int | None, step: int | None, weekday: int | None
) -> Phrase:
    if year is not None:
        return fixed(_only(a_day(year, month, number), weekday), "that day")
    name = f"{MONTHS[month - 1]} {number}"
    # 2000 was a leap year: what it has no day for, no year has.
    if not 1 <= number <= month_length(date(2000, month, 1)):
        raise Unreadable(f"no such date: {name}")
    if step is not None:
        how = f"{name} {_WHICH[step]} year"
        return Phrase(lambda day: _only(a_day(day.year + step, month, number), weekday), how, True)

    def around(day: date) -> list[date]:
        # Leap days are up to eight years apart: 1896, 1904.
        reach = 8 if (month, number) == (2, 29) else 1
        years = range(day.year - reach, day.year + reach + 1)
        return _days(number, (12 * year + month for year in years))

    return _occurring(around, weekday, f"the nearest {name}", nearest=True)


def _day_of_some_month(number: int, weekday: int | None) -> Phrase:
    if not 1 <= number <= 31:
        raise Unreadable(f"no such day of a month: {number}")

    def around(day: date) -> list[date]:
        # Of two neighbouring months one at least has 31 days.
        return _days(number, (12 * day.year + day.month + months for months in range(-2, 3)))

    how = f"the latest day {number} of a month"
    return _occurring(around, weekday, how, nearest=False)


def _days(number: int, months: Iterable[int]) -> list[date]:
    """The day of this number in those of the months that have it, counted from the year 0."""
    firsts = (divmod(month - 1, 12) for month in months)
    return [
        date(year, month + 1, number)
        for year, month in firsts
        if 1 <= year <= 9999 and number <= month_length(date(year, month + 1, 1))
    ]


def _occurring(
    around: Callable[[date], list[date]], weekday: int | None, how: str, *, nearest: bool
) -> Phrase:
    """A day that comes again and again: the nearest to publication, or the latest by then."""

    def near(day: date) -> Window:
        return _only(min(around(day), key=lambda one: (abs(one - day), one), default=None), weekday)

    def latest(day: date) -> Window:
        return _only(max((one for one in around(day) if one <= day), default=None), weekday)

    def first(day: date) -> Window:
        return _only(min((one for one in around(day) if one >= day), default=None), weekday)

    return Phrase(near if nearest else latest, how, relative=True, before=latest, after=first)


def _only(day: date | None, weekday: int | None) -> Window:
    """The window of a day, which must fall on the weekday if one is printed."""
    if day is None:
        raise out_of_calendar()
    if weekday is not None and day.weekday() != weekday:
        is_a, not_a = WEEKDAYS[day.weekday()], WEEKDAYS[weekday]
        raise Unreadable(f"{day} is a {is_a}, not a {not_a}")
    return alike(days(day, day))
