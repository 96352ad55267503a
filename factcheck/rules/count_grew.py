"""A count or a stock rose from one time to the next.

Of a count that never falls, two claims that a rising path passes are growth, not conflict. The
amount and the daily rate are ranges over all that the words and dates allow. Where the dates do not
prove the order, or the words leave room for no growth, it is a warning. Where some claims lie on no
rising path with the others, growth is told beside that discrepancy, never in its place. The periods
of a flow are compared with one another only where the subject asks for it (`series: true`).

Option `least`: the least growth to report, as a share of the earlier figure (0.1: a tenth). A
growth that the words allow to be as large is reported.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: dead, label: People killed, unit: people, behaviour: cumulative}]
    claims:
      - {id: a, source: daily, subject: dead, value: "41"}
      - {id: b, source: herald, subject: dead, value: more than 60}

Flagged (warning):

    sources: [{id: daily, published: 2024-05-01/2024-05-12}, {id: herald, published: 2024-05-10}]
    subjects: [{id: dead, label: People killed, unit: people, behaviour: cumulative}]
    claims:
      - {id: a, source: daily, subject: dead, value: "41"}
      - {id: b, source: herald, subject: dead, value: "63"}

Flagged (note):

    sources: [{id: daily, published: 2024-05-08}]
    subjects: [{id: came, label: Arrivals, unit: people, behaviour: flow, series: true}]
    claims:
      - {id: a, source: daily, subject: came, value: "500", period: 2024-05-06}
      - {id: b, source: daily, subject: came, value: "800", period: 2024-05-07}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-03}]
    subjects: [{id: dead, label: People killed, unit: people, behaviour: cumulative}]
    claims:
      - {id: a, source: daily, subject: dead, value: "41"}
      - {id: b, source: herald, subject: dead, value: "63"}

Fine:

    sources: [{id: daily, published: 2024-05-08}]
    subjects: [{id: came, label: Arrivals, unit: people, behaviour: flow}]
    claims:
      - {id: a, source: daily, subject: came, value: "500", period: 2024-05-06}
      - {id: b, source: daily, subject: came, value: "800", period: 2024-05-07}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from annotated_types import Ge

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.exclusion import FIGURES
from factcheck.judging.moving import moving
from factcheck.judging.sizes import may_have_grown
from factcheck.judging.steps import steps_of

KIND = "change"
ASPECT = "value"
TYPES = FIGURES
BEHAVIOURS = {"cumulative", "level", "flow"}
NEEDS = "several"


def check(topic: Topic, *, least: Annotated[float, Ge(0)] = 0.0) -> Iterator[Answer]:
    """The steps upward."""
    if topic.subject is not None and topic.type in TYPES:
        upward = [step for step in steps_of(topic) if step.rose]
        for answer in moving(topic.subject, upward, "rose"):
            if not least or may_have_grown(answer, least):
                yield answer
