"""The quote of an answer, found in the article and kept short."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.coding.endpoint.found import Dropped
from factcheck.coding.endpoint.passages import Passage
from factcheck.coding.endpoint.places import places
from factcheck.texts.quotes import LONGEST

_WORD = re.compile(r"\S+")
_ACCEPTED = 40
"""Words of a quote above which it is none."""


def quote_place(
    passages: Sequence[Passage], number: int, quote: str
) -> tuple[Passage, tuple[int, int], int]:
    """The paragraph of a quote, its place there, and at how many places it stands.

    The paragraph that the model names is looked at first, then the others in their order. Raises
    Dropped where none has the quote.
    """
    if len(_WORD.findall(quote)) > _ACCEPTED:
        raise Dropped("a quote that is too long")
    named = [one for one in passages if one.number == number]
    for passage in (*named, *(one for one in passages if one.number != number)):
        found = places(passage.text, quote)
        if found:
            return passage, found[0], len(found)
    raise Dropped("a quote that is not in the text")


def shortened(passage: Passage, quote: tuple[int, int], value: tuple[int, int]) -> tuple[int, int]:
    """The quote with the whole value in it, and of `LONGEST` words at most.

    Raises Dropped where the value alone has more.
    """
    text = passage.text
    start, end = min(quote[0], value[0]), max(quote[1], value[1])
    if _words(text, start, end) > LONGEST:
        start = value[0]
    if _words(text, start, end) > LONGEST:
        words = list(_WORD.finditer(text, start, end))
        end = words[LONGEST - 1].end()
    if end < value[1] and quote != value:
        raise Dropped("a figure of more words than a quote may have")
    return start, end


def _words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text[start:end]))
