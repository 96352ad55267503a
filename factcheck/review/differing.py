"""The words in which quotes of opposing positions differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.finding import Finding

Span = tuple[int, int]
"""Code points from the start of a quote, the end excluded."""

ALIKE = 0.5
"""From this share of words in common on, what is left is a difference; below, all of it would be
(twice the words in common over the words of both, as difflib counts)."""
MOST_WORDS = 120
"""Words of a quote that are compared: the time grows with their square."""
MOST_OTHERS = 8
"""Positions that a quote is held against."""

_WORD = re.compile(r"[$€£¥₽₴%]|[^\W_]+(?:[.,'’:/-][^\W_]+)*")


def differing(quote: str, others: Sequence[str], value: str = "") -> tuple[Span, ...]:
    """Where the quote departs from the most alike of the `others`.

    Where none is alike, what is marked is its `value` as printed, if it stands in the quote.
    """
    own = _words(quote)
    best: list[int] | None = None
    share = 0.0
    if len(own) <= MOST_WORDS:
        for other in others[:MOST_OTHERS]:
            theirs = _words(other)
            if not theirs or len(theirs) > MOST_WORDS:
                continue
            matcher = SequenceMatcher(None, [w for w, _ in own], [w for w, _ in theirs], False)
            if (ratio := matcher.ratio()) >= ALIKE and ratio > share:
                share = ratio
                same = {
                    match.a + step
                    for match in matcher.get_matching_blocks()
                    for step in range(match.size)
                }
                best = [place for place in range(len(own)) if place not in same]
    if best is None:
        best = _standing(own, [word for word, _ in _words(value)])
    return tuple(_joined([own[place][1] for place in best], best))


def differing_words(finding: Finding, box: Box) -> tuple[tuple[Span, ...], ...]:
    """For each quote of a claim of the finding, where it departs from the other positions."""
    first, last = next((fits for known, fits in finding.answer.fits if known is box), (0, 0))
    conflict = finding.answer.minimal_conflict
    others: list[str] = []
    for number, position in enumerate(finding.answer.positions, start=1):
        if first <= number <= last or not position.boxes:
            continue
        telling = next((b for b in position.boxes if b in conflict), position.boxes[0])
        others += telling.claim.quote or (telling.words,)
    return tuple(differing(quote, others, box.words) for quote in box.claim.quote)


def _words(text: str) -> list[tuple[str, Span]]:
    """The words, folded, with their places: not many more than are compared."""
    found: list[tuple[str, Span]] = []
    for match in _WORD.finditer(text):
        found.append((match[0].casefold(), match.span()))
        if len(found) > MOST_WORDS:
            break
    return found


def _standing(own: Sequence[tuple[str, Span]], value: Sequence[str]) -> list[int]:
    """The places of the words of the value, where they stand together."""
    words = [word for word, _ in own]
    for start in range(len(words) - len(value) + 1):
        if value and words[start : start + len(value)] == list(value):
            return list(range(start, start + len(value)))
    return []


def _joined(spans: Sequence[Span], places: Sequence[int]) -> Iterator[Span]:
    """Neighbouring words as one span."""
    start: int | None = None
    for at, (span, place) in enumerate(zip(spans, places, strict=True)):
        start = span[0] if start is None else start
        if at + 1 == len(places) or places[at + 1] != place + 1:
            yield start, span[1]
            start = None
