"""Sums printed side by side in two currencies give one rate of exchange.

Every "4,000 kroner ($380)" implies a rate. Two such pairs of one source that give the same rate
confirm one another's arithmetic.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}]
    subjects: [{id: fare, label: Fare, type: money}, {id: fine, label: Fine, type: money}]
    claims:
      - {id: a, source: daily, subject: fare, value: 4000 euros, locator: {start: 10, end: 20}}
      - {id: b, source: daily, subject: fare, value: $4400, locator: {start: 22, end: 27}}
      - {id: c, source: daily, subject: fine, value: 200 euros, locator: {start: 90, end: 99}}
      - {id: d, source: daily, subject: fine, value: $220, locator: {start: 101, end: 105}}

Fine:

    sources: [{id: daily, published: 2024-05-03}]
    subjects: [{id: fare, label: Fare, type: money}, {id: fine, label: Fine, type: money}]
    claims:
      - {id: a, source: daily, subject: fare, value: 4000 euros, locator: {start: 10, end: 20}}
      - {id: b, source: daily, subject: fare, value: $4400, locator: {start: 22, end: 27}}
      - {id: c, source: daily, subject: fine, value: 200 euros, locator: {start: 90, end: 99}}
      - {id: d, source: daily, subject: fine, value: $320, locator: {start: 101, end: 105}}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.rates import one_rate

KIND = "agreement"
ASPECT = "rate"
NEEDS = "rates"


def check(topic: Topic) -> Iterator[Answer]:
    """One answer where all pairs of a source share a rate."""
    yield from one_rate(topic)
