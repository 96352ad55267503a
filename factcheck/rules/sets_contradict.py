"""A list that claims to be whole leaves out what another source has on it.

Lists as printed are open: one that leaves something out contradicts nothing, unless the text says
"only" or "all" (`closed: true`).

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: towns, label: Towns under water, type: set}]
    claims:
      - {id: a, source: daily, subject: towns, value: {members: [Aby, Berg], closed: true}}
      - {id: b, source: herald, subject: towns, value: {members: [Berg, Dal]}}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: towns, label: Towns under water, type: set}]
    claims:
      - {id: a, source: daily, subject: towns, value: {members: [Aby, Berg]}}
      - {id: b, source: herald, subject: towns, value: {members: [Dal]}}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.differing import differing, why

KIND = "discrepancy"
ASPECT = "value"
TYPES = {"set"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """Lists of which a whole one lacks a member of another."""
    return differing(topic, TYPES, why)
