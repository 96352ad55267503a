"""Which answer is best supported: a count of origins, or of what they weigh; not a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.finding import Position
from factcheck.graph.topic import Topic
from factcheck.judging.answers import positions_of
from factcheck.judging.slots import slots_of
from factcheck.values.interval import Interval
from factcheck.values.word import Category

TIE = 1e-9
"""Weighed supports that differ by no more than this share of the larger are a tie."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The positions of one slot, and those of them that have the most support.

    `slot` names it ("" where the subject has but one); `window` is the time it speaks of, where it
    is of one. `best` holds several where they tie. `supports` are those of the positions: numbers
    of origins, or sums of their weights.
    """

    slot: str
    window: Interval | None
    positions: tuple[Position, ...]
    best: tuple[Position, ...]
    supports: tuple[float, ...] = ()


def standings(
    topic: Topic,
    weights: Mapping[str, float] | None = None,
    terms: Mapping[tuple[str, str], float] | None = None,
) -> Iterator[Standing]:
    """One per slot of the subject in which two claims or more meet, in stable order.

    `weights` says what the word of each origin weighs; one that it does not name weighs 1.
    `terms` says it for single categories, by origin and category.
    """
    if topic.subject is None:
        return
    for slot in slots_of(topic.subject, topic.boxes):
        positions = tuple(positions_of(topic.subject, slot))
        supports = tuple(support(position, weights, terms) for position in positions)
        least = max(supports) * (1 - TIE)
        best = tuple(p for p, held in zip(positions, supports, strict=True) if held >= least)
        yield Standing(slot.name, slot.window, positions, best, supports)


def support(
    position: Position,
    weights: Mapping[str, float] | None = None,
    terms: Mapping[tuple[str, str], float] | None = None,
) -> float:
    """What the words of all behind a position weigh together: of an origin, the most it says."""
    held = {origin: (weights or {}).get(origin, 1.0) for origin in position.origins}
    on_terms: dict[str, float] = {}
    for box in position.boxes if terms else ():
        if isinstance(box.value, Category):
            for origin in box.origins:
                told = (terms or {}).get((origin, box.value.name), held[origin])
                on_terms[origin] = max(on_terms.get(origin, told), told)
    return sum((held | on_terms).values())
