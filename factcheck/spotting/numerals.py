"""Every number of a text where it stands: in figures, in words, as a fraction or a power.

This level asks nothing about what a number is for: those of dates, names and phone numbers are
here too. `figures` tells which of them count something.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal, DecimalException
from typing import NamedTuple

from factcheck.errors import Unreadable
from factcheck.spotting.fractions import fraction_at, mixed_at
from factcheck.spotting.words import Words, pieces, words_of
from factcheck.values.number_words import LETTER_POWERS, POWERS, UNITS, VULGAR
from factcheck.values.numbers import number_at
from factcheck.values.numeral import Numeral, digits

_ROUNDED = Context(prec=20, Emax=999, Emin=-999)
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_LONG_LETTERS = frozenset(("k", "bn", "mn", "mln", "mio", "bln", "mlrd", "tn", "trn", "thsd"))
_POINTING = frozenset(
    ("the", "that", "this", "which", "each", "every", "no", "any", "another", "some", "only",
     "such", "other", "last", "next", "first", "right", "wrong", "same", "new", "old", "whatever")
)  # fmt: skip
"""Words before a "one" that stands for a thing and counts none."""
_MOST_EXPONENT = 400


@dataclass(frozen=True, slots=True)
class SpottedNumeral:
    """A number where it stands; `start` and `end` are code points, `end` excluded."""

    start: int
    end: int
    value: Decimal


class Found(NamedTuple):
    """A number among words: where it ends, and whether the grammar of `values` reads it so."""

    numeral: Numeral
    end: int
    plain: bool


def spot_numerals(text: str) -> list[SpottedNumeral]:
    """All numbers of the text in their order, each as long as it can be. Linear in the text."""
    found = []
    for start, end in pieces(text):
        words = words_of(text, start, end)
        i = 0
        while i < len(words.tokens):
            one = _signed(words, i)
            if one is None:
                i += 1
                continue
            value, following = one
            found.append(SpottedNumeral(words.starts[i], words.ends[following - 1], value))
            i = following
    return found


def _signed(words: Words, i: int) -> tuple[Decimal, int] | None:
    """The number at a word, its sign and the arithmetic behind it included."""
    tokens, minus = words.tokens, False
    dash = tokens[i] == "-" and words.glued(i + 1) and not words.glued(i)
    if dash or tokens[i] in ("minus", "negative"):
        minus, i = True, i + 1
    if i >= len(tokens) or (not minus and _pronoun(words, i)):
        return None
    found = numeral_at(words, i)
    if found is None or _unit_glued(words, found.end):
        return None
    value, end = _divided(words, *_added(words, found))
    return (-value if minus else value), end


def numeral_at(words: Words, i: int) -> Found | None:
    """The number that begins at the word, without a sign; None where there is none."""
    tokens = words.tokens
    if i >= len(tokens):
        return None
    if tokens[i][0] in "0123456789.":
        if not _free(words, i):
            return None
        if power := _power(words, i):
            return power
        if (words.at(i + 1) == "/" == words.at(i + 3)) or (words.at(i - 1) == "/" and i > 2):
            return _figures(words, i)  # a date
    if words.at(i + 1) == "point" and (spoken := _spoken_point(words, i)):
        return spoken
    letters = _letters(words, i + 1)
    try:
        found = number_at(tokens, i, letters=letters)
        part = fraction_at(tokens, i) if tokens[i] in UNITS or tokens[i] == "a" else None
        if found and not part:
            part = mixed_at(tokens, *found)
    except Unreadable:
        return None
    if part and (found is None or part[1] > found[1]):
        return Found(*part, plain=False)
    if found is None:
        return _spoken_point(words, i)
    if tokens[found[1] - 1][0].isdecimal() and found[1] == i + 1:
        return _spoken_point(words, i) or _dozens(words, found)
    return _dozens(words, found)


def _figures(words: Words, i: int) -> Found | None:
    try:
        return Found(digits(words.tokens[i]), i + 1, plain=True)
    except Unreadable:
        return None


def _dozens(words: Words, found: tuple[Numeral, int]) -> Found:
    """ "3 dozens"."""
    numeral, end = found
    if words.at(end) == "dozens":
        return Found(numeral.times(POWERS["dozen"]), end + 1, plain=False)
    return Found(numeral, end, plain=True)


def _free(words: Words, i: int) -> bool:
    """Whether figures stand alone, and not within a version or a code ("1.2.3", "24703L202")."""
    before, after = words.at(i - 1), words.at(i + 1)
    if words.glued(i) and before.isalpha() and words.at(i)[0] == ".":
        return False
    if words.glued(i) and before[:1] in ".0123456789" and (words.at(i)[0] == "." or "." in before):
        return False
    if not words.glued(i + 1):
        return True
    if after[:1] == "." and len(after) > 1:
        return False
    if after in ("x10", "×10"):
        return True
    return not (
        after[:1].isalpha() and any(c.isdecimal() for c in after) and after[-1:] not in "23"
    )


def _letters(words: Words, i: int) -> bool:
    """Whether letters behind figures are a power: "1.2m", "300k", "5 bn", but not "5 m"."""
    token = words.at(i)
    return token in LETTER_POWERS and (words.glued(i) or token in _LONG_LETTERS)


def _unit_glued(words: Words, end: int) -> bool:
    """Whether letters that are a unit stick to the number: "29km", and "1m" for a metre."""
    last = words.at(end - 1)
    if last == "m" and words.text[words.starts[end - 1]] == "m":
        return True
    return words.glued(end) and words.at(end)[:1].isalpha() and last[:1].isdecimal()


def _pronoun(words: Words, i: int) -> bool:
    if words.tokens[i] != "one" or words.at(i - 1) not in _POINTING:
        return False
    following = words.at(i + 1)
    return following not in UNITS and following not in POWERS


def _power(words: Words, i: int) -> Found | None:
    """ "1.1^23", "6.23x10^-4", "3 × 10−8", "10⁸"."""
    try:
        base = digits(words.tokens[i])
    except Unreadable:
        return None
    factor, j = Decimal(1), i + 1
    sign = words.at(j)
    if sign in ("x10", "×10") or (sign in ("x", "×", "*") and words.at(j + 1) == "10"):
        factor, base = base.value, Numeral(Decimal(10))
        j += 1 if sign in ("x10", "×10") else 2
        found = _exponent(words, j, caret=False)
    else:
        found = _exponent(words, j, caret=True)
    if found is None or abs(found[0]) > _MOST_EXPONENT:
        return None
    try:
        value = _ROUNDED.multiply(factor, _ROUNDED.power(base.value, found[0]))
    except DecimalException:
        return None
    if not value.is_finite():
        return None
    return Found(Numeral(value, _ROUNDED.scaleb(Decimal(1), value.adjusted() - 3), "decimal"),
                 found[1], plain=False)  # fmt: skip


def _exponent(words: Words, i: int, *, caret: bool) -> tuple[int, int] | None:
    """The exponent at a word: behind "^", raised, or, where it must be one, just signed."""
    sign, negative = words.at(i), False
    raised = sign.translate(_SUPERSCRIPT)
    if raised != sign and raised.lstrip("+-").isdecimal() and len(raised) < 5:
        return int(raised), i + 1
    if sign == "^":
        i += 1
    elif caret or sign != "-" or not words.glued(i):
        return None
    while words.at(i) in ("-", "+"):
        negative, i = negative != (words.at(i) == "-"), i + 1
    exponent = words.at(i)
    if not exponent.isdecimal() or len(exponent) > 4:
        return None
    return -int(exponent) if negative else int(exponent), i + 1


def _spoken_point(words: Words, i: int) -> Found | None:
    """ "1 point 5", "nought point eleven", "point 77"; and "1,3" for 1.3."""
    tokens = words.tokens
    whole, j = words.at(i), i + 1
    if whole == "point":
        whole, j = "0", i
    elif words.at(j) == "," and words.glued(j) and words.glued(j + 1):
        return _comma(words, i)
    value = UNITS.get(whole) if not whole.isdecimal() else Decimal(whole[:20])
    if value is None or words.at(j) != "point" or j + 1 >= len(tokens):
        return None
    part = words.at(j + 1)
    if part in UNITS:
        if UNITS[part] < 10 and not whole.isdecimal():
            return None  # "one point two": the grammar of `values` reads on
        part = str(UNITS[part])
    if not part.isdecimal() or len(part) > 9:
        return None
    return Found(digits(f"{value:f}.{part}"), j + 2, plain=False)


def _comma(words: Words, i: int) -> Found | None:
    """A decimal comma, which stands alone and not in a list: "5,00", but "22,24,26" is a list."""
    part = words.at(i + 2)
    listed = words.at(i + 3) == "," and words.glued(i + 3) and words.glued(i + 4)
    before = words.at(i - 1) == "," and words.glued(i)
    whole = words.at(i)
    if listed or before or not (whole + part).isdecimal() or len(part) > 2 or len(whole) > 3:
        return None
    return Found(digits(f"{whole}.{part}"), i + 3, plain=False)


def _added(words: Words, found: Found) -> tuple[Decimal, int]:
    """ "3 hundred and 21", "two million and half a thousand"."""
    numeral, end, _ = found
    if numeral.power > 1 and words.at(end) == "and":
        more = numeral_at(words, end + 1)
        less = more and 0 < more.numeral.value < numeral.power
        if more and less and (more.numeral.power == 1 or more.numeral.form == "fraction"):
            fits = more.numeral.form == "fraction" or words.at(end + 1).isdecimal()
            if fits and not _letters(words, more.end):
                return numeral.value + more.numeral.value, more.end
    return numeral.value, end


def _divided(words: Words, value: Decimal, end: int) -> tuple[Decimal, int]:
    """ "one over three", "1 in 5"."""
    join = words.at(end)
    if join not in ("over", "in") or words.at(end - 1) in VULGAR or value != int(value):
        return value, end
    below = numeral_at(words, end + 1)
    if below is None or below.numeral.form != "integer" or below.numeral.value <= 0:
        return value, end
    bottom = below.numeral.value
    if join == "in" and (value >= bottom or value <= 0 or _counts(words, below.end)):
        return value, end
    return _ROUNDED.divide(value, bottom), below.end


def _counts(words: Words, end: int) -> bool:
    """Whether the number behind "in" counts something itself: "3 in 5 days"."""
    token = words.at(end)
    return bool(token) and token[0].isalpha()
