"""How places stand in a sentence, and what a length is the length of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.places.nations import is_nation
from factcheck.coding.subjects.wordforms import key

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SUBJECT = "(subject)"
"""How a place stands that is the subject of a verb: what it does tells not where a thing was."""
DIMENSIONS = {
    word: words.split()[0]
    for words in (
        "depth deep deepest", "height high highest tall tallest", "length long longest",
        "width wide widest broad", "weight heavy heaviest", "distance far away off",
        "speed fast fastest",
    )
    for word in words.split()
}  # fmt: skip
"""What lengths and weights are of, by the words that tell."""
_OFF_WORDS = """
from north south east west northeast northwest southeast southwest
"""
_OFFS = frozenset(_OFF_WORDS.split())
_PLACE_WORDS = """
country nation republic state city town village region
"""
_COMMON_NOUNS = frozenset(_PLACE_WORDS.split())
_MOST_JOINED = 20


def dimension_of(span: Span) -> str:
    """What a length is of: "9 km deep", "a depth of 9 km", "40 km from Omsk" (a distance)."""
    doc = span.doc
    after = doc[span.end].lower_ if span.end < len(doc) else ""
    before = [token.lower_ for token in doc[max(0, span.start - 3) : span.start]]
    if "of" in before[-2:]:
        return next((found for word in before if (found := DIMENSIONS.get(word))), "")
    return DIMENSIONS.get(after, "distance" if after in _OFFS else "")


def leads_in(sentence: Span) -> tuple[dict[str, str], dict[str, str]]:
    """How the names of places stand in the sentence, and of those joined to another ("to Georgia
    and Finland") the first, both by the keys of their words."""
    leads: dict[str, str] = {}
    first: dict[str, str] = {}
    for token in sentence:
        if token.pos_ == "PROPN" or is_nation(token.text):
            head = _first(token)
            lead = _lead(head)
            if lead is not None:
                if leads.get(key(token.lower_), SUBJECT) == SUBJECT:
                    leads[key(token.lower_)] = lead
                first.setdefault(key(token.lower_), key(head.lower_))
        elif token.lower_ in _COMMON_NOUNS and (lead := _lead(token)) not in (None, SUBJECT):
            leads.setdefault("", lead)
    return leads, first


def _first(token: Token) -> Token:
    """The first of the names that it is joined to."""
    for _ in range(_MOST_JOINED):
        if token.dep_ not in ("conj", "appos") or token.head.pos_ != "PROPN":
            break
        token = token.head
    return token


def _lead(token: Token) -> str | None:
    if token.dep_ == "pobj":
        return str(token.head.lower_)
    if token.dep_ in ("nsubj", "nsubjpass"):
        return SUBJECT
    return "" if token.dep_ == "dobj" else None
