"""Categories over time, a lane for each: what was said of it when, and by whom."""

from __future__ import annotations

from factcheck.box import Box
from factcheck.drawing.bars import bar, extent, soft
from factcheck.drawing.calendar_axis import clipped, date_ticks, times, years_of
from factcheck.drawing.given import Given, Row
from factcheck.drawing.scale import Scale
from factcheck.drawing.scene import (
    LEFT,
    RIGHT,
    WIDTH,
    Disc,
    Group,
    Mark,
    Run,
    Scene,
    Text,
    across,
    shapes,
    text,
    upright,
)
from factcheck.drawing.strip import BADGE, BAR, ENOUGH, tick_words
from factcheck.drawing.telling import caption_of, described, left_out, title_of
from factcheck.drawing.words import MODES, callers, fitted, shorten, wide
from factcheck.judging.wording import told
from factcheck.values.word import Category, Name, Statement

MOST_LANES, MOST_ROWS = 6, 5
"""How many lanes a drawing has at most, and how many rows a lane."""
PITCH = 22.0
Lane = tuple[str, int, list[Row]]
"""A category, the number of its position (0 for none) and its claims."""


def draw_lanes(given: Given) -> Scene | None:
    """Categories or statements by time; None where all were said of one time, or of one thing."""
    lanes = _lanes(given)
    windows = {box.time("pragmatic") for box in given.boxes}
    scale = times(((w, w) for w in windows), LEFT, RIGHT)
    if len(lanes) < 2 or len(windows) < 2 or scale is None:
        return None
    rows = [row for _, _, part in lanes for row in part]
    called = callers([row.box for row in rows])
    marks: list[Mark] = []
    y = 2.0
    for place, lane in enumerate(lanes):
        if place:
            y += 6
            marks += shapes("sep2" if given.kind == "discrepancy" else "sep", [across(y, 0, WIDTH)])
            y += 2
        drawn, y = _lane(lane, scale, y, called)
        marks += drawn
    if more := left_out(given, rows):
        marks.append(text(0, y + 15, more, "mut"))
        y += 20
    axis = y + 6
    ticks = date_ticks(scale)
    under = [
        *shapes("grid", (upright(tick.at, 2, axis) for tick in ticks)),
        *shapes("axis", [across(axis, 0, WIDTH)]),
        tick_words(ticks, axis + 15),
    ]
    return Scene(
        axis + 20,
        title_of(given, f"{len(lanes)} lanes over time"),
        described(given, rows, when=lambda box: box.time("pragmatic")),
        (*under, *marks),
        caption_of("by date", years_of(sorted(windows))),
    )


def _lanes(given: Given) -> list[Lane]:
    found: dict[str, Lane] = {}
    for box, fits in given.claims:
        name = lane_of(box)
        number = fits[0] if len(given.positions) > 1 and fits[0] == fits[1] else 0
        _, _, rows = found.setdefault(name, (name, number, []))
        same = [n for n, row in enumerate(rows) if _alike(row.box, box)]
        if same:
            rows[same[0]] = Row((*rows[same[0]].boxes, box), fits)
        else:
            rows.append(Row((box,), fits))
    lanes = sorted(found.values(), key=lambda lane: (lane[1], lane[0]))[:MOST_LANES]
    return [(name, number, _shown(rows)) for name, number, rows in lanes]


def _shown(rows: list[Row]) -> list[Row]:
    """The first rows and the last: what is left out lies between them in time."""
    rows = sorted(rows, key=lambda row: (row.box.time("pragmatic"), row.box.id))
    return rows if len(rows) <= MOST_ROWS else [*rows[: MOST_ROWS - 1], rows[-1]]


def lane_of(box: Box) -> str:
    """What the claim says, as the name of a lane."""
    match box.value:
        case Category() | Name():
            return box.value.name
        case Statement():
            return "yes" if box.value.holds else "no"
    return box.words


def _alike(a: Box, b: Box) -> bool:
    times = a.time("pragmatic") == b.time("pragmatic")
    return times and a.manner == b.manner and a.said_by == b.said_by


def _lane(lane: Lane, scale: Scale, y: float, called: dict[str, str]) -> tuple[list[Mark], float]:
    name, number, rows = lane
    marks: list[Mark] = []
    at = 0.0
    if number:
        badge = (Disc(BADGE + 1, y + 11, BADGE), text(BADGE + 1, y + 15, str(number)))
        marks.append(Group(badge, "pos"))
        at = 24.0
    marks.append(text(at, y + 15, shorten(name, WIDTH - at, 14), "lane"))
    y += 24
    for row in rows:
        mark, y = _row(row, scale, y, called[row.box.id])
        marks.append(mark)
    return marks, y


def _row(row: Row, scale: Scale, y: float, caller: str) -> tuple[Mark, float]:
    """A claim with its label to the right of it, or to the left, or above where neither fits."""
    window = clipped(scale, row.box.time("pragmatic"))
    runs = _runs(row, caller)
    left, right = extent(scale, window, window)
    after, before = WIDTH - right - 10, left - 10
    need = sum(wide(words) for _, words in runs)
    if max(after, before) < min(need, ENOUGH):
        cut = fitted(runs, WIDTH)
        at = max(0.0, min(left, WIDTH - sum(wide(words) for _, words in cut)))
        label, y = Text(at, y + 11, cut), y + 14
    elif after >= min(need, before):
        label = Text(right + 8, y + 13, fitted(runs, after))
    else:
        label = Text(left - 8, y + 13, fitted(runs, before), "end")
    marks = bar(scale, window, window, y + 4, BAR, dashed=soft(row.box))
    return Group((label, *marks), "c", row.box.id, len(row.boxes)), y + PITCH


def _runs(row: Row, caller: str) -> list[Run]:
    box = row.box
    if len(row.boxes) > 1:
        caller = f"{caller} ({len(row.boxes):,} times)"
    runs = [("src", caller), ("", f" {told(box)}")]
    if meant := " ".join(filter(None, [MODES[box.claim.mode], "if" * bool(box.claim.condition)])):
        runs.insert(1, ("mut", f" {meant}"))
    return runs
