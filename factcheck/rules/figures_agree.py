"""Figures of two origins or more agree.

They meet in the pragmatic reading of value and time and are meant alike. Strength: *same figure*,
*equal after rounding*, or *within hedges*. A one-sided wording ("more than 400") joins only where
its figure is the other's; else it is a bound merely met, which is no finding. Where its words leave
that very figure out ("fewer than 400" beside "some 400") they agree within hedges, no closer. A
count printed alike
at two times had not moved, and the sentence says so. Ages agree where one birthday gives them all:
58, and 59 a year later.

Option `origins`: how many origins must agree for it to be reported. An origin is whose word it is,
not who prints it.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: homes, label: Homes flooded, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: about 400}
      - {id: b, source: herald, subject: homes, value: "410"}

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: dead, label: People killed, unit: people, behaviour: cumulative}]
    claims:
      - {id: a, source: daily, subject: dead, value: "41"}
      - {id: b, source: herald, subject: dead, value: at least 41}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: homes, label: Homes flooded, unit: homes}
      - {id: roads, label: Roads closed, unit: roads}
      - {id: boats, label: Boats sent, unit: boats}
    claims:
      - {id: a, source: daily, subject: homes, value: more than 300}
      - {id: b, source: herald, subject: homes, value: "350"}
      - {id: c, source: daily, subject: roads, value: "12", speaker: Mayor}
      - {id: d, source: herald, subject: roads, value: "12", speaker: Mayor}
      - {id: e, source: daily, subject: boats, value: "12", mode: ordered}
      - {id: f, source: herald, subject: boats, value: "12"}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from annotated_types import Ge, Le

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.concurring import concurring
from factcheck.judging.exclusion import FIGURES

KIND = "agreement"
ASPECT = "value"
TYPES = FIGURES
NEEDS = "several"


def check(topic: Topic, *, origins: Annotated[int, Ge(2), Le(1000)] = 2) -> Iterator[Answer]:
    """Claims of two origins or more that say the same."""
    return concurring(topic, TYPES, origins)
