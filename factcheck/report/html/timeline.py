"""When the sources came out, drawn as bars on one line of time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.drawing.calendar_axis import date_ticks
from factcheck.drawing.scale import Scale
from factcheck.values.interval import Interval

TRACK = 190.0
"""Pixels that the line has on a wide page: marks whose words would meet there go without words."""
NARROWEST = 0.8
"""Per cent of the line: a day stays to be seen in a case of years."""


class Bar(NamedTuple):
    """From where, and how wide, in per cent of the line."""

    left: float
    width: float


class Tick(NamedTuple):
    """A mark with its words, in per cent from the left of the line."""

    left: float
    words: str


def timeline(windows: Mapping[str, Interval]) -> tuple[dict[str, Bar], tuple[Tick, ...]]:
    """A bar for each window that has both ends, and the marks that tell their days."""
    ended = {
        key: window
        for key, window in windows.items()
        if all(end.value.is_finite() for end in window) and not window.empty
    }
    if not ended:
        return {}, ()
    low = min(window.low.value for window in ended.values())
    high = max(window.high.value for window in ended.values())
    if low == high:
        return {key: Bar(0.0, 100.0) for key in ended}, ()
    scale = Scale(low, high, 0.0, TRACK)
    bars = {}
    for key, window in ended.items():
        left, right = (100 * scale.at(end.value) / TRACK for end in window)
        width = max(right - left, NARROWEST)
        bars[key] = Bar(round(min(left, 100 - width), 2), round(width, 2))
    marks = (Tick(round(100 * tick.at / TRACK, 2), tick.words) for tick in date_ticks(scale))
    return bars, tuple(mark for mark in marks if mark.words)
