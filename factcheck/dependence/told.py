"""Copying in words: the groups of origins that are probably not independent, for a reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.box import Box
from factcheck.dependence.copying import Copying
from factcheck.judging.wording import listed

NAMED = 8
"""How many names a sentence holds before it counts."""


@dataclass(frozen=True, slots=True)
class Dependence:
    """Origins that are probably not independent of one another.

    `sources` are the ids of the sources whose own words theirs are; `shared` and `rare` count, for
    the two that share least, the questions on which they print the same, and those of them on which
    most others print something else. `words` say it in a sentence.
    """

    origins: tuple[str, ...]
    sources: tuple[str, ...]
    shared: int
    rare: int
    words: str


class Known(NamedTuple):
    """What people call origins, and the sources whose own words are theirs; both by origin."""

    names: Mapping[str, str]
    sources: Mapping[str, Set[str]]


def known_of(boxes: Iterable[Box]) -> Known:
    """What boxes tell of their origins; of several names the last by alphabet."""
    names: dict[str, str] = {}
    sources: dict[str, set[str]] = {}
    for box in boxes:
        for origin, name in zip(box.origins, box.names, strict=False):
            if name > names.get(origin, ""):
                names[origin] = name
        if not box.claim.speaker:
            sources.setdefault(box.origins[0], set()).add(box.source.id)
    return Known(names, sources)


def dependences(found: Sequence[Copying], known: Known) -> tuple[Dependence, ...]:
    """Each group of origins that the pairs hold together, in stable order."""
    names, sources = known
    told = []
    for group in _groups(found):
        pairs = [pair for pair in found if pair.origins[0] in group]
        shared, rare = min(pair.shared for pair in pairs), min(pair.rare for pair in pairs)
        called = [names.get(origin, origin) for origin in group]
        if len(called) > NAMED:
            called = [*called[:NAMED], f"{len(group) - NAMED} more"]
        if len(pairs) == 1:
            how = f"print the same on {shared:,} questions, on {rare:,} of them"
        else:
            how = (
                f"hang together by pairs that print the same on {shared:,} questions or more, on "
                f"{rare:,} of them or more"
            )
        words = f"{listed(called)} {how} what most others do not: probably not independent."
        own = sorted({id_ for origin in group for id_ in sources.get(origin, ())})
        told.append(Dependence(tuple(group), tuple(own), shared, rare, words))
    return tuple(told)


def _groups(found: Sequence[Copying]) -> Iterator[list[str]]:
    """The origins that hang together, each group and all groups in alphabetical order."""
    beside: dict[str, list[str]] = {}
    for pair in found:
        for one, other in (pair.origins, pair.origins[::-1]):
            beside.setdefault(one, []).append(other)
    seen: set[str] = set()
    for first in sorted(beside):
        if first in seen:
            continue
        group, left = {first}, [first]
        while left:
            new = [other for other in beside[left.pop()] if other not in group]
            group.update(new)
            left += new
        seen |= group
        yield sorted(group)
