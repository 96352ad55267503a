"""Numerals as printed, in figures and in words, to decimal numbers."""

from __future__ import annotations

from decimal import Decimal

from factcheck.errors import Unreadable
from factcheck.values.number_words import (
    DENOMINATORS,
    LETTER_POWERS,
    PLURAL_POWERS,
    POWERS,
    UNITS,
    VULGAR,
)
from factcheck.values.numeral import ONE, Numeral, checked, digits, fraction, plus
from factcheck.values.shown import shown
from factcheck.values.tokens import Tokens, tokens_of

_QUARTERED = frozenset({"mile", "hour", "inch", "pound", "century"})
"""Of what a quarter is named without an article: "a quarter-mile", "its quarter-hour"."""


def read_number(text: str) -> Numeral:
    """The number that the text is, and nothing else. Unreadable where there is more or less."""
    tokens = tokens_of(text)
    negative = tokens[0] in ("-", "minus") and len(tokens) > 1
    found = number_at(tokens, int(negative))
    if found is None or found[1] < len(tokens):
        raise Unreadable(f"no number: {shown(text)}; write it in figures, like 300,000 or 7.8")
    numeral = found[0]
    return numeral._replace(value=-numeral.value) if negative else numeral


def number_at(
    tokens: Tokens, start: int, *, letters: bool = True, joined: bool = True
) -> tuple[Numeral, int] | None:
    """The number that stands at `start`, and where the words go on; None where there is none.

    `letters` allows "1.2m" and "300k"; `joined` lets "and" join its parts ("two hundred and five").
    """
    word, i = _at(tokens, start), start
    if word in ("a", "an"):
        i, word = start + 1, _at(tokens, start + 1)
    if word[:1].isdecimal() or word[:1] == ".":
        found = _in_figures(tokens, i, letters)
    elif word in VULGAR:
        found = fraction(*VULGAR[word]), i + 1
    elif word in DENOMINATORS:
        after = _at(tokens, i + 1)
        if word != "half" and i == start and after not in POWERS and after not in _QUARTERED:
            return None  # "quarter" without its article is a part of the year
        found = _of_power(tokens, fraction(1, DENOMINATORS[word]), i + 1)
    elif word in POWERS and word not in PLURAL_POWERS:
        found = _in_words(tokens, i, joined)
    elif word in UNITS:
        found = _part(tokens, i) or _in_words(tokens, i, joined)
    else:
        return None
    if joined and _at(tokens, found[1]) == "and":
        found = _and_a_half(tokens, *found)
    return checked(found[0], *tokens[start : found[1]]), found[1]


def _in_figures(tokens: Tokens, i: int, letters: bool) -> tuple[Numeral, int]:
    """ "300,000", "1.2 million", "1.2m", "2½", "2 1/2", "3/4"."""
    numeral = digits(tokens[i])
    i += 1
    part = _at(tokens, i)
    if part in VULGAR:
        numeral, i = plus(numeral, fraction(*VULGAR[part])), i + 1
    elif part == "/" or _at(tokens, i + 1) == "/":
        whole = part != "/"
        top, bottom = _at(tokens, i if whole else i - 1), _at(tokens, i + 2 if whole else i + 1)
        if top.isdecimal() and bottom.isdecimal() and 0 < int(top[:9]) < int(bottom[:9]) <= 1000:
            part_of = fraction(int(top), int(bottom))
            numeral = plus(numeral, part_of) if whole else part_of
            i += 3 if whole else 2
    if letters and (power := LETTER_POWERS.get(_at(tokens, i))):
        return numeral.times(power), i + 1
    return _powers(tokens, numeral, i)


