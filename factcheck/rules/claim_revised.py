"""A speaker has replaced a figure of his own.

The older claim is set aside before anything is compared, and stays visible here. It is declared
(`supersedes`), or inferred for a count where one speaker, with dates of his own, goes from a higher
figure to a lower one. A denial that supersedes a claim withdraws it.

Flagged (warning):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: homes, label: Homes flooded, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: "400"}
      - {id: b, source: daily, subject: homes, value: "550", supersedes: a}

Flagged (warning):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: dead, label: People killed, unit: people, behaviour: cumulative}]
    claims:
      - {id: a, source: daily, subject: dead, value: "63", speaker: Police, as_of: 2024-05-02}
      - {id: b, source: herald, subject: dead, value: "41", speaker: Police, as_of: 2024-05-09}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: dead, label: People killed, unit: people, behaviour: cumulative}]
    claims:
      - {id: a, source: daily, subject: dead, value: "41", speaker: Police, as_of: 2024-05-02}
      - {id: b, source: herald, subject: dead, value: "63", speaker: Police, as_of: 2024-05-09}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.box import Box
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.answers import moved
from factcheck.judging.differing import stood
from factcheck.judging.wording import side
from factcheck.values.word import Statement

KIND = "change"
ASPECT = "revision"
NEEDS = "revised"


def check(topic: Topic) -> Iterator[Answer]:
    """One answer for each claim that was replaced."""
    if topic.subject is None:
        return
    for old, new in topic.revised:
        name = topic.subject.label or topic.subject.id
        how = "declared as replaced" if old.id in new.claim.supersedes else "the same speaker"
        yield moved(
            [old],
            [new],
            f"{name}: {side([old])} [{stood(old)}] {_became(new)} [{stood(new)}]; {how}.",
            parted="pragmatically",
            slot=f"{old.key} to {new.key}",
        )


def _became(new: Box) -> str:
    if new.claim.stance == "denies" and not isinstance(new.value, Statement):
        return f"was withdrawn: {side([new])} is denied"
    return f"gave way to {side([new])}"
