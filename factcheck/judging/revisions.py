"""Claims that their own speaker has replaced: set aside before anything is compared.

A revision is declared (`supersedes`), or inferred for a cumulative count where both claims name the
same speaker, are meant alike, state their own as-of, and the earlier figure falls to the later.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from factcheck.box import Box
from factcheck.graph.topic import Topic
from factcheck.judging.exclusion import SPANS
from factcheck.values.interval import Cut


def set_aside(topic: Topic) -> Topic:
    """The topic without its superseded claims; they are kept in `revised`, with what replaced them.

    So too the topics within it: those of its plan, or of a relation's subjects.

    A claim that is replaced several times is listed once, with the last that replaced it.
    """
    if topic.plan is not None:
        topic = replace(topic, plan=set_aside(topic.plan))
    if topic.parts:
        topic = replace(topic, parts={id_: set_aside(part) for id_, part in topic.parts.items()})
    if len(topic.boxes) + len(topic.denials) < 2:
        return topic
    pairs = {old.id: (old, new) for old, new in (*_inferred(topic), *_declared(topic))}
    if not pairs:
        return topic
    standing = tuple(box for box in topic.boxes if box.id not in pairs)
    denials = tuple(box for box in topic.denials if box.id not in pairs)
    revised = tuple(pairs[id_] for id_ in sorted(pairs))
    return replace(topic, boxes=standing, denials=denials, revised=revised)


def _declared(topic: Topic) -> Iterator[tuple[Box, Box]]:
    every = (*topic.boxes, *topic.denials)  # a denial that supersedes is a retraction
    superseding = [box for box in every if box.claim.supersedes]
    by_id = {box.id: box for box in every} if superseding else {}
    for new in superseding:
        for old_id in new.claim.supersedes:
            if old_id in by_id and old_id != new.id:
                yield by_id[old_id], new


def _inferred(topic: Topic) -> Iterator[tuple[Box, Box]]:
    if topic.behaviour != "cumulative" or topic.type not in SPANS:
        return
    alike: dict[tuple[tuple[str, ...], tuple[str, str]], list[Box]] = {}
    for box in topic.boxes:
        if box.claim.speaker and box.dated:
            alike.setdefault((box.origins, box.manner), []).append(box)
    for boxes in alike.values():
        in_time = sorted(boxes, key=lambda box: box.time("pragmatic"))
        begins = [box.time("pragmatic").low for box in in_time]
        # From the last claim back, those lower than all after them: whatever is below a claim,
        # the last of it is one of these. They are kept from the lowest, which comes first, up.
        lowest: list[int] = []
        for at, box in reversed([*enumerate(in_time)]):
            if not lowest or _top(box) < _top(in_time[lowest[-1]]):
                lowest.append(at)
        tops = [_top(in_time[at]) for at in reversed(lowest)]
        lowest.reverse()
        for old in in_time:
            lower = bisect_left(tops, old.span("pragmatic").low)
            later = bisect_right(begins, old.time("pragmatic").high)
            if lower and lowest[lower - 1] >= later:
                yield old, in_time[lowest[lower - 1]]


def _top(box: Box) -> Cut:
    return box.span("pragmatic").high
