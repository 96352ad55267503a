"""A place on the calendar, as finely as it was said; arithmetic on it, and its notation.

Years are astronomical: 0 is 1 BC, -479 is 480 BC. Dates are of the Gregorian calendar throughout.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from factcheck.spotting.calendar.said import Clock
from factcheck.spotting.calendar.words import SEASON_CODE, Unit

_SHIFT = 4000
"""Years that make one BC a year that `date` knows; a multiple of the calendar's 400."""
FIRST_YEAR, LAST_YEAR = -3999, 5999
_MONTHS_OF: dict[str, int] = {
    "century": 1200, "decade": 120, "year": 12, "half": 6, "quarter": 3, "season": 3, "month": 1,
}  # fmt: skip
_DAYS_OF: dict[str, int] = {"week": 7, "fortnight": 14, "weekend": 7, "day": 1}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A century, decade, year, half, quarter, season, month, week, weekend or day.

    `index` is the number of the half, quarter, season or month; of a week, a weekend and a day
    `index` and `day` are the month and day on which it begins. `year` is None where no year is
    known, and `weekday` (0 is Monday) stands where nothing but it is.
    """

    unit: Unit
    year: int | None
    index: int = 0
    day: int = 0
    clock: Clock | None = None
    weekday: int | None = None

    @property
    def known(self) -> bool:
        """Whether it is one place on the calendar that can be reckoned with."""
        return self.year is not None and FIRST_YEAR <= self.year <= LAST_YEAR


def first(stamp: Stamp) -> int:
    """The number of its first day: 1 is the first of January of the year 1."""
    year, month = stamp.year or 0, 1
    if stamp.unit in ("half", "quarter", "month"):
        month = 1 + (stamp.index - 1) * _MONTHS_OF[stamp.unit]
    elif stamp.unit == "season":
        month = 3 * stamp.index
    elif stamp.unit in _DAYS_OF:
        return ordinal(year, stamp.index, stamp.day)
    return ordinal(year, month, 1)


def after(stamp: Stamp) -> int:
    """The number of the first day behind it."""
    if stamp.unit in _DAYS_OF:
        return first(stamp) + (2 if stamp.unit == "weekend" else _DAYS_OF[stamp.unit])
    year, month, _ = date_of(first(stamp))
    return ordinal(*_months(year, month, _MONTHS_OF[stamp.unit]), 1)


def ordinal(year: int, month: int, day: int) -> int:
    """The number of a day. ValueError where the calendar has none such."""
    return date(year + _SHIFT, month, day).toordinal() - _BASE


_BASE = date(_SHIFT, 12, 31).toordinal()


def date_of(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day's number. ValueError, OverflowError: far off."""
    day = date.fromordinal(number + _BASE)
    return day.year - _SHIFT, day.month, day.day


def day_stamp(number: int, unit: Unit = "day") -> Stamp:
    """The day of a number, or the week or weekend that it lies in."""
    if unit in ("week", "fortnight"):
        number -= weekday_of(number)
    elif unit == "weekend":
        number += 5 - weekday_of(number)
    year, month, day = date_of(number)
    return Stamp(unit, year, month, day)


def weekday_of(number: int) -> int:
    """Monday is 0."""
    return (number + 6) % 7


def holding(stamp: Stamp, unit: Unit) -> Stamp:
    """The stretch of a unit in which the stamp begins."""
    number = first(stamp)
    year, month, _ = date_of(number)
    if unit in _DAYS_OF:
        return day_stamp(number, unit)
    if unit in ("century", "decade"):
        length = 100 if unit == "century" else 10
        # The 470s BC are 479 to 470 BC.
        back = year % length if year > 0 else length - 1 - (1 - year) % length
        return Stamp(unit, year - back)
    if unit == "season":
        return Stamp(unit, year - (month < 3), (month % 12) // 3 or 4)
    if unit == "year":
        return Stamp(unit, year)
    return Stamp(unit, year, 1 + (month - 1) // _MONTHS_OF[unit])


def moved(stamp: Stamp, by: int, unit: Unit) -> Stamp:
    """The stamp so many units later; a day that a month does not have becomes its last."""
    if unit in _DAYS_OF:
        year, month, day = date_of(first(stamp) + by * _DAYS_OF[unit])
        if stamp.unit in _DAYS_OF:
            return replace(stamp, year=year, index=month, day=day)
        return holding(Stamp("day", year, month, day), stamp.unit)
    months = by * _MONTHS_OF[unit]
    if stamp.unit in ("century", "decade", "year"):
        year, _ = _months(stamp.year or 0, 1, months)
        return replace(stamp, year=year)
    if stamp.unit in ("half", "quarter", "season"):
        number = stamp.index - 1 + months // _MONTHS_OF[stamp.unit]
        per_year = 12 // _MONTHS_OF[stamp.unit]
        year = (stamp.year or 0) + number // per_year
        return replace(stamp, year=year, index=number % per_year + 1)
    year, month = _months(stamp.year or 0, stamp.index, months)
    day = min(stamp.day, month_length(year, month))
    return replace(stamp, year=year, index=month, day=day)


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    return monthrange(year + _SHIFT, month)[1]


def _months(year: int, month: int, by: int) -> tuple[int, int]:
    years, months = divmod(month - 1 + by, 12)
    return year + years, months + 1


def written(stamp: Stamp) -> str:
    """The stamp in the notation of TIMEX3: "1939-09-01", "1941-SU", "2022-W38", "BC0480"."""
    return _date(stamp) + (written_clock(stamp.clock) if stamp.clock else "")


def _date(stamp: Stamp) -> str:
    unit, index = stamp.unit, stamp.index
    if stamp.weekday is not None:
        return f"XXXX-WXX-{stamp.weekday + 1}"
    if unit in ("week", "fortnight", "weekend") and stamp.year is not None and index:
        day = date(stamp.year + _SHIFT, index, stamp.day)
        # Four hundred years are whole weeks, so that the shifted calendar has the same ones.
        iso = day.isocalendar()
        text = f"{_year(iso.year - _SHIFT, 4)}-W{iso.week:02}"
        return f"{text}-WE" if unit == "weekend" else text
    if unit in ("century", "decade"):
        digits = 2 if unit == "century" else 3
        return "X" * digits if stamp.year is None else _year(stamp.year, digits)
    year = _year(stamp.year, 4)
    if unit == "year":
        return year
    if unit == "season":
        return f"{year}-{SEASON_CODE[index]}"
    if unit in ("half", "quarter"):
        return f"{year}-{unit[0].upper()}{index}"
    month = f"{year}-{index:02}" if index else f"{year}-XX"
    if unit == "month":
        return month
    if unit == "day":
        return f"{month}-{stamp.day:02}" if stamp.day else f"{month}-XX"
    return f"{year}-WXX"


def _year(year: int | None, digits: int) -> str:
    if year is None:
        return "XXXX"
    printed = f"{year:04}" if year > 0 else f"{1 - year:04}"
    return f"{'' if year > 0 else 'BC'}{printed[:digits]}"


def written_clock(clock: Clock) -> str:
    """A time of day in the notation of TIMEX3: "T15:00", "TMO"."""
    if clock.part:
        return f"T{clock.part}"
    text = "T" + ("XX" if clock.hour is None else f"{clock.hour:02}")
    if clock.minute is not None:
        text += f":{clock.minute:02}"
    return text if clock.second is None else f"{text}:{clock.second:02}"
