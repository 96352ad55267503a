"""What came of a plan goes beyond it.

A count that is still below its plan may yet reach it, so only what lies above the plan is told.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-06-10}]
    subjects:
      - {id: planned, label: Homes to be built, unit: homes}
      - {id: built, label: Homes built, unit: homes, behaviour: cumulative, plan_of: planned}
    claims:
      - {id: a, source: daily, subject: planned, value: up to 3000, mode: ordered}
      - {id: b, source: herald, subject: built, value: "4,100"}

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
from factcheck.judging.answers import moved
from factcheck.judging.plans import beyond
from factcheck.judging.steps import difference
from factcheck.judging.wording import side

KIND = "change"
ASPECT = "plan"
NEEDS = "plan"


def check(topic: Topic) -> Iterator[Answer]:
    """The outcomes that lie above every figure of the plan."""
    planned, came = beyond(topic)
    if topic.subject is not None and came:
        name = topic.subject.label or topic.subject.id
        yield moved(
            planned,
            came,
            f"{name}: {side(came)} goes beyond the plan: {side(planned)}.",
            parted="literally",
            difference=difference(planned[-1], came[0], per_day=False),
        )
