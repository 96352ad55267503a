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

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, combinations
from math import exp, log
from operator import attrgetter

from factcheck.dependence.poll import Alike, Poll
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


Pairs = Counter[tuple[int, int]]
"""How many rare values two origins share, by the numbers of the two in alphabetical order."""

_Said = tuple[str, int]
"""What an origin prints, and which position that is."""

_PARTING = log(1 - COPIED)
_NOBODY: dict[int, _Pair] = {}


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


def few_print(votes: Question) -> Iterator[tuple[str, list[str]]]:
    """What few origins of a question print alike, and who they are, in alphabetical order."""
    who: dict[str, set[str]] = {}
    for vote in votes:
        who.setdefault(vote.form, set()).add(vote.origin)
    heard = len({vote.origin for vote in votes})
    for form, origins in who.items():
        if len(origins) > 1 and _few(len(origins), heard):
            yield form, sorted(origins)


def _few(n: int, heard: int) -> bool:
    """Whether what so many print of those heard on a question is rare."""
    return n <= min(FEW, heard // 2)


def _told(n: int, heard: int) -> float:
    """How far it speaks for copying that two print what so many print of those heard."""
    return log(COPIED / ((n - 1.5) / (heard - 1)) + 1 - COPIED)


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
        heard = len({origin for origin, _ in said})
        self.told = {form: _told(n, heard) for form, n in printed.items() if n > 1}
        self._plainest: dict[int, str] = {}  # of each position; of forms that tie the first
        for vote in votes:
            known = self._plainest.get(vote.position)
            if known is None or printed[vote.form] > printed[known]:
                self._plainest[vote.position] = vote.form

    def plain(self, best: Set[int]) -> frozenset[str]:
        """The commonest forms of the positions that are best supported."""
        return frozenset([self._plainest[position] for position in best])


class Printed:
    """What the origins of a poll print, compared once for every time that copying is looked for.

    `suspects` are pairs that share rare values so often that they are worth a look.
    """

    def __init__(self, poll: Poll) -> None:
        self._names = poll.origins
        numbers = poll.numbers() if poll.others else {}
        self._few = [
            (place, form, [numbers[origin] for origin in origins])
            for place, votes in enumerate(poll.others)
            for form, origins in few_print(votes)
        ]
        # Where all hold one position, what is plain is known, whoever is trusted.
        rare: Pairs = Counter()
        plain: Pairs = Counter()
        for how, who in poll.alike.items():
            if _few(how.n, how.heard):
                (plain if how.plain else rare).update(_pairs(_groups(who, how.n)))
        self.suspects = frozenset(self._often(rare, {}, plain))
        self._rare = Counter({pair: rare[pair] for pair in self.suspects})
        if self.suspects:
            self._meet(poll, numbers)

    def _meet(self, poll: Poll, numbers: Mapping[str, int]) -> None:
        """Where suspects meet: how often they print alike, and what of the other questions."""
        known = {number for pair in self.suspects for number in pair}
        beside: dict[int, set[int]] = {}
        for a, b in self.suspects:
            beside.setdefault(a, set()).add(b)
        self._alike: dict[tuple[int, int], list[tuple[Alike, int]]] = {}
        for how, who in sorted(poll.alike.items()):
            met: Pairs = Counter()
            for group in _groups(who, how.n):
                own = known.intersection(group)
                if len(own) > 1:
                    met.update([(a, b) for a in own if a in beside for b in beside[a] & own])
            for pair, times in met.items():
                self._alike.setdefault(pair, []).append((how, times))
        self._heard: dict[int, dict[int, list[_Said]]] = {}
        for place, votes in enumerate(poll.others):
            heard: dict[int, list[_Said]] = {}
            for vote in votes:
                if (number := numbers[vote.origin]) in known:
                    heard.setdefault(number, []).append((vote.form, vote.position))
            if len(heard) > 1:
                self._heard[place] = heard
        self._asked = {place: Asked(poll.others[place]) for place in self._heard}

    def copying(self, trust: Trust) -> list[Copying]:
        """The pairs of origins that share more rare values than chance has it, in stable order."""
        if not self.suspects:
            return []
        plain = {place: self._asked[place].plain(trust.best[place]) for place in self._heard}
        often = self._often(self._rare, plain)
        names = self._names
        pairs: dict[int, dict[int, _Pair]] = {}
        for a, b in often:
            pair = _Pair(max(trust.right[names[a]], trust.right[names[b]]))
            pairs.setdefault(a, {})[b] = pair
            for how, times in self._alike.get((a, b), ()):
                pair.count(how, times)
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
                found.append(Copying((names[a], names[b]), pair.alike, rare, pair.apart, sure))
        return sorted(found, key=attrgetter("origins"))

    def _often(
        self, rare: Pairs, plain: Mapping[int, Set[str]], more: Pairs | None = None
    ) -> Pairs:
        """Pairs that share rare values often enough to be looked at, and how often."""
        pairs = rare + more if more else rare.copy()
        pairs.update(
            _pairs(who for place, form, who in self._few if form not in plain.get(place, ()))
        )
        return Counter({pair: n for pair, n in pairs.items() if n >= RARE_SHARED})


def _groups(who: array[int], n: int) -> Iterator[tuple[int, ...]]:
    """The numbers `n` by `n`."""
    one = iter(who)
    return zip(*[one] * n, strict=True)


def _pairs(groups: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Each two of each group."""
    return chain.from_iterable(combinations(group, 2) for group in groups)


class _Pair:
    """Two origins: on how many questions they print alike and part, and what that speaks for.

    `right` is the share in which the better of the two is right, `odds` the log-odds of copying.
    """

    __slots__ = ("_knowing", "alike", "apart", "odds")

    def __init__(self, right: float) -> None:
        self.alike = self.apart = 0
        self.odds = log(BEFOREHAND / (1 - BEFOREHAND))
        self._knowing = log(COPIED / right + 1 - COPIED)

    def count(self, how: Alike, times: int) -> None:
        """Count so many questions on which the two print alike and nobody parts."""
        told = _told(how.n, how.heard)
        self.alike += times
        self.odds += times * (min(told, self._knowing) if how.plain else told)

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
