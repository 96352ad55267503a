"""The words that a date may begin with: where none stands, none of the readers is asked."""

from __future__ import annotations

from factcheck.spotting.calendar import holidays, repeats, steps
from factcheck.spotting.calendar.clocks import NAMED as CLOCKS
from factcheck.spotting.calendar.joins import BOUNDS
from factcheck.spotting.calendar.tokens import Token
from factcheck.spotting.calendar.wordlist import words_of
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
)
from factcheck.spotting.calendar.years import DECADES
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


def opens(token: Token) -> bool:
    """Whether a date may begin with the token."""
    return token.word in _WORDS or token.word.isdecimal()
