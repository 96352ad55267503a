"""When the sources came out, drawn as bars on one line of time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.values.interval import Interval
from factcheck.values.when import first_day, last_day

NARROWEST = 0.8
"""Per cent of the line: a day stays to be seen in a case of years."""
_STEPS = (1, 2, 4, 7, 14)


class Bar(NamedTuple):
    """From where to where, in per cent of the line."""

    left: float
    width: float


class Tick(NamedTuple):
    """A day named above the line, in per cent from its left."""

    left: float
    label: str


def timeline(windows: Mapping[str, Interval]) -> tuple[dict[str, Bar], tuple[Tick, ...]]:
    """A bar for each window that has both ends, and the ticks above them."""
    spans = {}
    for key, window in windows.items():
        first, last = first_day(window), last_day(window)
        if first and last:
            spans[key] = (first, last)
    if not spans:
        return {}, ()
    begin = min(first for first, _ in spans.values())
    end = max(last for _, last in spans.values())
    days = (end - begin).days + 1

    def at(day: date) -> float:
        return round(100 * (day - begin).days / days, 2)

    bars = {}
    for key, (first, last) in spans.items():
        width = max(round(100 * ((last - first).days + 1) / days, 2), NARROWEST)
        bars[key] = Bar(min(at(first), 100 - width), width)
    ticks = [Tick(at(day), label) for day, label in _ticks(begin, end) if at(day) <= 88]
    return bars, tuple(ticks)


def _ticks(begin: date, end: date) -> Iterator[tuple[date, str]]:
    """Three or four ticks, on days, weeks, months or years: more would run together."""
    days = (end - begin).days + 1
    for step in _STEPS:
        if days <= 3 * step + 1:
            for n in range(0, days, step):
                day = begin + timedelta(days=n)
                yield day, f"{day.day} {day:%b}"
            return
    months = max(1, -(-days // (31 * 4)))
    step = next((size for size in (1, 3, 6, 12) if months <= size), 12 * (months // 12 + 1))
    first = begin.year * 12 + begin.month - 1
    for month in range(first - first % step, end.year * 12 + end.month, step):
        day = date(month // 12, month % 12 + 1, 1)
        if day >= begin:
            yield day, f"{day:%b} {day.year}" if step < 12 else f"{day.year}"
