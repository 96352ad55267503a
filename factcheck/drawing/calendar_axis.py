"""Time across: from the first day that matters to the last, marked at days, months or years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from factcheck.drawing.scale import Scale
from factcheck.drawing.ticks import Tick, spaced
from factcheck.values.interval import INFINITY, Cut, Interval
from factcheck.values.when import DAY, first_day, last_day, minutes

MOST = 6
"""How many marks a time axis has at most."""
_DAYS, _MONTHS, _YEARS = (1, 2, 3, 7, 14), (1, 2, 3, 6), (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
FAR = 1
"""How many times the stretch that readers take an axis reaches beyond it, for what words allow."""


def times(readings: Iterable[tuple[Interval, Interval]], start: float, stop: float) -> Scale | None:
    """The axis for windows, given (literal, pragmatic); None where no window has an end.

    It shows all that readers take, and of what the words allow as much again on either side; what
    goes on beyond that is drawn as going on.
    """
    pairs = list(readings)
    meant = _finite(span for _, span in pairs)
    allowed = _finite(span for span, _ in pairs)
    if not meant and not allowed:
        return None
    low, high = min(meant or allowed), max(meant or allowed)
    reach = max(high - low, 2 * DAY)
    low = max(low - reach * FAR, min([*allowed, low]))
    high = min(high + reach * FAR, max([*allowed, high]))
    if high - low < 3 * DAY:
        low, high = low - DAY, high + DAY
    low, high = max(low, minutes(date.min)), min(high, minutes(date.max) + DAY)
    return Scale(low, high, start, stop)


def _finite(spans: Iterable[Interval]) -> list[Decimal]:
    return [cut.value for span in spans for cut in span if cut.value.is_finite()]


def clipped(scale: Scale, window: Interval) -> Interval:
    """The window, without end where it goes on beyond the axis."""
    low, high = window
    return Interval(
        Cut(-INFINITY) if low.value < scale.low else low,
        Cut(INFINITY) if high.value > scale.high else high,
    )


def date_ticks(scale: Scale) -> list[Tick]:
    """The marks of a time axis: a day's at its noon, a month's or year's where it begins."""
    first = first_day(Interval(Cut(scale.low), Cut(scale.high)))
    last = last_day(Interval(Cut(scale.low), Cut(scale.high, -1)))
    if first is None or last is None:
        return []
    length = (last - first).days + 1
    for step in _DAYS:
        if length / step <= MOST:
            days = [first + timedelta(days=n) for n in range(0, length, step)]
            return spaced(Tick(_noon(scale, day), f"{day.day} {day:%b}") for day in days)
    months = (last.year - first.year) * 12 + last.month - first.month
    for step in _MONTHS:
        if months / step <= MOST:
            return spaced(_months(scale, first, last, step))
    step = next((n for n in _YEARS if (last.year - first.year) / n <= MOST), _YEARS[-1])
    years = range(first.year + -first.year % step, last.year + 1, step)
    return spaced(_at(scale, date(year, 1, 1), str(year)) for year in years if year >= 1)


def _months(scale: Scale, first: date, last: date, step: int) -> Iterable[Tick]:
    if step == 1 and (last - first).days < 62:
        yield Tick(_noon(scale, first), f"{first.day} {first:%b}")
    for count in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        day = date(count // 12, count % 12 + 1, 1)
        if count % step or day <= first:
            continue
        words = f"{day.day} {day:%b}" if step == 1 and (last - first).days < 62 else f"{day:%b}"
        yield _at(scale, day, f"{words} {day.year}" if day.month == 1 else words)


def _at(scale: Scale, day: date, words: str) -> Tick:
    return Tick(scale.at(minutes(day)), words)


def _noon(scale: Scale, day: date) -> float:
    return scale.at(minutes(day) + DAY / 2)


def years_of(windows: Sequence[Interval]) -> str:
    """ "2022", "2021 to 2022": for the caption of an axis whose marks name no year."""
    days = [day for window in windows for day in (first_day(window), last_day(window)) if day]
    years = sorted({day.year for day in days})
    if not years:
        return ""
    return str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"
