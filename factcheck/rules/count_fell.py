"""A stock fell from one time to the next.

Only of a level: a count since a start cannot fall, and figures that say so are in conflict.

Option `least`: the least fall to report, as a share of the earlier figure (0.1: a tenth). A fall
that the words allow to be as large is reported.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: camp, label: People in the camp, unit: people, behaviour: level}]
    claims:
      - {id: a, source: daily, subject: camp, value: "900"}
      - {id: b, source: herald, subject: camp, value: fewer than 500}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: camp, label: People in the camp, unit: people, behaviour: level}
      - {id: dead, label: People killed, unit: people, behaviour: cumulative}
    claims:
      - {id: a, source: daily, subject: camp, value: about 900}
      - {id: b, source: herald, subject: camp, value: "880"}
      - {id: c, source: daily, subject: dead, value: "63"}
      - {id: d, source: herald, subject: dead, value: "41"}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from annotated_types import Ge, Lt

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.exclusion import FIGURES
from factcheck.judging.moving import moving
from factcheck.judging.sizes import may_have_fallen
from factcheck.judging.steps import steps_of

KIND = "change"
ASPECT = "value"
TYPES = FIGURES
BEHAVIOURS = {"level", "flow"}
NEEDS = "several"


def check(topic: Topic, *, least: Annotated[float, Ge(0), Lt(1)] = 0.0) -> Iterator[Answer]:
    """The steps downward."""
    if topic.subject is not None and topic.type in TYPES:
        downward = [step for step in steps_of(topic) if not step.rose]
        for answer in moving(topic.subject, downward, "fell"):
            if not least or may_have_fallen(answer, least):
                yield answer
