"""Lengths of time told in the unit that the sources print: forty minutes, not 0.0278 days."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from factcheck.values.figure import Figure
from factcheck.values.interval import Cut, Interval
from factcheck.values.units import TIMES

DAYS = "days"
_PLACES = Decimal("0.000000001")
"""To which what is told is rounded, so that ten minutes in days and back are ten."""
_MOST = 1000
"""Above so many of the smallest unit the next larger one that a source prints is used."""


def printed_unit(figures: Iterable[Figure]) -> str:
    """The unit to tell them in, in the plural: the smallest printed of those that stay readable.

    "" for what is no length of time, or is printed in days alone.
    """
    figures = list(figures)
    if any(figure.unit != DAYS for figure in figures):
        return ""
    printed = {figure.printed_in for figure in figures if figure.printed_in}
    ranked = sorted(printed, key=_days)
    ends = [e.value for f in figures for e in f.pragmatic if e.value.is_finite()]
    most = max(ends, default=Decimal(0))
    fit = [unit for unit in ranked if most / _days(unit) < _MOST] or ranked[-1:]
    return f"{fit[0]}s" if fit and fit[0] != "day" else ""


def in_printed_unit(span: Interval, unit: str) -> Interval:
    """A span of days in the unit that `printed_unit` gives."""
    return Interval(*(Cut(as_printed(end.value, unit), end.side) for end in span))


def as_printed(number: Decimal, unit: str) -> Decimal:
    """A number of days in the unit that `printed_unit` gives; what has no end has none."""
    if not unit or not number.is_finite():
        return number
    found = number / _days(unit)
    # a long number keeps the digits it has
    return found.quantize(_PLACES) if abs(found) < 10**15 else found


def _days(unit: str) -> Decimal:
    known = TIMES[(unit.lower(),)]
    return known.times / known.over
