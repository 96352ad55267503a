"""Several sources print one origin's word: an echo, no confirmation.

What would be an agreement, but for having one origin: ten outlets that quote one minister are one
witness. The origin is the speaker named, else the publisher; a copy has the origin of what it
copies.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: homes, label: Homes flooded, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: about 400, speaker: Mayor}
      - {id: b, source: herald, subject: homes, value: "400", speaker: Mayor}

Flagged (note):

    sources: [{id: daily, publisher: The Daily}, {id: site, publisher: Site, copy_of: daily}]
    subjects: [{id: warned, label: The town was warned, type: statement}]
    claims:
      - {id: a, source: daily, subject: warned, value: "yes"}
      - {id: b, source: site, subject: warned, value: "yes"}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: homes, label: Homes flooded, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: about 400, speaker: Mayor}
      - {id: b, source: herald, subject: homes, value: "400", speaker: Fire brigade}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.agreeing import accords
from factcheck.judging.concurring import answer

KIND = "agreement"
ASPECT = "speaker"


def check(topic: Topic) -> Iterator[Answer]:
    """Claims of one origin that several sources print alike."""
    if topic.subject is None:
        return
    for accord in accords(topic.subject, topic.boxes):
        sources = len({box.source.id for box in accord.boxes})
        if len(accord.origins) == 1 and sources > 1:
            said = f"one origin in {sources} sources, so an echo"
            yield answer(topic.subject, accord, said)
