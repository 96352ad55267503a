"""Two origins or more have a member on their lists.

Lists as printed are open, so members agree one by one.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: towns, label: Towns under water, type: set}]
    claims:
      - {id: a, source: daily, subject: towns, value: {members: [Aby, Berg]}}
      - {id: b, source: herald, subject: towns, value: {members: [Berg, Dal]}}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: towns, label: Towns under water, type: set}]
    claims:
      - {id: a, source: daily, subject: towns, value: {members: [Aby, Berg]}}
      - {id: b, source: herald, subject: towns, value: {members: [Dal]}}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.box import Box
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.answers import origins, together
from factcheck.values.word import Members
from factcheck.values.words import printed_member

KIND = "agreement"
ASPECT = "member"
TYPES = {"set"}


def check(topic: Topic) -> Iterator[Answer]:
    """One answer for each member that claims of two origins, meant alike, have in common."""
    if topic.subject is None or topic.type not in TYPES:
        return
    having: dict[tuple[str, tuple[str, str]], list[Box]] = {}
    for box in topic.boxes:
        if isinstance(box.value, Members):
            for member in box.value.members:
                having.setdefault((member, box.manner), []).append(box)
    for (member, _), boxes in sorted(having.items()):
        voices = origins(boxes)
        if len(voices) > 1:
            who = "; ".join(sorted({box.said_by for box in boxes}))
            name = topic.subject.label or topic.subject.id
            lists = (box.value for box in boxes if isinstance(box.value, Members))
            forms = (printed_member(value, member) for value in lists)
            printed = next((form for form in forms if form != member), member)
            message = f"{name}: {printed} stands in {len(voices)} origins: {who}."
            yield together(boxes, message, slot=member)
