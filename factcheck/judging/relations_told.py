"""What is said of a relation: the formula in words, bounds in figures, and how it comes to fail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.consistency.bearing import End, bearing
from factcheck.consistency.narrowing import narrowed
from factcheck.consistency.propagation import integers
from factcheck.finding import Answer, Position
from factcheck.formula import Formula, Name, parse
from factcheck.graph.topic import Topic
from factcheck.graph.verdict import Split
from factcheck.judging.bounding import Bounded, Boxes, Point
from factcheck.judging.wording import dated, label, listed, number, quoted, side
from factcheck.values.figure import Figure, Reading
from factcheck.values.interval import EVERYTHING, Cut, Interval
from factcheck.values.when import DAY, first_day, last_day

_SAME = {"figures": "people or things, at one time", "dates": "events"}
TOLD = 8
"""Subjects that a sentence tells of before it counts."""
_LONG = Decimal(10) ** 24
"""From here on a number is not written out."""
_LAST = Decimal(date.max.toordinal()) * DAY


@dataclass(frozen=True, slots=True)
class Failure:
    """Claims, by subject, for which a relation cannot hold at a moment."""

    found: Mapping[str, Boxes]
    point: Point
    reading: Reading


def refutation(topic: Topic, failure: Failure) -> Answer:
    """The answer of a relation that cannot hold."""
    told = derivation(topic, failure) or capped(
        [
            f"{name_of(topic.parts[id_])}: {side(boxes)}"
            for id_, boxes in failure.found.items()
            if boxes
        ]
    )
    found = [box for boxes in failure.found.values() for box in boxes]
    return conflict(
        f"{in_words(topic)} cannot hold: {told}.{assumes(topic)}", found, failure.reading, [topic]
    )


def conflict(
    message: str, found: Sequence[Box], reading: Reading, topics: Sequence[Topic]
) -> Answer:
    """The answer that some claims of several subjects cannot all be true."""
    kind = kind_of(*topics)
    return Answer(
        message=message,
        positions=tuple(Position(label([box]), (box,), origins=box.origins) for box in found),
        answers=tuple(box.key for box in found),
        fits=tuple((box, (n, n)) for n, box in enumerate(found, 1)),
        parted="literally" if reading == "literal" else "pragmatically",
        minimal_conflict=tuple(found),
        settle=f"Whether all {kind} are of the same {_SAME[kind]}.",
    )


def derivation(topic: Topic, failure: Failure) -> str:
    """What follows for one subject from the claims on the others, and what is said of it.

    Empty where no subject stands in the formula so that one can say.
    """
    assert topic.relation is not None
    formula = parse(topic.relation.formula)
    target = _target(formula, failure.found)
    subjects = {id_: part.subject for id_, part in topic.parts.items() if part.subject}
    sides = {
        id_: Bounded(subjects[id_], boxes, failure.reading) for id_, boxes in failure.found.items()
    }
    ranges = {id_: one.at(failure.point).interval for id_, one in sides.items()}
    if not target:
        return ""
    left = narrowed(formula, {**ranges, target: EVERYTHING})
    if left is None:
        return ""
    derived = integers(left[target]) if sides[target].whole else left[target]
    if derived.meets(ranges[target]):
        return ""
    end: End = "low" if ranges[target].below(derived) else "high"
    other: End = "high" if end == "low" else "low"
    told = [
        f"{name_of(topic.parts[id_])}: {listed(words)} ({side(failure.found[id_])})"
        for id_, words in _ends_told(formula, target, end, ranges, subjects, failure)
    ]
    name = name_of(topic.parts[target])
    boxes = failure.found[target]
    so = bound_in_words(derived, end, subjects[target], unit_in(boxes))
    but = bound_in_words(ranges[target], other, subjects[target], unit_in(boxes))
    when = _when(subjects[target], boxes, other, failure.reading)
    return f"{capped(told)}; so {name} is {so}, but {but}{when} ({side(boxes)})"


def capped(told: Sequence[str]) -> str:
    """What is told of several subjects; of many, the first, and how many more there are."""
    more = [f"and {len(told) - TOLD} more"] if len(told) > TOLD else []
    return "; ".join([*told[:TOLD], *more])


def _target(formula: Formula, found: Mapping[str, Boxes]) -> str:
    """The subject of which something follows: one that stands alone on a side, else the last."""
    alone = [term.subject for term in (formula.right, formula.left) if isinstance(term, Name)]
    told = [id_ for id_ in (*alone, *reversed(formula.names)) if found.get(id_)]
    return told[0] if told else ""


def _ends_told(
    formula: Formula,
    target: str,
    end: End,
    ranges: Mapping[str, Interval],
    subjects: Mapping[str, Subject],
    failure: Failure,
) -> Iterator[tuple[str, list[str]]]:
    used: dict[str, list[End]] = {}
    for id_, which in bearing(formula)[target, end]:
        bound = ranges[id_][0 if which == "low" else 1]
        if id_ != target and failure.found[id_] and bound.value.is_finite():
            used.setdefault(id_, []).append(which)
    for id_, ends in used.items():
        boxes, subject = failure.found[id_], subjects[id_]
        yield (
            id_,
            [
                bound_in_words(ranges[id_], which, subject, unit_in(boxes))
                + _when(subject, boxes, which, failure.reading)
                for which in ends
            ],
        )


def _when(subject: Subject, boxes: Sequence[Box], end: End, reading: Reading) -> str:
    """For when a bound of what may move holds."""
    if subject.behaviour == "constant" or not boxes:
        return ""
    if subject.behaviour != "cumulative":
        period = (boxes[0].period or boxes[0].as_of) if subject.behaviour == "flow" else None
        return f" [{dated((period or boxes[0].as_of).range('pragmatic'))}]"
    windows = [box.time(reading) for box in boxes]
    if end == "low":
        day = last_day(min(windows, key=lambda window: window.high))
        return f" by {day.day} {day:%B} {day.year}" if day else ""
    day = first_day(max(windows, key=lambda window: window.low))
    return f" until {day.day} {day:%B} {day.year}" if day else ""


def bound_in_words(bounds: Interval, end: End, subject: Subject, unit: str = "") -> str:
    """One end of an interval: "at least 400 homes", "below 50%", "not before 3 May 2024"."""
    cut = bounds[0 if end == "low" else 1]
    if subject.type == "date":
        return f"not {'before' if end == 'low' else 'after'} {_day(cut, end)}"
    if end == "low":
        return f"{'more than' if cut.side else 'at least'} {amount(cut.value, subject, unit)}"
    return f"{'less than' if cut.side else 'at most'} {amount(cut.value, subject, unit)}"


def amount(value: Decimal, subject: Subject, unit: str = "") -> str:
    """A value of a subject as printed: 400 homes, 50%, 1,650 USD."""
    if abs(value) >= _LONG:
        return f"{value:.2e} {unit}".rstrip()
    if subject.type == "share":
        return f"{number(value * 100)}%"
    return number(value, unit)


def unit_in(boxes: Sequence[Box]) -> str:
    """The unit that claims are given in."""
    figures = [box.value for box in boxes if isinstance(box.value, Figure)]
    return figures[0].unit if figures else ""


def _day(cut: Cut, end: End) -> str:
    """The day of an end in days; words for one that no calendar has."""
    at = cut.value * DAY
    if not 2 * DAY <= at <= _LAST:
        return "any day that a calendar has"
    edge = Interval(Cut(at, cut.side), Cut(at, cut.side))
    day = first_day(edge) if end == "low" else last_day(edge)
    return f"{day.day} {day:%B} {day.year}" if day else ""


def splits_told(topic: Topic, splits: Sequence[Split]) -> str:
    """For which positions a relation can hold: "holds for “300,000”, fails for “millions”"."""
    told = []
    for id_ in dict.fromkeys(split.subject for split in splits):
        own = [split for split in splits if split.subject == id_]
        holds, broken = (
            [quoted(split.label) for split in own if split.holds == can] for can in (True, False)
        )
        name = name_of(topic.parts[id_])
        if not broken:
            told.append(f"for {name}, it fails only with some positions of other subjects")
        else:
            told.append(f"for {name}, it holds for {listed(holds)}, and fails for {listed(broken)}")
    return "; ".join(told)


_OF_DATES = {
    "<": "is before",
    "<=": "is no later than",
    ">": "is after",
    ">=": "is no earlier than",
}


def in_words(topic: Topic) -> str:
    """The formula with the subjects' labels for their ids."""
    assert topic.relation is not None
    signs = _OF_DATES if kind_of(topic) == "dates" else {}
    words = [
        name_of(topic.parts[word]) if word in topic.parts else signs.get(word, word)
        for word in topic.relation.formula.split()
    ]
    return quoted(" ".join(words))


def name_of(part: Topic) -> str:
    """A subject's label, else its id."""
    return part.subject.label or part.subject.id if part.subject else ""


def kind_of(*topics: Topic) -> str:
    """ "dates" where relations are about dates alone, else "figures"."""
    types = {part.type for topic in topics for part in topic.parts.values()}
    return "dates" if types == {"date"} else "figures"


def assumes(topic: Topic) -> str:
    """What a relation takes for granted, as a sentence."""
    taken = topic.relation.assumes if topic.relation else ""
    return f" Assumed: {taken}." if taken else ""
