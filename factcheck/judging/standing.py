"""Which answer is best supported: a count of origins, not a verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.finding import Position
from factcheck.graph.topic import Topic
from factcheck.judging.answers import positions_of
from factcheck.judging.slots import slots_of
from factcheck.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Standing:
    """The positions of one slot, and those of them that most origins stand behind.

    `slot` names it ("" where the subject has but one); `window` is the time it speaks of, where it
    is of one. `best` holds several where they tie.
    """

    slot: str
    window: Interval | None
    positions: tuple[Position, ...]
    best: tuple[Position, ...]


def standings(topic: Topic) -> Iterator[Standing]:
    """One per slot of the subject in which two claims or more meet, in stable order."""
    if topic.subject is None:
        return
    for slot in slots_of(topic.subject, topic.boxes):
        positions = tuple(positions_of(topic.subject, slot))
        most = max(len(position.origins) for position in positions)
        best = tuple(p for p in positions if len(p.origins) == most)
        yield Standing(slot.name, slot.window, positions, best)
