"""What `within` says of two counts: that the part is no larger than the whole.

The dead of a town are among the dead of its country. Of what is counted (people, homes) that holds
whatever the numbers; a wage, a depth of rain or a share of a part may well be above that of the
whole, and of these nothing follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from factcheck.claim import Relation, Subject
from factcheck.errors import Unreadable
from factcheck.formula import parse
from factcheck.values.units import measure

_AT_ONE_TIME = frozenset({"constant", "cumulative", "level"})
"""Behaviours of which a part and its whole can be held together: a flow has periods of its own."""


def nested(subjects: Mapping[str, Subject], relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """A relation for each count that lies within another, in the order of the parts' ids.

    None where the case has a relation of its own on the two, and where a subject lies within itself
    on some way round.
    """
    told: dict[str, set[str]] = {}
    for names in map(_names, relations):
        for name in names:
            told.setdefault(name, set()).update(names)
    return tuple(
        Relation(
            formula=f"{part.id} <= {whole.id}",
            assumes=f"{_name(part)} lies within {_name(whole)}",
            where=part.where,
        )
        for part, whole in _pairs(subjects)
        if whole.id not in told.get(part.id, ())
    )


def _pairs(subjects: Mapping[str, Subject]) -> Iterator[tuple[Subject, Subject]]:
    for id_ in sorted(subjects):
        part = subjects[id_]
        whole = subjects.get(part.within)
        if whole and _alike(part, whole) and part.id not in _above(whole, subjects):
            yield part, whole


def _alike(part: Subject, whole: Subject) -> bool:
    """Whether both are counts of one thing that can be held to one another at one time."""
    return (
        part.type == whole.type == "quantity"
        and part.behaviour == whole.behaviour in _AT_ONE_TIME
        and bool(part.unit)
        and part.unit == whole.unit
        and measure(part.unit) is None
    )


def _above(subject: Subject, subjects: Mapping[str, Subject]) -> list[str]:
    """The subject and all that it lies in."""
    line = [subject.id]
    while (id_ := subjects[line[-1]].within) in subjects and id_ not in line:
        line.append(id_)
    return line


def _name(subject: Subject) -> str:
    return f"“{subject.label or subject.id}”"


def _names(relation: Relation) -> tuple[str, ...]:
    try:
        return parse(relation.formula).names
    except Unreadable:
        return ()
