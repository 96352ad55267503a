"""Figures on different subjects, held to the formula that relates them.

Asked at every start and end of an as-of in it, in the literal reading first. A subject in conflict
with itself enters one position at a time, and only what fails for every combination of positions is
refuted; what fails for some is told apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import product
from math import prod

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.consistency.irreducible import irreducible
from factcheck.consistency.narrowing import compared, value
from factcheck.consistency.paths import trace
from factcheck.consistency.points import stab
from factcheck.formula import Formula, parse
from factcheck.graph.topic import Topic
from factcheck.graph.verdict import Split, Verdict
from factcheck.judging.bounding import Bounded, Boxes, Point, ends_at
from factcheck.judging.exclusion import SPANS
from factcheck.judging.relations_told import Failure, refutation, splits_told
from factcheck.judging.relations_upheld import upheld
from factcheck.judging.slots import moment
from factcheck.judging.wording import label
from factcheck.values.figure import Figure, Reading
from factcheck.values.interval import Interval

COMBINATIONS = 64
"""How many combinations of positions are tried before a relation counts as not refuted."""
READINGS: tuple[Reading, Reading] = ("literal", "pragmatic")
Sides = Mapping[str, Bounded]
"""By subject, its claims of one position."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A relation's subjects, and those of their claims that say how it is or is ordered."""

    formula: Formula
    subjects: Mapping[str, Subject]
    boxes: Mapping[str, Boxes]


def parts_of(topic: Topic) -> Parts | None:
    """What is to be held to a relation; None where it is not about figures and dates alone."""
    if topic.relation is None or not topic.parts:
        return None
    subjects = {id_: part.subject for id_, part in topic.parts.items() if part.subject}
    if any(subject.type not in SPANS for subject in subjects.values()):
        return None
    boxes = {id_: sober(part.boxes) for id_, part in topic.parts.items()}
    return Parts(parse(topic.relation.formula), subjects, _in_one_currency(subjects, boxes))


def judge(topic: Topic) -> Verdict:
    """What becomes of a relation by itself, apart from all others."""
    parts = parts_of(topic)
    if parts is None:
        return Verdict("not refuted", "it is not about figures and dates alone")
    silent = [id_ for id_, boxes in parts.boxes.items() if not boxes]
    if silent:
        return Verdict("not refuted", f"nothing is said of {', '.join(silent)} that binds")
    too_many, splits = False, tuple[Split, ...]()
    for reading in READINGS:
        sides_of = {id_: choices(parts, id_, reading) for id_ in parts.boxes}
        if prod(len(some) for some in sides_of.values()) > COMBINATIONS:
            too_many = True
            continue
        combinations = [
            dict(zip(sides_of, some, strict=True)) for some in product(*sides_of.values())
        ]
        failing = [next(_failures(parts.formula, sides, reading), None) for sides in combinations]
        first = failing[0]
        if first is not None and all(failing):
            found, when = _least(parts, combinations[0], first, reading)
            if len({id_ for id_, boxes in found.items() if boxes}) > 1:
                answer = refutation(topic, Failure(found, when, reading))
                return Verdict("refuted", refuted=answer)
        elif any(failing) and not splits:
            splits = tuple(_splits(sides_of, combinations, failing))
    if too_many:
        why = f"its subjects are in conflict with themselves in more than {COMBINATIONS} ways"
        return Verdict("cut off", why)
    if splits:
        return Verdict("not refuted", splits_told(topic, splits), splits=splits)
    held = upheld(topic, [boxes_by_subject(sides) for sides in combinations])
    if held is None:
        return Verdict("not refuted", "it can hold, but not for all that its claims can mean")
    return Verdict("upheld", upheld=held)


def points(sides: Mapping[str, Bounded], reading: Reading) -> list[Point]:
    """When to ask: at every start and end of an as-of, and where each period of a flow ends."""
    moments = {at for side in sides.values() for at in side.moments()}
    periods = {period for side in sides.values() for period in side.periods()}
    found = [Point(at) for at in sorted(moments)]
    ends = [(ends_at(period, reading), period) for period in sorted(periods)]
    found += [Point(at, period) for at, period in ends if at is not None]
    return found or [_ANY_TIME]


def boxes_by_subject(sides: Sides) -> dict[str, Boxes]:
    """The claims that enter."""
    return {id_: side.boxes for id_, side in sides.items()}


