"""What a drawing must have of the claims it is made from: each of them, and each in its order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from factcheck.box import Box
from factcheck.drawing.given import Given
from factcheck.drawing.plane import window_of
from factcheck.drawing.scale import SHORT
from factcheck.drawing.scene import LEAST
from factcheck.values.interval import Interval
from factcheck.values.word import Members, Name
from tests.drawing.parsed import Picture, faults, parse

SLACK = LEAST / 2 + SHORT + 0.2
"""By how much an end may be drawn off its place: a mark is never too narrow to be seen."""


def all_faults(svg: str, given: Given) -> list[str]:
    """Everything that is wrong with the drawing of some claims."""
    picture = parse(svg)
    return [*faults(picture), *_uncounted(picture, given), *_disordered(picture, given), *_big(svg)]


def _big(svg: str) -> Iterator[str]:
    if len(svg.encode()) > 30_000:
        yield f"{len(svg.encode())} bytes"


def _uncounted(picture: Picture, given: Given) -> Iterator[str]:
    unknown = picture.claims.keys() - {box.id for box in given.boxes}
    if unknown:
        yield f"it draws {unknown}"
    if any(isinstance(box.value, Members) for box in given.boxes):
        return  # a list too many is told in other words, with its members
    told = sum(picture.counts.values()) + picture.left_out
    if told != len(given.claims):
        yield f"it accounts for {told} of {len(given.claims)} claims"


def _disordered(picture: Picture, given: Given) -> Iterator[str]:
    boxes = [box for box in given.boxes if box.id in picture.claims]
    flow = given.behaviour == "flow"
    if picture.has("side"):
        yield from _falls(picture, boxes, lambda box: box.span("pragmatic"), upwards=True)
        yield from _falls(
            picture, boxes, lambda box: window_of(box, "pragmatic", flow=flow), upwards=False
        )
    elif picture.has("lane"):
        yield from _falls(picture, boxes, lambda box: box.time("pragmatic"), upwards=False)
    elif boxes and not isinstance(boxes[0].value, Members | Name):
        yield from _falls(picture, boxes, lambda box: box.span("pragmatic"), upwards=False)


def _falls(
    picture: Picture, boxes: list[Box], span: Callable[[Box], Interval], *, upwards: bool
) -> Iterator[str]:
    """Ends that stand in another order than the cuts they show."""
    for a, b in combinations(boxes, 2):
        for end in (0, 1):
            first, second = sorted((a, b), key=lambda box: span(box)[end])
            if upwards:
                low, high = (-picture.fill(box.id)[3 - 2 * end] for box in (first, second))
            else:
                low, high = (picture.fill(box.id)[2 * end] for box in (first, second))
            if span(first)[end] < span(second)[end] and low > high + SLACK:
                yield f"{first.id} ends at {low}, {second.id} at {high}, which lies above it"


__all__ = ["all_faults"]
