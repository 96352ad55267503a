"""How large a difference must be to be told, for rules that let the editor choose."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.box import Box
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.values.figure import Figure
from factcheck.values.interval import Cut, Interval


def with_room(topic: Topic, tolerance: float) -> Topic:
    """The topic with room above each figure, so that two part only by more than the tolerance.

    `tolerance` is a share of the higher figure, 0 to below 1: the upper end H of every reading
    becomes H / (1 - tolerance), and a low end L lies beyond it just where L - H > tolerance * L.
    """
    keep = 1 - Decimal(str(tolerance))
    return replace(topic, boxes=tuple(_with_room(box, keep) for box in topic.boxes))


def _with_room(box: Box, keep: Decimal) -> Box:
    value = box.value
    if not isinstance(value, Figure):
        return box
    literal, pragmatic = (_widened(span, keep) for span in (value.literal, value.pragmatic))
    grown = box.grown and (_widened(box.grown[0], keep), _widened(box.grown[1], keep))
    return replace(box, value=replace(value, literal=literal, pragmatic=pragmatic), grown=grown)


def _widened(span: Interval, keep: Decimal) -> Interval:
    (high, side) = span.high
    # below zero the higher figure is the smaller one in size
    return Interval(span.low, Cut(high / keep if high > 0 else high * keep, side))


def may_have_grown(answer: Answer, least: float) -> bool:
    """Whether the words allow a growth by `least`, a share of the earlier figure, or more."""
    most = _greatest_ratio(answer)
    return most is None or most - 1 >= Decimal(str(least))


def may_have_fallen(answer: Answer, least: float) -> bool:
    """Whether the words allow a fall by `least`, a share of the earlier figure, or more."""
    most = _greatest_ratio(answer)
    return most is None or 1 - 1 / most >= Decimal(str(least))


def _greatest_ratio(answer: Answer) -> Decimal | None:
    """The higher figure to the lower one at most; None where there is no such number."""
    ratio = answer.difference.ratio if answer.difference else None
    return ratio[1] if ratio else None
