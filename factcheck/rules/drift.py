"""One speaker's one figure is printed with unlike hedges.

"400", "about 400" and "more than 400", all by the mayor's word: on the way from mouth to print the
hedge has drifted. The wordings can all be true, so this is a note; where they exclude one another
it is the subject's discrepancy. Unlike figures, and hedges that are read alike, are no drift.

Flagged (note):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: homes, label: Homes flooded, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: about 400, speaker: Mayor}
      - {id: b, source: herald, subject: homes, value: more than 400, speaker: Mayor}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: homes, label: Homes flooded, unit: homes}
      - {id: roads, label: Roads closed, unit: roads}
    claims:
      - {id: a, source: daily, subject: homes, value: about 400, speaker: Mayor}
      - {id: b, source: herald, subject: homes, value: roughly 400, speaker: Mayor}
      - {id: c, source: herald, subject: homes, value: more than 400, speaker: Fire brigade}
      - {id: d, source: daily, subject: roads, value: nearly 30, speaker: Mayor}
      - {id: e, source: herald, subject: roads, value: more than 30, speaker: Mayor}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.box import Box
from factcheck.consistency.points import common
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.agreeing import Accord, accords_of
from factcheck.judging.concurring import answer
from factcheck.judging.exclusion import FIGURES
from factcheck.values.figure import Figure

KIND = "agreement"
ASPECT = "speaker"
TYPES = FIGURES
NEEDS = "several"
REPLACES = ("echo",)


def check(topic: Topic) -> Iterator[Answer]:
    """Per agreement and speaker, the claims of one figure in unlike words."""
    subject = topic.subject
    if subject is None or subject.type not in TYPES:
        return
    for accord in accords_of(topic):
        printed: dict[tuple[object, ...], list[Box]] = {}
        for box in accord.boxes:
            if box.claim.speaker and isinstance(box.value, Figure) and box.value.number is not None:
                printed.setdefault((box.origins, box.value.number), []).append(box)
        for boxes in printed.values():
            if len(boxes) > 1 and drifted(boxes):
                whole = len(boxes) == len(accord.boxes)
                slot = accord.slot if whole else f"{'; '.join(boxes[0].origins)} {accord.slot}"
                said = f"one figure of {boxes[0].voice} has drifted from wording to wording"
                alike = Accord(tuple(boxes), boxes[0].origins, slot=slot, unmoved=accord.unmoved)
                yield answer(subject, alike, said)


def drifted(boxes: Sequence[Box]) -> bool:
    """Whether the wordings are read unlike one another, and can yet all be true."""
    readings = {(box.span("literal"), box.span("pragmatic")) for box in boxes}
    return len(readings) > 1 and not common(literal for literal, _ in readings).empty
