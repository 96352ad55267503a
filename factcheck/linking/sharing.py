"""Which names share which words with a wording: found without a look at names that cannot count.

Names that share the same words with a wording score by their own weight alone, so they are kept in
the order of their weights and handed out in groups by what they share. A group is followed only as
long as what it shares, and may still share, could reach the least score for its lightest name: a
prefix filter as of set-similarity joins (Chaudhuri, Ganti and Kaushik, ICDE 2006), which leaves
nobody out. Words that many names have are so looked up only within the few names that the rarer
words have left over, or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from enum import Enum
from typing import NamedTuple


class Part(Enum):
    """What a word of the wording is to a name: see `Name`."""

    OWN = 1
    NARROWING = 2
    EXCUSED = 3


class Name(NamedTuple):
    """The words of a name: its own, those of them that may not be left out, those it may lack."""

    own: Set[str]
    narrowing: Set[str]
    context: Set[str]


Shared = Mapping[str, Part]
"""What the words of a wording are to a group of names; a word that is not in it is in none."""

_NONE: frozenset[int] = frozenset()
_Branch = tuple[int, Set[int] | None, float, float, dict[str, Part]]


class Names:
    """Names by their words; a name is a number, and a lighter one has a smaller number."""

    def __init__(self, names: Iterable[Name], weights: Sequence[float]) -> None:
        self._weights = weights
        self._filed: dict[Part, dict[str, set[int]]] = {part: {} for part in Part}
        self._lightest: dict[str, int] = {}
        for number, name in enumerate(names):
            parts = name.own - name.narrowing, name.narrowing, name.context
            for part, words in zip(Part, parts, strict=True):
                filed = self._filed[part]
                for word in words:
                    filed.setdefault(word, set()).add(number)
                    self._lightest.setdefault(word, number)

    def __contains__(self, word: str) -> bool:
        return word in self._lightest

    def groups(
        self, worth: Mapping[str, float], gains: Mapping[Part, float], lacking: float
    ) -> Iterator[tuple[Shared, Set[int]]]:
        """The names that can count, by what they share with a wording; each in one group.

        A name can count where `lacking` is made up: its own weight and `lacking` are no more than
        the sum, over the words that it shares, of what each is `worth` times the gain of its part.
        """
        words = sorted((word for word in worth if word in self), key=self._spread)
        most = [worth[word] * max(gains[part] for part in self._parts(word)) for word in words]
        ahead = [sum(most[place:]) for place in range(len(words) + 1)]
        left: list[_Branch] = [(0, None, 0.0, self._weights[0] if self._weights else 0.0, {})]
        while left:
            place, within, earned, lightest, shared = left.pop()
            if earned + ahead[place] < lacking + lightest:
                continue
            if place == len(words):
                if within is not None:
                    yield shared, within
                continue
            word = words[place]
            if within is None:
                lighter = self._weights[self._lightest[word]]
                if earned + ahead[place] >= lacking + lighter:
                    for part, found in self._having(word):
                        for before in words[:place]:
                            found = self._without(found, before)
                        gained = worth[word] * gains[part]
                        if found:
                            left.append((place + 1, found, gained, lighter, {word: part}))
                left.append((place + 1, None, earned, lightest, shared))
                continue
            for part, filed in self._having(word):
                if found := within & filed:
                    gained = earned + worth[word] * gains[part]
                    left.append((place + 1, found, gained, lightest, {**shared, word: part}))
            if earned + ahead[place + 1] >= lacking + lightest and (
                rest := self._without(within, word)
            ):
                left.append((place + 1, rest, earned, lightest, shared))

    def _having(self, word: str) -> Iterator[tuple[Part, Set[int]]]:
        for part, filed in self._filed.items():
            if word in filed:
                yield part, filed[word]

    def _parts(self, word: str) -> list[Part]:
        return [part for part, _ in self._having(word)]

    def _without(self, names: Set[int], word: str) -> Set[int]:
        for _, filed in self._having(word):
            names = names - filed
        return names

    def _spread(self, word: str) -> tuple[int, str]:
        """How many names have the word: the rarest come first."""
        return sum(len(filed) for _, filed in self._having(word)), word
