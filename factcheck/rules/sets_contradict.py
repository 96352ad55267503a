"""A list that claims to be whole leaves out what another source has on it.

Lists as printed are open: one that leaves something out contradicts nothing, unless the text says
"only" or "all" (`closed: true`).

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: towns, label: Towns under water, type: set}]
    claims:
      - {id: a, source: daily, subject: towns, value: {members: [Aby, Berg], closed: true}}
      - {id: b, source: herald, subject: towns, value: {members: [Berg, Dal]}}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: towns, label: Towns under water, type: set}]
    claims:
      - {id: a, source: daily, subject: towns, value: {members: [Aby, Berg]}}
      - {id: b, source: herald, subject: towns, value: {members: [Dal]}}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.box import Box
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.differing import differing, why
from factcheck.judging.slots import Slot
from factcheck.judging.wording import listed
from factcheck.values.word import Members
from factcheck.values.words import printed_member

KIND = "discrepancy"
ASPECT = "value"
TYPES = {"set"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """Lists of which a whole one lacks a member of another."""
    return differing(topic, TYPES, _lacking)


def _lacking(slot: Slot, pair: Sequence[Box]) -> str:
    """Who is missing on the list that claims to be whole."""
    for whole, other in (pair, pair[::-1]) if len(pair) == 2 else ():
        mine, theirs = whole.value, other.value
        if isinstance(mine, Members) and isinstance(theirs, Members) and mine.closed:
            missing = sorted(printed_member(theirs, one) for one in theirs.members - mine.members)
            if missing:
                said = f"{listed(missing)}, named by {other.said_by}"
                return f"{why(slot, pair)} Not on the whole list of {whole.said_by}: {said}."
    return why(slot, pair)
