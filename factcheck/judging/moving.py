"""What the rules on change share: one answer a step, with its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.finding import Answer, Difference, Parted
from factcheck.judging.answers import moved
from factcheck.judging.differing import reported
from factcheck.judging.slots import period_of, span_name
from factcheck.judging.steps import Step, difference
from factcheck.judging.wording import counted, dated, measured, quoted, side

VAGUE = 10
"""A rate whose ends are further apart, as a ratio, tells a reader nothing."""


def moving(subject: Subject, steps: Sequence[Step], verb: str) -> Iterator[Answer]:
    """An answer for each step."""
    for number, step in enumerate(steps):
        before, after = step.before[0], step.after[0]
        low, high = sorted((before, after), key=_height)
        flows = subject.behaviour == "flow"
        apart_by = difference(low, high, per_day=step.proven and not flows)
        yield moved(
            step.before,
            step.after,
            f"{subject.label or subject.id} {verb} from {_state(subject, step.before)} to "
            f"{_state(subject, step.after)}{_amount(subject, apart_by, low, high)}.{_doubt(step)}",
            parted=_parted(step),
            slot=_slot(subject, step, number),
            difference=apart_by,
            settle=None if step.proven else _days(before, after),
        )


def _height(box: Box) -> tuple[object, ...]:
    return box.span("pragmatic") if hasattr(box.value, "range") else ()


def _state(subject: Subject, boxes: Sequence[Box]) -> str:
    time = dated(period_of(boxes[0])) if subject.behaviour == "flow" else reported(*boxes)
    return f"{side(boxes)} [{time}]"


def _amount(subject: Subject, apart_by: Difference | None, *boxes: Box) -> str:
    if apart_by is None or apart_by.absolute is None:
        return ""
    rate = ""
    if apart_by.per_day and apart_by.per_day[1] <= VAGUE * apart_by.per_day[0]:
        rate = f", {measured(subject, apart_by.per_day, *boxes)} a day"
    return f": by {measured(subject, counted(apart_by.absolute, *boxes), *boxes)}{rate}"


def _doubt(step: Step) -> str:
    if not step.proven:
        return " The dates do not prove the order; it is inferred from the figures."
    if not step.apart:
        return f" By the letter {quoted(step.before[0].words)} leaves room for the later one."
    return ""


def _days(before: Box, after: Box) -> str:
    told = (f"{quoted(box.words)} ({box.said_by})" for box in (before, after))
    return f"The day to which each belongs: {' and '.join(told)}."


def _parted(step: Step) -> Parted:
    return "literally" if step.proven and step.apart else "pragmatically"


def _slot(subject: Subject, step: Step, number: int) -> str:
    if subject.behaviour == "cumulative":
        return f"path {number + 1}" if number else ""
    after = step.after[0]
    at = period_of(after) if subject.behaviour == "flow" else after.time("pragmatic")
    return span_name(at)
