"""All that a paragraph says of time.

The readers are asked only at words that a date may begin with, and what they read is dropped where
the words are of something else.
"""

from __future__ import annotations

from factcheck.spotting.calendar import holidays
from factcheck.spotting.calendar.reading import repeats, steps
from factcheck.spotting.calendar.reading.clocks import NAMED as CLOCKS
from factcheck.spotting.calendar.reading.joins import BOUNDS, also_at, said_at, with_range
from factcheck.spotting.calendar.reading.years import DECADES
from factcheck.spotting.calendar.said import Clock, Length, Said
from factcheck.spotting.calendar.tokens import Token, Tokens, at, phrase, word
from factcheck.spotting.calendar.words import (
    DAY_PART,
    DEICTIC,
    FEW,
    HEDGE,
    ORDINAL,
    PART_MOD,
    SEASON,
    STEP,
    UNIT,
    VAGUE,
    words_of,
)
from factcheck.values.calendar_words import MONTH_NUMBER, WEEKDAY_NUMBER
from factcheck.values.number_words import UNITS, VULGAR

_OTHERS = words_of(
    "the a an at in within for from between to every each any per once twice thrice all half "
    "quarter q h w c ad ' > < sometime that this these right present modern until up earlier later "
    "calendar cy year years bi semi mid"
)
_WORDS = frozenset(
    (
        *MONTH_NUMBER,
        *WEEKDAY_NUMBER,
        *(f"{day}s" for day in WEEKDAY_NUMBER),
        *(word for table in (UNIT, ORDINAL, SEASON, DAY_PART, PART_MOD, STEP) for word in table),
        *(word for table in (DEICTIC, VAGUE, UNITS, VULGAR, DECADES, CLOCKS) for word in table),
        *(wording.split()[0] for table in (HEDGE, BOUNDS) for wording in table),
        *FEW,
        *holidays.FIRST_WORDS,
        *repeats.ADVERBS,
        *steps.OPENERS,
        *_OTHERS,
    )
)


def found_in(tokens: Tokens) -> list[Said]:
    """What the tokens of a paragraph say of time, from left to right."""
    found: list[Said] = []
    i = 0
    while i < len(tokens):
        if not _opens(tokens[i]):
            i += 1
            continue
        said = said_at(tokens, i)
        if said and (hours := with_range(tokens, said)):
            said = hours
        if said is None or said.end <= i or not _meant(tokens, said):
            i += 1
            continue
        listed = also_at(tokens, said)
        found += listed or [said]
        i = found[-1].end
    return found


def _opens(token: Token) -> bool:
    """Whether a date may begin with the token."""
    return token.word in _WORDS or token.word.isdecimal()


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


def _meant(tokens: Tokens, said: Said) -> bool:
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
