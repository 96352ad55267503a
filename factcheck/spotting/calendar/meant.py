"""Words that could be of time but are of something else here."""

from __future__ import annotations

from factcheck.spotting.calendar.said import Clock, Length, Said
from factcheck.spotting.calendar.tokens import Tokens, at, phrase, word
from factcheck.spotting.calendar.wordlist import words_of

_BEFORE_LENGTH = words_of(
    "within for in after over during of by took lasted last lasting only just next since"
)
_BEFORE_CLOCK = words_of(
    "at by from in the on during until since before after that this one of every early late"
)


def _inside(tokens: Tokens, said: Said) -> bool:
    """Whether letters or figures go on before or behind it: "7am9x", "B12"."""
    before, first, following = (at(tokens, n) for n in (said.start - 1, said.start, said.end))
    return (first.glued and before.word[-1:].isalnum()) or (
        following.glued and following.word[:1].isalnum()
    )


def _age(tokens: Tokens, i: int) -> bool:
    """Whether the length behind which these words stand is an age: a figure, and no time."""
    return phrase(tokens, i, "- old", "old", "of age", "- olds") > 0


def _some_day(tokens: Tokens, said: Said) -> bool:
    """Whether "one day" is some day or other: "I hope one day I can …"."""
    one = word(tokens, said.start) == "one" and word(tokens, said.start + 1) == "day"
    return one and word(tokens, said.start - 1) not in _BEFORE_LENGTH


def meant(tokens: Tokens, said: Said) -> bool:
    """Whether the words speak of time where they stand."""
    meaning = said.meaning
    first = at(tokens, said.start)
    if _inside(tokens, said):
        return False
    if isinstance(meaning, Length):
        amount, _ = meaning.parts[0]
        if amount is None and said.end - said.start == 1:
            return word(tokens, said.start - 1) in _BEFORE_LENGTH
        if first.word in ("second", "seconds"):
            return False
        if _age(tokens, said.end) or _some_day(tokens, said):
            return False
        if meaning.parts[-1][1] == "quarter":
            return False  # a part of something as often as of a year
        # "The 10 second half": an ordinal, no length.
        return not (first.word in ("a", "an", "one") and word(tokens, said.end - 1) == "second")
    if isinstance(meaning, Clock) and meaning.part:
        before = word(tokens, said.start - 1)
        if said.mod:
            return True
        if meaning.part in ("DA", "DU") and word(tokens, said.end) == "of":
            return False
        return before in _BEFORE_CLOCK or first.word == "the"
    return True
