"""Figures on one subject cannot all be true, or would not be taken as one.

Every figure is an interval, as its words bound it. Sources part where no value (of a count that
never falls: no rising path) fits them all. If the words themselves exclude one another it is an
error; if only a reader would not take them so, a warning. Figures of unlike mode or condition, a
forecast and a report, are at most a warning; judgements of unlike people are a note.

An age grows: who is 58 on one day is 58 or 59 half a year on. Ages of one subject part where no
birthday gives them all, and they are not one as printed either, as an age limit is, or that of
somebody dead. An age without a date is that of its publication.

Option `tolerance`: how far figures may lie apart and still be left alone, as a share of the higher
one. With 0.05 only what differs by more than 5% is flagged, whatever its words.

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: homes, label: Homes flooded, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: "400"}
      - {id: b, source: herald, subject: homes, value: "550"}

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: dead, label: People killed, unit: people, behaviour: cumulative}]
    claims:
      - {id: a, source: daily, subject: dead, value: "55", as_of: 2024-05-02}
      - {id: b, source: herald, subject: dead, value: "41", as_of: 2024-05-09}

Flagged (warning):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: homes, label: Homes flooded, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: at least 400}
      - {id: b, source: herald, subject: homes, value: "4,100"}

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2025-05-10}]
    subjects: [{id: mayor, label: Age of the mayor, type: age}]
    claims:
      - {id: a, source: daily, subject: mayor, value: "58"}
      - {id: b, source: herald, subject: mayor, value: "62"}

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: cost, label: What the dam will cost, type: money, behaviour: opinion}]
    claims:
      - {id: a, source: daily, subject: cost, value: $3 million, mode: will, speaker: Builder}
      - {id: b, source: herald, subject: cost, value: $9 million, mode: will, speaker: Auditor}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: dead, label: People killed, unit: people, behaviour: cumulative}
      - {id: homes, label: Homes flooded, unit: homes}
      - {id: town, label: People in the town, unit: people}
      - {id: mayor, label: Age of the mayor, type: age}
    claims:
      - {id: a, source: daily, subject: dead, value: "41"}
      - {id: b, source: herald, subject: dead, value: "55"}
      - {id: c, source: daily, subject: homes, value: nearly 400}
      - {id: d, source: herald, subject: homes, value: "390"}
      - {id: e, source: daily, subject: town, value: "400,000"}
      - {id: f, source: daily, subject: mayor, value: "58"}
      - {id: g, source: herald, subject: mayor, value: "59"}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

from annotated_types import Ge, Lt

from factcheck.box import Box
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.differing import differing, gap_in_words, why
from factcheck.judging.exclusion import FIGURES
from factcheck.judging.sizes import with_room
from factcheck.judging.slots import Slot

KIND = "discrepancy"
ASPECT = "value"
TYPES = FIGURES
NEEDS = "several"


def check(topic: Topic, *, tolerance: Annotated[float, Ge(0), Lt(1)] = 0.0) -> Iterator[Answer]:
    """Positions of figures, where one will not do."""
    answers = _answers(topic)
    if tolerance:
        large = {answer.slot for answer in _answers(with_room(topic, tolerance))}
        return (answer for answer in answers if answer.slot in large)
    return answers


def _answers(topic: Topic) -> Iterator[Answer]:
    def tell(slot: Slot, pair: Sequence[Box]) -> str:
        gap = gap_in_words(topic.subject, pair) if topic.subject else ""
        return f"{why(slot, pair)} {gap}".rstrip()

    return differing(topic, TYPES, tell)
