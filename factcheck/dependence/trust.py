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
    return Ballots(questions).trust(independence)


class Ballots:
    """The votes on questions by number, grouped once for every time that trust is worked out."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self._origins = sorted({vote.origin for asked in questions for vote in asked})
        numbers = {origin: number for number, origin in enumerate(self._origins)}
        self._cast = [0] * len(numbers)
        self._positions: list[frozenset[int]] = []
        self._told: list[list[list[int]]] = []
        for asked in questions:
            backers: dict[int, list[int]] = {}
            for position, number in sorted({(v.position, numbers[v.origin]) for v in asked}):
                backers.setdefault(position, []).append(number)
                self._cast[number] += 1
            self._positions.append(frozenset(backers))
            self._told.append(list(backers.values()))

    def trust(self, independence: Mapping[str, float]) -> Trust:
        """See `trust`."""
        own = [independence.get(origin, 1.0) for origin in self._origins]
        right = [AT_FIRST] * len(own)
        weights: list[float] = []
        for _ in range(ROUNDS):
            weights = [weight(a) * part for a, part in zip(right, own, strict=True)]
            before, right = right, self._shares(weights)
            if all(abs(a - b) < NEAR for a, b in zip(right, before, strict=True)):
                break
        best_of = [
            positions if len(told) == 1 else self._best(positions, told, weights)
            for positions, told in zip(self._positions, self._told, strict=True)
        ]
        return Trust(dict(zip(self._origins, right, strict=True)), best_of)

    def _shares(self, weights: Sequence[float]) -> list[float]:
        """By origin the mean probability of what it votes for, added in the order of questions."""
        sure = [0.0] * len(weights)
        for told in self._told:
            if len(told) == 1:  # most questions: the shorter way to what the longer gives
                held = _sum(told[0], weights)
                sought = 1 / (1 + FALSE_VALUES * exp(-held))
                for origin in told[0]:
                    sure[origin] += sought
                continue
            chance = _probabilities([_sum(backers, weights) for backers in told])
            for backers, sought in zip(told, chance, strict=True):
                for origin in backers:
                    sure[origin] += sought
        return [min(MOST, max(LEAST, s / n)) for s, n in zip(sure, self._cast, strict=True)]

    @staticmethod
    def _best(
        positions: frozenset[int], told: Sequence[Sequence[int]], weights: Sequence[float]
    ) -> frozenset[int]:
        held = (_sum(backers, weights) for backers in told)
        return best(dict(zip(sorted(positions), held, strict=True)))


def _sum(origins: Sequence[int], weights: Sequence[float]) -> float:
    """One after another: not every version of Python's own `sum` of floats gives the same."""
    held = 0.0
    for origin in origins:
        held += weights[origin]
    return held


def weight(right: float) -> float:
    """What the vote of an origin adds that is right in this share of its votes."""
    return log(FALSE_VALUES * right / (1 - right))


def best(support: Mapping[int, float]) -> frozenset[int]:
    """The positions with the most support, several where they tie."""
    most = max(support.values()) * (1 - TIE)
    return frozenset(position for position, held in support.items() if held >= most)


def chances(support: Mapping[int, float]) -> dict[int, float]:
    """The probability of each position; false values that nobody voted for have their share."""
    return dict(zip(support, _probabilities(list(support.values())), strict=True))


def _probabilities(support: Sequence[float]) -> list[float]:
    if len(support) == 1:
        return [1 / (1 + FALSE_VALUES * exp(-support[0]))]
    top = max(support)
    odds = [exp(held - top) for held in support]
    unheard = max(0, FALSE_VALUES + 1 - len(odds)) * exp(-top)
    whole = sum(odds) + unheard
    return [share / whole for share in odds]
