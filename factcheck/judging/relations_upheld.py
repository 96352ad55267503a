"""Relations that hold for every value that a reader would take the latest figures to mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.box import Box
from factcheck.consistency.arithmetic import compare, evaluate
from factcheck.finding import Answer, Position
from factcheck.formula import Formula, parse
from factcheck.graph.topic import Topic
from factcheck.judging.answers import origins
from factcheck.judging.bounding import Boxes, span
from factcheck.judging.differing import stood
from factcheck.judging.relations_told import assumes, in_words, kind_of, name_of
from factcheck.judging.slots import period_of
from factcheck.judging.wording import label, side
from factcheck.values.interval import EVERYTHING, Interval

Group = Mapping[str, Boxes]
"""By subject, the claims of one of its positions."""


def upheld(topic: Topic, combinations: Sequence[Group]) -> Answer | None:
    """The answer of a relation that holds for all that its latest figures can mean.

    For every combination of positions; None where it does not.
    """
    assert topic.relation is not None
    formula = parse(topic.relation.formula)
    groups = [
        {id_: _latest(topic.parts[id_], boxes) for id_, boxes in group.items()}
        for group in combinations
    ]
    if not groups or not all(_of_one_time(topic, g) and _holds(formula, g) for g in groups):
        return None
    first = groups[0]
    told = "; ".join(
        f"{name_of(topic.parts[id_])}: {side(boxes)}{_since(topic.parts[id_], boxes)}"
        for id_, boxes in first.items()
    )
    return Answer(
        message=f"{in_words(topic)} holds for all that these {kind_of(topic)} mean: "
        f"{told}.{assumes(topic)}",
        positions=tuple(
            Position(f"{name_of(topic.parts[id_])}: {label(boxes)}", boxes, origins=origins(boxes))
            for id_, boxes in first.items()
        ),
        answers=tuple(box.key for boxes in first.values() for box in boxes),
        fits=tuple((box, (n, n)) for n, boxes in enumerate(first.values(), 1) for box in boxes),
        strength="within hedges",
    )


def _latest(part: Topic, boxes: Boxes) -> Boxes:
    """The claims that hold the subject's latest figure; all of a constant's.

    Of a count that is none which it has passed, though its dates may reach as far.
    """
    if part.behaviour == "constant" or not boxes:
        return boxes
    if part.behaviour == "cumulative":
        reached = max(span(box, "pragmatic").low for box in boxes)
        boxes = tuple(box for box in boxes if span(box, "pragmatic").high >= reached)
    last = max(_stood(part, box) for box in boxes)
    return tuple(box for box in boxes if _stood(part, box) == last)


def _stood(part: Topic, box: Box) -> Interval:
    return period_of(box) if part.behaviour == "flow" else box.time("pragmatic")


def _of_one_time(topic: Topic, latest: Group) -> bool:
    """Whether the figures stood together: a level's at the newest of all, flows over one period.

    A constant and a cumulative count keep their latest figure until then.
    """
    if not all(latest.values()):
        return False
    times = {id_: _stood(topic.parts[id_], boxes[0]) for id_, boxes in latest.items()}
    moving = {id_: t for id_, t in times.items() if topic.parts[id_].behaviour != "constant"}
    newest = max(moving.values(), default=EVERYTHING)
    return all(
        time.meets(newest) if topic.parts[id_].behaviour != "flow" else time == newest
        for id_, time in moving.items()
        if topic.parts[id_].behaviour != "cumulative"
    )


def _holds(formula: Formula, group: Group) -> bool:
    ranges = {}
    for id_, boxes in group.items():
        bounds = EVERYTHING
        for box in boxes:
            bounds = bounds.both(span(box, "pragmatic"))
        if bounds.empty:
            return False
        ranges[id_] = bounds
    left, right = evaluate(formula.left, ranges), evaluate(formula.right, ranges)
    return compare(left, formula.comparator, right)[1]


def _since(part: Topic, boxes: Sequence[Box]) -> str:
    """When a figure that may move stood."""
    return "" if part.behaviour == "constant" else f" [{stood(*boxes)}]"
