"""The slowest and the fastest rise between two claims, as dashed lines with what each comes to."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.box import Box
from factcheck.drawing.given import Given
from factcheck.drawing.placing import Area, along, place
from factcheck.drawing.plane import Plane
from factcheck.drawing.scene import Mark, Point, shapes, text
from factcheck.drawing.words import rounded_down, wide
from factcheck.judging.wording import spoken_number
from factcheck.values.when import DAY

LINE = 14.0
"""From line to line of words."""


def limits(
    given: Given, plane: Plane, frame: Area, taken: Sequence[Area]
) -> tuple[list[Mark], list[Area]]:
    """The lines and their words, and the areas that they take; nothing where no rate is known."""
    rate = given.difference.per_day if given.difference else None
    if rate is None or given.kind != "change" or len(given.claims) != 2:
        return [], []
    low, high = sorted(given.boxes, key=lambda box: box.span("pragmatic"))
    lines = [_slowest(plane, low, high), _fastest(plane, low, high)]
    words = [f"at least {spoken_number(rounded_down(rate[0]))} a day"] if rate[0] > 0 else [""]
    words.append(
        f"at most {spoken_number(_rounded_up(rate[1]))} a day" if rate[1].is_finite() else ""
    )
    if rate[0] == rate[1]:
        words = [f"{spoken_number(rounded_down(rate[0]))} a day", ""]
    marks = shapes("limit", [line for line in lines if len(line) > 1])
    areas = [area for line in lines for area in along(line)]
    for line, said in zip(lines, words, strict=True):
        if not said or len(line) < 2:
            continue
        (x, y), (to_x, to_y) = line
        near = ((x + to_x) / 2 - 4, (y + to_y) / 2 - 4, (x + to_x) / 2 + 4, (y + to_y) / 2 + 4)
        spot = _spot(said, near, frame, [*taken, *areas])
        if spot is not None:
            area, parts = spot
            areas.append(area)
            marks += [
                text(area[0], area[1] + 11 + LINE * n, part, "note") for n, part in enumerate(parts)
            ]
    return marks, areas


def _spot(
    words: str, near: Area, frame: Area, taken: Sequence[Area]
) -> tuple[Area, list[str]] | None:
    """A place for the words on one line, or on two."""
    head, _, tail = words.rpartition(" a day")
    for parts in ([words], [head, "a day" + tail]):
        width = max(map(wide, parts))
        if area := place(width, LINE * len(parts), near, frame, taken, 60):
            return area, parts
    return None


def _slowest(plane: Plane, low: Box, high: Box) -> tuple[Point, ...]:
    """From the first day of the lower claim at its highest to the last of the higher, lowest."""
    start, stop = plane.window(low, "pragmatic"), plane.window(high, "pragmatic")
    return _line(
        plane,
        (start.low.value + DAY / 2, low.span("pragmatic").high.value),
        (stop.high.value - DAY / 2, high.span("pragmatic").low.value),
    )


def _fastest(plane: Plane, low: Box, high: Box) -> tuple[Point, ...]:
    """From the last day of the lower claim at its lowest to the first of the higher, highest."""
    start, stop = plane.window(low, "pragmatic"), plane.window(high, "pragmatic")
    return _line(
        plane,
        (start.high.value - DAY / 2, low.span("pragmatic").low.value),
        (stop.low.value + DAY / 2, high.span("pragmatic").high.value),
    )


def _line(
    plane: Plane, start: tuple[Decimal, Decimal], stop: tuple[Decimal, Decimal]
) -> tuple[Point, ...]:
    """Nothing where an end is not known, or time would go back."""
    if not all(number.is_finite() for number in (*start, *stop)) or stop[0] <= start[0]:
        return ()
    return tuple((plane.across.at(time), plane.up.at(value)) for time, value in (start, stop))


def _rounded_up(value: Decimal) -> Decimal:
    return -rounded_down(-value)
