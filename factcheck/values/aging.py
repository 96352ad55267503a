"""Ages brought to one day, for an age is no fixed number: it grows with the calendar.

Who is N on day D was born on one of the days from D - (N + 1) years, left out, to D - N years. Days
are counted on a calendar of twelve months of 31 days, so that a year is always 372 of them and an
anniversary falls to the day; the 29th of February has its birthday, elsewhere, on the 1st of March.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.values.interval import INFINITY, Cut, Interval
from factcheck.values.when import first_day, last_day

_MONTH = 31
_YEAR = 12 * _MONTH
_DIGITS = Decimal("0.000001")
"""To which years are rounded: far below a day, and the same for all spans of so many days."""


def brought_to(day: date, age: Interval, stood: Interval) -> Interval:
    """The ages in years, on `day`, of all who had an age of `age` on some day of `stood`.

    `stood` is in minutes, as in `when`; of one that has no beginning or no end the age has no upper
    or no lower end. "58" on one day is, a year on and to the day, exactly 59.
    """
    first, last = first_day(stood), last_day(stood)
    least = _years(last, day) if last else -INFINITY
    most = _years(first, day) if first else INFINITY
    return Interval(
        Cut(age.low.value + least, age.low.side), Cut(age.high.value + most, _side(age))
    )


def _side(age: Interval) -> int:
    return age.high.side if age.high.value.is_finite() else 0


def _years(start: date, end: date) -> Decimal:
    return (Decimal(_slot(end) - _slot(start)) / _YEAR).quantize(_DIGITS)


def _slot(day: date) -> int:
    return day.year * _YEAR + (day.month - 1) * _MONTH + day.day - 1
