"""Two names of one thing, which the subject declares as its own.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}]
    subjects: [{id: city, label: Oslo, aliases: [Christiania], type: name}]
    claims:
      - {id: a, source: daily, subject: city, value: Oslo}
      - {id: b, source: daily, subject: city, value: Christiania}

Fine:

    sources: [{id: daily, published: 2024-05-03}]
    subjects: [{id: city, label: Oslo, type: name}]
    claims:
      - {id: a, source: daily, subject: city, value: Oslo}
      - {id: b, source: daily, subject: city, value: Christiania}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.answers import together
from factcheck.judging.wording import side
from factcheck.values.word import Name

KIND = "agreement"
ASPECT = "wording"
TYPES = {"name"}
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """The claims under the declared names, where there are two names or more."""
    if topic.subject is None or topic.type not in TYPES:
        return
    known = [b for b in topic.boxes if isinstance(b.value, Name) and b.value.known_as]
    if len({box.key for box in known}) > 1:
        name = topic.subject.label or topic.subject.id
        message = f"{name}: names of one thing, as the case declares: {side(known)}."
        yield together(known, message, slot=name)
