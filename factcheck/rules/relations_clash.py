"""Relations that can each hold for the figures, but cannot all hold at once.

Bounds are handed on from formula to formula: what entered is at most this, so what is still here is
at most that. Reported are the fewest relations and claims of which none can be left out. A subject
in conflict with itself enters one position at a time, and there is a clash only where none of its
positions lets the relations hold.

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: served, label: Meals served, unit: meals}
      - {id: cooked, label: Meals cooked, unit: meals}
      - {id: bought, label: Meals paid for, unit: meals}
    relations:
      - {formula: served <= cooked, assumes: every meal was cooked there}
      - {formula: cooked <= bought, assumes: none was cooked unpaid}
    claims:
      - {id: a, source: daily, subject: served, value: "900"}
      - {id: b, source: herald, subject: bought, value: "500"}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: served, label: Meals served, unit: meals}
      - {id: cooked, label: Meals cooked, unit: meals}
      - {id: bought, label: Meals paid for, unit: meals}
    relations:
      - {formula: served <= cooked, assumes: every meal was cooked there}
      - {formula: cooked <= bought, assumes: none was cooked unpaid}
    claims:
      - {id: a, source: daily, subject: served, value: "900"}
      - {id: b, source: herald, subject: bought, value: more than 800}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic

KIND = "discrepancy"
ASPECT = "together"
NEEDS = "relation"


def check(topic: Topic) -> Iterator[Answer]:
    """The relations and claims that clash, told once, at the first of the relations."""
    if topic.verdict and topic.verdict.clash:
        yield topic.verdict.clash
