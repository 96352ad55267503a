"""What came of a plan is what was planned.

A subject names the plan it is the outcome of (`plan_of`). The two are never compared as values of
one subject; they meet here.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-06-10}]
    subjects:
      - {id: planned, label: Homes to be built, unit: homes}
      - {id: built, label: Homes built, unit: homes, behaviour: cumulative, plan_of: planned}
    claims:
      - {id: a, source: daily, subject: planned, value: "3,000", mode: ordered}
      - {id: b, source: herald, subject: built, value: "3,000"}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-06-10}]
    subjects:
      - {id: planned, label: Homes to be built, unit: homes}
      - {id: built, label: Homes built, unit: homes, behaviour: cumulative, plan_of: planned}
    claims:
      - {id: a, source: daily, subject: planned, value: "3,000", mode: ordered}
      - {id: b, source: herald, subject: built, value: "1,200"}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.answers import together
from factcheck.judging.plans import meeting
from factcheck.judging.wording import side

KIND = "agreement"
ASPECT = "plan"
NEEDS = "plan"


def check(topic: Topic) -> Iterator[Answer]:
    """The outcomes that meet the plan in figure, with the plans they meet."""
    planned, came = meeting(topic)
    if topic.subject is not None and came:
        name = topic.subject.label or topic.subject.id
        message = f"{name}: {side(came)} is what was planned: {side(planned)}."
        yield together([*came, *planned], message)
