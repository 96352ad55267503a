"""What was said, placed on the calendar: from publication, or from what the text has told.

A year or month that is not said is that of the story told, or the nearest to publication.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.spotting.calendar.holidays import HOLIDAYS
from factcheck.spotting.calendar.placing.narrative import Told
from factcheck.spotting.calendar.said import (
    Bound,
    Clock,
    Day,
    Length,
    Moment,
    Nth,
    Offset,
    Range,
    Said,
    Step,
    Within,
    settled_clock,
)
from factcheck.spotting.calendar.stamp import (
    LAST_YEAR,
    Stamp,
    after,
    date_of,
    day_stamp,
    first,
    holding,
    month_length,
    moved,
    weekday_of,
)
from factcheck.spotting.calendar.words import CLOCK_UNITS, Unit

_FAULTS = (ValueError, OverflowError)


def settled(said: Said, told: Told) -> Stamp | None:
    """The place of a date on the calendar; None where it has none or it is not known."""
    try:
        return _settled(said, told)
    except _FAULTS:
        return None


def _settled(said: Said, told: Told) -> Stamp | None:
    meaning = said.meaning
    if isinstance(meaning, Day):
        return day_stamp_of(meaning, told)
    if isinstance(meaning, Step):
        return _step(meaning, told)
    if isinstance(meaning, Offset):
        return _offset(meaning, told)
    if isinstance(meaning, Nth):
        return _nth(meaning, told)
    if isinstance(meaning, Within):
        return _within(meaning, told)
    if isinstance(meaning, Moment):
        day = settled(meaning.day, told)
        return day and replace(day, clock=settled_clock(meaning.clock))
    if isinstance(meaning, Clock):
        return _clock(meaning, told)
    if isinstance(meaning, Bound):
        return settled(meaning.of, told)
    return settled(meaning.last, told) if isinstance(meaning, Range) else None


def _clock(clock: Clock, told: Told) -> Stamp:
    """A time of day: in history of the day told last, else of no day."""
    last = told.last if told.history else None
    if last and last.unit == "day" and last.day and last.known:
        return replace(last, clock=settled_clock(clock))
    return Stamp("day", None, clock=settled_clock(clock))


def _base(base: str, told: Told) -> Stamp | None:
    """What a step counts from: the day of publication, or the date told last, if there is one."""
    if base == "event":
        return None
    if base == "told" and told.last and told.last.known:
        return told.last
    if told.published is not None:
        return day_stamp(told.published)
    return None


def latest_weekend(step: Step, told: Told) -> bool:
    """Whether "over the weekend" is the latest that has begun, whatever day was told before it."""
    return step.holiday == "latest" and told.published is not None and not told.history


def _step(step: Step, told: Told) -> Stamp | None:
    if latest_weekend(step, told):
        here = told.published or 0
        return day_stamp(here - (weekday_of(here) - 5) % 7, "weekend")
    base = _base(step.base, told)
    if step.base == "published" and told.published is None:
        base = None
    if base is None:
        return None
    if step.holiday == "time":
        return None
    if step.weekday is not None:
        return _weekday(step, first(base))
    if step.index is not None or step.holiday in HOLIDAYS:
        return _named(step, base)
    if step.holiday in ("fiscal", "financial", "school", "academic"):
        return None
    if _coarser(base.unit, step.unit):
        # "The next day" after a month was told: some day of no known number.
        if step.step == 0 and step.unit != "day":
            return Stamp(step.unit, base.year) if step.unit != "week" else None
        return Stamp("day", base.year, base.index if base.unit == "month" else 0, 0)
    return moved(holding(base, step.unit), step.step, step.unit)


_RANK: dict[str, int] = {
    name: rank
    for rank, names in enumerate(
        (
            ("century",), ("decade",), ("year",), ("half",), ("season", "quarter"), ("month",),
            ("fortnight",), ("week",), ("weekend",), ("day",), ("hour",), ("minute",), ("second",),
        )
    )
    for name in names
}  # fmt: skip


def _coarser(unit: str, than: str) -> bool:
    return _RANK[unit] < _RANK[than]


def _weekday(step: Step, here: int) -> Stamp:
    """ "Last Friday" is the latest before the day in question, "next Friday" the first after it."""
    weekday = step.weekday or 0
    if step.step == 0:
        return day_stamp(here - weekday_of(here) + weekday)
    if step.step < 0:
        return day_stamp(here - 1 - (weekday_of(here - 1) - weekday) % 7)
    return day_stamp(here + 1 + (weekday - weekday_of(here + 1)) % 7)


def _named(step: Step, base: Stamp) -> Stamp | None:
    """ "Last September", "next summer", "this Christmas"."""
    day = Day("day", holiday=step.holiday) if step.holiday else Day(step.unit, None, step.index)
    here = first(base)
    year = base.year or 0
    choices = [found for by in range(-2, 3) if (found := in_year(day, year + by))]
    if step.step == 0:
        return next((one for one in choices if one.year == year), None)
    if step.step < 0:
        return max((one for one in choices if after(one) <= here), key=first, default=None)
    return min((one for one in choices if first(one) > here), key=first, default=None)


def _offset(offset: Offset, told: Told) -> Stamp | None:
    base = settled(offset.base, told) if isinstance(offset.base, Said) else _base(offset.base, told)
    if offset.base == "published" and told.published is None:
        return None
    unit = offset.length.parts[-1][1]
    if base is None or not base.known or any(n is None for n, _ in offset.length.parts):
        return None
    if unit in CLOCK_UNITS:
        return None
    if _coarser(base.unit, unit):
        return Stamp(unit, base.year) if unit in ("month", "day", "week") else None
    exact = shifted(base, offset.length, offset.sign)
    if offset.weekday is not None:
        start = first(exact)
        return day_stamp(start + (offset.weekday - weekday_of(start)) % 7)
    finest = offset.length.parts[-1][1]
    return holding(replace(exact, clock=None), "week" if finest == "fortnight" else finest)


def shifted(stamp: Stamp, length: Length, sign: int) -> Stamp:
    """The stamp so much earlier or later, every part of the length on its own calendar."""
    for amount, unit in length.parts:
        whole = int(amount or 0)
        if whole > 100_000:
            raise ValueError("beyond the calendar")
        if unit in CLOCK_UNITS or unit in ("season", "half"):
            continue
        if length.business and unit == "day":
            stamp = _business(stamp, whole, sign)
            continue
        stamp = moved(stamp, sign * whole, unit)
        rest = (amount or 0) - whole
        if rest and unit in ("year", "decade", "century"):
            months = int(rest * {"year": 12, "decade": 120, "century": 1200}[unit])
            stamp = moved(stamp, sign * months, "month")
    return stamp


def _business(stamp: Stamp, amount: int, sign: int) -> Stamp:
    number = first(stamp)
    while amount > 0:
        number += sign
        amount -= weekday_of(number) < 5
    return day_stamp(number)


def _nth(nth: Nth, told: Told) -> Stamp | None:
    longer = settled(nth.of, told)
    if longer is None or not longer.known:
        return None
    start, end = first(longer), after(longer)
    if nth.weekday is not None:
        if nth.number > 0:
            number = start + (nth.weekday - weekday_of(start)) % 7 + 7 * (nth.number - 1)
        else:
            number = end - 1 - (weekday_of(end - 1) - nth.weekday) % 7
        return day_stamp(number) if start <= number < end else None
    unit: Unit = nth.unit
    if unit in ("week", "weekend") and longer.unit != "day":
        # The weeks of a month or a year are those whose Thursday lies in it (ISO 8601).
        thursday = start + (3 - weekday_of(start)) % 7
        last = end - 1 - (weekday_of(end - 1) - 3) % 7
        number = thursday + 7 * (nth.number - 1) if nth.number > 0 else last + 7 * (nth.number + 1)
        return day_stamp(number, unit)
    if unit in ("week", "weekend"):
        return day_stamp(start, unit)
    if unit in CLOCK_UNITS:
        return None
    found = holding(day_stamp(start if nth.number > 0 else end - 1), unit)
    by = nth.number - 1 if nth.number > 0 else nth.number + 1
    return moved(found, by, unit)


def _within(within: Within, told: Told) -> Stamp | None:
    longer = settled(within.of, told)
    if longer is None or longer.year is None:
        return None
    day = within.day
    if longer.unit == "week" and day.weekday is not None:
        return day_stamp(first(longer) + day.weekday)
    if longer.unit == "month" and day.day:
        return Stamp("day", longer.year, longer.index, day.day)
    return in_year(day, longer.year)


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
