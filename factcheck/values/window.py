"""What a phrase of time says, before it is known when it was published; and calendar arithmetic.

Everything here raises Unreadable where the calendar ends: `date` knows the years 1 to 9999.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from factcheck.errors import Unreadable
from factcheck.values.hedges import DayRange
from factcheck.values.interval import Interval
from factcheck.values.when import days

CALENDAR = days(date.min, date.max)
"""All days that there are: 0001-01-01 to 9999-12-31."""


class Window(NamedTuple):
    """A stretch of time in both readings; the pragmatic one lies in the literal one."""

    literal: Interval
    pragmatic: Interval


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """A phrase of time as a function of the day on which it was published.

    `at` never runs backwards: a later day gives a window that neither begins nor ends earlier, so
    that the windows of the first and the last possible day of publication bound all between them.
    Where `relative` is false it gives one window whatever the day. `before` (`after`) is the same
    phrase taken as the last (first) of its kind by a given day: in "from Sunday to Monday" it is
    the Monday that says which Sunday. `how` says in words how the phrase was read.
    """

    at: Callable[[date], Window]
    how: str
    relative: bool = False
    before: Callable[[date], Window] | None = None
    after: Callable[[date], Window] | None = None


def alike(bounds: Interval) -> Window:
    """A window that is the same in both readings."""
    return Window(bounds, bounds)


def fixed(window: Window, how: str) -> Phrase:
    """A phrase that says the same whenever it was published."""
    return Phrase(lambda _: window, how)


def a_day(year: int, month: int, day: int) -> date:
    """A day of the calendar; Unreadable where there is none such."""
    if not 1 <= year <= 9999:
        raise out_of_calendar()
    try:
        return date(year, month, day)
    except ValueError:
        raise Unreadable(f"no such date: {year:04}-{month:02}-{day:02}") from None


def shifted(day: date, by: int) -> date:
    """The day `by` days later; earlier where `by` is negative."""
    try:
        return date.fromordinal(day.toordinal() + by)
    except (ValueError, OverflowError):
        raise out_of_calendar() from None


def month_start(year: int, month: int) -> date:
    """The first of a month; `month` counts on beyond the year: 0 is the December before it."""
    years, months = divmod(month - 1, 12)
    return a_day(year + years, months + 1, 1)


def month_days(year: int, month: int, part: DayRange = (1, None)) -> Interval:
    """The days of a month, or of a part of it; `month` counts on beyond the year."""
    first = month_start(year, month)
    length = month_length(first)
    start, end = min(part[0], length), length if part[1] is None else min(part[1], length)
    return days(first.replace(day=start), first.replace(day=end))


def month_length(day: date) -> int:
    """How many days the month has in which the day lies."""
    return monthrange(day.year, day.month)[1]


def year_days(year: int, months: DayRange = (1, None)) -> Interval:
    """A year, or some whole months of it."""
    first, last = months[0], months[1] or 12
    return Interval(month_days(year, first).low, month_days(year, last).high)


def monday(day: date) -> date:
    """The Monday of the week in which the day lies."""
    return shifted(day, -day.weekday())


def out_of_calendar() -> Unreadable:
    """The fault of a date outside the calendar's years."""
    return Unreadable("years run from 1 to 9999")
