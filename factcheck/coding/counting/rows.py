"""Rows of tables and lists: "Homes flooded: 400", "Homes flooded | 400 | the mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_LONGEST = 20
"""Words of a row's label at most."""
_BULLETS = frozenset("-*•‣–|")


def row_label(doc: Doc, first: Token, last: Token) -> Span | None:
    """The words at the head of a line that a figure answers, from its first token to its last.

    None unless a colon or a bar stands right before it, and behind it nothing, a bar or brackets.
    """
    at = first.i - 1
    while at >= 0 and doc[at].text == " ":
        at -= 1
    if at < 1 or doc[at].text not in (":", "|"):
        return None
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if after is not None and not after.is_space and after.text not in ("|", "(", ";"):
        return None
    end = start = at
    while start > 0 and end - start < _LONGEST and "\n" not in doc[start - 1].text:
        start -= 1
    while start < end and (doc[start].text in _BULLETS or doc[start].is_space):
        start += 1
    for token in doc[start:end]:
        if token.text == "|":
            end = token.i
            break
    return doc[start:end] if start < end else None


def head_of_label(label: Span) -> Token | None:
    """The noun that a row counts: the first that no preposition leads to; None where none is."""
    for token in label:
        if token.pos_ == "ADP":
            return None
        if token.pos_ in ("NOUN", "PROPN"):
            after = token.i + 1
            if not (after < label.end and label.doc[after].pos_ in ("NOUN", "PROPN")):
                return token
    return None
