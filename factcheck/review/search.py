"""Findings by the words in them and in their claims."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.review.sets import Sets

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.finding import Finding

_SEARCHED = 2_000
"""Characters of a text that words are taken from: nobody looks for the end of a long quote."""
_SEARCHES = 100
"""Searches that are remembered."""
_TERMS = 12
"""Words of a search that count."""
_TERM = re.compile(r"\w+(?:[-.,:/'’]\w+)*")
_PART = re.compile(r"\w+")
_GROUPS = re.compile(r"[,.'’]")
_FIGURE = re.compile(r"\d{1,3}(?:[,.'’]\d{3}){1,8}")


class Words:
    """The words of findings, which are added one by one in the order of ranks, then `close`d."""

    def __init__(self) -> None:
        self._sets = Sets()
        self._of_claims: dict[Box, frozenset[str]] = {}
        self._vocabulary: list[str] = []
        self._found: dict[str, int] = {}
        self._every = 0

    def add(self, finding: Finding, key: str, rank: int) -> None:
        """The words of a finding; its id is one of them."""
        about = finding.subject
        texts = [key, finding.answer.message, finding.rule]
        texts += [about.id, about.label, *about.aliases] if about else []
        texts += [finding.relation.formula] if finding.relation else []
        words = {word for text in texts for word in words_in(text)}
        for box in finding.boxes:
            words |= self._of(box)
        self._sets.add(words, rank)

    def close(self, size: int) -> None:
        """All `size` findings have been added."""
        self._sets.close(size)
        self._vocabulary = sorted(self._sets)
        self._of_claims = {}
        self._every = (1 << size) - 1

    def search(self, text: str) -> int:
        """The findings with all of the words, each of which may be the beginning of a longer one.

        Nothing is found without a word.
        """
        text = text.strip().casefold()
        found = self._found.get(text)
        if found is None:
            if len(self._found) >= _SEARCHES:
                self._found = {}
            found = self._found[text] = self._searched(text)
        return found

    def _searched(self, text: str) -> int:
        found = self._every
        terms = terms_in(text)[:_TERMS]
        for term in terms:
            known = self._beginning(term)
            # of a compound that is written nowhere, the parts
            for some in [known] if known else map(self._beginning, _PART.findall(term)):
                found &= self._sets.any_of(some)
        return found if terms else 0

    def _beginning(self, term: str) -> list[str]:
        digits = _digits(term)
        return self._from(term) + (self._from(digits) if digits != term else [])

    def _from(self, term: str) -> list[str]:
        start = bisect_left(self._vocabulary, term)
        return self._vocabulary[start : bisect_right(self._vocabulary, term + "\U0010ffff")]

    def _of(self, box: Box) -> frozenset[str]:
        words = self._of_claims.get(box)
        if words is None:
            claim = box.claim
            texts = [box.id, box.words, box.source.id, box.outlet, box.voice, *claim.quote]
            texts += [*claim.speaker, claim.note]
            words = self._of_claims[box] = frozenset(w for text in texts for w in words_in(text))
        return words


def terms_in(text: str) -> list[str]:
    """The words of a text as they are searched; numbers, dates and ids are whole: "300,000"."""
    return _TERM.findall(text[:_SEARCHED].casefold())


def words_in(text: str) -> Iterator[str]:
    """The words of a text, and the parts of those that are compounds; of a figure its digits."""
    for term in terms_in(text):
        yield term
        if not term.isalnum():
            yield from _PART.findall(term)
            yield _digits(term)


def _digits(term: str) -> str:
    """A figure without what parts its digits: "300,000" as "300000"; other terms as they are."""
    return _GROUPS.sub("", term) if _FIGURE.fullmatch(term) else term
