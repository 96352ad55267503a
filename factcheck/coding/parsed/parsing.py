"""A text parsed: sentences, parts of speech, dependencies and names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.coding.parsed.layout import paragraphs_of
from factcheck.coding.parsed.mended import mended
from factcheck.coding.parsed.unit_stops import sentences_after_units
from factcheck.coding.parsed.watching import tell
from factcheck.values.blanked import blanked

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LONGEST = 20_000
"""Characters parsed at once: memory grows with them, and sentences seldom lean on one so far."""

LONGEST_SENTENCE = 300
"""Tokens after which a sentence ends at the latest, be its text without a stop: what is asked of a
figure's sentence takes time with its length, and nobody writes one that long."""

_STOPS = frozenset(".!?…")


def parse(language: Language, text: str) -> Iterator[tuple[int, Doc]]:
    """The text in stretches of whole paragraphs, each with where it begins in the text.

    A sentence ends where its paragraph does. One stretch is parsed at a time, so that memory does
    not grow with the text. What acts on a terminal, or turns the direction of writing, is blank in
    it: "[31m" is no figure, and no part of a name. Who watches (`watching`) is told of each.
    """
    text = blanked(text)
    for start, end in stretches(text):
        tell(start / len(text))
        doc = language.make_doc(text[start:end])
        begun = 0
        begins = {*paragraphs_of(doc.text), *sentences_after_units(doc.text)}
        for token in doc:
            if token.idx in begins or token.i - begun >= LONGEST_SENTENCE:
                token.is_sent_start = True
                begun = token.i
            elif token.i and token.is_lower and token.i - 1 == begun and doc[begun].like_num:
                token.is_sent_start = False  # "Nineteen people": of a number at the head of a line
            elif token.text in _STOPS:
                begun = token.i + 1
        for _, component in language.pipeline:
            doc = component(doc)
        yield start, mended(doc)


def stretches(text: str, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """Where the text is cut: at the last end of a paragraph, a line or a word that fits."""
    start = 0
    while len(text) - start > longest:
        window = text[start : start + longest]
        cut = next(
            (
                place
                for mark in ("\n\n", "\n", " ")
                if (place := window.rfind(mark) + len(mark)) > len(mark)
            ),
            longest,
        )
        yield start, start + cut
        start += cut
    if start < len(text):
        yield start, len(text)
