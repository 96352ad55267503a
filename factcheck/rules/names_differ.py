"""Two sources give one person, place or thing unlike names.

A thing may have two names, so this is never an error. Names that the subject declares as its own
(`aliases`) are one, and so is one that leaves out words of the other ("Lindt", "Maria Lindt");
names that differ as spellings do are another finding (names-spelt-apart).

Flagged (warning):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: mayor, label: Who is mayor, type: name}]
    claims:
      - {id: a, source: daily, subject: mayor, value: Maria Lindt}
      - {id: b, source: herald, subject: mayor, value: Per Holm}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: mayor, label: Who is mayor, type: name}
      - {id: city, label: Oslo, aliases: [Christiania], type: name}
    claims:
      - {id: a, source: daily, subject: mayor, value: Maria Lindt}
      - {id: b, source: herald, subject: mayor, value: Marja Lindt}
      - {id: e, source: herald, subject: mayor, value: Lindt}
      - {id: c, source: daily, subject: city, value: Oslo}
      - {id: d, source: herald, subject: city, value: Christiania}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.differing import differing, why

KIND = "discrepancy"
ASPECT = "value"
TYPES = {"name"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """Names that no reader takes for one."""
    return differing(topic, TYPES, why)
