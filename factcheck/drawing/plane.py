"""A claim as a box over time (across) and value (up), both readings, on two scales."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.box import Box
from factcheck.drawing.bars import soft
from factcheck.drawing.calendar_axis import clipped
from factcheck.drawing.placing import Area, along
from factcheck.drawing.scale import Scale
from factcheck.drawing.scene import Mark, Point, Shape, rectangle
from factcheck.values.figure import Reading
from factcheck.values.interval import Interval

ARROW = 6.0
TIP = 4.0
"""How far an arrow stands out of the plot, and half its width."""
CLOSE = 14.0
"""Two sides as close as this share an arrow."""


@dataclass(frozen=True, slots=True)
class Plane:
    """Time across and value up; of a `flow`, what stands across is the period it covers."""

    across: Scale
    up: Scale
    flow: bool = False

    def window(self, box: Box, reading: Reading) -> Interval:
        """When a claim's figure stood, or what it covers."""
        return window_of(box, reading, flow=self.flow)

    def area(self, window: Interval, span: Interval) -> Area:
        """A stretch of time and of value as an area of the drawing."""
        left, right = self.across.ends(clipped(self.across, window))
        top, bottom = self.up.ends(span)
        return left, top, right, bottom


def window_of(box: Box, reading: Reading, *, flow: bool) -> Interval:
    """When the figure stood; of a flow, the period that it covers."""
    if flow and box.period is not None:
        return box.period.range(reading)
    return box.time(reading)


def fill_of(plane: Plane, box: Box) -> Area:
    """Where readers take a claim to lie."""
    return plane.area(plane.window(box, "pragmatic"), box.span("pragmatic"))


def drawn(plane: Plane, box: Box, *, whole: bool) -> tuple[list[Mark], list[Area]]:
    """The marks of a claim, and the areas in which no words may stand.

    Of many claims, not the `whole` of what the words allow in time is shown: their outlines would
    cover one another, and most begin on one day.
    """
    literal = plane.window(box, "literal" if whole else "pragmatic"), box.span("literal")
    meant = plane.window(box, "pragmatic"), box.span("pragmatic")
    dashed = soft(box)
    marks: list[Mark] = []
    taken: list[Area] = []
    if literal != meant or dashed:
        lines = _outline(plane, *literal)
        marks.append(Shape("may" if dashed else "lit", lines))
        taken += [area for line in lines for area in along(line)]
    area = plane.area(*meant)
    marks.append(Shape("may" if dashed else "prag", (rectangle(*area),), closed=True))
    return marks, [*taken, area]


def _outline(plane: Plane, window: Interval, span: Interval) -> tuple[tuple[Point, ...], ...]:
    """The sides that there are; from a corner of one that is not, an arrow goes on."""
    left, top, right, bottom = plane.area(window, span)
    open_left, open_right = plane.across.endless(clipped(plane.across, window))
    open_down, open_up = plane.up.endless(span)
    lines: list[tuple[Point, ...]] = []
    sides = (
        (not open_left, ((left, bottom), (left, top))),
        (not open_up, ((left, top), (right, top))),
        (not open_right, ((right, top), (right, bottom))),
        (not open_down, ((right, bottom), (left, bottom))),
    )
    for is_there, side in sides:
        if not is_there:
            continue
        if lines and lines[-1][-1] == side[0]:
            lines[-1] = (*lines[-1], side[1])
        else:
            lines.append(side)
    if len(lines) > 1 and lines[-1][-1] == lines[0][0]:
        lines[0] = (*lines.pop()[:-1], *lines[0])
    across = _ends(top, bottom, there=(not open_up, not open_down))
    up = _ends(left, right, there=(not open_left, not open_right))
    lines += [_arrow(x, top, 0, -1) for x in up if open_up]
    lines += [_arrow(left, y, -1, 0) for y in across if open_left]
    lines += [_arrow(right, y, 1, 0) for y in across if open_right]
    return tuple(lines)


def _ends(first: float, last: float, *, there: tuple[bool, bool]) -> list[float]:
    """Where arrows stand: on each side that there is; one between two that are close, or lack."""
    if not any(there) or (all(there) and abs(last - first) < CLOSE):
        return [(first + last) / 2]
    return [at for at, is_there in zip((first, last), there, strict=True) if is_there]


def _arrow(x: float, y: float, across: int, down: int) -> tuple[Point, ...]:
    """A head whose point is `ARROW` beyond a place."""
    tip = (x + across * ARROW, y + down * ARROW)
    back = (tip[0] - across * TIP, tip[1] - down * TIP)
    return (
        (back[0] + down * TIP, back[1] + across * TIP),
        tip,
        (back[0] - down * TIP, back[1] - across * TIP),
    )
