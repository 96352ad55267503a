"""Figures on one axis: a bar for each claim, a band for each position, the gap between two."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.drawing.given import Given, Row, rows_of
from factcheck.drawing.scale import Scale, figures
from factcheck.drawing.scene import LEFT, RIGHT, Run, Scene
from factcheck.drawing.strip import Strip, dimension
from factcheck.drawing.telling import caption_of, described, left_out, title_of
from factcheck.drawing.ticks import ticks
from factcheck.drawing.words import callers, label, rounded_down
from factcheck.judging.wording import spoken_number
from factcheck.values.interval import Interval

MOST = 12
"""How many rows a drawing has at most."""
BANDS = 8


def draw_values(given: Given) -> Scene:
    """Figures of one unit, whatever their times."""
    scale = figures(
        ((box.span("literal"), box.span("pragmatic")) for box in given.boxes), LEFT, RIGHT
    )
    rows = rows_of(given.claims, MOST, given.conflict)
    strip = Strip(scale, ticks(scale, whole=given.whole), bands_of(given))
    strip.begin()
    put(strip, given, rows)
    gap = gap_of(given, scale)
    strip.finish(gap and (lambda y: dimension(*gap[:2], y + 2, gap[2])))
    words = f"; {gap[2]}" if gap else ""
    return Scene(
        strip.bottom,
        title_of(given, f"{'logarithmic ' if scale.log else ''}axis of {given.unit or 'figures'}"),
        described(given, rows, words),
        tuple(strip.marks),
        caption_of(given.unit, "logarithmic axis" if scale.log else ""),
    )


def put(strip: Strip, given: Given, rows: Iterable[Row]) -> None:
    """The rows of a drawing, and a line for the claims that have none."""
    rows = list(rows)
    called = callers([box for row in rows for box in row.boxes])
    unlike = len({box.claim.mode for box in given.boxes}) > 1
    for row in rows:
        runs = runs_of(row, called[row.box.id], mode=unlike)
        strip.row(row, runs, (row.box.span("literal"), row.box.span("pragmatic")))
    if more := left_out(given, rows):
        strip.note(more)


def runs_of(row: Row, caller: str, *, mode: bool = False) -> tuple[Run, ...]:
    """The label of a row; what stands for many says for how many."""
    if len(row.boxes) > 1:
        caller = f"{caller} and {len(row.boxes) - 1:,} more"
    return label(row.box, caller, mode=mode)


def bands_of(given: Given) -> list[tuple[Interval, int]]:
    """The ranges of the positions with their numbers; a position that is alone has none.

    More than `BANDS` would be stripes behind everything, and are not shown.
    """
    if len(given.positions) > BANDS:
        return []
    several = len(given.positions) > 1
    return [
        (position.range, number if several else 0)
        for number, position in enumerate(given.positions, start=1)
        if position.range is not None and not position.range.empty
    ]


def gap_of(given: Given, scale: Scale) -> tuple[float, float, str] | None:
    """The gap between two positions: from where to where, and in words."""
    ranges = sorted(span for span, _ in bands_of(given))
    if len(ranges) != 2 or not ranges[0].below(ranges[1]):
        return None
    low, high = ranges[0].high.value, ranges[1].low.value
    if not (low.is_finite() and high.is_finite()) or scale.at(high) - scale.at(low) < 6:
        return None
    if scale.log and low > 0:
        words = f"gap: at least {spoken_number(rounded_down(high / low))} times"
    else:
        words = f"gap: at least {spoken_number(rounded_down(high - low))} {given.unit}".rstrip()
    return scale.at(low), scale.at(high), words