def fails(formula: Formula, ranges: Mapping[str, Interval]) -> bool:
    """Whether a formula cannot hold; it can where a value is missing, or divided by nothing."""
    if any(bounds.empty for bounds in ranges.values()):
        return False
    left, right = value(formula.left, ranges), value(formula.right, ranges)
    if left.empty or right.empty:
        return False
    return any(side.empty for side in compared(left, formula.comparator, right))


def sober(boxes: Sequence[Box]) -> Boxes:
    """Claims that say how it is or is ordered, without an if."""
    return tuple(
        box for box in boxes if box.claim.mode in {"is", "ordered"} and not box.claim.condition
    )


_ANY_TIME = Point(Decimal(0))


def _in_one_currency(
    subjects: Mapping[str, Subject], boxes: Mapping[str, Boxes]
) -> dict[str, Boxes]:
    """Of sums of money, those in the currency that most subjects are given in."""
    sums = [id_ for id_, subject in subjects.items() if subject.type == "money"]
    known = {id_: {_unit(box) for box in boxes[id_]} for id_ in sums}
    used = Counter(unit for units in known.values() for unit in units)
    if len(used) < 2:
        return dict(boxes)
    chosen = min(used, key=lambda unit: (-used[unit], unit))
    return {
        id_: tuple(box for box in some if id_ not in known or _unit(box) == chosen)
        for id_, some in boxes.items()
    }


def _unit(box: Box) -> str:
    return box.value.unit if isinstance(box.value, Figure) else ""


def choices(parts: Parts, id_: str, reading: Reading) -> tuple[Bounded, ...]:
    """A subject's claims, position by position; of a level or a flow, which has a position for
    each time, all at once."""
    return _laid_out(parts.subjects[id_], parts.boxes[id_], reading)


@lru_cache(maxsize=1024)
def _laid_out(subject: Subject, boxes: Boxes, reading: Reading) -> tuple[Bounded, ...]:
    if subject.behaviour not in {"constant", "cumulative"}:
        return (Bounded(subject, boxes, reading),)

    if subject.behaviour == "constant":
        found = stab([box.span(reading) for box in boxes])
    else:
        found = trace([moment(box, reading) for box in boxes])
    if found.count < 2:
        return (Bounded(subject, boxes, reading),)
    return tuple(
        Bounded(
            subject,
            [boxes[i] for i in found.holding(n)],
            reading,
            [boxes[i] for i in found.alone(n)],
        )
        for n in range(1, found.count + 1)
    )


def _failures(formula: Formula, sides: Sides, reading: Reading) -> Iterator[Point]:
    for point in points(sides, reading):
        if fails(formula, {id_: side.at(point).interval for id_, side in sides.items()}):
            yield point


def _least(
    parts: Parts, sides: Sides, point: Point, reading: Reading
) -> tuple[dict[str, Boxes], Point]:
    """By subject, claims for which the relation fails, at any moment, and of which none can be
    left out; and when they fail."""
    bounds = {id_: side.at(point) for id_, side in sides.items()}
    items = list(
        dict.fromkeys(
            (id_, box) for id_, bound in bounds.items() for box in (*bound.low, *bound.high)
        )
    )

    def failing(some: Sequence[tuple[str, Box]]) -> Point | None:
        entering = {
            id_: Bounded(parts.subjects[id_], boxes, reading)
            for id_, boxes in _grouped(some, parts.boxes).items()
        }
        return next(_failures(parts.formula, entering, reading), None)

    kept = irreducible(items, lambda some: failing(some) is not None)
    return _grouped(kept, parts.boxes), failing(kept) or point


def _grouped(some: Sequence[tuple[str, Box]], ids: Mapping[str, object]) -> dict[str, Boxes]:
    return {id_: tuple(box for of, box in some if of == id_) for id_ in ids}


def _splits(
    sides_of: Mapping[str, Sequence[Bounded]],
    combinations: Sequence[Sides],
    failing: Sequence[Point | None],
) -> Iterator[Split]:
    """For each position of a subject that has several, whether the relation can hold for it."""
    for id_, some in sides_of.items():
        if len(some) < 2:
            continue
        for side in some:
            holds = any(
                failure is None
                for sides, failure in zip(combinations, failing, strict=True)
                if sides[id_] is side
            )
            yield Split(id_, label(side.own), holds)
