"""The shortest phrase that holds a thing said: the figure with what it counts."""

from __future__ import annotations

import re

from factcheck.coding.said import Said
from factcheck.texts.quotes import LONGEST

_WORD = re.compile(r"\S+")


def quote_of(text: str, said: Said) -> tuple[str, int, int]:
    """The quote, and where it stands: the figure, to the noun counted where that is near.

    It never holds more than `texts.quotes.LONGEST` words.
    """
    end = said.end
    noun = said.counted.noun
    place = text.find(noun, said.end, said.sentence[1]) if noun else -1
    if place >= 0 and len(_WORD.findall(text[said.start : place + len(noun)])) <= LONGEST:
        end = place + len(noun)
    words = list(_WORD.finditer(text, said.start, end))
    if len(words) > LONGEST:
        end = words[LONGEST - 1].end()
    return text[said.start : end], said.start, end
