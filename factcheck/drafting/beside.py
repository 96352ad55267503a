"""What one claim of the case is to one statement of a draft.

The same mathematics as between two sources, of one pair at a time: `slots` says whether they part,
`accords` whether they agree, `steps` whether the matter moved on between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.finding import Parted
from factcheck.judging.agreeing import accords
from factcheck.judging.slots import slots_of
from factcheck.judging.steps import steps
from factcheck.values.figure import Figure
from factcheck.values.rounding import equal_after_rounding, same_figure
from factcheck.values.word import Members, Statement

How = Literal["agrees", "parts", "turned", "moved", "fits"]
"""A claim that says the same; one that excludes it; one that bounds the same figure from the other
side; one that it has moved on from, or to; and one that leaves it room."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A claim of the case beside a statement of the draft.

    `same` holds where both say the same, their times and manner put aside; `parted` tells in which
    reading they part.
    """

    box: Box
    how: How
    same: bool = False
    parted: Parted = "not"


def beside(subject: Subject, ours: Box, other: Box) -> Beside:
    """How a claim of the case stands to the draft's, both asserted of one subject."""
    turned = _turned(ours, other)
    same = not turned and _agree(subject, _as_meant(ours, other), other)
    parted = _parted(subject, ours, other)
    if same and parted == "not":
        return Beside(other, "agrees", same=True)
    if parted != "not":
        return Beside(other, "parts", same=same, parted=parted)
    if turned:
        return Beside(other, "turned", parted="pragmatically")
    if steps(subject, (_of_manner(ours, other), other)):
        return Beside(other, "moved")
    return Beside(other, "fits")


def later(one: Box, other: Box) -> bool:
    """Whether a claim's value stood wholly later than another's, as a reader takes their dates."""
    return other.time("pragmatic").below(one.time("pragmatic"))


def as_known(subject: Subject, ours: Box, others: Sequence[Box]) -> Box:
    """The statement as of the time by which it can be held against the case.

    A draft seldom counts anew: a level that it gives without a date is held against the newest
    that the case knows by the draft's own, a flow without a period against the only one there is.
    """
    if subject.behaviour == "level" and not ours.dated:
        known = [box for box in others if not later(box, ours)]
        if known:
            newest = max(known, key=lambda box: (box.time("pragmatic").high, box.id))
            return replace(ours, as_of=newest.as_of)
    if subject.behaviour == "flow" and not ours.claim.period and ours.period is None:
        periods = {(box.period or box.as_of) for box in others}
        if len(periods) == 1:
            return replace(ours, period=periods.pop())
    return ours


def moved_on(subject: Subject, earlier: Box, other: Box) -> bool:
    """Whether the matter moved on from one claim of the case to another."""
    return later(other, earlier) and bool(steps(subject, (earlier, other)))


def latest(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """Those than which no other stood wholly later."""
    return tuple(box for box in boxes if not any(later(other, box) for other in boxes))


def _as_meant(ours: Box, other: Box) -> Box:
    """The statement at the other's time, over its period and in its manner: its value alone."""
    return replace(_of_manner(ours, other), as_of=other.as_of, period=other.period)


def _of_manner(ours: Box, other: Box) -> Box:
    """The statement meant as the other is: how a figure is meant is easily mistaken."""
    manner = {"mode": other.claim.mode, "condition": other.claim.condition}
    return replace(ours, claim=ours.claim.model_copy(update=manner))


def _agree(subject: Subject, ours: Box, other: Box) -> bool:
    if isinstance(ours.value, Members) and isinstance(other.value, Members):
        return bool(ours.value.members & other.value.members)
    if isinstance(ours.value, Statement) and isinstance(other.value, Statement):
        return ours.value.holds == other.value.holds  # "yes" is not borne out by a "no"
    return ours.key == other.key or bool(accords(subject, (ours, other)))


def _parted(subject: Subject, ours: Box, other: Box) -> Parted:
    found = {slot.parted for slot in slots_of(subject, (ours, other))}
    if "literally" in found:
        return "literally"
    return "pragmatically" if "pragmatically" in found else "not"


def _turned(ours: Box, other: Box) -> bool:
    """Whether the two print one figure and bound it from opposite sides.

    "At most 300" and "at least 300" can both be true, of 300 alone; no writer means that.
    """
    a, b = ours.value, other.value
    if not (isinstance(a, Figure) and isinstance(b, Figure)):
        return False
    opposed = {a.bound, b.bound} == {"lower", "upper"}
    return opposed and (same_figure(a, b) or equal_after_rounding(a, b))
