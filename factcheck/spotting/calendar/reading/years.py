"""Years, decades and centuries: "1939", "480 BC", "'89", "the mid-1990s", "the 9th century BC"."""

from __future__ import annotations

from factcheck.spotting.calendar.reading.numbers import ordinal_at, year_words_at
from factcheck.spotting.calendar.said import Day, Said
from factcheck.spotting.calendar.tokens import Tokens, at, phrase, skip, word
from factcheck.spotting.calendar.words import PART_MOD, SHORT_UNIT, UNIT, words_of

_BEFORE = words_of(
    "in since until till from by during throughout before after between to through of and or early "
    "late mid year years around about circa ca - ( around for year's into than"
)
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_NOT_PLURAL = words_of("was is as has its this his s's us census across towards perhaps")


def era_at(tokens: Tokens, i: int) -> tuple[bool, int] | None:
    """Whether a year is before Christ ("BC", "B.C.", "BCE") or not ("AD", "CE"), and the end."""
    first = at(tokens, i)
    if first.word in ("bc", "bce") and first.capital:
        return True, i + 1
    if first.word in ("ad", "ce") and first.capital:
        return False, i + 1
    if first.word == "b" and first.capital:
        for wording in (". c . e .", ". c . e", ". c .", ". c"):
            if (end := phrase(tokens, i + 1, wording)) > 0:
                # The full stop of "B.C." before a capital may end the sentence.
                ends = word(tokens, end - 1) == "." and (
                    end >= len(tokens) or at(tokens, end).capital
                )
                return True, end - ends
    if first.word == "a" and first.capital and (end := phrase(tokens, i + 1, ". d .", ". d")) > 0:
        return False, end
    return None


def year_at(tokens: Tokens, i: int, *, after_month: bool = False) -> tuple[int, int, bool] | None:
    """A year behind another part of a date, where the words go on, and whether it is of two digits.

    It may stand behind a comma, "of" or "in". `after_month` also takes "'22".
    """
    start = i
    i = skip(tokens, i, ", of", "of the year", "of", ", in", "in", ",", "-", "/")
    if not after_month and i > start and word(tokens, start) in ("of", "in", "-", "/"):
        after_month = True
    first = at(tokens, i)
    if word(tokens, i) in ("ad", "a") and (era := era_at(tokens, i)) and not era[0]:
        first, i = at(tokens, era[1]), era[1]
        return (int(first.word), i + 1, False) if first.number and len(first.word) < 5 else None
    if first.number and len(first.word) <= 4:
        if era := era_at(tokens, i + 1):
            year = int(first.word)
            return (1 - year if era[0] else year), era[1], False
        plain = len(first.word) == 4 and 1000 <= int(first.word) <= 2200
        if plain and not _goes_on(tokens, i + 1):
            return int(first.word), i + 1, False
        of = word(tokens, i - 1) == "of" and len(first.word) == 2 and not _goes_on(tokens, i + 1)
        return (int(first.word), i + 1, True) if of and after_month else None
    if first.word == "'" and at(tokens, i + 1).glued and _two(tokens, i + 1) and after_month:
        return int(word(tokens, i + 1)), i + 2, True
    if found := year_words_at(tokens, i):
        return (*found, False)
    return None


