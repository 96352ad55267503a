"""Sums printed side by side in two currencies do not give one rate of exchange.

Within one source and one day there is one rate. Where two pairs need two, one of the sums is wrong:
a slip of the pen, of a digit or of the thousands.

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}]
    subjects: [{id: fare, label: Fare, type: money}, {id: fine, label: Fine, type: money}]
    claims:
      - {id: a, source: daily, subject: fare, value: 4000 euros, locator: {start: 10, end: 20}}
      - {id: b, source: daily, subject: fare, value: $4400, locator: {start: 22, end: 27}}
      - {id: c, source: daily, subject: fine, value: 200 euros, locator: {start: 90, end: 99}}
      - {id: d, source: daily, subject: fine, value: $320, locator: {start: 101, end: 105}}

Fine:

    sources: [{id: daily, published: 2024-05-03}]
    subjects: [{id: fare, label: Fare, type: money}, {id: fine, label: Fine, type: money}]
    claims:
      - {id: a, source: daily, subject: fare, value: 4000 euros, locator: {start: 10, end: 20}}
      - {id: b, source: daily, subject: fine, value: $220, locator: {start: 500, end: 504}}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.rates import unlike_rates

KIND = "discrepancy"
ASPECT = "rate"
NEEDS = "rates"


def check(topic: Topic) -> Iterator[Answer]:
    """One answer where no rate fits all pairs of a source."""
    yield from unlike_rates(topic)
