"""Dates of two origins or more agree.

They share a day as a reader takes them, and are meant alike.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: opened, label: The bridge was opened, type: date}]
    claims:
      - {id: a, source: daily, subject: opened, value: late April}
      - {id: b, source: herald, subject: opened, value: 2024-04-23}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: opened, label: The bridge was opened, type: date}]
    claims:
      - {id: a, source: daily, subject: opened, value: 2024-04-23, mode: ordered}
      - {id: b, source: herald, subject: opened, value: 2024-04-23}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.concurring import concurring

KIND = "agreement"
ASPECT = "value"
TYPES = {"date"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """Claims of two origins or more that say the same."""
    return concurring(topic, TYPES)
