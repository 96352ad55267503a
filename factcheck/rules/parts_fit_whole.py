"""Figures on different subjects fit the relation between them, whatever each of them is exactly.

Only where the relation holds for every value that a reader would take the figures to mean. What is
merely not refuted is no finding.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: north, label: Homes flooded in the north, unit: homes}
      - {id: country, label: Homes flooded, unit: homes}
    relations: [{formula: north <= country}]
    claims:
      - {id: a, source: daily, subject: north, value: "400"}
      - {id: b, source: herald, subject: country, value: more than 900}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: north, label: Homes flooded in the north, unit: homes}
      - {id: country, label: Homes flooded, unit: homes}
    relations: [{formula: north <= country}]
    claims:
      - {id: a, source: daily, subject: north, value: more than 400}
      - {id: b, source: herald, subject: country, value: about 450}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.relations import judge

KIND = "agreement"
ASPECT = "sum"
NEEDS = "relation"


def check(topic: Topic) -> Iterator[Answer]:
    """The latest figures, where the relation holds for all of their values."""
    found = (topic.verdict or judge(topic)).upheld
    if found:
        yield found
