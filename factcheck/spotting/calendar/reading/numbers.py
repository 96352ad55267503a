"""Numbers, ordinals and years at a place in the tokens, in figures and in words."""

from __future__ import annotations

from decimal import Decimal

from factcheck.errors import Unreadable
from factcheck.spotting.calendar.tokens import Tokens, at, word
from factcheck.spotting.calendar.words import ORDINAL, ORDINAL_ENDS
from factcheck.values.number_words import UNITS, VULGAR
from factcheck.values.numbers import number_at

_TENS = frozenset(name for name, value in UNITS.items() if value >= 20)
_UNIT_TOO = frozenset(("quarter", "quarters", "second", "seconds"))
_LONGEST = 12
"""Words that a number may take."""


def amount_at(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """A number in figures or words, and where the words go on: "2.5", "1,000", "twenty-six"."""
    first = at(tokens, i)
    if first.number:
        return _figures(tokens, i)
    if first.word in VULGAR:
        top, bottom = VULGAR[first.word]
        return Decimal(top) / bottom, i + 1
    if first.word not in UNITS and first.word not in ("half", "a", "an"):
        return None
    words, places = _words(tokens, i)
    try:
        found = number_at(words, 0)
    except Unreadable:
        return None
    if found is None:
        return (Decimal(1), i + 1) if first.word in ("a", "an") else None
    return found[0].value, places[found[1] - 1] + 1


def _words(tokens: Tokens, i: int) -> tuple[tuple[str, ...], list[int]]:
    """The words from a place on without their hyphens, and where each of them stands."""
    places = []
    for n in range(i, min(i + _LONGEST, len(tokens))):
        # "Three quarters" are of a year as often as of one: the unit is for others to read.
        if (
            n > i
            and tokens[n].word in _UNIT_TOO
            and tokens[n - 1].word not in ("a", "three", "one")
        ):
            break
        if n > i and tokens[n].word in _UNIT_TOO and tokens[n - 2].word != "and":
            break
        if n == i or tokens[n].word != "-":
            places.append(n)
    return tuple(tokens[n].word for n in places), places


def _figures(tokens: Tokens, i: int) -> tuple[Decimal, int]:
    text, i = at(tokens, i).word, i + 1
    if len(text) > 12:
        return Decimal(0), i
    while word(tokens, i) == "," and _glued(tokens, i) and len(word(tokens, i + 1)) == 3:
        text, i = text + word(tokens, i + 1), i + 2
        if len(text) > 12:
            break
    if word(tokens, i) == "." and _glued(tokens, i):
        text, i = f"{text}.{word(tokens, i + 1)[:9]}", i + 2
    value = Decimal(text)
    if at(tokens, i).glued and word(tokens, i) in VULGAR:
        top, bottom = VULGAR[word(tokens, i)]
        return value + Decimal(top) / bottom, i + 1
    if word(tokens, i) != "and":
        return value, i
    words, places = _words(tokens, i)
    found = number_at(("1", *words[:4]), 0)
    if found and found[1] > 1 and found[0].form == "fraction":
        return value + found[0].value - 1, places[found[1] - 2] + 1
    return value, i


def _glued(tokens: Tokens, i: int) -> bool:
    """Whether a sign and the figures behind it stand without a space."""
    return at(tokens, i).glued and at(tokens, i + 1).glued and at(tokens, i + 1).number


def ordinal_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """ "21st", "twenty-first", "second": the number, and where the words go on."""
    first = at(tokens, i)
    if first.number:
        if word(tokens, i + 1) in ORDINAL_ENDS and at(tokens, i + 1).glued and len(first.word) < 5:
            return int(first.word), i + 2
        return None
    if first.word in ORDINAL:
        return ORDINAL[first.word], i + 1
    if first.word in _TENS:
        following = i + 1 + (word(tokens, i + 1) == "-")
        last = ORDINAL.get(word(tokens, following), 0)
        if 0 < last < 10:
            return int(UNITS[first.word]) + last, following + 1
    return None


def day_number_at(tokens: Tokens, i: int) -> tuple[int, int, bool] | None:
    """The number of a day of the month, where the words go on, and whether it is an ordinal."""
    if found := ordinal_at(tokens, i):
        return (*found, True) if 1 <= found[0] <= 31 else None
    first = at(tokens, i)
    if first.number:
        plain = len(first.word) <= 2 and 1 <= int(first.word) <= 31
        decimal = word(tokens, i + 1) in (".", ",") and _glued(tokens, i + 1)
        return (int(first.word), i + 1, False) if plain and not decimal else None
    if first.word in UNITS and (amount := amount_at(tokens, i)) and 1 <= amount[0] <= 31:
        return int(amount[0]), amount[1], False
    return None


def year_words_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """ "nineteen ninety-six", "two thousand and five", "seventeen hundred thirty-three"."""
    if word(tokens, i) not in UNITS:
        return None
    first = int(UNITS[word(tokens, i)])
    if word(tokens, i + 1) in ("thousand", "hundred"):
        found = amount_at(tokens, i)
        if found and found[0] == int(found[0]) and 1000 <= found[0] <= 2100:
            return int(found[0]), found[1]
        return None
    if not 11 <= first <= 20 or word(tokens, i + 1) not in UNITS:
        return None
    found = amount_at(tokens, i + 1)
    if found and found[0] == int(found[0]) and 10 <= found[0] <= 99:
        return 100 * first + int(found[0]), found[1]
    return None
