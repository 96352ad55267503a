"""Somebody denies what is said.

A denial (`stance: denies`; its value is what is denied) answers the claims that its `denies` names,
else all on the subject that give the same figure, or one equal to it after rounding, whatever its
hedge. It gives no figure of its own, so it stands beside the other findings and in no position of
theirs. If the denier is the one whom a claim quotes, he was misquoted or has withdrawn: that cannot
be told from here, and only `supersedes` makes it a retraction. A denial of what nobody in the case
says is listed as not compared. To deny a statement is to say the opposite: statements-differ.

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: homes, label: Homes flooded, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: more than 400, speaker: Residents}
      - {id: b, source: herald, subject: homes, value: "400", speaker: Mayor, stance: denies}

Flagged (error):

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects: [{id: opening, label: The bridge opens, type: date}]
    claims:
      - {id: a, source: daily, subject: opening, value: 2024-06-12, speaker: Builder}
      - {id: b, source: herald, subject: opening, value: 2024-06-12, speaker: Builder,
         stance: denies, denies: a}

Fine:

    sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
    subjects:
      - {id: homes, label: Homes flooded, unit: homes}
      - {id: warned, label: The town was warned, type: statement}
    claims:
      - {id: a, source: daily, subject: homes, value: "400", speaker: Residents}
      - {id: b, source: herald, subject: homes, value: "900", speaker: Mayor, stance: denies}
      - {id: c, source: daily, subject: warned, value: "yes"}
      - {id: d, source: herald, subject: warned, value: "yes", stance: denies}
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.finding import Answer, Position
from factcheck.graph.topic import Topic
from factcheck.judging.answers import origins
from factcheck.judging.denials import Denied, answered, whose
from factcheck.judging.wording import label, phrase, side

KIND = "discrepancy"
ASPECT = "denial"
NEEDS = "denials"


def check(topic: Topic) -> Iterator[Answer]:
    """One answer for all denials of one thing."""
    if topic.subject is None:
        return
    for denied in answered(topic):
        denials, said = denied.denials, denied.answered
        verb = ", deny" if len(denials) > 1 else ", denies" if denials[0].voice else " denies"
        name = topic.subject.label or topic.subject.id
        yield Answer(
            message=f"{name}: {whose(denials)}{verb} {side(said)}.{_of_himself(denied)}",
            positions=(
                Position(label(said), said, origins=origins(said)),
                Position("denied", denials, origins=origins(denials)),
            ),
            answers=(said[0].key, f"not {denials[0].key}"),
            fits=tuple((box, (n, n)) for n, side_ in ((1, said), (2, denials)) for box in side_),
            parted="literally",
            slot=denials[0].key,
            minimal_conflict=(said[0], denials[0]),
        )


def _of_himself(denied: Denied) -> str:
    """What is to be said where somebody denies what he is quoted with."""
    for denial in denied.denials:
        for box in denied.answered:
            if denial.claim.speaker and box.claim.speaker and box.origins == denial.origins:
                return (
                    f" It is {denial.voice} whom {box.outlet} quotes with {phrase(box)}:"
                    " misquoted there, or withdrawn since; the claims cannot tell which."
                )
    return ""
