"""Subjects that are themselves a change ("Rise of bus fares") and figures that tell one.

By how much a thing rose is no value of what it stood at: a rise of 8% beside a level of 30% would
be a conflict that nobody wrote. Either is linked to its like alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claim import Subject
from factcheck.coding.subjects.families import keys_of
from factcheck.coding.subjects.surroundings import SENTENCE, Surroundings
from factcheck.coding.subjects.wordforms import key

if TYPE_CHECKING:
    from factcheck.coding.said import Said

_CHANGES = """
rise raise fall increase decrease growth decline drop change cut hike jump surge reduction inflation
slump gain loss swing deflation contraction expansion shrinkage depreciation appreciation
"""
_KEYS = frozenset(key(word) for word in _CHANGES.split())
_LEADING = "rise fall increase decrease growth decline drop change cut"
_LED_BY = frozenset(key(word) for word in _LEADING.split())


def _changed(name: str, around: Surroundings) -> bool:
    """Whether a name speaks of a change, and of that of what stands there: that rents rose is no
    rise of prices."""
    words = keys_of(name)
    places = {key(word) for word in name.split()[1:] if word[:1].isupper()}
    what = words - _KEYS - places
    own = bool(_KEYS & words)
    return own and (not what or any(around.worth.get(word, 0.0) >= SENTENCE for word in what))


def unlike(subject: Subject, said: Said, around: Surroundings) -> bool:
    """Whether one of subject and figure tells a level, and the other by how much that moved."""
    if subject.type != "share":
        return False
    if said.change:
        return not any(_changed(name, around) for name in (subject.label, *subject.aliases))
    if key((subject.label.split() or [""])[0]) not in _LED_BY:  # a "Pay rise" may be offered
        return False
    return all(around.worth.get(word, 0.0) < SENTENCE for word in _KEYS)
