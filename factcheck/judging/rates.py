"""Sums printed side by side in two currencies, and the rate of exchange that they imply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from factcheck.box import Box
from factcheck.consistency.arithmetic import divide
from factcheck.consistency.points import stab
from factcheck.finding import Answer, Position
from factcheck.graph.topic import Topic
from factcheck.judging.answers import origins
from factcheck.judging.wording import between, listed, quoted
from factcheck.values.figure import Figure
from factcheck.values.interval import Interval

Pair = tuple[Box, Box]
NEAR = 12
"""Code points at most between two sums that are printed as one: "4,000 euros (about $4,400)"."""


def with_rates(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """The topics, each pair of sums given to the topic of the first pair of its source."""
    topics = tuple(topics)
    pairs = side_by_side(box for topic in topics if topic.type == "money" for box in topic.boxes)
    first = {found[0][0].id: tuple(found) for found in pairs}
    if not first:
        return topics
    given = []
    for topic in topics:
        own = [first[box.id] for box in topic.boxes if box.id in first]
        given.append(replace(topic, rates=own[0]) if own else topic)
    return tuple(given)


def side_by_side(boxes: Iterable[Box]) -> Iterator[list[Pair]]:
    """Per source and pair of currencies, the sums printed next to one another, in their order."""
    places = sorted(
        (box.source.id, place.start, place.end, box.id, box)
        for box in boxes
        for place in box.claim.locator
    )
    found: dict[tuple[str, ...], dict[Pair, None]] = {}
    for left, right in pairwise(places):
        a, b = left[4], right[4]
        if left[0] == right[0] and 0 <= right[1] - left[2] <= NEAR and _unit(a) != _unit(b):
            pair = (a, b) if _unit(a) < _unit(b) else (b, a)
            found.setdefault((left[0], _unit(pair[0]), _unit(pair[1])), {})[pair] = None
    for pairs in found.values():
        if len(pairs) > 1:
            yield sorted(pairs, key=lambda pair: min(p.claim.locator[0].start for p in pair))


def one_rate(topic: Topic) -> Iterator[Answer]:
    """The agreement of a topic's pairs on one rate."""
    if topic.rates and stab([_rate(pair) for pair in topic.rates]).count == 1:
        yield _answer(topic, "give one rate", parted=False)


def unlike_rates(topic: Topic) -> Iterator[Answer]:
    """The discrepancy of pairs that need two rates."""
    if topic.rates and stab([_rate(pair) for pair in topic.rates]).count > 1:
        yield _answer(topic, "do not give one rate", parted=True)


def _answer(topic: Topic, verdict: str, *, parted: bool) -> Answer:
    rates = [_rate(pair) for pair in topic.rates]
    found = stab(rates)
    fits = [(box, fit) for pair, fit in zip(topic.rates, found.fits, strict=True) for box in pair]
    a, b = topic.rates[0]
    unit = f"{_unit(a)} to 1 {_unit(b)}"
    sums = listed([f"{quoted(x.words)} beside {quoted(y.words)}" for x, y in topic.rates])
    publisher = a.source.publisher or a.source.id
    told = "; ".join(between(r.low.value, r.high.value, unit) for r in found.ranges)
    return Answer(
        message=f"Sums in {publisher}: {sums} {verdict} of exchange ({told}).",
        positions=tuple(
            Position(
                between(r.low.value, r.high.value, unit),
                tuple(box for box, fit in fits if fit == (n, n)),
                r,
                origins=origins(box for box, _ in fits),
            )
            for n, r in enumerate(found.ranges, 1)
        ),
        answers=tuple(f"{x.key} : {y.key}" for x, y in topic.rates),
        fits=tuple(dict.fromkeys(fits)),
        parted="literally" if parted else "not",
        slot=f"{a.source.id} {unit}",
        minimal_conflict=tuple(box for i in found.conflict for box in topic.rates[i]),
        strength=None if parted else "within hedges",
        settle="The rate of that day." if parted else None,
    )


def _rate(pair: Pair) -> Interval:
    top, bottom = (box.span("literal") for box in pair)
    return divide(top, bottom)


def _unit(box: Box) -> str:
    return box.value.unit if isinstance(box.value, Figure) else ""
