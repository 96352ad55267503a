"""A source is at odds with itself.

Its own words, or one speaker's in it, do not fit one another, or do not fit whom it quotes.
Reported beside whatever other sources say, for it is the source's own to mend. Two speakers whom it
quotes may differ (that is between them), growth within one article is no contradiction, nor are two
names that the subject declares as one.

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}]
    subjects: [{id: homes, label: Homes flooded, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: "400"}
      - {id: b, source: daily, subject: homes, value: "550"}

Flagged (warning):

    sources: [{id: daily, published: 2024-05-03}]
    subjects: [{id: homes, label: Homes flooded, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: at least 400}
      - {id: b, source: daily, subject: homes, value: thousands}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: homes, label: Homes flooded, unit: homes}
      - {id: dead, label: People killed, unit: people, behaviour: cumulative}
      - {id: roads, label: Roads closed, unit: roads}
    claims:
      - {id: a, source: daily, subject: homes, value: nearly 400}
      - {id: b, source: daily, subject: homes, value: "390"}
      - {id: c, source: herald, subject: homes, value: "900"}
      - {id: d, source: herald, subject: dead, value: "10", as_of: 2024-05-02}
      - {id: e, source: herald, subject: dead, value: "25", as_of: 2024-05-09}
      - {id: f, source: herald, subject: roads, value: "50", speaker: Mayor}
      - {id: g, source: herald, subject: roads, value: "30", speaker: Fire brigade}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.box import Box
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.judging.answers import apart
from factcheck.judging.differing import gap, gap_in_words, sides, why
from factcheck.judging.slots import own_conflict, slots_of

KIND = "discrepancy"
ASPECT = "source"
NEEDS = "several"


def check(topic: Topic) -> Iterator[Answer]:
    """Per source, the positions of its own claims where one will not do."""
    if topic.subject is None or len({box.source.id for box in topic.boxes}) == len(topic.boxes):
        return
    sources: dict[str, list[Box]] = {}
    for box in topic.boxes:
        sources.setdefault(box.source.id, []).append(box)
    several = ((source, boxes) for source, boxes in sources.items() if len(boxes) > 1)
    for source, boxes in sorted(several):
        for slot in slots_of(topic.subject, boxes):
            judged, pair = own_conflict(topic.subject, slot)
            if pair and not slot.across:
                name = topic.subject.label or topic.subject.id
                against = sides(judged, pair, boxes[0].outlet)
                told = f"{why(judged, pair)} {gap_in_words(topic.subject, pair)}".rstrip()
                yield apart(
                    topic.subject,
                    judged,
                    f"{name}: {_verdict(pair)}: {against}. {told}",
                    pair,
                    name=f"{source} {slot.name}".rstrip(),
                    difference=gap(pair),
                )


def _verdict(pair: Sequence[Box]) -> str:
    """Who says both, and how: a text may well tell of a rule and of a case against it."""
    first, last = pair[0], pair[-1]
    outlet = first.outlet + (", in this copy of it," if first.source.copy_of else "")
    if first.voice and first.voice == last.voice:
        return f"{outlet} quotes {first.voice} with both"
    if first.voice != last.voice or first.manner != last.manner:
        return f"{outlet} prints both"
    return f"{outlet} is at odds with itself"
