"""Where words can stand among marks: nearest to what they name, and clear of everything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from factcheck.drawing.scene import Point

Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""
STEP_ACROSS, STEP_DOWN = 8.0, 5.0
"""The grid of places that are tried."""


def clear(area: Area, taken: Iterable[Area], margin: float = 2.0) -> bool:
    """Whether an area touches none of those that are taken."""
    left, top, right, bottom = area
    return not any(
        left - margin < r and l - margin < right and top - margin < b and t - margin < bottom
        for l, t, r, b in taken  # noqa: E741
    )


def place(
    width: float, height: float, near: Area, frame: Area, taken: Sequence[Area], reach: float
) -> Area | None:
    """The free place for words nearest to `near`; None where none lies within `reach` of it."""
    tried = []
    x = frame[0]
    while x + width <= frame[2]:
        y = frame[1]
        while y + height <= frame[3]:
            area = (x, y, x + width, y + height)
            away = distance(area, near)
            if away <= reach:
                tried.append((away, area))
            y += STEP_DOWN
        x += STEP_ACROSS
    return next((area for _, area in sorted(tried) if clear(area, taken)), None)


def distance(a: Area, b: Area) -> float:
    """Between the nearest points of two areas; 0 where they meet."""
    across = max(a[0] - b[2], b[0] - a[2], 0.0)
    down = max(a[1] - b[3], b[1] - a[3], 0.0)
    return float((across**2 + down**2) ** 0.5)


def along(line: Sequence[Point], thick: float = 2.0) -> list[Area]:
    """A line as areas that words must keep clear of: small ones, so that slopes take little."""
    areas = []
    for (x, y), (next_x, next_y) in pairwise(line):
        if x == next_x or y == next_y:
            areas.append(
                (min(x, next_x) - 1, min(y, next_y) - 1, max(x, next_x) + 1, max(y, next_y) + 1)
            )
            continue
        pieces = max(1, int(max(abs(next_x - x), abs(next_y - y)) / 6))
        for n in range(pieces):
            a, b = n / pieces, (n + 1) / pieces
            xs = sorted((x + (next_x - x) * a, x + (next_x - x) * b))
            ys = sorted((y + (next_y - y) * a, y + (next_y - y) * b))
            areas.append((xs[0] - thick, ys[0] - thick, xs[1] + thick, ys[1] + thick))
    return areas
