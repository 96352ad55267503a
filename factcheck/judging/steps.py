"""What moved on: growth, fall, and one status after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from factcheck.box import Box, Value
from factcheck.claim import Subject
from factcheck.consistency.windows import meeting, overlaps
from factcheck.finding import Difference
from factcheck.graph.topic import Topic, kept
from factcheck.judging.exclusion import SPANS
from factcheck.judging.slots import by_unit, part, period_of, slots_of_all
from factcheck.values.figure import Figure, Reading
from factcheck.values.interval import INFINITY, Interval
from factcheck.values.when import first_day, last_day


@dataclass(frozen=True, slots=True)
class Step:
    """From the claims `before` to the claims `after`.

    `proven`: the dates show the order; else it is inferred from the figures. `apart`: the literal
    values are disjoint too.
    """

    before: tuple[Box, ...]
    after: tuple[Box, ...]
    proven: bool = True
    apart: bool = True

    @property
    def rose(self) -> bool:
        """Whether the value rose (figures and dates alone)."""
        return self.before[0].span("pragmatic").below(self.after[0].span("pragmatic"))


def steps(subject: Subject, boxes: Sequence[Box]) -> list[Step]:
    """The changes of a subject, in time."""
    return steps_of(Topic(subject=subject, boxes=tuple(boxes)))


@kept
def steps_of(topic: Topic) -> list[Step]:
    """The changes of a topic's subject, in time; none for a relation's."""
    subject, boxes = topic.subject, topic.boxes
    if subject is None or len(boxes) < 2:
        return []
    if subject.behaviour == "cumulative" and subject.type in SPANS:
        return list(_grown(topic))
    if subject.behaviour == "level":
        return [step for _, alike in by_unit(boxes) for step in _moved(subject, alike)]
    if subject.behaviour == "flow" and subject.series and subject.type in SPANS:
        return [step for _, alike in by_unit(boxes) for step in _series(subject, alike)]
    return []


def _series(subject: Subject, boxes: Sequence[Box]) -> Iterator[Step]:
    """From one period of a flow to the next that begins when it has ended."""
    actual = [box for box in boxes if box.manner == ("is", "")]
    periods: dict[Interval, list[Box]] = {}
    for box in actual:
        periods.setdefault(period_of(box), []).append(box)
    for first, second in pairwise(sorted(periods)):
        before, after = tuple(periods[first]), tuple(periods[second])
        if first.below(second) and _disjoint(before, after, "pragmatic"):
            yield Step(before, after, apart=_disjoint(before, after, "literal"))


def _disjoint(before: Sequence[Box], after: Sequence[Box], reading: Reading) -> bool:
    return not meeting([a.span(reading) for a in before], [b.span(reading) for b in after])


def _grown(topic: Topic) -> Iterator[Step]:
    """Per path, from its lowest claim to its highest; a forecast is no growth.

    Paths that lead to one claim are told once, from where the least growth leads to it: so far the
    count grew whichever is right.
    """
    for slot in slots_of_all(topic):
        rises: dict[Box, Step] = {}
        for n in range(1, slot.positions.count + 1):
            step = _rise([slot.boxes[i] for i in slot.positions.holding(n)])
            if step is None:
                continue
            known = rises.setdefault(step.after[0], step)
            if _start(known) < _start(step):
                rises[step.after[0]] = step
        yield from rises.values()


def _start(step: Step) -> Interval:
    return step.before[0].span("pragmatic")


def _rise(path: Sequence[Box]) -> Step | None:
    """From the lowest claim of a path to the highest, where they are apart."""
    boxes = [box for box in path if box.manner == ("is", "")]
    if len(boxes) < 2:
        return None
    spans = {box: box.span("pragmatic") for box in boxes}
    low = min(boxes, key=lambda box: spans[box].high)
    high = max(boxes, key=lambda box: spans[box].low)
    first, last = spans[low], spans[high]
    if not first.below(last):
        return None
    # A claim as wide as to meet both is of neither.
    both = [(box, span.meets(first), span.meets(last)) for box, span in spans.items()]
    return Step(
        before=_led_by(low, [box for box, at_first, at_last in both if at_first and not at_last]),
        after=_led_by(high, [box for box, at_first, at_last in both if at_last and not at_first]),
        proven=low.time("pragmatic").below(high.time("pragmatic")),
        apart=low.span("literal").below(high.span("literal")),
    )


def _led_by(first: Box, boxes: list[Box]) -> tuple[Box, ...]:
    return first, *(box for box in boxes if box.id != first.id)


def _moved(subject: Subject, boxes: Sequence[Box]) -> Iterator[Step]:
    """From one window of a level to the next, where nothing of the one fits the other.

    Of a status, from all that held until then and cannot any more, also where another that is at
    peace with both came between ("on strike", "a deal in sight", "ratified"). Only what is reported
    as being so: a plan or a forecast is no state that anything moved on from.
    """
    actual = [box for box in boxes if box.manner == ("is", "")]
    groups = overlaps([box.time("pragmatic") for box in actual])
    state = _State(subject)
    for first, second in pairwise(groups):
        before, after = [[actual[i] for i in group] for group in (first, second)]
        state.go_on(before)
        left = state.left_by(after)
        if left:
            apart = _all_part(subject, left, after, "literal")
            yield Step(before=left, after=tuple(after), apart=apart)


class _State:
    """A status as long as it held; of a figure the last window alone, for figures drift."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._boxes: dict[Box, None] = {}
        self._values: dict[Value, Box] = {}

    def go_on(self, window: Sequence[Box]) -> None:
        """The next window: the same status still, or another one."""
        values = _by_value(window)
        if self._subject.type in SPANS or any(
            part(self._subject, a, b, "pragmatic")
            for a in self._values.values()
            for b in values.values()
        ):
            self._boxes, self._values = {}, {}
        self._boxes.update(dict.fromkeys(window))
        self._values.update(values)

    def left_by(self, after: Sequence[Box]) -> tuple[Box, ...]:
        """The claims of the status that nothing of the next window fits; none of a figure that
        something of it does."""
        boxes = tuple(self._boxes)
        if self._subject.type in SPANS:
            return boxes if _disjoint(boxes, after, "pragmatic") else ()
        gone = {
            value
            for value, box in self._values.items()
            if all(
                part(self._subject, box, other, "pragmatic") for other in _by_value(after).values()
            )
        }
        return tuple(box for box in boxes if box.value in gone)


