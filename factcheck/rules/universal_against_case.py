"""All or none, says one source; another has a case to the contrary.

"All" and "none" are shares that one exception breaks. A rule or promise ("no student will be
called up") beside a case is a warning, because a rule is meant otherwise than a report; two reports
are an error.

Flagged (warning):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: paid, label: Victims who are paid, type: share, population: victims}]
    claims:
      - {id: a, source: daily, subject: paid, value: all, mode: ordered, speaker: Ministry}
      - {id: b, source: herald, subject: paid, value: not all}

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: saved, label: Villagers who were saved, type: share, population: villagers}]
    claims:
      - {id: a, source: daily, subject: saved, value: none}
      - {id: b, source: herald, subject: saved, value: some}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: paid, label: Victims who are paid, type: share, population: victims}]
    claims:
      - {id: a, source: daily, subject: paid, value: almost all}
      - {id: b, source: herald, subject: paid, value: 95%}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.box import Box
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.differing import differing, why
from factcheck.judging.slots import Slot
from factcheck.judging.wording import quoted

KIND = "discrepancy"
ASPECT = "value"
TYPES = {"share"}
NEEDS = "several"
REPLACES = ("figures-differ",)


def check(topic: Topic) -> Iterator[Answer]:
    """Shares of which one is all or none and another is not."""
    for answer in differing(topic, TYPES, _tell):
        if any(_universal(box) for box in answer.minimal_conflict):
            yield answer


def _universal(box: Box) -> bool:
    span = box.span("literal")
    return span.point and span.low.value in (Decimal(0), Decimal(1))


def _tell(slot: Slot, pair: Sequence[Box]) -> str:
    universal = next((box for box in pair if _universal(box)), pair[0])
    other = next((box for box in pair if box is not universal), universal)
    breaks = "would break" if other.claim.mode in {"may", "will", "wish"} else "breaks"
    return f"One case to the contrary {breaks} {quoted(universal.words)}. {why(slot, pair)}"
