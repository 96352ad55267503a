"""Figures on different subjects do not fit the relation that holds between them.

A relation is a formula of the case ("north + south <= country"), or what `within` says of two
counts of one unit and behaviour: that the part is no more than the whole. Bounds are taken at one
time: of a count that never falls, from below by what was reached by then and from above by what was
not yet passed later. A subject in conflict with itself enters one position at a time, with what
fits all of them; only a relation that fails for every one is reported.

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: north, label: Homes flooded in the north, unit: homes}
      - {id: south, label: Homes flooded in the south, unit: homes}
      - {id: country, label: Homes flooded, unit: homes}
    relations: [{formula: north + south <= country, assumes: no home lies in both}]
    claims:
      - {id: a, source: daily, subject: north, value: "400"}
      - {id: b, source: daily, subject: south, value: more than 300}
      - {id: c, source: herald, subject: country, value: "550"}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: north, label: Homes flooded in the north, unit: homes}
      - {id: south, label: Homes flooded in the south, unit: homes}
      - {id: country, label: Homes flooded, unit: homes}
    relations: [{formula: north + south <= country, assumes: no home lies in both}]
    claims:
      - {id: a, source: daily, subject: north, value: "400"}
      - {id: b, source: herald, subject: country, value: "550"}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.relations import judge

KIND = "discrepancy"
ASPECT = "sum"
NEEDS = "relation"


def check(topic: Topic) -> Iterator[Answer]:
    """The irreducible set of claims for which the relation cannot hold."""
    found = (topic.verdict or judge(topic)).refuted
    if found:
        yield found