def _all_part(
    subject: Subject, before: Sequence[Box], after: Sequence[Box], reading: Reading
) -> bool:
    """Whether every claim of the one parts from every claim of the other; all are meant alike."""
    if subject.type in SPANS:
        return _disjoint(before, after, reading)
    return all(
        part(subject, a, b, reading)
        for a in _by_value(before).values()
        for b in _by_value(after).values()
    )


def _by_value(boxes: Sequence[Box]) -> dict[Value, Box]:
    """One claim for each value: of what is no figure, the value alone decides what parts."""
    return {box.value: box for box in boxes}


def difference(low: Box, high: Box, *, per_day: bool) -> Difference | None:
    """How far apart two figures are, from their pragmatic ends; None for what is no figure.

    `absolute` is in the figures' unit, `ratio` high to low, `per_day` over the days from the
    earlier as-of to the later (at least one); None where there is no such number.
    """
    if not (isinstance(low.value, Figure) and isinstance(high.value, Figure)):
        return None
    a, b = low.value.pragmatic, high.value.pragmatic
    least, greatest = b.low.value - a.high.value, b.high.value - a.low.value
    ratio = None
    if a.low.value > 0:
        ratio = (b.low.value / a.high.value, _over(b.high.value, a.low.value))
    rate = None
    if per_day and (days := _days_between(low, high)):
        rate = (least / days[1], _over(greatest, days[0]))
    return Difference((least, greatest), ratio, rate)


def _over(top: Decimal, bottom: Decimal) -> Decimal:
    return INFINITY if not top.is_finite() else top / bottom


def _days_between(a: Box, b: Box) -> tuple[Decimal, Decimal] | None:
    a_time, b_time = sorted((a.time("pragmatic"), b.time("pragmatic")))
    start, end = first_day(a_time), last_day(b_time)
    left, right = last_day(a_time), first_day(b_time)
    if not (start and end and left and right):
        return None
    return Decimal(max(1, (right - left).days)), Decimal(max(1, (end - start).days))
