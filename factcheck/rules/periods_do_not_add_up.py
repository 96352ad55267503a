"""Amounts of a flow over unlike periods do not add up.

What came in a week is what came on its days: amounts over parts of a period can be no more together
than the whole, nor the whole less. Figures of one and the same period are compared as such
(figures-differ), and a period that is in conflict with itself is left out here.

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-12}]
    subjects: [{id: came, label: Arrivals, unit: people, behaviour: flow}]
    claims:
      - {id: a, source: daily, subject: came, value: "500", period: 2024-05-06}
      - {id: b, source: daily, subject: came, value: more than 400, period: 2024-05-07}
      - {id: c, source: herald, subject: came, value: "700", period: 2024-05-06/2024-05-12}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-12}]
    subjects: [{id: came, label: Arrivals, unit: people, behaviour: flow}]
    claims:
      - {id: a, source: daily, subject: came, value: "500", period: 2024-05-06}
      - {id: b, source: daily, subject: came, value: "90", period: 2024-05-07}
      - {id: c, source: herald, subject: came, value: "700", period: 2024-05-06/2024-05-12}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.exclusion import FIGURES
from factcheck.judging.totals import unbalanced_periods

KIND = "discrepancy"
ASPECT = "sum"
TYPES = FIGURES
BEHAVIOURS = {"flow"}


def check(topic: Topic) -> Iterator[Answer]:
    """The irreducible set of amounts that cannot all be true."""
    if topic.subject is not None and topic.behaviour == "flow" and topic.type in TYPES:
        yield from unbalanced_periods(topic.subject, topic.boxes)
