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
from operator import add
from typing import NamedTuple

from factcheck.dependence.poll import Poll

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


UNIT = 2.0**44
"""Probabilities are added up as whole numbers of this part: their order then decides nothing."""


class Trust(NamedTuple):
    """By origin the share of its votes that are right; the best positions of `Poll.others`."""

    right: Mapping[str, float]
    best: Sequence[frozenset[int]]


class Ballots:
    """A poll, made ready once for every time that trust is worked out."""

    def __init__(self, poll: Poll) -> None:
        self._origins = poll.origins
        cast = [0] * len(poll.origins)
        # of the questions on which so many are heard and agree: the first of each, the second ...
        self._agreed = [[list(who[at::n]) for at in range(n)] for n, who in poll.agreed.items()]
        for who in poll.agreed.values():
            for number, times in Counter(who).items():
                cast[number] += times
        self._positions: list[list[int]] = []
        self._told: list[list[list[int]]] = []
        numbers = poll.numbers() if poll.others else {}
        for votes in poll.others:
            backers: dict[int, list[int]] = {}
            for position, origin in sorted({(vote.position, vote.origin) for vote in votes}):
                backers.setdefault(position, []).append(numbers[origin])
                cast[numbers[origin]] += 1
            self._positions.append(list(backers))
            self._told.append(list(backers.values()))
        self._whole = [n * UNIT for n in cast]

    def trust(self, independence: Mapping[str, float]) -> Trust:
        """Who is right how often.

        `independence` is what of an origin's vote is its own, from 0 to 1; 1 for those not in it.
        """
        own = [independence.get(origin, 1.0) for origin in self._origins]
        right = [AT_FIRST] * len(own)
        weights: list[float] = []
        for _ in range(ROUNDS):
            weights = [weight(a) * part for a, part in zip(right, own, strict=True)]
            before, right = right, self._shares(weights)
            if all(abs(a - b) < NEAR for a, b in zip(right, before, strict=True)):
                break
        best_of = [
            best(dict(zip(positions, (_sum(backers, weights) for backers in told), strict=True)))
            for positions, told in zip(self._positions, self._told, strict=True)
        ]
        return Trust(dict(zip(self._origins, right, strict=True)), best_of)

    def _shares(self, weights: Sequence[float]) -> list[float]:
        """By origin the mean probability of what it votes for."""
        sure = [0] * len(weights)
        at = weights.__getitem__
        for first, *rest in self._agreed:
            held = list(map(at, first))
            for column in rest:  # lists: there may be thousands, too many to stand in one another
                held = list(map(add, held, map(at, column)))
            sought = [int(UNIT / (1 + FALSE_VALUES * exp(-one))) for one in held]
            for column in (first, *rest):
                for origin, share in zip(column, sought, strict=True):
                    sure[origin] += share
        for told in self._told:
            chance = _probabilities([_sum(backers, weights) for backers in told])
            for backers, likely in zip(told, chance, strict=True):
                for origin in backers:
                    sure[origin] += int(UNIT * likely)
        least, most = LEAST, MOST  # comparisons, for `min` and `max` take longer than all the rest
        means = [one / n for one, n in zip(sure, self._whole, strict=True)]
        return [most if one > most else least if one < least else one for one in means]


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
