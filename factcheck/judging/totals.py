"""A flow's amounts over unlike periods, held to one running total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.consistency.points import stab
from factcheck.consistency.totals import Amount, unbalanced
from factcheck.finding import Answer, Parted, Position
from factcheck.judging.answers import origins
from factcheck.judging.slots import by_unit, period_of
from factcheck.judging.wording import dated, label, listed, side
from factcheck.values.figure import Reading
from factcheck.values.interval import Interval

_PARTED: dict[Reading, Parted] = {"literal": "literally", "pragmatic": "pragmatically"}


def unbalanced_periods(subject: Subject, boxes: Sequence[Box]) -> Iterator[Answer]:
    """An answer for each unit in which the amounts do not add up, literal where they never can."""
    for unit, alike in by_unit(boxes):
        reported = [box for box in alike if box.manner == ("is", "") and _bounded(period_of(box))]
        if _of_one_period(reported):
            continue
        for reading, parted in _PARTED.items():
            sound = _without_own_conflicts(reported, reading)
            cycle = unbalanced([Amount(box.span(reading), period_of(box)) for box in sound])
            if cycle is not None:
                least = [sound[i] for i in cycle.floors]
                most = [sound[i] for i in cycle.ceilings]
                yield _answer(subject, least, most, parted, unit)
                break


def _of_one_period(boxes: Sequence[Box]) -> bool:
    """Whether there is nothing to add up: all of one period, and none less than nothing."""
    return all(period_of(box) == period_of(boxes[0]) for box in boxes) and all(
        box.span(reading).high.value >= 0 for box in boxes for reading in _PARTED
    )


def _bounded(period: Interval) -> bool:
    return period.low.value.is_finite() and period.high.value.is_finite()


def _without_own_conflicts(boxes: Sequence[Box], reading: Reading) -> list[Box]:
    periods: dict[Interval, list[Box]] = {}
    for box in boxes:
        periods.setdefault(period_of(box), []).append(box)
    fit = {p for p, own in periods.items() if stab([b.span(reading) for b in own]).count == 1}
    return [box for box in boxes if period_of(box) in fit]


def _answer(
    subject: Subject, least: Sequence[Box], most: Sequence[Box], parted: Parted, unit: str
) -> Answer:
    groups = [group for group in (least, most) if group]
    fits = [(box, (n, n)) for n, group in enumerate(groups, 1) for box in group]
    told = " against ".join(
        listed([f"{side([box])} in {dated(period_of(box))}" for box in group]) for group in groups
    )
    return Answer(
        message=f"{subject.label or subject.id}: these do not add up: {told}.",
        positions=tuple(
            Position(label(group), tuple(group), origins=origins(group)) for group in groups
        ),
        answers=tuple(box.key for box, _ in fits),
        fits=tuple(fits),
        parted=parted,
        slot=unit,
        minimal_conflict=tuple(box for box, _ in fits),
        settle="Whether all of them count the same people, in just these periods.",
    )
