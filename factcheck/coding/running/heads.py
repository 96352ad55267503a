"""The places that the head of an article names: figures without a place of their own are there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.claim import Subject
from factcheck.coding.places.nations import is_nation, nation_of
from factcheck.coding.subjects.surroundings import stems_of

_LONGEST = 400
"""Letters of a text that are its head at most: a headline, a dateline, the first sentences."""
_SENTENCE = re.compile(r"[.!?]['\"”’]?\s")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCES = 2


def head_of(title: str, text: str) -> str:
    """The headline with the first sentences."""
    start = text[:_LONGEST]
    ends = [found.end() for found in _SENTENCE.finditer(start)]
    return f"{title}\n{start[: ends[_SENTENCES - 1]] if len(ends) >= _SENTENCES else start}"


def places_in(head: str, subjects: Iterable[Subject]) -> frozenset[str]:
    """The countries that the head names, and of the places of what was coded those that it has."""
    names = {word for word in _WORD.findall(head) if word[:1].isupper()}
    stems = stems_of(" ".join(names))
    places = {one.place for one in subjects if one.place and stems_of(one.place) <= stems}
    nations = {nation_of(word) or word for word in names if nation_of(word) or is_nation(word)}
    return frozenset(nations | places)
