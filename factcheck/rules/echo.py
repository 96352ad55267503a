"""Several sources print one origin's word: an echo, no confirmation.

What would be an agreement, but for having one origin: ten outlets that quote one minister are one
witness. The origin is the speaker named, else the publisher; a copy has the origin of what it
copies. Where the hedge has changed on the way, drift tells it.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: homes, label: Homes flooded, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: about 400, speaker: Mayor}
      - {id: b, source: herald, subject: homes, value: around 400, speaker: Mayor}

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

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.box import Box
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.agreeing import accords_of
from factcheck.judging.concurring import answer

KIND = "agreement"
ASPECT = "speaker"
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """Claims of one origin that several sources print alike."""
    if topic.subject is None:
        return
    for accord in accords_of(topic):
        sources = len({box.source.id for box in accord.boxes}) if len(accord.origins) == 1 else 0
        if sources > 1:
            said = f"one origin, {accord.boxes[0].names[0]}, in {sources} sources, so an echo"
            found = answer(topic.subject, accord, said)
            yield replace(found, message=found.message + _handed_on(accord.boxes))


def _handed_on(boxes: Sequence[Box]) -> str:
    """Who has it from whom, as far as the case declares it (`copy_of`, `via`)."""
    outlets = {box.source.id: box.outlet for box in boxes}
    told = []
    for box in boxes:
        if copied := outlets.get(box.source.copy_of):
            told.append(f" {box.outlet} copies {copied}.")
        if box.claim.via:
            told.append(f" {box.outlet} has it from {box.claim.via}.")
    return "".join(dict.fromkeys(told))
