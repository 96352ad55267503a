"""Dates of one event cannot all be true, or would not be taken as one.

A date is as wide as its words: "September" meets "late September" and "Sept. 21". Dates that share
no day are an error; dates that only a reader would part, or of unlike mode, a warning.

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: opened, label: The bridge was opened, type: date}]
    claims:
      - {id: a, source: daily, subject: opened, value: 12 April}
      - {id: b, source: herald, subject: opened, value: 2024-04-21}

Flagged (warning):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: opening, label: The bridge is to open, type: date}]
    claims:
      - {id: a, source: daily, subject: opening, value: 12 June 2024, mode: ordered}
      - {id: b, source: herald, subject: opening, value: July 2024, mode: will}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: opened, label: The bridge was opened, type: date}]
    claims:
      - {id: a, source: daily, subject: opened, value: last month}
      - {id: b, source: herald, subject: opened, value: 2024-04-21}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.differing import differing, why

KIND = "discrepancy"
ASPECT = "value"
TYPES = {"date"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """Positions of dates, where one will not do."""
    return differing(topic, TYPES, why)
