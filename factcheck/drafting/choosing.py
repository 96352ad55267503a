"""Of several remarks on one figure or date, those that are told.

One figure may be linked to several subjects; where it agrees with one and parts from another, the
likeliest reading is that it is of one of them alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.drafting.remark import DISPUTED, Remark

_MANY = frozenset({"set", "category", "name", "statement"})
"""Types of which one sentence may well answer several subjects with the same words."""


def best_linked(remarks: Sequence[Remark]) -> tuple[Remark, ...]:
    """The remarks, of a figure with disagreement on several subjects the best linked alone.

    Where two are linked as well, the one that the case bears out.
    """
    groups: dict[tuple[int, int, str], list[Remark]] = {}
    for remark in remarks:
        groups.setdefault(_figure(remark), []).append(remark)
    left_out = {id(one) for group in groups.values() for one in _others(group)}
    return tuple(remark for remark in remarks if id(remark) not in left_out)


def _figure(remark: Remark) -> tuple[int, int, str]:
    """Where the figure stands, whatever `span` is told, and its type; else what is its alone."""
    locator = remark.box.claim.locator
    if not locator or remark.subject.type in _MANY:
        return (-1, -1, remark.box.id)
    return (locator[0].start, locator[-1].end, remark.subject.type)


def _others(group: Iterable[Remark]) -> list[Remark]:
    group = list(group)
    if len({one.subject.id for one in group}) < 2 or not any(one.kind in DISPUTED for one in group):
        return []
    best = max(group, key=_linked)
    if best.kind in DISPUTED:
        return [one for one in group if one is not best]
    return [one for one in group if one.kind in DISPUTED]


def _linked(remark: Remark) -> tuple[float, bool]:
    confidence = remark.box.claim.confidence
    return (1.0 if confidence is None else confidence, remark.kind not in DISPUTED)
