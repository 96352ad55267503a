"""Lines that stand alone over paragraphs: the heading of an article or of a part of it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LONGEST = 20
"""Words that a heading has at most."""
_KEY = "factcheck_headings"


def heading_over(token: Token) -> Span | None:
    """The nearest heading before the token; None where the text has none there."""
    known = headings(token.doc)
    at = bisect_right(known, token.i, key=lambda heading: heading.end)
    return known[at - 1] if at else None


def headings(doc: Doc) -> list[Span]:
    """Short lines without a stop at their end, in the order of the text; found once a text."""
    if _KEY not in doc.user_data:
        doc.user_data[_KEY] = list(_found(doc))
    known: list[Span] = doc.user_data[_KEY]
    return known


def _found(doc: Doc) -> list[Span]:
    lines: list[Span] = []
    start = 0
    for token in doc:
        if "\n" in token.text:
            lines.append(doc[start : token.i])
            start = token.i + 1
    return [
        line
        for line in lines
        if 2 <= len(line) <= LONGEST and line[-1].text[-1] not in ".!?…:;,”\"'’"
    ]
