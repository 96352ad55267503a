"""What a denial answers: the claims that it names, else every assertion of what it denies.

A denial is no statement of the contrary: who denies 400 does not say 399. So it takes no part in
the positions of its subject and is told in a finding of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.graph.topic import Topic, kept
from factcheck.judging.exclusion import lineage, same_name
from factcheck.judging.printed import Printed
from factcheck.judging.slots import period_of
from factcheck.values.figure import Figure
from factcheck.values.rounding import equal_after_rounding, same_figure
from factcheck.values.when import When
from factcheck.values.word import Category, Members, Name


@dataclass(frozen=True, slots=True)
class Denied:
    """Denials of one thing, and the assertions that they answer."""

    denials: tuple[Box, ...]
    answered: tuple[Box, ...]


def answered(topic: Topic) -> list[Denied]:
    """The denials that answer something, those together that answer the same; in stable order."""
    return _answered(topic) if topic.subject and topic.denials else []


@kept
def _answered(topic: Topic) -> list[Denied]:
    subject, boxes = topic.subject, topic.boxes
    assert subject is not None
    gone = (old for old, _ in topic.revised if old.claim.stance == "asserts")
    named = {box.id: box for box in (*boxes, *gone)}
    printed = Printed(boxes)
    alike: dict[tuple[Box, ...], list[Box]] = {}
    for denial in topic.denials:
        if denial.claim.denies:
            own = set(denial.claim.supersedes)  # withdrawn and not denied
            hit = [named[id_] for id_ in denial.claim.denies if id_ in named and id_ not in own]
        else:
            near = boxes
            if isinstance(denial.value, Figure):
                near = tuple(boxes[at] for at in sorted(set(printed.near(denial))))
            hit = [box for box in near if _says_so(subject, denial, box)]
        if hit:
            alike.setdefault(tuple(dict.fromkeys(hit)), []).append(denial)
    return [Denied(tuple(those), answered_) for answered_, those in alike.items()]


def unanswering(topic: Topic) -> tuple[Box, ...]:
    """The denials of what nobody in the case says."""
    told = {box.id for denied in answered(topic) for box in denied.denials}
    told |= {box.id for pair in topic.revised for box in pair}
    return tuple(box for box in topic.denials if box.id not in told)


def _says_so(subject: Subject, denial: Box, box: Box) -> bool:
    """Whether a claim asserts what is denied, of a time that the denial can mean."""
    if subject.behaviour == "flow" and period_of(denial) != period_of(box):
        return False
    if subject.behaviour == "level" and not denial.time("literal").meets(box.time("literal")):
        return False
    match denial.value, box.value:
        case Figure() as no, Figure() as yes:
            return same_figure(no, yes) or equal_after_rounding(no, yes)
        case When() as no, When() as yes:
            # Who denies September denies each of its days, and not the other way round.
            low, high = no.pragmatic
            return low <= yes.pragmatic.low and yes.pragmatic.high <= high
        case Category(name=no), Category(name=yes):
            return no in lineage(subject, yes)
        case Name() as no, Name() as yes:
            return same_name(no, yes)
        case Members() as no, Members() as yes:
            return no.members <= yes.members and (not no.closed or no.members == yes.members)
    return False


def whose(denials: Iterable[Box]) -> str:
    """Who denies, in words, each once."""
    return "; ".join(dict.fromkeys(box.said_by for box in denials))
