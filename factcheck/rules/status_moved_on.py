"""A status was one thing at one time and another at the next.

Of a level (the bridge is closed in May and open in June; a road has gone from the list) claims of
times that do not meet are compared from one time to the next. Only what is reported as being so can
have moved on; a plan or a forecast is no state.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-06-10}]
    subjects:
      - id: bridge
        label: The bridge
        type: category
        behaviour: level
        categories: [{name: open}, {name: closed}]
        exclusive: [[open, closed]]
    claims:
      - {id: a, source: daily, subject: bridge, value: closed}
      - {id: b, source: herald, subject: bridge, value: open}

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-06-10}]
    subjects: [{id: shut, label: Roads closed, type: set, behaviour: level}]
    claims:
      - {id: a, source: daily, subject: shut, value: {members: [A1, B7], closed: true}}
      - {id: b, source: herald, subject: shut, value: {members: [B7], closed: true}}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-06-10}]
    subjects:
      - id: bridge
        label: The bridge
        type: category
        behaviour: level
        categories: [{name: open}, {name: closed}]
        exclusive: [[open, closed]]
      - {id: warned, label: The town was warned, type: statement}
    claims:
      - {id: a, source: daily, subject: bridge, value: closed}
      - {id: b, source: herald, subject: bridge, value: open, mode: will}
      - {id: c, source: daily, subject: warned, value: "yes"}
      - {id: d, source: herald, subject: warned, value: "no"}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.moving import moving
from factcheck.judging.steps import steps_of

KIND = "change"
ASPECT = "value"
TYPES = {"category", "statement", "set"}
BEHAVIOURS = {"level"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """The steps of a status or list, or of a statement that ceased to hold."""
    if topic.subject is not None and topic.type in TYPES:
        yield from moving(topic.subject, steps_of(topic), "moved on")
