"""A claim as a bar along an axis: outline for the literal reading, fill for the pragmatic one."""

from __future__ import annotations

from factcheck.box import Box
from factcheck.drawing.scale import Scale
from factcheck.drawing.scene import Mark, Point, Shape, rectangle
from factcheck.values.interval import Interval

ARROW = 6.0
"""How far the arrow of an end that is not there stands out of the axis."""


def soft(box: Box) -> bool:
    """Whether the claim says only what may be, or what is so on a condition."""
    return box.claim.mode == "may" or bool(box.claim.condition)


def bar(
    scale: Scale,
    literal: Interval,
    pragmatic: Interval,
    top: float,
    height: float,
    *,
    dashed: bool = False,
    fill: str = "prag",
) -> list[Mark]:
    """The marks of one claim across the frame; `dashed` it has no fill."""
    outline = "may" if dashed else "lit"
    marks: list[Mark] = []
    if literal != pragmatic or dashed:
        marks.append(Shape(outline, _outline(scale, literal, top, height)))
    if literal == pragmatic and (dashed or any(scale.endless(literal))):
        return marks or [Shape(outline, _outline(scale, literal, top, height))]
    left, right = scale.ends(pragmatic)
    inner = rectangle(left, top, right, top + height)
    marks.append(Shape(outline if dashed else fill, (inner,), closed=True))
    return marks


def _outline(
    scale: Scale, span: Interval, top: float, height: float
) -> tuple[tuple[Point, ...], ...]:
    """A box; a side that has no end is left out, and an arrow at the frame says so."""
    left, right = scale.ends(span)
    bottom, middle = top + height, top + height / 2
    open_left, open_right = scale.endless(span)
    lines: list[tuple[Point, ...]] = []
    if open_left and open_right:
        lines += [((left, top), (right, top)), ((left, bottom), (right, bottom))]
    elif open_left:
        lines.append(((left, top), (right, top), (right, bottom), (left, bottom)))
    elif open_right:
        lines.append(((right, top), (left, top), (left, bottom), (right, bottom)))
    else:
        corners = rectangle(left, top, right, bottom)
        return ((*corners, corners[0]),)
    for is_open, at, tip in ((open_left, left, left - ARROW), (open_right, right, right + ARROW)):
        if is_open:
            back = at + (2 if tip > at else -2)
            lines.append(((back, middle - 4), (tip, middle), (back, middle + 4)))
    return tuple(lines)


def extent(scale: Scale, literal: Interval, pragmatic: Interval) -> tuple[float, float]:
    """Where the whole of the bar begins and ends, in pixels, arrows left out."""
    ends = [*scale.ends(literal), *scale.ends(pragmatic)]
    return min(ends), max(ends)
