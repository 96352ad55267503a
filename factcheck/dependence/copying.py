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
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from math import exp, log

from factcheck.dependence.trust import Trust
from factcheck.dependence.votes import Question

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


_Said = tuple[str, int]
"""What an origin prints, and which position that is."""

_PARTING = log(1 - COPIED)
_NOBODY: dict[str, _Pair] = {}


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
    return Printed(questions).copying(trust)


def rare_pairs(questions: Iterable[Question]) -> Pairs:
    """How many rare values each two origins share, whatever is thought to be right."""
    shared = (origins for votes in questions for _, origins in few_print(votes))
    return Counter(pair for origins in shared for pair in combinations(origins, 2))


def enough(pairs: Pairs) -> bool:
    """Whether any two origins share so many rare values that copying could be found at all."""
    return any(n >= RARE_SHARED for n in pairs.values())


def few_print(votes: Question) -> Iterator[tuple[str, list[str]]]:
    """What few origins of a question print alike, and who they are, in alphabetical order."""
    first = votes[0].form
    if all(vote.form == first for vote in votes):
        return
    who: dict[str, set[str]] = {}
    for vote in votes:
        who.setdefault(vote.form, set()).add(vote.origin)
    most = min(FEW, len({vote.origin for vote in votes}) // 2)
    for form, origins in who.items():
        if 2 <= len(origins) <= most:
            yield form, sorted(origins)


class Asked:
    """One question: how common is what is printed.

    `told` says by each form that two or more print how far that two print it speaks for copying.
    """

    __slots__ = ("_plainest", "told")

    def __init__(self, votes: Question) -> None:
        said = {(vote.origin, vote.form) for vote in votes}  # one may print it twice
        printed: dict[str, int] = {}
        for _, form in said:
            printed[form] = printed.get(form, 0) + 1
        others = len({origin for origin, _ in said}) - 1
        self.told = {
            form: log(COPIED / ((n - 1.5) / others) + 1 - COPIED)
            for form, n in printed.items()
            if n > 1
        }
        self._plainest: dict[int, str] = {}  # of each position; of forms that tie the first
        for vote in votes:
            known = self._plainest.get(vote.position)
            if known is None or printed[vote.form] > printed[known]:
                self._plainest[vote.position] = vote.form

    def plain(self, best: Set[int]) -> frozenset[str]:
        """The commonest forms of the positions that are best supported."""
        return frozenset([self._plainest[position] for position in best])


class Printed:
    """What origins print, compared once for every time that copying is looked for."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self._few = [
            (place, form, origins)
            for place, votes in enumerate(questions)
            for form, origins in few_print(votes)
        ]
        suspects = {origin for pair in self._often({}) for origin in pair}
        self._heard: dict[int, dict[str, list[_Said]]] = {}
        for place, votes in enumerate(questions):
            heard: dict[str, list[_Said]] = {}
            for vote in votes:
                if vote.origin in suspects:
                    heard.setdefault(vote.origin, []).append((vote.form, vote.position))
            if len(heard) > 1:
                self._heard[place] = heard
        self._asked = {place: Asked(questions[place]) for place in self._heard}

    def copying(self, trust: Trust) -> list[Copying]:
        """See `copying`."""
        plain = {place: self._asked[place].plain(trust.best[place]) for place in self._heard}
        often = self._often(plain)
        pairs: dict[str, dict[str, _Pair]] = {}
        for a, b in often:
            pairs.setdefault(a, {})[b] = _Pair(max(trust.right[a], trust.right[b]))
        for place, heard in self._heard.items():
            told, common = self._asked[place].told, plain[place]
            for a, one in heard.items():
                others = pairs.get(a, _NOBODY)
                for b in others if len(others) < len(heard) else heard:
                    if b in others and b in heard:
                        others[b].compare(one, heard[b], told, common)
        found = []
        for (a, b), rare in often.items():
            pair = pairs[a][b]
            sure = 1 / (1 + exp(-max(-500.0, min(500.0, pair.odds))))
            if sure >= TOLD:
                found.append(Copying((a, b), pair.alike, rare, pair.apart, sure))
        return found

    def _often(self, plain: Mapping[int, Set[str]]) -> dict[tuple[str, str], int]:
        """Pairs that share rare values often enough to be looked at, and how often, in order."""
        pairs: Pairs = Counter()
        for place, form, origins in self._few:
            if form not in plain.get(place, ()):
                pairs.update(combinations(origins, 2))
        return {pair: n for pair, n in sorted(pairs.items()) if n >= RARE_SHARED}


class _Pair:
    """Two origins: on how many questions they print alike and part, and what that speaks for.

    `right` is the share in which the better of the two is right, `odds` the log-odds of copying.
    """

    __slots__ = ("_knowing", "alike", "apart", "odds")

    def __init__(self, right: float) -> None:
        self.alike = self.apart = 0
        self.odds = log(BEFOREHAND / (1 - BEFOREHAND))
        self._knowing = log(COPIED / right + 1 - COPIED)

    def compare(
        self,
        one: Sequence[_Said],
        other: Sequence[_Said],
        told: Mapping[str, float],
        plain: Set[str],
    ) -> None:
        """Count one more question; unlike words for one position neither join nor part them."""
        if len(one) == 1 == len(other):
            (form, position), (theirs, elsewhere) = one[0], other[0]
            forms = [form] if form == theirs else []
            far = position != elsewhere
        else:
            forms = sorted({form for form, _ in one} & {form for form, _ in other})
            far = {position for _, position in one}.isdisjoint(p for _, p in other)
        if forms:
            self.alike += 1
            self.odds += max(
                [min(told[f], self._knowing) if f in plain else told[f] for f in forms]
            )
        elif far:
            self.apart += 1
            self.odds += _PARTING


def independence(found: Sequence[Copying]) -> Mapping[str, float]:
    """What of each origin's vote is its own: 1 for one that copies nobody, for n copies 1 / n.

    Whoever copied from whom, together they are heard about once.
    """
    others: dict[str, float] = {}
    for pair in found:
        for origin in pair.origins:
            others[origin] = others.get(origin, 0.0) + COPIED * pair.chance
    return {origin: 1 / (1 + held) for origin, held in sorted(others.items())}
