"""Figures on different subjects, held to the formula that relates them.

Bounds are taken at one moment. A cumulative count is bounded from below by claims whose as-of ended
by then, from above by claims whose as-of begins then or later; a constant by all its claims; a
level by those that cover the moment; a flow by those of one period. A subject in conflict with
itself enters one position at a time, and only what fails for every combination of positions is
refuted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice, product

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.consistency.arithmetic import compare, evaluate
from factcheck.consistency.irreducible import irreducible
from factcheck.consistency.paths import trace
from factcheck.consistency.points import stab
from factcheck.finding import Answer, Position
from factcheck.formula import Formula, parse
from factcheck.graph.topic import Topic
from factcheck.judging.answers import origins
from factcheck.judging.differing import stood
from factcheck.judging.exclusion import SPANS
from factcheck.judging.slots import moment, period_of
from factcheck.judging.wording import label, side
from factcheck.values.figure import Figure, Reading
from factcheck.values.interval import EVERYTHING, INFINITY, Cut, Interval
from factcheck.values.when import one_day

COMBINATIONS = 64
"""How many combinations of positions are tried before a relation counts as not refuted."""
_SAME = {"figures": "people or things, at one time", "dates": "events"}
Group = Mapping[str, Sequence[Box]]
"""By subject, the claims of one of its positions."""


def refuted(topic: Topic) -> Iterator[Answer]:
    """The answer of a relation that no combination of positions can meet."""
    if topic.relation is None or not _usable(topic):
        return
    formula = parse(topic.relation.formula)
    subjects = {id_: part.subject for id_, part in topic.parts.items() if part.subject}
    readings: tuple[Reading, Reading] = ("literal", "pragmatic")
    for reading in readings:
        groups = _combinations(topic, reading)
        if groups and all(_fails(formula, subjects, group, reading) for group in groups):
            home = {box.id: id_ for id_, part in groups[0].items() for box in part}
            found = _least(formula, subjects, groups[0], home, reading)
            if len({home[box.id] for box in found}) > 1:
                yield _refutation(topic, found, home, reading)
                return


def _least(
    formula: Formula,
    subjects: Mapping[str, Subject],
    group: Group,
    home: Mapping[str, str],
    reading: Reading,
) -> list[Box]:
    """Claims of a failing group of which none can be left out."""
    boxes = [box for part in group.values() for box in part]
    return irreducible(boxes, lambda some: _fails(formula, subjects, _grouped(some, home), reading))


def upheld(topic: Topic) -> Iterator[Answer]:
    """The answer of a relation that holds for all that its latest figures can mean."""
    if topic.relation is None or not _usable(topic):
        return
    formula = parse(topic.relation.formula)
    groups = [
        {id_: _latest(topic.parts[id_], boxes) for id_, boxes in group.items()}
        for group in _combinations(topic, "pragmatic")
    ]
    if groups and all(_of_one_time(topic, g) and _holds(formula, g) for g in groups):
        latest = [box for part in groups[0].values() for box in part]
        told = "; ".join(
            f"{_name(topic.parts[id_])}: {side(boxes)}{_since(topic.parts[id_], boxes)}"
            for id_, boxes in groups[0].items()
        )
        yield Answer(
            message=f"{_in_words(topic)} holds for all that these {_kind(topic)} mean: "
            f"{told}.{_assumes(topic)}",
            positions=tuple(
                Position(
                    f"{_name(topic.parts[id_])}: {label(boxes)}",
                    tuple(boxes),
                    origins=origins(boxes),
                )
                for id_, boxes in groups[0].items()
            ),
            answers=tuple(box.key for box in latest),
            fits=tuple(
                (box, (n, n)) for n, boxes in enumerate(groups[0].values(), 1) for box in boxes
            ),
            strength="within hedges",
        )


def _usable(topic: Topic) -> bool:
    return bool(topic.parts) and all(
        part.type in SPANS and _sober(part.boxes) for part in topic.parts.values()
    )


def _sober(boxes: Sequence[Box]) -> list[Box]:
    """Claims that say how it is or is ordered, without an if."""
    return [box for box in boxes if box.claim.mode in {"is", "ordered"} and not box.claim.condition]


def _combinations(topic: Topic, reading: Reading) -> list[Group]:
    choices = []
    for id_, part in topic.parts.items():
        boxes = _sober(part.boxes)
        if part.behaviour == "cumulative":
            found = trace([moment(box, reading) for box in boxes])
        else:
            found = stab([box.span(reading) for box in boxes])
        if part.behaviour not in {"cumulative", "constant"} or found.count == 1:
            choices.append([(id_, boxes)])
        else:
            choices.append(
                [(id_, [boxes[i] for i in found.alone(n)]) for n in range(1, found.count + 1)]
            )
    every = list(islice(product(*choices), COMBINATIONS + 1))
    return [dict(one) for one in every] if len(every) <= COMBINATIONS else []


def _fails(
    formula: Formula, subjects: Mapping[str, Subject], group: Group, reading: Reading
) -> bool:
    moments = sorted(
        {
            cut.value
            for boxes in group.values()
            for box in boxes
            for cut in _window(box, reading)
            if cut.value.is_finite()
        }
    )
    flows = (id_ for id_, subject in subjects.items() if subject.behaviour == "flow")
    periods = sorted({period_of(box) for id_ in flows for box in group.get(id_, ())})
    for at, period in product(moments or [Decimal(0)], periods or [EVERYTHING]):
        ranges = {
            id_: _bounds(subject, group.get(id_, ()), at, period, reading)
            for id_, subject in subjects.items()
        }
        if any(bounds.empty for bounds in ranges.values()):
            continue
        left, right = evaluate(formula.left, ranges), evaluate(formula.right, ranges)
        if not compare(left, formula.comparator, right)[0]:
            return True
    return False


def _bounds(
    subject: Subject, boxes: Sequence[Box], at: Decimal, period: Interval, reading: Reading
) -> Interval:
    counted = any(isinstance(box.value, Figure) and box.value.whole for box in boxes)
    bounds = Interval(Cut(Decimal(0)), Cut(INFINITY)) if counted else EVERYTHING
    for box in boxes:
        low, high = box.span(reading)
        window = _window(box, reading)
        match subject.behaviour:
            case "cumulative":
                if window.high <= Cut(at):
                    bounds = bounds.both(Interval(low, Cut(INFINITY)))
                if window.low >= Cut(at):
                    bounds = bounds.both(Interval(Cut(-INFINITY), high))
            case "constant":
                bounds = bounds.both(Interval(low, high))
            case "flow":
                if period_of(box) == period:
                    bounds = bounds.both(Interval(low, high))
            case _:
                steady = reading == "pragmatic" or box.claim.held == "throughout" or window.point
                if steady and window.holds(at):
                    bounds = bounds.both(Interval(low, high))
    return bounds


def _window(box: Box, reading: Reading) -> Interval:
    """The as-of; a day, in the pragmatic reading, being the instant at which it begins."""
    window = box.time(reading)
    if reading == "pragmatic" and one_day(window):
        return Interval(window.low, window.low)
    return window


def _latest(part: Topic, boxes: Sequence[Box]) -> list[Box]:
    """The claims that hold the subject's latest figure; all of a constant's."""
    if part.behaviour == "constant":
        return list(boxes)
    last = max(_stood(part, box) for box in boxes)
    return [box for box in boxes if _stood(part, box) == last]


def _stood(part: Topic, box: Box) -> Interval:
    return period_of(box) if part.behaviour == "flow" else box.time("pragmatic")


def _of_one_time(topic: Topic, latest: Group) -> bool:
    """Whether the figures stood together: a level's at the newest of all, flows over one period.

    A constant and a cumulative count keep their latest figure until then.
    """
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
            bounds = bounds.both(box.span("pragmatic"))
        if bounds.empty:
            return False
        ranges[id_] = bounds
    left, right = evaluate(formula.left, ranges), evaluate(formula.right, ranges)
    return compare(left, formula.comparator, right)[1]


def _grouped(boxes: Sequence[Box], home: Mapping[str, str]) -> Group:
    groups: dict[str, list[Box]] = {}
    for box in boxes:
        groups.setdefault(home[box.id], []).append(box)
    return groups


def _refutation(
    topic: Topic, found: Sequence[Box], home: Mapping[str, str], reading: Reading
) -> Answer:
    assert topic.relation is not None
    told = "; ".join(
        f"{_name(topic.parts[id_])}: {side(boxes)}" for id_, boxes in _grouped(found, home).items()
    )
    return Answer(
        message=f"{_in_words(topic)} cannot hold: {told}.{_assumes(topic)}",
        positions=tuple(Position(label([box]), (box,), origins=box.origins) for box in found),
        answers=tuple(box.key for box in found),
        fits=tuple((box, (n, n)) for n, box in enumerate(found, 1)),
        parted="literally" if reading == "literal" else "pragmatically",
        minimal_conflict=tuple(found),
        settle=f"Whether all {_kind(topic)} are of the same {_SAME[_kind(topic)]}.",
    )


def _in_words(topic: Topic) -> str:
    """The formula with the subjects' labels for their ids."""
    assert topic.relation is not None
    words = [
        _name(topic.parts[word]) if word in topic.parts else word
        for word in topic.relation.formula.split()
    ]
    return f"“{' '.join(words)}”"


def _name(part: Topic) -> str:
    return part.subject.label or part.subject.id if part.subject else ""


def _since(part: Topic, boxes: Sequence[Box]) -> str:
    """When a figure that may move stood."""
    return "" if part.behaviour == "constant" else f" [{stood(*boxes)}]"


def _kind(topic: Topic) -> str:
    return "dates" if {part.type for part in topic.parts.values()} == {"date"} else "figures"


def _assumes(topic: Topic) -> str:
    assumes = topic.relation.assumes if topic.relation else ""
    return f" Assumed: {assumes}." if assumes else ""
