"""Two origins or more give a thing one name.

Spellings that the subject declares (`aliases`) count as one name.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: city, label: Oslo, aliases: [Christiania], type: name}]
    claims:
      - {id: a, source: daily, subject: city, value: Oslo}
      - {id: b, source: herald, subject: city, value: Christiania}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: mayor, label: Who is mayor, type: name}]
    claims:
      - {id: a, source: daily, subject: mayor, value: Maria Lindt}
      - {id: b, source: herald, subject: mayor, value: Marja Lindt}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.concurring import concurring

KIND = "agreement"
ASPECT = "value"
TYPES = {"name"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """Claims of two origins or more that say the same."""
    return concurring(topic, TYPES)
