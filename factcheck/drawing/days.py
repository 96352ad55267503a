"""Dates on one axis: a day is a cell; wider windows are pale, so as not to look like evidence."""

from __future__ import annotations

from decimal import Decimal

from factcheck.drawing.axis_value import MOST, bands_of, runs_of
from factcheck.drawing.calendar_axis import clipped, date_ticks, times, years_of
from factcheck.drawing.given import Given, Row, rows_of
from factcheck.drawing.scene import LEFT, RIGHT, Scene
from factcheck.drawing.strip import Strip, dimension
from factcheck.drawing.telling import caption_of, described, left_out, title_of
from factcheck.drawing.words import callers, rounded_down
from factcheck.judging.wording import spoken_number
from factcheck.values.interval import Interval
from factcheck.values.when import DAY, one_day


def draw_days(given: Given) -> Scene | None:
    """When something was, by each claim; None where no claim has a day."""
    scale = times(
        ((box.span("literal"), box.span("pragmatic")) for box in given.boxes), LEFT, RIGHT
    )
    if scale is None:
        return None
    rows = rows_of(given.claims, MOST, given.conflict)
    bands = [(clipped(scale, span), number) for span, number in bands_of(given)]
    strip = Strip(scale, date_ticks(scale), bands)
    strip.begin()
    called = callers([box for row in rows for box in row.boxes])
    unlike = len({box.claim.mode for box in given.boxes}) > 1
    for row in rows:
        literal, meant = (clipped(scale, span) for span in (row.box.span("literal"), _meant(row)))
        fill = "prag" if one_day(_meant(row)) else "pale"
        strip.row(row, runs_of(row, called[row.box.id], mode=unlike), (literal, meant), fill)
    if more := left_out(given, rows):
        strip.note(more)
    gap = _gap(bands)
    strip.finish(gap and (lambda y: dimension(scale.at(gap[0]), scale.at(gap[1]), y + 2, gap[2])))
    return Scene(
        strip.bottom,
        title_of(given, "calendar axis"),
        described(given, rows, f"; {gap[2]}" if gap else ""),
        tuple(strip.marks),
        caption_of("dates", years_of([_meant(row) for row in rows])),
    )


def _meant(row: Row) -> Interval:
    return row.box.span("pragmatic")


def _gap(bands: list[tuple[Interval, int]]) -> tuple[Decimal, Decimal, str] | None:
    """From the end of one position to the beginning of the other, in whole days."""
    ranges = sorted(span for span, _ in bands)
    if len(ranges) != 2 or not ranges[0].below(ranges[1]):
        return None
    low, high = ranges[0].high.value, ranges[1].low.value
    if not (low.is_finite() and high.is_finite()) or high - low < DAY:
        return None
    days = rounded_down((high - low) // DAY)
    return low, high, f"gap: {spoken_number(days)} {'day' if days == 1 else 'days'}"
