"""Dates by a name that is no month's: "Q3 2021", "the winter of 1777", "Christmas 1963"."""

from __future__ import annotations

from factcheck.spotting.calendar.holidays import FIRST_WORDS, HOLIDAYS, LONGEST
from factcheck.spotting.calendar.numbers import ordinal_at
from factcheck.spotting.calendar.said import Day, Said
from factcheck.spotting.calendar.tokens import Tokens, at, skip, word
from factcheck.spotting.calendar.wordlist import words_of
from factcheck.spotting.calendar.words import PART_MOD, SEASON, Unit
from factcheck.spotting.calendar.years import year_at

_HALVES = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "latter": 2}
_FUNCTION = words_of(
    "and or was were is are he she they it we to until till through at in from between by the his "
    "her their that when after before as has had with for but on which a an will"
)


def quarter_at(tokens: Tokens, i: int) -> Said | None:
    """ "Q3 2021", "2021 q1", "the third quarter of 2021", "the first half of 2022"."""
    if at(tokens, i).number and len(word(tokens, i)) == 4:
        code = skip(tokens, i + 1, "-")
        if (number := _code(tokens, code)) and (year := year_at(tokens, i)) and year[1] == i + 1:
            return Said(Day(number[1], year[0], number[0]), i, number[2])
    if number := _code(tokens, i):
        year = year_at(tokens, skip(tokens, number[2], "-", "/"), after_month=True)
        return Said(
            Day(number[1], year[0] if year else None, number[0]), i, year[1] if year else number[2]
        )
    ordinal = ordinal_at(tokens, i)
    index, j = ordinal or (_HALVES.get(word(tokens, i), 0), i + 1)
    unit: Unit = "quarter" if word(tokens, j) == "quarter" else "half"
    if word(tokens, j) not in ("quarter", "half") or not 1 <= index <= (
        4 if unit == "quarter" else 2
    ):
        return None
    year = year_at(tokens, j + 1, after_month=True)
    if year:
        return Said(Day(unit, year[0], index), i, year[1])
    if unit == "quarter" and word(tokens, i - 1) == "the" and word(tokens, j + 1) != "of":
        return Said(Day(unit, None, index), i, j + 1)
    return None


def _code(tokens: Tokens, i: int) -> tuple[int, Unit, int] | None:
    """ "Q3", "H1"."""
    first, second = word(tokens, i), at(tokens, i + 1)
    if first in ("q", "h") and second.glued and second.number and len(second.word) == 1:
        unit: Unit = "quarter" if first == "q" else "half"
        if 1 <= int(second.word) <= (4 if first == "q" else 2):
            return int(second.word), unit, i + 2
    return None


def season_at(tokens: Tokens, i: int) -> Said | None:
    """ "Summer 1941", "the winter of 1777", "1982 summer", "spring"."""
    first = at(tokens, i)
    index = SEASON.get(first.word)
    if index is None:
        season = SEASON.get(word(tokens, i + 1))
        year = year_at(tokens, i) if first.number and len(first.word) == 4 and season else None
        if year and year[1] == i + 1:
            return Said(Day("season", year[0], season), i, i + 2)
        return None
    if year := year_at(tokens, i + 1, after_month=True):
        return Said(Day("season", year[0], index, short=year[2]), i, year[1])
    before = word(tokens, i - 1)
    if first.word in ("fall", "spring"):
        # "The fall of Paris", "they fall", "a spring".
        named = (
            before in ("in", "last", "this", "next", "by", "during", "until", "since")
            or (before == "the" and word(tokens, i + 1) != "of")
            or before in PART_MOD
        )
        if not named and not (first.word == "spring" and first.capital):
            return None
        if (
            before == "the"
            and first.word == "fall"
            and word(tokens, i - 2) not in ("in", "during", "by", "until", "since", "of")
        ):
            return None
    if _modifies(tokens, i):
        return Said(Day("season"), i, i + 1)
    return Said(Day("season", None, index), i, i + 1)


def _modifies(tokens: Tokens, i: int) -> bool:
    """Whether a season says of what sort a thing is, not when: "summer camps", "winter tyres"."""
    following = at(tokens, i + 1)
    if at(tokens, i).capital or following.capital or following.word in _FUNCTION:
        return False
    article = word(tokens, i - 1) in ("the", "this", "last", "next", "that", "every", "in", "by")
    return bool(following.word) and following.word[0].isalpha() and not article


def holiday_at(tokens: Tokens, i: int) -> Said | None:
    """ "Christmas 1963", "Thanksgiving", "Independence Day of this year"."""
    if word(tokens, i) not in FIRST_WORDS:
        return None
    words = [word(tokens, n) for n in range(i, min(i + LONGEST, len(tokens)))]
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        if name in HOLIDAYS:
            if word(tokens, i + length) in ("island", "islands", "truce", "rising"):
                return None
            year = year_at(tokens, i + length, after_month=True)
            return Said(
                Day("day", year[0] if year else None, holiday=name),
                i,
                year[1] if year else i + length,
            )
    return None
