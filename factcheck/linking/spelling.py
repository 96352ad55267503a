"""Slips of the pen: which known words an unknown one may have been meant for.

Narrow on purpose. One letter too many, too few, two swapped, or one put for another that sounds
like it: "arivals", "havrest", "residense". Any other letter in place of another makes another word
as often as not (Iceland and Ireland), and so does any change to a short word or to a number.
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA

SHORTEST, LONGEST = 6, 32
"""Letters of a word that a slip is looked for in; the longest bounds the work on hostile text."""

_ALIKE = frozenset(frozenset(pair) for pair in ("sz", "sc", "ck", "kq", "iy", "ij", "vw"))
"""Letters put for one another in misspelling and in transliteration."""


def slip(one: str, other: str) -> bool:
    """Whether two words are likely the same, but for one slip."""
    shorter, longer = sorted((len(one), len(other)))
    if shorter < SHORTEST or longer > LONGEST or one[0] != other[0]:
        return False
    if not (one.isalpha() and other.isalpha()) or OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    if shorter < longer or sorted(one) == sorted(other):
        return True
    [pair] = [frozenset(pair) for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return pair in _ALIKE


class Spellings:
    """Known words, found by a misspelling in the time that its own length takes.

    Words one slip apart become equal when at most one letter is left out of each, so each known
    word is filed under itself and under every way of leaving one letter out.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._filed: dict[str, list[str]] = {}
        for word in sorted(set(words)):
            if SHORTEST <= len(word) <= LONGEST:
                for key in _shortened(word):
                    self._filed.setdefault(key, []).append(word)

    def near(self, word: str) -> tuple[str, ...]:
        """The known words that are one slip from `word`, in alphabetical order."""
        if not SHORTEST <= len(word) <= LONGEST:
            return ()
        found = {known for key in _shortened(word) for known in self._filed.get(key, ())}
        return tuple(sorted(known for known in found if slip(word, known)))


def _shortened(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
