"""One source says that something is so, another that it is not.

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: warned, label: The town was warned, type: statement}]
    claims:
      - {id: a, source: daily, subject: warned, value: "yes"}
      - {id: b, source: herald, subject: warned, value: "yes", stance: denies}

Flagged (warning):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: paid, label: The victims are paid, type: statement}]
    claims:
      - {id: a, source: daily, subject: paid, value: "yes", mode: will, speaker: Ministry}
      - {id: b, source: herald, subject: paid, value: "no", speaker: Victims}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: warned, label: The town was warned, type: statement}]
    claims:
      - {id: a, source: daily, subject: warned, value: "yes"}
      - {id: b, source: herald, subject: warned, value: "yes"}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.differing import differing, why

KIND = "discrepancy"
ASPECT = "value"
TYPES = {"statement"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """Those who say yes against those who say no."""
    return differing(topic, TYPES, why)