def _two(tokens: Tokens, i: int) -> bool:
    return at(tokens, i).number and len(at(tokens, i).word) == 2


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether figures go on as another number: "2,000", "2019.5", "20:15"."""
    sign = word(tokens, i)
    if sign in ("%", "°") or (sign in (",", ".", ":") and _glued(tokens, i)):
        return True
    return bool(sign) and sign[0].isalpha() and at(tokens, i).glued


def _glued(tokens: Tokens, i: int) -> bool:
    return at(tokens, i).glued and at(tokens, i + 1).glued and at(tokens, i + 1).number


def bare_year_at(tokens: Tokens, i: int) -> Said | None:
    """A year alone: "1939", "the year 2008", "480 BC", "AD 79", "nineteen ninety-six"."""
    named = i
    for wording in ("year of", "years of", "year", "years", "calendar year", "cy"):
        if (end := phrase(tokens, i, wording)) > 0:
            named = end
            break
    if (era := era_at(tokens, named)) and not era[0]:
        first = at(tokens, era[1])
        if first.number and len(first.word) <= 4:
            return Said(Day("year", int(first.word)), i, era[1] + 1)
    first = at(tokens, named)
    if first.number and len(first.word) <= 4:
        if (era := era_at(tokens, named + 1)) and int(first.word):
            year = int(first.word)
            return Said(Day("year", 1 - year if era[0] else year), i, era[1])
        return _four(tokens, i, named)
    if first.word == "'" and _two(tokens, named + 1) and at(tokens, named + 1).glued:
        begins = not at(tokens, named).glued and not _goes_on(tokens, named + 2)
        if begins:
            return Said(Day("year", int(word(tokens, named + 1)), short=True), i, named + 2)
    if (found := year_words_at(tokens, named)) and word(tokens, i - 1) in _BEFORE:
        return Said(Day("year", found[0]), i, found[1])
    return None


def _four(tokens: Tokens, start: int, i: int) -> Said | None:
    """Four figures that are a year and count nothing."""
    first = at(tokens, i)
    if len(first.word) != 4 or not 1000 <= int(first.word) <= 2200 or _goes_on(tokens, i + 1):
        return None
    before = at(tokens, i - 1)
    if before.word in "$€£¥#.,:/@" and before.word and first.glued:
        return None
    joined = before.word == "-" and first.glued and before.glued
    if joined and not (_year_like(tokens, i - 2) or word(tokens, i - 2) in PART_MOD):
        return None
    if before.word in _NUMBERED:
        return None
    if word(tokens, i + 1) in SHORT_UNIT or word(tokens, i + 1) in UNIT:
        return None
    following = at(tokens, i + 1)
    if start == i and following.word in _COUNTED:
        return None
    said = start < i or before.word in _BEFORE
    plural = len(following.word) > 3 and following.word.endswith("s")
    if before.word in _DETERMINERS and int(first.word) % 100:
        return Said(Day("year", int(first.word)), start, i + 1)  # "its 2006 highs"
    counts = plural and not following.capital and following.word not in _NOT_PLURAL
    if counts and not (said and before.word not in ("of", "to", "about", "around", "than", "for")):
        return None
    return Said(Day("year", int(first.word)), start, i + 1)


_DETERMINERS = frozenset(("the", "its", "his", "her", "their", "our", "that", "this"))
_COUNTED = frozenset(
    ("people", "men", "women", "children", "personnel", "staff", "police", "km", "kg", "hp", "cc")
)
_NUMBERED = words_of(
    "resolution flight room no number article section route highway page line unit model boeing "
    "airbus order channel apollo"
)
"""Nouns that a number stands behind."""


def _year_like(tokens: Tokens, i: int) -> bool:
    """Whether a year stands here that is no part of a telephone number."""
    plain = not (word(tokens, i - 1) == "-" and at(tokens, i).glued)
    return plain and at(tokens, i).number and len(at(tokens, i).word) == 4


def _whose(tokens: Tokens, i: int) -> bool:
    """Whether the decade is one of somebody's life."""
    i -= word(tokens, i - 1) == "-"
    i -= word(tokens, i - 1) in PART_MOD
    return word(tokens, i - 1) in ("his", "her", "their", "my", "your", "our", "'s")


def decade_at(tokens: Tokens, i: int) -> Said | None:
    """ "1930s", "'90s", "nineties", "19th century", "the 470s BC"."""
    first = at(tokens, i)
    if _whose(tokens, i):
        return None  # "in their early 20s"
    if first.word in DECADES:
        return Said(Day("decade", DECADES[first.word], short=True), i, i + 1)
    j = i + (first.word == "'")
    number = at(tokens, j)
    if number.number and len(number.word) in (2, 3, 4) and int(number.word) % 10 == 0:
        end = skip(tokens, j + 1, "'s", "' s", "s")
        if end > j + 1:
            short = len(number.word) == 2
            if era := era_at(tokens, end):
                year = int(number.word)
                return Said(Day("decade", -8 - year if era[0] else year), i, era[1])
            if not short and len(number.word) == 4 and 1000 <= int(number.word) <= 2200:
                return Said(Day("decade", int(number.word)), i, end)
            if short and (at(tokens, j + 1).glued or word(tokens, i - 1) == "in"):
                return Said(Day("decade", int(number.word), short=True), i, end)
        return None
    ordinal = ordinal_at(tokens, i)
    if ordinal and 1 <= ordinal[0] <= 30:
        end = skip(tokens, ordinal[1], "-")
        if word(tokens, end) in ("century", "centuries"):
            era = era_at(tokens, end + 1)
            if era and era[0]:
                return Said(Day("century", 2 - 100 * ordinal[0]), i, era[1])
            return Said(Day("century", 100 * (ordinal[0] - 1)), i, era[1] if era else end + 1)
    return None
