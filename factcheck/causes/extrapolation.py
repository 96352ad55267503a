"""The figure lies on the line through earlier ones: drawn on, it seems, and not counted."""

from __future__ import annotations

from decimal import Decimal

from factcheck.box import Box
from factcheck.causes._dispute import MARKED, PATTERNED, USUAL, Dispute, Evidence, by
from factcheck.judging.wording import told
from factcheck.values.figure import Figure
from factcheck.values.when import DAY

NAME = "extrapolation"
_BEND = Decimal("0.05")
"""How far off the line a figure may lie, as a share of the mean step between the earlier ones."""
_LEAST = 2
"""How many earlier figures make a line; through more than these it says more."""

Point = tuple[Decimal, Decimal]


def look(dispute: Dispute) -> Evidence | None:
    """A figure on a straight line through earlier ones of others, while its rival is off it."""
    if not dispute.moves or dispute.figures is None or dispute.pair is None:
        return None
    sides = (dispute.pair, dispute.pair[::-1])
    for box, rival in sides[1:] if dispute.changed else sides:
        earlier = dispute.background.before(box.time("pragmatic").low)
        if len(earlier) < _LEAST or not _drawn_on(dispute, box, rival, earlier):
            continue
        line = [_point(b) for b in earlier]
        step = abs(line[-1][1] - line[0][1]) / (len(line) - 1)
        if not step or not _straight(line, step):
            continue
        expected = _on(line[0], line[-1], _point(box)[0])
        if abs(_number(box) - expected) > step * _BEND + _grain(box):
            continue
        if not dispute.changed and abs(_number(rival) - expected) <= step * _BEND + _grain(rival):
            continue
        strength = PATTERNED + 9 if len(line) > _LEAST else USUAL
        if box.claim.mode in {"may", "will"}:
            strength = MARKED + 6
        return Evidence(
            strength,
            f"{told(box)} lies on the line through the {len(line)} figures before it, from "
            f"{told(earlier[0])} to {told(earlier[-1])}.",
            f"Whether {by(box)} counted {told(box)} or drew the line on.",
        )
    return None


def _drawn_on(dispute: Dispute, box: Box, rival: Box, earlier: list[Box]) -> bool:
    """Whether it may be no count: a guess by its mode, or not the word of those who count."""
    if box.claim.mode in {"may", "will"}:
        return True
    counters = {origin for b in earlier for origin in b.origins}
    return not dispute.changed and (
        (not box.claim.speaker and not set(box.origins) & counters) or bool(rival.claim.speaker)
    )


def _point(box: Box) -> Point:
    return box.time("pragmatic").low.value / DAY, _number(box)


def _number(box: Box) -> Decimal:
    assert isinstance(box.value, Figure) and box.value.number is not None
    return box.value.number


def _grain(box: Box) -> Decimal:
    assert isinstance(box.value, Figure)
    return min(box.value.grain / 2, abs(_number(box)) / 100)


def _on(first: Point, last: Point, time: Decimal) -> Decimal:
    (t0, v0), (t1, v1) = first, last
    return v0 + (v1 - v0) * (time - t0) / (t1 - t0)


def _straight(line: list[Point], step: Decimal) -> bool:
    return all(abs(v - _on(line[0], line[-1], t)) <= step * _BEND for t, v in line)
