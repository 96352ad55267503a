"""Published ways of finding the truth among many sources, written anew to be run beside ours.

Each takes votes (item -> source -> value) and gives each item's best values, several where they
tie. All are given the same readings of the values as the checker makes, so that what is compared is
the choice among them and not the reading.

- voting: the value that most sources give.
- Investment, PooledInvestment: Pasternack & Roth, "Knowing what to believe (when you already know
  something)", COLING 2010; the exponents 1.2 and 1.4 and 20 rounds are theirs.
- TruthFinder: Yin, Han & Yu, IEEE TKDE 20(6), 2008, without likeness between values; dampening 0.3
  and first trust 0.9 are theirs.
- ACCU: Dong, Berti-Équille & Srivastava, VLDB 2009, without copying; 10 false values and a first
  error rate of 0.2 are theirs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from math import exp, log

Votes = Mapping[str, Mapping[str, Hashable]]
Best = dict[str, list[Hashable]]
Belief = dict[tuple[str, Hashable], float]
ROUNDS = 20
NEAR = 1e-9
"""Beliefs that differ by no more than this share of the larger are a tie."""


def voting(votes: Votes) -> Best:
    """The value that most sources give."""
    return _best(votes, {fact: float(len(who)) for fact, who in _facts(votes).items()})


def investment(votes: Votes) -> Best:
    """Sources spread their trust over their claims; belief grows faster than what is invested."""
    return _invested(votes, lambda held, _: held**1.2)


def pooled_investment(votes: Votes) -> Best:
    """As `investment`, belief being shared out among the values of an item."""
    return _invested(votes, lambda held, pool: held * held**1.4 / (sum(x**1.4 for x in pool) or 1))


def truth_finder(votes: Votes) -> Best:
    """A source is as good as its facts are sure, a fact as sure as its sources are good."""
    facts, claims = _facts(votes), _claims(votes)
    trust = dict.fromkeys(claims, 0.9)
    sure: Belief = {}
    for _ in range(ROUNDS):
        weight = {s: -log(max(1 - t, NEAR)) for s, t in trust.items()}
        sure = {
            fact: 1 / (1 + exp(-0.3 * sum(weight[s] for s in who))) for fact, who in facts.items()
        }
        trust = {s: sum(sure[fact] for fact in told) / len(told) for s, told in claims.items()}
    return _best(votes, sure)


def accu(votes: Votes) -> Best:
    """Bayes: sources err independently, and every false value is as likely as the next."""
    facts, claims = _facts(votes), _claims(votes)
    right = dict.fromkeys(claims, 0.8)
    chance: Belief = {}
    for _ in range(ROUNDS):
        score = {s: log(10 * a / (1 - a)) for s, a in right.items()}
        for item, told in votes.items():
            values = set(told.values())
            odds = {v: exp(min(sum(score[s] for s in facts[item, v]), 500)) for v in values}
            whole = sum(odds.values()) + max(0, 11 - len(values))
            chance |= {(item, v): odds[v] / whole for v in values}
        right = {
            s: min(0.99, max(0.01, sum(chance[fact] for fact in told) / len(told)))
            for s, told in claims.items()
        }
    return _best(votes, chance)


RIVALS: Mapping[str, Callable[[Votes], Best]] = {
    "voting": voting,
    "Investment": investment,
    "PooledInvestment": pooled_investment,
    "TruthFinder": truth_finder,
    "ACCU": accu,
}


def _invested(votes: Votes, grow: Callable[[float, list[float]], float]) -> Best:
    facts, claims = _facts(votes), _claims(votes)
    among: dict[str, list[tuple[str, Hashable]]] = defaultdict(list)
    for fact in facts:
        among[fact[0]].append(fact)
    belief = {fact: len(who) / len(votes[fact[0]]) for fact, who in facts.items()}
    trust = dict.fromkeys(claims, 1.0)
    for _ in range(ROUNDS):
        share = {s: trust[s] / len(told) for s, told in claims.items()}
        held = {fact: sum(share[s] for s in who) for fact, who in facts.items()}
        trust = {
            s: sum(belief[fact] * share[s] / held[fact] for fact in told)
            for s, told in claims.items()
        }
        most = max(trust.values())
        trust = {s: max(t / most, 1e-12) for s, t in trust.items()}
        held = {f: sum(trust[s] / len(claims[s]) for s in who) for f, who in facts.items()}
        belief = {f: grow(held[f], [held[g] for g in among[f[0]]]) for f in facts}
    return _best(votes, belief)


def _facts(votes: Votes) -> dict[tuple[str, Hashable], list[str]]:
    facts: dict[tuple[str, Hashable], list[str]] = defaultdict(list)
    for item, told in votes.items():
        for source, value in told.items():
            facts[item, value].append(source)
    return facts


def _claims(votes: Votes) -> dict[str, list[tuple[str, Hashable]]]:
    claims: dict[str, list[tuple[str, Hashable]]] = defaultdict(list)
    for item, told in votes.items():
        for source, value in told.items():
            claims[source].append((item, value))
    return claims


def _best(votes: Votes, belief: Belief) -> Best:
    best = {}
    for item, told in votes.items():
        values = sorted(set(told.values()), key=str)
        most = max(belief[item, v] for v in values)
        best[item] = [v for v in values if belief[item, v] >= most * (1 - NEAR)]
    return best
