"""Which drawing fits what is to be drawn; none where a drawing would say nothing."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.box import Box
from factcheck.drawing.axis_value import draw_values
from factcheck.drawing.days import draw_days
from factcheck.drawing.given import Given, of_finding, of_topic
from factcheck.drawing.lanes import draw_lanes
from factcheck.drawing.names import draw_names
from factcheck.drawing.path import draw_path
from factcheck.drawing.plane import window_of
from factcheck.drawing.relation import draw_relation
from factcheck.drawing.scene import Scene
from factcheck.drawing.sets import draw_sets
from factcheck.drawing.share import draw_shares
from factcheck.drawing.svg import to_svg
from factcheck.finding import Finding
from factcheck.graph.topic import Topic
from factcheck.values.figure import Figure
from factcheck.values.when import When
from factcheck.values.word import Members, Name, Statement


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing for a page: `svg` is a whole element, 360 CSS pixels wide and `height` high.

    `caption` says what the axis is ("People, logarithmic axis"); "" where that needs no words.
    """

    svg: str
    caption: str
    height: float


def draw(finding: Finding) -> Drawing | None:
    """What a finding rests on; None where a drawing would say no more than its sentence.

    None too where something is denied: a drawing would show it as if it were said.
    """
    if any(box.claim.stance == "denies" and not _stated(box) for box in finding.boxes):
        return None
    return _drawing(of_finding(finding))


def draw_subject(topic: Topic) -> Drawing | None:
    """All that is claimed of a subject, in one drawing; None where there is nothing to compare."""
    return _drawing(of_topic(topic)) if topic.subject else None


def _drawing(given: Given) -> Drawing | None:
    scene = _scene(given)
    return Drawing(to_svg(scene), scene.caption, scene.height) if scene else None


def _stated(box: Box) -> bool:
    """Whether a denial says what is so: that of a statement does."""
    return isinstance(box.value, Statement)


def _scene(given: Given) -> Scene | None:
    if len(given.claims) < 2:
        return None
    kinds = {type(box.value) for box in given.boxes}
    if len(kinds) > 1:
        return None
    kind = kinds.pop()
    if given.formula:
        return draw_relation(given) if kind is When or _one_unit(given, kind) else None
    if kind is Figure:
        return _figures(given) if _one_unit(given, kind) else None
    draws = {When: draw_days, Name: draw_names, Members: draw_sets}
    return draws.get(kind, draw_lanes)(given)


def _figures(given: Given) -> Scene | None:
    if given.type == "share":
        return draw_shares(given)
    return (draw_path(given) if _moving(given) else None) or draw_values(given)


def _moving(given: Given) -> bool:
    """Whether time matters: a figure that may move, and claims of several times."""
    if given.behaviour not in ("cumulative", "level", "flow") or given.kind == "agreement":
        return False
    flow = given.behaviour == "flow"
    return len({window_of(box, "pragmatic", flow=flow) for box in given.boxes}) > 1


def _one_unit(given: Given, kind: type) -> bool:
    """Whether figures can stand on one axis."""
    figures = [box.value for box in given.boxes if isinstance(box.value, Figure)]
    return kind is Figure and len({figure.unit for figure in figures}) == 1
