"""Figures over time: a count that grows, or a level that moves, with the way between the claims."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.box import Box
from factcheck.drawing.calendar_axis import date_ticks, times, years_of
from factcheck.drawing.given import Given, Row, rows_of
from factcheck.drawing.legend import FEW, Names, named
from factcheck.drawing.placing import Area, along
from factcheck.drawing.plane import Plane, drawn, fill_of, window_of
from factcheck.drawing.rates import limits
from factcheck.drawing.scale import figures
from factcheck.drawing.scene import (
    RIGHT,
    Disc,
    Group,
    Mark,
    Point,
    Scene,
    Shape,
    across,
    shapes,
    text,
)
from factcheck.drawing.strip import tick_words
from factcheck.drawing.telling import caption_of, described, left_out, title_of
from factcheck.drawing.ticks import in_words, linear_values
from factcheck.drawing.words import SMALL, wide
from factcheck.values.interval import Interval

TOP, HEIGHT = 14.0, 176.0
"""Where the plot begins, and how high it is."""
MOST = 24
"""How many boxes are drawn at most."""


def draw_path(given: Given) -> Scene | None:
    """Claims as boxes in time and value; None where no claim has a time."""
    boxes = given.boxes
    spans = [(box.span("literal"), box.span("pragmatic")) for box in boxes]
    base = TOP + HEIGHT
    up = figures(spans, base, TOP, log=False)
    values = linear_values(up, whole=given.whole, most=5)
    said = in_words(values)
    left = max(wide(words, SMALL) for words in said) + 10
    flow = given.behaviour == "flow"
    windows = [
        (window_of(box, "literal", flow=flow), window_of(box, "pragmatic", flow=flow))
        for box in boxes
    ]
    time = times(windows, left, RIGHT)
    if time is None:
        return None
    plane = Plane(time, up, flow)

    def when(box: Box) -> Interval:
        return plane.window(box, "pragmatic")

    rows = sorted(
        rows_of(given.claims, MOST, given.conflict, when=when),
        key=lambda row: (when(row.box), row.fits, row.box.id),
    )
    under = [
        *shapes("grid", (across(up.at(value), left, RIGHT) for value in values if value)),
        *shapes("axis", [across(base, left, RIGHT)]),
        Group(
            tuple(
                text(left - 8, up.at(value) + 4, words)
                for value, words in zip(values, said, strict=True)
            ),
            "side",
        ),
        tick_words([t for t in date_ticks(time) if t.at >= left], base + 15),
    ]
    marks: list[Mark] = []
    taken: list[Area] = []
    for row in rows:
        made, areas = drawn(plane, row.box, whole=len(rows) <= FEW)
        marks.append(Group(tuple(made), "c", row.box.id, len(row.boxes)))
        taken += areas
    for way in ways(given, rows, plane):
        marks += [Shape("halo", (way,)), Shape("way", (way,))]
        marks += [Disc(x, y, 3.4) for x, y in way]
        taken += along(way, 4)
    frame = (left + 3, TOP, RIGHT, base - 3)
    rates, sides = limits(given, plane, frame, taken)
    names: Names = named(given, rows, plane, frame, [*taken, *sides], base + 24)
    more = left_out(given, rows)
    bottom = names.bottom
    if more:
        names.marks.append(text(0, bottom + 12, more, "mut"))
        bottom += 18
    return Scene(
        bottom,
        title_of(given, f"{given.unit or 'figures'} over time"),
        described(given, rows, when=when),
        (*under, *rates, *marks, *names.marks),
        caption_of(given.unit, "by date", years_of([w for _, w in windows])),
    )


def ways(given: Given, rows: Sequence[Row], plane: Plane) -> list[tuple[Point, ...]]:
    """For each position of a count that never falls, a rising line through its claims' fills."""
    if given.behaviour != "cumulative":
        return []
    found = []
    for number in range(1, max(1, len(given.positions)) + 1):
        boxes = [row.box for row in rows if row.fits == (number, number)]
        line = rising([fill_of(plane, box) for box in boxes if _plain(box)])
        if len(line) > 1:
            found.append(line)
    return found


def _plain(box: Box) -> bool:
    return box.manner == ("is", "")


def rising(areas: Sequence[Area]) -> tuple[Point, ...]:
    """A line that goes on and up only, through the middles as far as may be.

    Empty where going from the lowest to the highest does not go on in time too.
    """
    areas = sorted(set(areas), key=lambda area: (-area[3], area[0], area[2]))
    points: list[Point] = []
    x, y = float("-inf"), float("inf")
    for n, (left, top, right, bottom) in enumerate(areas):
        rest = areas[n:]
        x = max(x, min((left + right) / 2, min(area[2] for area in rest)))
        y = min(y, max((top + bottom) / 2, max(area[1] for area in rest)))
        if not (left <= x <= right and top <= y <= bottom):
            return ()
        points.append((x, y))
    return tuple(points)
