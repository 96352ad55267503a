"""When two values that are no numbers cannot both be true, or would not be taken as the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.values.figure import Reading
from factcheck.values.names import shortened, spelt_alike
from factcheck.values.word import Category, Members, Name, Statement

SPANS = frozenset({"quantity", "share", "money", "duration", "age", "date"})
"""The types whose values are intervals."""
FIGURES = SPANS - {"date"}

Excludes = Callable[[Box, Box], bool]


def exclusion(subject: Subject, reading: Reading) -> Excludes:
    """The test for one subject: do two of its claims exclude one another in this reading?

    Categories only where the subject declares it, for themselves or for what they are within:
    `exclusive` ones in either reading, `unlike` ones to a reader alone.
    Statements where one is the denial of the other. Names never by the letter, for a thing may
    have two; a reader takes unlike names for two things, but for spellings and short forms of one.
    Lists only where one that is closed lacks a member of the other.
    """
    against = _against(subject, reading)

    def excludes(a: Box, b: Box) -> bool:
        match a.value, b.value:
            case Category(name=x), Category(name=y):
                return (x, y) in against
            case Statement(holds=p), Statement(holds=q):
                return p != q
            case Name() as x, Name() as y:
                return reading == "pragmatic" and not same_name(x, y)
            case Members() as x, Members() as y:
                return _lacks(x, y) or _lacks(y, x)
        return False

    return excludes


def same_name(a: Name, b: Name) -> bool:
    """Whether two names are one: equal, declared for one thing, spellings of one another, or the
    one short for the other."""
    if a.name == b.name or (a.known_as is not None and a.known_as == b.known_as):
        return True
    return spelt_alike(a.text, b.text) or shortened(a.text, b.text)


def _lacks(a: Members, b: Members) -> bool:
    return a.closed and not b.members <= a.members


@lru_cache(maxsize=4096)
def _against(subject: Subject, reading: Reading) -> frozenset[tuple[str, str]]:
    """The pairs of categories that part in a reading, for themselves or for what they are in."""
    lines = {entry.name: lineage(subject, entry.name) for entry in subject.categories}
    pairs = subject.exclusive + (subject.unlike if reading == "pragmatic" else ())
    declared = {frozenset(pair) for pair in pairs}
    return frozenset(
        (x, y)
        for x, above_x in lines.items()
        for y, above_y in lines.items()
        if any(frozenset((a, b)) in declared for a in above_x for b in above_y)
    )


@lru_cache(maxsize=65536)
def lineage(subject: Subject, name: str) -> tuple[str, ...]:
    """A category and all that it is within, nearest first."""
    within = {entry.name: entry.within for entry in subject.categories}
    line = [name]
    while (above := within.get(line[-1])) and above not in line:
        line.append(above)
    return tuple(line)
