"""The year or month that a date does not say: of the story told, or nearest to publication."""

from __future__ import annotations

from decimal import Decimal

from factcheck.spotting.calendar.holidays import HOLIDAYS
from factcheck.spotting.calendar.narrative import Told
from factcheck.spotting.calendar.said import Day
from factcheck.spotting.calendar.stamp import (
    LAST_YEAR,
    Stamp,
    after,
    date_of,
    day_stamp,
    first,
    month_length,
    weekday_of,
)

BACK = Decimal("1.25")
"""How much farther a date before the one told last is than one as long after it (chosen)."""


def day_stamp_of(day: Day, told: Told) -> Stamp | None:
    year = day.year
    if day.short and year is not None:
        year = _long(year, told, 10 if day.unit == "decade" else 1)
    if year is not None:
        if day.holiday:
            if not 1 <= year <= LAST_YEAR:
                return None
            found = HOLIDAYS[day.holiday](year)
            return Stamp("day", found.year, found.month, found.day)
        return Stamp(day.unit, year, day.index or 0, day.day or 0)
    if told.anchor is None and told.published is None:
        return _nowhere(day)
    if day.index is None and not day.holiday and day.unit != "day":
        return None
    if day.unit == "day" and day.index is None and not day.holiday:
        if day.day is None and day.weekday is None:
            return None
        return _loose_day(day, told)
    return _without_year(day, told)


def _nowhere(day: Day) -> Stamp:
    """A date of no known year."""
    if day.weekday is not None and not day.day:
        return Stamp("day", None, weekday=day.weekday)
    return Stamp(day.unit, None, day.index or 0, day.day or 0)


def _long(short: int, told: Told, step: int) -> int:
    """The year of two figures nearest to what was told, or to publication."""
    near = told.last.year if told.history and told.last and told.last.year else told.year or 2000
    choices = (near - near % 100 + century + short for century in (-100, 0, 100))
    return min(choices, key=lambda year: (abs(year + step // 2 - near), year))


def in_year(day: Day, year: int) -> Stamp | None:
    """The date in a year; None where the year has none such."""
    if day.holiday:
        found = HOLIDAYS[day.holiday](year)
        return Stamp("day", found.year, found.month, found.day)
    if day.day and day.index and day.day > month_length(year, day.index):
        return None
    return Stamp(day.unit, year, day.index or 0, day.day or 0)


def _without_year(day: Day, told: Told) -> Stamp | None:
    """A month, a day of a month, a season, a quarter or a holiday whose year is not said."""
    anchor = told.anchor
    if anchor is None:
        return _nearest(day, told.published or 0)
    year = anchor.year or 0
    if anchor.unit in ("year", "half"):
        return in_year(day, year)
    here = first(anchor)
    choices = [found for by in (-1, 0, 1) if (found := in_year(day, year + by))]

    def far(stamp: Stamp) -> Decimal:
        if first(stamp) <= here < after(stamp):
            return Decimal(0)
        days = first(stamp) - here
        return Decimal(days) if days >= 0 else -days * BACK

    return min(choices, key=far, default=None)


def _nearest(day: Day, published: int) -> Stamp | None:
    """The nearest to publication of days, holidays, seasons; of other stretches the latest begun.

    As in values.named_dates, so that both read a date alike; that knows no seasons.
    """
    year = date_of(published)[0]
    reach = 8 if (day.index, day.day) == (2, 29) else 1
    choices = [
        found
        for by in range(-reach, reach + 1)
        if year + by > 0 and (found := in_year(day, year + by))
    ]
    if day.unit == "season":
        return min(choices, key=lambda one: _distance(one, published), default=None)
    if day.unit != "day":
        begun = [one for one in choices if first(one) <= published]
        return max(begun, key=first, default=None)
    if day.weekday is not None:
        choices = [one for one in choices if weekday_of(first(one)) == day.weekday] or choices
    return min(choices, key=lambda one: (abs(first(one) - published), first(one)), default=None)


def _distance(stamp: Stamp, day: int) -> int:
    """How many days lie between a stretch and a day."""
    return max(first(stamp) - day, day - after(stamp) + 1, 0)


def _loose_day(day: Day, told: Told) -> Stamp | None:
    """ "The 21st", "Friday", "Wed 7th"."""
    anchor = told.anchor
    if day.day is None:
        if anchor is not None or told.published is None:
            return _nowhere(day)
        back = (weekday_of(told.published) - (day.weekday or 0)) % 7
        return day_stamp(told.published - back)
    here = first(anchor) if anchor else told.published or 0
    if anchor and anchor.unit in ("year", "half", "season", "quarter"):
        return Stamp("day", anchor.year, 0, day.day)
    year, month, _ = date_of(here)
    choices = []
    for by in range(-14, 15):
        years, index = divmod(month - 1 + by, 12)
        if day.day <= month_length(year + years, index + 1):
            stamp = Stamp("day", year + years, index + 1, day.day)
            if day.weekday is None or weekday_of(first(stamp)) == day.weekday:
                choices.append(stamp)
    if anchor:
        same = [one for one in choices if (one.year, one.index) == (year, month)]
        later = [one for one in choices if first(one) >= here]
        if anchor.unit == "day" and anchor.day > day.day + 20 and later:
            return later[0]
        return same[0] if same else next(iter(later), None)
    past = [one for one in choices if first(one) <= here]
    return past[-1] if past else next(iter(choices), None)
