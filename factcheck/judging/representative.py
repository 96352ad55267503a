"""Which claim speaks for a position: the reading that most origins give, the finest before others.

A position may hold several readings that are at peace: 36,000 and 35,930, a region and its town.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.judging.exclusion import SPANS, lineage
from factcheck.values.word import Category


def representative(
    subject: Subject, boxes: Sequence[Box], weights: Mapping[str, float] | None = None
) -> Box:
    """The claim that says best what these claims of one position say; at least one is needed.

    A category is backed also by those who give a wider one that it is within, and of equally backed
    ones the narrowest speaks. Of figures and dates equally often printed the finest does. `weights`
    says what the word of each origin weighs; one that it does not name weighs 1.
    """
    if len({box.key for box in boxes}) == 1:
        return boxes[0]
    backed: dict[str, set[str]] = defaultdict(set)
    for box in boxes:
        backed[box.key].update(box.origins)
    support: dict[str, float] = {}
    for box in boxes:
        if box.key not in support:
            behind = _behind(subject, box, backed)
            support[box.key] = (
                sum(weights.get(origin, 1.0) for origin in sorted(behind))
                if weights
                else len(behind)
            )
    most = max(support.values())
    best = [box for box in boxes if support[box.key] == most]
    return min(best, key=lambda box: (_width(subject, box), box.key)) if best[1:] else best[0]


def _behind(subject: Subject, box: Box, backed: Mapping[str, set[str]]) -> set[str]:
    """Who gives this reading, or of categories one that it is within."""
    if not isinstance(box.value, Category):
        return backed[box.key]
    return set().union(*(backed.get(name, set()) for name in lineage(subject, box.value.name)))


def _width(subject: Subject, box: Box) -> Decimal:
    """How much room a reading leaves; of categories, the fewer they are within, the more."""
    if isinstance(box.value, Category):
        return -Decimal(len(lineage(subject, box.value.name)))
    if subject.type in SPANS:
        span = box.span("pragmatic")
        return span.high.value - span.low.value
    return Decimal(0)
