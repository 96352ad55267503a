"""What was said, with its place in code points of the text instead of tokens."""

from __future__ import annotations

from dataclasses import replace

from factcheck.spotting.calendar.said import Bound, Moment, Nth, Offset, Range, Said, Within
from factcheck.spotting.calendar.tokens import Tokens


def placed(said: Said, tokens: Tokens) -> Said:
    """The same where it stands in the text, and what it is made of likewise."""
    meaning = said.meaning
    if isinstance(meaning, Range):
        first, last = placed(meaning.first, tokens), placed(meaning.last, tokens)
        meaning = replace(meaning, first=first, last=last)
    elif isinstance(meaning, Bound | Nth | Within):
        meaning = replace(meaning, of=placed(meaning.of, tokens))
    elif isinstance(meaning, Moment):
        meaning = replace(meaning, day=placed(meaning.day, tokens))
    elif isinstance(meaning, Offset) and isinstance(meaning.base, Said):
        meaning = replace(meaning, base=placed(meaning.base, tokens))
    start = tokens[said.start].start if said.start < len(tokens) else tokens[-1].end
    end = tokens[said.end - 1].end if said.end > said.start else start
    return Said(meaning, start, end, said.mod)
