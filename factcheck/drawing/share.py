"""Shares from none to all, by how they are meant: a wish and a forecast can both be true."""

from __future__ import annotations

from decimal import Decimal

from factcheck.drawing.axis_value import MOST, bands_of, gap_of, runs_of
from factcheck.drawing.given import Given, rows_of
from factcheck.drawing.scale import Scale
from factcheck.drawing.scene import LEFT, RIGHT, Scene
from factcheck.drawing.strip import Strip, dimension
from factcheck.drawing.telling import described, left_out, title_of
from factcheck.drawing.ticks import Tick, linear_values
from factcheck.drawing.words import callers, rounded_down
from factcheck.judging.wording import spoken_number

MEANT = {
    "is": "as it is",
    "will": "what is expected",
    "may": "what may be",
    "ordered": "what is planned or ruled",
    "wish": "what is wished",
}
"""The captions of the groups, in their order."""
BROAD = Decimal("0.5")
"""A share read as wider than this is pale: it is no evidence for any one share."""


def draw_shares(given: Given) -> Scene:
    """Shares on an axis from none to all; to less where all of them are small."""
    scale = _scale(given)
    rows = rows_of(given.claims, MOST, given.conflict)
    strip = Strip(scale, _ticks(scale), bands_of(given))
    strip.begin()
    called = callers([box for row in rows for box in row.boxes])
    modes = [mode for mode in MEANT if any(row.box.claim.mode == mode for row in rows)]
    for mode in modes:
        if len(modes) > 1:
            strip.caption(MEANT[mode], parted=mode != modes[0])
        for row in rows:
            if row.box.claim.mode == mode:
                meant = row.box.span("pragmatic")
                pale = meant.high.value - meant.low.value > BROAD
                spans = (row.box.span("literal"), meant)
                strip.row(row, runs_of(row, called[row.box.id]), spans, "pale" if pale else "prag")
    if more := left_out(given, rows):
        strip.note(more)
    gap = gap_of(given, scale)
    points = _points(given) if gap else ""
    strip.finish(gap and (lambda y: dimension(*gap[:2], y + 2, points)))
    return Scene(
        strip.bottom,
        title_of(given, "axis from none to all"),
        described(given, rows, f"; {points}" if points else ""),
        tuple(strip.marks),
        "Share, by how it is meant" if len(modes) > 1 else "Share",
    )


def _scale(given: Given) -> Scale:
    ends = [cut.value for box in given.boxes for cut in box.span("literal")]
    highest = max([Decimal(0), *(end for end in ends if end.is_finite())])
    if 0 < highest < Decimal("0.25") and all(end.is_finite() for end in ends):
        return Scale(Decimal(0), highest * Decimal("1.1"), LEFT, RIGHT)
    return Scale(Decimal(0), max(Decimal(1), highest), LEFT, RIGHT)


def _ticks(scale: Scale) -> list[Tick]:
    if scale.high == 1:
        values = [Decimal(quarter) / 4 for quarter in range(5)]
    else:
        values = linear_values(scale)
    return [Tick(scale.at(v), f"{(v * 100).normalize():,f}%" if v else "0") for v in values]


def _points(given: Given) -> str:
    low, high = sorted(span for span, _ in bands_of(given))
    apart = rounded_down((high.low.value - low.high.value) * 100)
    return f"gap: at least {spoken_number(apart)} points"
