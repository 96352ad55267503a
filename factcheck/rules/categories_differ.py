"""Two sources put a thing into categories that exclude one another.

Categories exclude one another only where the subject says so, for themselves or for what they are
within: `exclusive` ones cannot both be true (an error), `unlike` ones can, but no reader would take
them together (a warning). Of a level (a status) only claims of one time are compared; what was so
in May and is otherwise in June has moved on.

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - id: cause
        label: What brought the bridge down
        type: category
        categories: [{name: flood}, {name: flash flood, within: flood}, {name: neglect}]
        exclusive: [[flood, neglect]]
    claims:
      - {id: a, source: daily, subject: cause, value: flash flood}
      - {id: b, source: herald, subject: cause, value: neglect}

Flagged (warning):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-04}]
    subjects:
      - id: cause
        label: What brought the bridge down
        type: category
        categories: [{name: high water}, {name: a barge}]
        unlike: [[high water, a barge]]
    claims:
      - {id: a, source: daily, subject: cause, value: high water}
      - {id: b, source: herald, subject: cause, value: a barge}

Flagged (warning):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-04}]
    subjects:
      - id: bridge
        label: The bridge
        type: category
        categories: [{name: open}, {name: closed}]
        exclusive: [[open, closed]]
    claims:
      - {id: a, source: daily, subject: bridge, value: open, mode: ordered}
      - {id: b, source: herald, subject: bridge, value: closed}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-06-10}]
    subjects:
      - id: bridge
        label: The bridge
        type: category
        behaviour: level
        categories: [{name: open}, {name: closed}]
        exclusive: [[open, closed]]
      - id: place
        label: Where the bridge stands
        type: category
        categories: [{name: the north}, {name: Northam, within: the north}, {name: the coast}]
    claims:
      - {id: a, source: daily, subject: bridge, value: closed}
      - {id: b, source: herald, subject: bridge, value: open}
      - {id: c, source: daily, subject: place, value: Northam}
      - {id: d, source: herald, subject: place, value: the north}
      - {id: e, source: herald, subject: place, value: the coast}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.differing import differing, why

KIND = "discrepancy"
ASPECT = "value"
TYPES = {"category"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """Camps of categories, where one will not do."""
    return differing(topic, TYPES, why)
