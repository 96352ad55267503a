"""Which claims were compared with another, and why the rest was not."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from factcheck.casefile.case import Case
from factcheck.graph.topic import Topic
from factcheck.judging.denials import answered, unanswering
from factcheck.judging.slots import slots_of_all
from factcheck.linking import Linked
from factcheck.outcome import NotCompared

REJECTED = "rejected by a person"
"""Why a claim with `confirmed: false` is not compared."""


def compared(topic: Topic) -> set[str]:
    """The ids of the claims that stood beside another on their own question.

    A level's claims of unlike times are compared from one time to the next.
    """
    subject = topic.subject
    if subject is None:
        return set()
    met = {box.id for slot in slots_of_all(topic) for box in slot.boxes} if topic.several else set()
    if subject.behaviour == "level":
        actual = [box for box in topic.boxes if box.manner == ("is", "")]
        met |= {box.id for box in actual if len(actual) > 1}
    met |= {box.id for denied in answered(topic) for box in (*denied.denials, *denied.answered)}
    return met | {box.id for pair in topic.revised for box in pair}


def alone(topics: Iterable[Topic], met: Container[str]) -> Iterator[NotCompared]:
    """Per subject and reason, the claims that were read and that nothing was compared with."""
    for topic in topics:
        if topic.subject is None:
            continue
        left = tuple(box.id for box in topic.boxes if box.id not in met)
        if left:
            yield NotCompared(topic.subject.id, left, _why(topic))
        if void := unanswering(topic):
            ids = tuple(box.id for box in void)
            yield NotCompared(topic.subject.id, ids, "denies what nobody in the case says")


def never_read(case: Case, read: Container[str], linked: Linked) -> Iterator[NotCompared]:
    """The claims that came into no comparison: rejected, of no certain subject, or unreadable."""
    unsure = {entry.claim.id: entry for entry in linked.unsure}
    for claim in case.claims:
        if claim.rejected:
            yield NotCompared(claim.subject, (claim.id,), REJECTED)
        elif claim.id in unsure:
            yield NotCompared(claim.subject, (claim.id,), unsure[claim.id].reason)
        elif claim.id not in read:
            yield NotCompared(claim.subject, (claim.id,), "could not be read; see the problems")


def _why(topic: Topic) -> str:
    if len(topic.boxes) == 1:
        others = "only relations reach it" if topic.derived else "nobody else speaks of it"
        return f"a lone claim; {others} ({topic.boxes[0].said_by})"
    match topic.behaviour:
        case "level":
            return "of another time than the others, and no report of what is so"
        case "flow":
            return "of another period than the others"
        case "opinion":
            return "of another time than this speaker's others"
        case _:
            return "nothing to compare with"