def _in_words(tokens: Tokens, i: int, joined: bool) -> tuple[Numeral, int]:
    """ "twenty-five", "two hundred thousand", "a hundred and one", "one point two million"."""
    if _at(tokens, i + 1) == "point" and _at(tokens, i + 2) in UNITS:
        return _point(tokens, i)
    total, current, ceiling = Decimal(0), None, Decimal("Infinity")
    power, unit, powered = ONE, ONE, False
    while True:
        word, following = _at(tokens, i), i + 1
        if word == "and" and joined and powered:
            word, following = _at(tokens, i + 1), i + 2
            if word not in UNITS or _at(tokens, i + 2) in DENOMINATORS:
                break
        if word in UNITS:
            if not _fits(current, UNITS[word]):
                break
            current = (current or 0) + UNITS[word]
            power, unit, powered = ONE, ONE, False
        elif word in POWERS:
            factor = POWERS[word]
            if factor < 1000:  # a hundred, a dozen
                if (current or 0) >= 100 or (current is None and total):
                    break
                current = (ONE if current is None else current) * factor
            elif current is None and total:  # "a thousand million"
                total, unit = total * factor, unit * factor
            elif factor < ceiling:
                total += (ONE if current is None else current) * factor
                current, ceiling, unit = None, factor, factor
            else:
                break
            power, powered = (power if powered else ONE) * factor, True
        else:
            break
        i = following
    return Numeral(total + (current or 0), unit, "integer", power), i


def _fits(current: Decimal | None, word: Decimal) -> bool:
    """Whether the word can follow: "twenty five" and "two hundred ten", but not "ten five"."""
    if not current:
        return current is None
    if word < 10:
        return word > 0 and current % 10 == 0 and current % 100 != 10
    return current % 100 == 0


def _point(tokens: Tokens, i: int) -> tuple[Numeral, int]:
    """ "one point two": the first word, and the digits after "point"."""
    value, unit, i = UNITS[tokens[i]], ONE, i + 2
    while _at(tokens, i) in UNITS and UNITS[tokens[i]] < 10:
        unit /= 10
        value += UNITS[tokens[i]] * unit
        i += 1
    return _powers(tokens, Numeral(value, unit, "decimal"), i)


def _part(tokens: Tokens, i: int) -> tuple[Numeral, int] | None:
    """ "two thirds", "one quarter of a million"."""
    top, bottom = UNITS.get(_at(tokens, i)), DENOMINATORS.get(_at(tokens, i + 1))
    if top is None or bottom is None or not 0 < top < bottom:
        return None
    return _of_power(tokens, fraction(int(top), bottom), i + 2)


def _of_power(tokens: Tokens, part: Numeral, i: int) -> tuple[Numeral, int]:
    """The fraction of a power word: "half a million", "a quarter of a million"."""
    following = i + (_at(tokens, i) == "of")
    following += _at(tokens, following) in ("a", "an")
    if power := POWERS.get(_at(tokens, following)):
        return part.times(power), following + 1
    return part, i


def _and_a_half(tokens: Tokens, numeral: Numeral, i: int) -> tuple[Numeral, int]:
    """ "two and a half million", "a million and a half": a fraction is of the power before it.

    But a hundred is no such power: "one hundred and three quarters" is 100.75.
    """
    part = part_after_and(tokens, i)
    if part is None or numeral.form != "integer":
        return numeral, i
    power = ONE if numeral.power == 100 else numeral.power
    following = POWERS.get(_at(tokens, part[1]), ONE)
    if power > following > 1:  # "one billion and a half million"
        return plus(numeral, part[0].times(following)), part[1] + 1
    return _powers(tokens, plus(numeral, part[0].times(power)), part[1])


def part_after_and(tokens: Tokens, i: int) -> tuple[Numeral, int] | None:
    """The fraction in "and a half" that begins at `i`, and where the words go on."""
    word = _at(tokens, i + 1)
    if _at(tokens, i) != "and":
        return None
    if word in VULGAR:
        return fraction(*VULGAR[word]), i + 2
    if word == "half":
        return fraction(1, 2), i + 2
    top = ONE if word in ("a", "an") else UNITS.get(word)
    bottom = DENOMINATORS.get(_at(tokens, i + 2))
    if top is None or bottom is None or not 0 < top < bottom:
        return None
    return fraction(int(top), bottom), i + 3


def _powers(tokens: Tokens, numeral: Numeral, i: int) -> tuple[Numeral, int]:
    """The number with the power words behind it."""
    while power := POWERS.get(_at(tokens, i)):
        numeral, i = numeral.times(power), i + 1
    return numeral, i


def _at(tokens: Tokens, i: int) -> str:
    return tokens[i] if i < len(tokens) else ""
