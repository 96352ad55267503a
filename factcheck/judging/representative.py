"""Which claim speaks for a position: the reading that most origins give, the finest before others.

A position may hold several readings that are at peace: 36,000 and 35,930, a region and its town.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.judging.exclusion import SPANS, lineage
from factcheck.values.word import Category


def representative(subject: Subject, boxes: Sequence[Box]) -> Box:
    """The claim that says best what these claims of one position say; at least one is needed.

    A category is backed also by those who give a wider one that it is within, and of equally backed
    ones the narrowest speaks. Of figures and dates equally often printed the finest does.
    """
    backed: dict[str, set[str]] = defaultdict(set)
    for box in boxes:
        backed[box.key] |= set(box.origins)
    return min(boxes, key=lambda box: (-_support(subject, box, backed), _width(subject, box), box.key))


def _support(subject: Subject, box: Box, backed: dict[str, set[str]]) -> int:
    if isinstance(box.value, Category):
        line = lineage(subject, box.value.name)
        return len(set().union(*(backed.get(name, set()) for name in line)))
    return len(backed[box.key])


def _width(subject: Subject, box: Box) -> Decimal:
    """How much room a reading leaves; of categories, the fewer they are within, the more."""
    if isinstance(box.value, Category):
        return -Decimal(len(lineage(subject, box.value.name)))
    if subject.type in SPANS:
        span = box.span("pragmatic")
        return span.high.value - span.low.value
    return Decimal(0)
