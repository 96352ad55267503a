"""The names of months, weekdays and parts, and what early, mid and late come to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.values.hedges import DayRange
from factcheck.values.window import Window, alike, month_days, year_days

Parts = Mapping[str, tuple[DayRange, DayRange]]
"""For "early", "mid" and "late" the days of a month in the literal and the pragmatic reading."""

# Not from the module calendar, whose names follow the locale.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MONTH_NUMBER = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
"""From 1; abbreviations included."""
MONTH_NUMBER |= {name[:3]: number for name, number in MONTH_NUMBER.items()} | {"sept": 9}

WEEKDAY_NUMBER = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
"""From 0, which is Monday; abbreviations included."""
WEEKDAY_NUMBER |= {name[:3]: number for name, number in WEEKDAY_NUMBER.items()}
WEEKDAY_NUMBER |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

PART = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
}
"""Wordings of the three parts of a month, a year or a week."""

STEP = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
"""Which unit of the calendar is meant, counted from the one that publication falls in."""


def one_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words, longer ones first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def month_part(year: int, month: int, part: str, parts: Parts) -> Window:
    """A month, or (where `part` is not empty) its early, mid or late part.

    `month` counts on beyond the year: 0 is the December before it.
    """
    if not part:
        return alike(month_days(year, month))
    literal, pragmatic = parts[PART[part]]
    return Window(month_days(year, month, literal), month_days(year, month, pragmatic))


def year_part(year: int, part: str, parts: Parts) -> Window:
    """A year, or the months of it that its part comes to: the month's part times 12/30 (chosen).

    By the shipped table early is January to May, pragmatically to April.
    """
    if not part:
        return alike(year_days(year))
    literal, pragmatic = parts[PART[part]]
    return Window(year_days(year, _months(literal)), year_days(year, _months(pragmatic)))


def _months(part: DayRange) -> DayRange:
    """The months of a year that the days of a month come to, begun months included."""
    first, last = part
    start = min((first - 1) * 12 // 30 + 1, 12)
    return start, None if last is None else min(-(-last * 12 // 30), 12)


def part_says(part: str, parts: Parts) -> str:
    """The part of a month as the table has it: "its late part (days 19–end, …)"."""
    literal, pragmatic = (f"{first}–{last or 'end'}" for first, last in parts[PART[part]])
    return f"its {PART[part]} part (days {literal}, to a reader {pragmatic})"
