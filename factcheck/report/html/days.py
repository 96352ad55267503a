"""Days as a desk writes them: "3–9 Oct", with the year where the report needs it."""

from __future__ import annotations

from datetime import date

from factcheck.values.interval import Interval
from factcheck.values.when import first_day, last_day


def short(window: Interval, year: int | None = None) -> str:
    """A stretch of time by its first and last day; a year that is `year` is left out.

    "undated" where neither end is known.
    """
    first, last = first_day(window), last_day(window)
    if first is None and last is None:
        return "undated"
    if first is None or last is None:
        return f"until {_day(last, year)}" if last else f"from {_day(first or date.min, year)}"
    if first == last:
        return _day(first, year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last, year)}"
    if first.year == last.year:
        return f"{_day(first, first.year)} – {_day(last, year)}"
    return f"{_day(first, None)} – {_day(last, None)}"


def _day(day: date, year: int | None) -> str:
    return f"{day.day} {day:%b}" + ("" if day.year == year else f" {day.year}")
