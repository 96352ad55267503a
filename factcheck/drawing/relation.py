"""Figures of several subjects on one axis, part above whole, and the room between two of them."""

from __future__ import annotations

from factcheck.box import Box
from factcheck.drawing.axis_value import runs_of
from factcheck.drawing.calendar_axis import clipped, date_ticks, times, years_of
from factcheck.drawing.given import Fits, Given, Row, rows_of
from factcheck.drawing.scale import Scale, figures
from factcheck.drawing.scene import LEFT, RIGHT, Scene
from factcheck.drawing.strip import Strip, dimension
from factcheck.drawing.telling import caption_of, described, left_out, title_of
from factcheck.drawing.ticks import ticks
from factcheck.drawing.words import callers, rounded_down
from factcheck.errors import Unreadable
from factcheck.finding import Position
from factcheck.formula import parse
from factcheck.judging.wording import label, spoken_number
from factcheck.values.interval import Interval
from factcheck.values.when import DAY, When, one_day

MOST_SUBJECTS, MOST_ROWS = 5, 4
"""How many subjects a drawing has at most, and how many rows a subject."""
Part = list[tuple[Box, Fits]]
Gap = tuple[float, float, str]


def draw_relation(given: Given) -> Scene | None:
    """Each subject with its claims; None where it is one subject, or more than can be seen."""
    parts = _parts(given)
    if not 2 <= len(parts) <= MOST_SUBJECTS:
        return None
    dated = isinstance(given.boxes[0].value, When)
    readings = [(box.span("literal"), box.span("pragmatic")) for box in given.boxes]
    scale = times(readings, LEFT, RIGHT) if dated else figures(readings, LEFT, RIGHT)
    if scale is None:
        return None
    strip = Strip(scale, date_ticks(scale) if dated else ticks(scale, whole=given.whole))
    strip.begin()
    rows = [rows_of(part, MOST_ROWS, apart=2) for part in parts.values()]
    for name, part in zip(parts, rows, strict=True):
        strip.heading(name, parted=part is not rows[0])
        called = callers([row.box for row in part])
        for row in part:
            _put(strip, row, called[row.box.id], dated=dated)
    drawn = [row for part in rows for row in part]
    if more := left_out(given, drawn):
        strip.note(more)
    room = _room(rows, scale, given, dated=dated)
    strip.finish(room and (lambda y: dimension(*room[:2], y + 2, room[2])))
    log = "logarithmic axis" if scale.log else ""
    years = years_of([row.box.span("pragmatic") for row in drawn]) if dated else ""
    return Scene(
        strip.bottom,
        title_of(given, "calendar axis" if dated else f"{log or 'axis'} of {given.unit}"),
        described(given, drawn, f"; {room[2]}" if room else ""),
        tuple(strip.marks),
        caption_of("dates", years) if dated else caption_of(given.unit, log),
    )


def _put(strip: Strip, row: Row, caller: str, *, dated: bool) -> None:
    literal, meant = row.box.span("literal"), row.box.span("pragmatic")
    fill = "pale" if dated and not one_day(meant) else "prag"
    if dated:
        literal, meant = clipped(strip.scale, literal), clipped(strip.scale, meant)
    strip.row(row, runs_of(row, caller), (literal, meant), fill)


def _parts(given: Given) -> dict[str, Part]:
    """The claims by what their subject is called, in the order in which the formula names them."""
    names = {box.id: _called(position, box) for position in given.positions
             for box in position.boxes}  # fmt: skip
    try:
        order = parse(given.formula).names
    except Unreadable:
        order = ()
    parts: dict[str, Part] = {}
    ranked = sorted(
        given.claims,
        key=lambda claim: (
            order.index(claim[0].claim.subject) if claim[0].claim.subject in order else len(order)
        ),
    )
    for box, fits in ranked:
        parts.setdefault(names.get(box.id, box.claim.subject), []).append((box, fits))
    return parts


def _called(position: Position, box: Box) -> str:
    """A position of a relation is labelled "Subject: words", or by its words alone."""
    tail = f": {label(position.boxes)}"
    return position.label.removesuffix(tail) if tail in position.label else box.claim.subject


def _room(parts: list[list[Row]], scale: Scale, given: Given, *, dated: bool) -> Gap | None:
    """How far apart two subjects lie at the least, by what readers take; None where they meet."""
    if len(parts) != 2:
        return None
    low, high = sorted((_hull(part) for part in parts), key=lambda span: span.low)
    if not low.below(high):
        return None
    start, stop = low.high.value, high.low.value
    if not (start.is_finite() and stop.is_finite()) or scale.at(stop) - scale.at(start) < 4:
        return None
    name = "apart" if given.kind == "discrepancy" else "room"
    if dated:
        days = (stop - start) // DAY
        words = f"{spoken_number(days)} {'day' if days == 1 else 'days'}"
    else:
        words = f"{spoken_number(rounded_down(stop - start))} {given.unit}".rstrip()
    return scale.at(start), scale.at(stop), f"{name}: at least {words}"


def _hull(part: list[Row]) -> Interval:
    span = part[0].box.span("pragmatic")
    for row in part[1:]:
        span = span.hull(row.box.span("pragmatic"))
    return span
