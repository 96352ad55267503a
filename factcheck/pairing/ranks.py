"""Ranks: the third album is not the fourth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from factcheck.coding.parsed.tree import lemma
from factcheck.pairing.words import alike_keys
from factcheck.spotting.fractions import ORDINALS
from factcheck.values.number_words import UNITS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FIGURE = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")


class Rank(NamedTuple):
    """A rank with what has it: the keys of its noun, and of what narrows that noun."""

    text: str
    place: int
    noun: frozenset[str]
    sort: frozenset[str]


def ranks(doc: Doc) -> Iterator[Rank]:
    """The ranks that stand before a noun: "third studio album", "9th largest port"."""
    for token in doc:
        figure = _FIGURE.fullmatch(token.lower_)
        place = int(figure[1] if figure else UNITS.get(ORDINALS.get(token.lower_, ""), 0))
        first = token.head if token.dep_ == "conj" else token
        noun = first.head if first.head.pos_ != "ADJ" else first.head.head
        if place and first.dep_ in ("amod", "advmod") and noun.pos_ in ("NOUN", "PROPN"):
            sort = frozenset(
                key
                for each in noun.children
                if each.dep_ in ("amod", "compound") and each not in (token, token.head)
                for key in alike_keys(each.text, lemma(each))
            )
            text = doc[min(token.i, noun.i) : max(token.i, noun.i) + 1].text
            yield Rank(text, place, alike_keys(noun.text, lemma(noun)), sort)


def other_rank(a: Doc, b: Doc) -> tuple[str, str] | None:
    """A rank of b with the one that a has in its place; None where none is at odds."""
    given = list(ranks(a))
    for one in ranks(b):
        same = [
            other
            for other in given
            if one.noun & other.noun and (one.sort <= other.sort or other.sort <= one.sort)
        ]
        if same and all(other.place != one.place for other in same):
            return one.text, same[0].text
    return None
