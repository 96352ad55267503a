"""How often each origin is right, where nobody knows what is: the one is found from the other.

The model is ACCU of Dong, Berti-Équille and Srivastava, "Integrating conflicting data: the role of
source dependence", VLDB 2009. An origin right in a share A of its votes errs otherwise towards any
of n false values alike. By Bayes each vote then adds

    ln(n * A / (1 - A))

to the log-odds of its position, and A is the mean probability of the positions that the origin
votes for. Both are worked out in turn until they rest. Of the ways published (Investment,
TruthFinder ...) this one is taken because support stays a sum of weights, one a source, that a
reader can add up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from factcheck.dependence.votes import Question

FALSE_VALUES = 10
"""n: how many false values a question has; the paper's."""
AT_FIRST = 0.8
"""A before anything is known; the paper's."""
LEAST, MOST = 0.1, 0.99
"""A stays between them: a vote never counts against its own position, and nobody is infallible."""
ROUNDS, NEAR = 100, 1e-4
"""It rests when no A moves by more than `NEAR`, or after so many rounds."""
TIE = 1e-9
"""Supports that differ by no more than this share of the larger are a tie."""


class Trust(NamedTuple):
    """By origin the share of its votes that are right; by question its best positions."""

    right: Mapping[str, float]
    best: Sequence[frozenset[int]]


def trust(questions: Sequence[Question], independence: Mapping[str, float]) -> Trust:
    """Who is right how often.

    `independence` is what of an origin's vote is its own, from 0 to 1; 1 for those not in it.
    """
    votes = [_backers(asked) for asked in questions]
    cast = Counter(o for told in votes for backers in told.values() for o in backers)
    origins = sorted(cast)
    right = dict.fromkeys(origins, AT_FIRST)
    weights: dict[str, float] = {}
    for _ in range(ROUNDS):
        weights = {o: weight(a) * independence.get(o, 1.0) for o, a in right.items()}
        sure = dict.fromkeys(origins, 0.0)
        for told in votes:
            chance = chances(_support(told, weights))
            for position, backers in told.items():
                sought = chance[position]
                for origin in backers:
                    sure[origin] += sought
        before, right = right, {o: min(MOST, max(LEAST, sure[o] / cast[o])) for o in origins}
        if all(abs(right[o] - before[o]) < NEAR for o in origins):
            break
    return Trust(right, [best(_support(told, weights)) for told in votes])


def weight(right: float) -> float:
    """What the vote of an origin adds that is right in this share of its votes."""
    return log(FALSE_VALUES * right / (1 - right))


def best(support: Mapping[int, float]) -> frozenset[int]:
    """The positions with the most support, several where they tie."""
    most = max(support.values()) * (1 - TIE)
    return frozenset(position for position, held in support.items() if held >= most)


def _backers(asked: Question) -> dict[int, list[str]]:
    """Who votes for each position, in the order of positions and of origins."""
    backers: dict[int, set[str]] = {}
    for vote in asked:
        backers.setdefault(vote.position, set()).add(vote.origin)
    return {position: sorted(backers[position]) for position in sorted(backers)}


def _support(told: Mapping[int, Sequence[str]], weights: Mapping[str, float]) -> dict[int, float]:
    support: dict[int, float] = {}
    for position, backers in told.items():
        held = 0.0
        for origin in backers:
            held += weights[origin]
        support[position] = held
    return support


def chances(support: Mapping[int, float]) -> dict[int, float]:
    """The probability of each position; false values that nobody voted for have their share."""
    if len(support) == 1:
        ((position, held),) = support.items()
        return {position: 1 / (1 + FALSE_VALUES * exp(-held))}
    top = max(support.values())
    odds = {position: exp(held - top) for position, held in support.items()}
    unheard = max(0, FALSE_VALUES + 1 - len(odds)) * exp(-top)
    whole = sum(odds.values()) + unheard
    return {position: share / whole for position, share in odds.items()}
