"""Relations that can each hold, and cannot all hold at once: the claims and formulas that clash."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.claim import Subject
from factcheck.consistency.bearing import ENDS
from factcheck.consistency.irreducible import irreducible
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.bounding import Boxes
from factcheck.judging.deriving import Asked, Source
from factcheck.judging.relations_told import (
    assumes,
    bound_in_words,
    capped,
    conflict,
    in_words,
    name_of,
    unit_in,
)
from factcheck.judging.wording import listed, side
from factcheck.values.figure import Reading
from factcheck.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Clash:
    """Indices of relations that cannot hold at once, and the claims for which they cannot.

    Neither a relation nor a claim can be left out. `split` are the subjects in conflict with
    themselves for whose every position it is so.
    """

    relations: tuple[int, ...]
    sources: tuple[Source, ...]
    claims: Mapping[str, Boxes]
    ranges: Mapping[str, Interval]
    subjects: Mapping[str, Subject]
    reading: Reading
    split: Collection[str] = ()

    def answer(self, topics: Sequence[Topic]) -> Answer:
        """The answer, for the topics of the relations in their order."""
        named = {id_: part for topic in topics for id_, part in topic.parts.items()}
        told = capped([self._bounds_told(id_, named) for id_ in self.claims])
        found = [box for boxes in self.claims.values() for box in boxes]
        message = (
            f"{listed([in_words(topic) for topic in topics])} cannot all hold: {told}."
            f"{''.join(dict.fromkeys(assumes(topic) for topic in topics))}"
        )
        others = [topic.relation.formula for topic in topics[1:] if topic.relation]
        answer = conflict(message, found, self.reading, topics)
        return replace(answer, slot="with " + " and ".join(others))

    def _bounds_told(self, id_: str, named: Mapping[str, Topic]) -> str:
        boxes = self.claims[id_]
        if id_ in self.split:
            return f"{name_of(named[id_])}, by each of its positions ({side(boxes)})"
        words = [
            bound_in_words(self.ranges[id_], end, self.subjects[id_], unit_in(boxes))
            for end in ENDS
            if any((of, side_) == (id_, end) for of, side_, _ in self.sources)
        ]
        return f"{name_of(named[id_])}: {listed(words)} ({side(boxes)})"


def clash(ones: Sequence[Asked], split: Collection[str] = ()) -> Clash | None:
    """The relations and claims that clash; None where a relation fails alone.

    `ones` are the moments at which the net fails: one, or one for each combination of the positions
    of the subjects in `split`, of which then none must hold.
    """
    failed = [(one, *one.found.failure()) for one in ones]
    kept: Sequence[Source] = list(
        dict.fromkeys(source for one, ends, _ in failed for source in one.sources(ends))
    )
    by: Sequence[int] = sorted({one.able[i] for one, _, used in failed for i in used})

    def fails(some: Sequence[Source], formulas: Sequence[int]) -> bool:
        return all(one.again(one.its(some), formulas).failed is not None for one in ones)

    if not fails(kept, by):
        return None
    by = irreducible(by, lambda some: fails(kept, some))
    kept = irreducible(kept, lambda some: fails(some, by))
    claims: dict[str, Boxes] = {}
    for id_, _, box in kept:
        claims[id_] = tuple(dict.fromkeys((*claims.get(id_, ()), box)))
    if len(by) < 2 or len(claims) < 2:
        return None
    first = ones[0]
    return Clash(
        relations=tuple(by),
        sources=tuple(kept),
        claims=claims,
        ranges=first.ranges(first.its(kept)),
        subjects=first.subjects,
        reading=first.reading,
        split=split,
    )
