"""Two origins or more say that something is so (or that it is not).

Claims of unlike mode or condition, a report and a fear, do not agree.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: warned, label: The town was warned, type: statement}]
    claims:
      - {id: a, source: daily, subject: warned, value: "yes"}
      - {id: b, source: herald, subject: warned, value: "yes"}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: warned, label: The town was warned, type: statement}]
    claims:
      - {id: a, source: daily, subject: warned, value: "yes"}
      - {id: b, source: herald, subject: warned, value: "yes", mode: may}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.concurring import concurring

KIND = "agreement"
ASPECT = "value"
TYPES = {"statement"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """Claims of two origins or more that say the same."""
    return concurring(topic, TYPES)
