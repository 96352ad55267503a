"""Which figure of one statement is which of another, and how they stand to each other."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from factcheck.pairing.bounds import Stand, stand
from factcheck.pairing.reaches import told_apart
from factcheck.pairing.statement import Quantity, Statement

_PARTS = 4
"""Figures that are summed at most."""


_REACH = 0.8
"""How much it counts that the words with a figure of b go with that figure of a alone."""


_ELSEWHERE = 0.2
"""How sure it is that figures of two places are of one thing."""


_NARROWER = 0.4
"""How sure it is at most where one counts a sort of what the other counts."""


class Match(NamedTuple):
    """A figure of b with the one of a that says the most of it; `a` is None where none does.

    `same` tells how sure it is that both are of one thing, from 0 to 1; `timed` that how they stand
    holds for the times that both statements give; `part` that b counts a sort of which a does not
    speak, so that a figure of all says little of it.
    """

    b: Quantity
    a: Quantity | None
    stand: Stand
    same: float
    timed: bool = False
    part: bool = False


def align(a: Statement, b: Statement) -> list[Match]:
    """Each figure of b with its counterpart in a, the surest pairs first taken."""
    apart = told_apart(a, b)
    pairs = sorted(
        (
            (-_score(one, other, here, there) - _REACH * apart[there][here], there, here)
            for there, other in enumerate(b.quantities)
            for here, one in enumerate(a.quantities)
            if one.kind == other.kind
        ),
    )
    taken: dict[int, int] = {}
    for _, there, here in pairs:
        if there not in taken and here not in taken.values():
            taken[there] = here
    found = []
    for there, other in enumerate(b.quantities):
        one = a.quantities[taken[there]] if there in taken else None
        if one is None:
            found.append(Match(other, None, "open", 0.0))
        else:
            part = other.kind == "count" and _part(a, b, one, other)
            found.append(Match(other, one, _stand(one, other), sameness(one, other), part=part))
    return [_summed(match, a.quantities) for match in found]


def _stand(a: Quantity, b: Quantity) -> Stand:
    """As intervals; a rise is no fall of the same size."""
    if a.change and b.change and a.change != b.change:
        return "apart"
    return stand(a.bounds, b.bounds)


def _summed(match: Match, given: tuple[Quantity, ...]) -> Match:
    """The match, or that of a bare figure with what parts of one kind come to, two to four."""
    b = match.b
    if (
        match.stand == "follows"
        or not b.bounds.bare
        or b.kind == "share"
        or b.bounds.number is None
    ):
        return match
    parts = [one for one in given if one.kind == b.kind and one.bounds.bare and one.bounds.number]
    for size in range(2, min(len(parts), _PARTS) + 1):
        for some in combinations(parts[:_PARTS], size):
            if sum(one.bounds.number or 0 for one in some) == b.bounds.number:
                return Match(b, some[0], "follows", max(match.same, sameness(some[0], b)))
    return match


def _score(a: Quantity, b: Quantity, here: int, there: int) -> float:
    follows = 0.0
    if stand(a.bounds, b.bounds) == "follows":
        follows = 0.9 if a.bounds.number == b.bounds.number else 0.3
    near = len(a.near & b.near) / max(1, len(b.near))
    part = 0.3 * (bool(a.places) and not b.places)
    return sameness(a, b) + follows + 0.3 * near - part - 0.01 * abs(here - there)


def sameness(a: Quantity, b: Quantity) -> float:
    """How sure it is that two figures of one kind are of the same thing, from 0 to 1."""
    if a.places and b.places and not a.places & b.places:
        return _ELSEWHERE
    same = _by_words(a, b)
    return min(same, _NARROWER) if _narrower(a, b) or _narrower(b, a) else same


def _by_words(a: Quantity, b: Quantity) -> float:
    share = len(a.about & b.about) / max(1, len(b.about))
    if a.kind != "count":
        return min(1.0, 0.3 + share)
    if not a.noun or not b.noun:
        return min(1.0, 0.2 + share)
    if a.noun & b.noun:
        return min(1.0, 0.5 + share)
    return 0.5 * share


def _part(a: Statement, b: Statement, one: Quantity, other: Quantity) -> bool:
    """Whether a noun tells b's figure to be of a sort that a has nowhere: "private-sector jobs".

    Of adjectives too few narrow ("new", "strong", "current").
    """
    known = one.about.union(one.near, one.noun, *(word.keys for word in a.words))
    nouns = frozenset().union(*(word.keys for word in b.words if word.weight == 1))
    return any(not keys & known and keys & nouns for keys in other.sort)


def _narrower(one: Quantity, other: Quantity) -> bool:
    """Whether the noun counted is narrowed by a word that the other has nowhere near."""
    known = other.about | other.near | other.noun
    return any(not keys & known for keys in one.sort)
