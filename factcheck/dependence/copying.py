"""Which origins are probably not independent: those that share rare values, errors or spellings.

After Dong, Berti-Équille and Srivastava, VLDB 2009 (see `trust`). If one of two origins copies a
share c of what both have, each value that they print alike speaks for copying by

    ln(c / p + 1 - c)

where p is the chance that an origin on its own prints that value, and each question on which they
part speaks against it by ln(1 - c). p is how common the value is among the others: of n origins k
print it, so p = (k - 2 + 1/2) / (n - 2 + 1). Of what is best supported p is no less than the share
in which the better of the two is right, for that two who know a thing agree on it shows nothing.
The paper spreads errors evenly over all false values; a wrong figure that is common is weaker
evidence than one that nobody else has, so here each is taken as common as it is.

Only pairs that share a rare value are looked at, and a value is rare only where few have it: the
work grows with the claims and not with the pairs of sources.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import exp, log

from factcheck.dependence.trust import Trust
from factcheck.dependence.votes import Question, Vote

COPIED = 0.8
"""c: the share of common claims that a copy takes over; the paper's."""
BEFOREHAND = 0.01
"""How likely two origins are to depend on one another before anything is known; chosen: of many
pairs some share errors by chance."""
RARE_SHARED = 3
"""How many rare values two origins must share to be looked at; chosen: two may be chance."""
FEW = 20
"""A value that more origins than this print is not rare, however many there are."""
TOLD = 0.9
"""The probability from which it is said; chosen."""


Pairs = Counter[tuple[str, str]]
"""How many rare values two origins share, by the two in alphabetical order."""


@dataclass(frozen=True, slots=True)
class Copying:
    """Two origins that are probably not independent.

    `shared` are the questions on which they print the same, `rare` those of them on which most
    others print something else, `apart` those on which they part; `chance` is the probability.
    """

    origins: tuple[str, str]
    shared: int
    rare: int
    apart: int
    chance: float


def copying(questions: Sequence[Question], trust: Trust) -> list[Copying]:
    """The pairs of origins that share more rare values than chance has it, in stable order."""
    asked = [_Asked(votes, best) for votes, best in zip(questions, trust.best, strict=True)]
    pairs = _often(pair for one in asked for pair in one.rare_pairs())
    heard: dict[str, dict[int, None]] = {origin: {} for pair in pairs for origin in pair}
    for place, one in enumerate(asked):
        for origin in one.votes.keys() & heard.keys():
            heard[origin][place] = None
    found = []
    for (a, b), rare in pairs.items():
        fewer, more = sorted((heard[a], heard[b]), key=len)
        common = [asked[place] for place in fewer if place in more]
        right = max(trust.right[a], trust.right[b])
        odds = log(BEFOREHAND / (1 - BEFOREHAND))
        alike = apart = 0
        for one in common:
            chance = one.chance_alike(a, b, right)
            if chance is not None:
                alike += 1
                odds += log(COPIED / chance + 1 - COPIED)
            elif one.part(a, b):
                apart += 1
                odds += log(1 - COPIED)
        sure = 1 / (1 + exp(-max(-500.0, min(500.0, odds))))
        if sure >= TOLD:
            found.append(Copying((a, b), alike, rare, apart, sure))
    return found


def rare_pairs(questions: Iterable[Question]) -> Pairs:
    """How many rare values each two origins share, whatever is thought to be right."""
    nothing = frozenset[int]()
    return Counter(pair for votes in questions for pair in _Asked(votes, nothing).rare_pairs())


def enough(pairs: Pairs) -> bool:
    """Whether any two origins share so many rare values that copying could be found at all."""
    return any(n >= RARE_SHARED for n in pairs.values())


def _often(pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Pairs that come often enough to be looked at, and how often, in stable order."""
    return {pair: n for pair, n in sorted(Counter(pairs).items()) if n >= RARE_SHARED}


class _Asked:
    """One question: what each origin prints, and how common that is."""

    def __init__(self, votes: Question, best: frozenset[int]) -> None:
        self._all = votes
        self._best = best

    @cached_property
    def votes(self) -> dict[str, list[Vote]]:
        """The votes of each origin."""
        votes: dict[str, list[Vote]] = {}
        for vote in self._all:
            votes.setdefault(vote.origin, []).append(vote)
        return votes

    @cached_property
    def _printed(self) -> Counter[str]:
        printed = {(vote.origin, vote.form) for vote in self._all}  # one may print it twice
        return Counter(form for _, form in printed)

    @cached_property
    def _plain(self) -> frozenset[str]:
        plain: dict[int, str] = {}
        for vote in self._all:  # of each position the commonest form, the first of those that tie
            if self._printed[vote.form] > self._printed[plain.get(vote.position, "")]:
                plain[vote.position] = vote.form
        return frozenset(plain[position] for position in self._best)

    def rare_pairs(self) -> Iterator[tuple[str, str]]:
        """The pairs of origins that print alike what most others do not."""
        form = self._all[0].form
        if all(vote.form == form for vote in self._all):
            return
        who: dict[str, set[str]] = {}
        for origin, told in self.votes.items():
            for vote in told:
                who.setdefault(vote.form, set()).add(origin)
        for form, origins in who.items():
            few = 2 <= len(origins) <= min(FEW, len(self.votes) // 2)
            if few and form not in self._plain:
                yield from combinations(sorted(origins), 2)

    def chance_alike(self, a: str, b: str, right: float) -> float | None:
        """How likely two on their own print what these do; None where they print no one thing."""
        forms = {vote.form for vote in self.votes[a]} & {vote.form for vote in self.votes[b]}
        if not forms:
            return None
        return min(
            max((self._printed[form] - 1.5) / (len(self.votes) - 1), right * (form in self._plain))
            for form in forms
        )

    def part(self, a: str, b: str) -> bool:
        """Whether no position of the one is the other's; unlike words for one thing are none."""
        one, other = ({vote.position for vote in self.votes[o]} for o in (a, b))
        return one.isdisjoint(other)


def independence(found: Sequence[Copying]) -> Mapping[str, float]:
    """What of each origin's vote is its own: 1 for one that copies nobody, for n copies 1 / n.

    Whoever copied from whom, together they are heard about once.
    """
    others: dict[str, float] = {}
    for pair in found:
        for origin in pair.origins:
            others[origin] = others.get(origin, 0.0) + COPIED * pair.chance
    return {origin: 1 / (1 + held) for origin, held in sorted(others.items())}
