"""A plan and what came of it."""

from __future__ import annotations

from factcheck.box import Box
from factcheck.graph.topic import Topic
from factcheck.judging.exclusion import FIGURES
from factcheck.values.figure import Figure
from factcheck.values.rounding import equal_after_rounding, same_figure

Planned = tuple[list[Box], list[Box]]
"""Claims of the plan, and claims of the outcome that stand against them."""


def meeting(topic: Topic) -> Planned:
    """Outcomes whose figure is the plan's, or lies within it, and the plans they meet."""
    pairs = [(plan, came) for plan, came in _pairs(topic) if _meets(plan, came)]
    return _distinct([plan for plan, _ in pairs]), _distinct([came for _, came in pairs])


def beyond(topic: Topic) -> Planned:
    """Outcomes that lie above every figure of the plan, and the plan."""
    pairs = _pairs(topic)
    plans = _distinct([plan for plan, _ in pairs])
    came = [
        box
        for box in _distinct([came for _, came in pairs])
        if all(plan.span("pragmatic").below(box.span("pragmatic")) for plan in plans)
    ]
    return plans, came


def _pairs(topic: Topic) -> list[tuple[Box, Box]]:
    if topic.plan is None or not {topic.type, topic.plan.type} <= FIGURES:
        return []
    actual = [box for box in topic.boxes if box.manner == ("is", "")]
    return [(plan, came) for plan in topic.plan.boxes for came in actual]


def _meets(plan: Box, came: Box) -> bool:
    a, b = plan.value, came.value
    if not (isinstance(a, Figure) and isinstance(b, Figure)):
        return False
    if a.number is not None and b.number is not None and a.bound == b.bound == "":
        return same_figure(a, b) or equal_after_rounding(a, b)
    return came.span("pragmatic").inside(plan.span("pragmatic"))


def _distinct(boxes: list[Box]) -> list[Box]:
    return list({box.id: box for box in boxes}.values())
