"""What the rules on unlike values share: find what parts, and say it in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.finding import Answer, Difference
from factcheck.graph.topic import Topic
from factcheck.judging.answers import apart
from factcheck.judging.slots import Slot, conflict, own_conflict, slots_of_all
from factcheck.judging.steps import difference
from factcheck.judging.wording import (
    between,
    counted,
    dated,
    manners,
    measured,
    named,
    side,
    told,
    unit_of,
)
from factcheck.values.aging import brought_to
from factcheck.values.figure import Figure
from factcheck.values.interval import INFINITY
from factcheck.values.when import When, last_day

Tell = Callable[[Slot, Sequence[Box]], str]
"""Says in one sentence why the claims of a conflict part."""


def differing(topic: Topic, types: Collection[str], tell: Tell) -> Iterator[Answer]:
    """An answer for each slot of a subject in which two sources part."""
    subject = topic.subject
    if subject is None or subject.type not in types:
        return
    for slot in slots_of_all(topic):
        if not (slot.literal or slot.positions.conflict):
            continue
        told, pair = conflict(subject, slot)
        if pair and not _told_of_the_source(topic, slot):
            said = f"{subject.label or subject.id}: {sides(told, pair)}. {tell(told, pair)}"
            answer = apart(subject, told, said + over_words(pair), pair, difference=gap(pair))
            yield replace(answer, same_speaker=same_speaker(pair))


def same_speaker(pair: Sequence[Box]) -> str:
    """Whom the sides of a conflict quote in unlike sources, where it is the same; else "".

    They are then at odds over his words; two speakers are at odds over what is so.
    """
    if len({box.source.id for box in pair}) < 2 or not all(box.claim.speaker for box in pair):
        return ""
    return pair[0].voice if len({box.origins for box in pair}) == 1 else ""


def over_words(pair: Sequence[Box]) -> str:
    """The sentence on a conflict over what one speaker said; "" for any other."""
    who = same_speaker(pair)
    return f" Both quote {who}: one of them has it wrong, or {who} said both." if who else ""


def _told_of_the_source(topic: Topic, slot: Slot) -> bool:
    """Whether all claims are of one source whose being at odds with itself tells the same."""
    if topic.subject is None or slot.across or len({box.source.id for box in slot.boxes}) > 1:
        return False
    return bool(own_conflict(topic.subject, slot)[1])


def sides(slot: Slot, pair: Sequence[Box], outlet: str = "") -> str:
    """The positions against one another, each as its claims print it (`outlet`: see `side`)."""
    groups = []
    for n in range(1, slot.positions.count + 1):
        alone = [slot.boxes[i] for i in slot.positions.alone(n)]
        if alone:
            first = [box for box in alone if box in pair]
            groups.append(side([*first, *(box for box in alone if box not in first)], outlet))
    if len(groups) < 2:
        groups = [side([box], outlet) for box in pair]
    return " against ".join(groups)


def why(slot: Slot, pair: Sequence[Box]) -> str:
    """Why two claims part, by the reading in which they do."""
    if len(pair) < 2:
        return "Its own words exclude one another."
    a, b = pair
    if slot.across:
        return "Those are judgements of different people; each may hold his own."
    if a.manner == b.manner and slot.falls(a, b):
        early, late = sorted((a, b), key=lambda box: box.time("pragmatic"))
        return (
            f"{told(early)} stood {stood(early)} and {told(late)} {stood(late)}, "
            "but such a count never falls."
        )
    if slot.literal:
        return f"{named(a)} and {named(b)} cannot both be true as worded."
    if apart_by := manners(a, b):
        return f"Both can be true: {apart_by}."
    if slot.window is not None and not isinstance(a.value, Figure | When):
        return f"As far as the dates tell, both were so at one time ({dated(slot.window)})."
    return f"By the letter both can be so, {named(a)} and {named(b)}; no reader takes them so."


def gap(pair: Sequence[Box]) -> Difference | None:
    """How far the two claims of a conflict are apart, the lower first."""
    if len(pair) < 2 or not all(isinstance(box.value, Figure) for box in pair):
        return None
    low, high = sorted(pair, key=lambda box: box.span("pragmatic"))
    return difference(low, high, per_day=False)


def gap_in_words(subject: Subject, pair: Sequence[Box]) -> str:
    """The difference as a sentence, "" where there is none to tell."""
    if any(not isinstance(box.value, Figure) or box.value.number is None for box in pair):
        return _scale(subject, pair)
    if subject.type == "age" and (said := _grown(*pair)):
        return said
    apart_by = gap(pair)
    if apart_by is None or apart_by.absolute is None or apart_by.absolute[0] <= 0:
        return ""
    if apart_by.ratio and apart_by.ratio[0] >= 2:
        return _times(pair, apart_by.ratio)
    ends = counted(apart_by.absolute, *pair)
    return f"They are {measured(subject, ends, *pair)} apart."


def _grown(a: Box, b: Box) -> str:
    """What the earlier of two ages had become by the later one; "" where both are of one day."""
    early, late = sorted((a, b), key=lambda box: box.time("pragmatic"))
    day = last_day(late.time("pragmatic"))
    if a.grown is None or b.grown is None or day is None or stood(early) == stood(late):
        return ""
    low, high = brought_to(day, early.printed("pragmatic"), early.time("pragmatic"))
    if not (low.value.is_finite() and high.value.is_finite()):
        return ""
    least, most = int(low.value), int(high.value) - (high.side < 0 and high.value % 1 == 0)
    ages = f"{least}" if least == most else f"{least} or {most}"
    ages = ages if most - least < 2 else f"{least} to {most}"
    return f"Who was {told(early)} ({stood(early)}) was {ages} by then ({stood(late)})."


def _scale(subject: Subject, pair: Sequence[Box]) -> str:
    """How many times, where one of two counts has no figure of its own ("millions")."""
    apart_by = gap(pair)
    if (
        apart_by is None
        or apart_by.ratio is None
        or apart_by.ratio[0] < 2
        or unit_of(subject, pair[0]) in {"", "share"}
    ):
        return ""
    return _times(pair, apart_by.ratio)


def _times(pair: Sequence[Box], ratio: tuple[Decimal, Decimal]) -> str:
    """How many times, in two digits: the ends of a ratio are no sharper than the readings.

    Where the words of the higher one have no upper end, neither has the ratio.
    """
    low, high = ratio
    if low != high:
        low, high = _to_two_digits(low), _to_two_digits(high)
    if max(box.span("literal").high.value for box in pair) == INFINITY:
        high = INFINITY
    return f"One is {between(low, high)} times the other."


def _to_two_digits(end: Decimal) -> Decimal:
    return Decimal(f"{end:.2g}") if end.is_finite() else end


def reported(*boxes: Box) -> str:
    """When the values stood; of claims that no text dates, when they were reported."""
    told = stood(*boxes)
    return told if any(box.dated for box in boxes) else f"reported {told}"


def stood(*boxes: Box) -> str:
    """When the claims' values stood, from the first to the last, as a reader takes it."""
    window = boxes[0].as_of.pragmatic
    for box in boxes[1:]:
        window = window.hull(box.as_of.pragmatic)
    return dated(window)
