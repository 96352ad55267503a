"""Two origins or more put a thing into one category.

A category agrees with the wider one it is within. Of a level only claims of one time agree.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - id: cause
        label: What brought the bridge down
        type: category
        categories: [{name: flood}, {name: flash flood, within: flood}]
    claims:
      - {id: a, source: daily, subject: cause, value: flash flood}
      - {id: b, source: herald, subject: cause, value: flood}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - id: cause
        label: What brought the bridge down
        type: category
        categories: [{name: flood}, {name: rot}]
    claims:
      - {id: a, source: daily, subject: cause, value: rot}
      - {id: b, source: herald, subject: cause, value: flood}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.concurring import concurring

KIND = "agreement"
ASPECT = "value"
TYPES = {"category"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """Claims of two origins or more that say the same."""
    return concurring(topic, TYPES)
