"""Fractions in words that are larger than those of everyday: "twenty-three fifths", "1/105"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.errors import Unreadable
from factcheck.values.number_words import DENOMINATORS, POWERS, UNITS
from factcheck.values.numbers import number_at
from factcheck.values.numeral import Numeral, fraction, plus
from factcheck.values.tokens import Tokens

_LONGEST = 12
_TEENS = """eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
thirty forty fifty sixty seventy eighty ninety"""
_FIRST = "first second third fourth fifth sixth seventh eighth ninth tenth"
_ONE = "one two three four five six seven eight nine ten"


def _ordinals() -> dict[str, str]:
    """Ordinals, singular and plural, with the number that each is of."""
    ones = dict(zip(_FIRST.split(), _ONE.split(), strict=True))
    for word in _TEENS.split():
        ones[word[:-1] + "ieth" if word.endswith("y") else f"{word}th".replace("vet", "ft")] = word
    for word in ("hundred", "thousand", "million", "billion", "trillion"):
        ones[f"{word}th"] = word
    return ones | {f"{word}s": number for word, number in ones.items()}


ORDINALS = _ordinals()
"""Ordinals in words, and the number words that they are made of."""
_WORDS = frozenset(word for word in {*UNITS, *POWERS} if word not in ("dozen", "dozens"))


def fraction_at(tokens: Tokens, start: int) -> tuple[Numeral, int] | None:
    """The fraction that begins at the word, and where the words go on.

    The longest ordinal that leaves a numerator divides: "one hundred thirty fifths" are 100/35,
    "one hundred and thirty fifths" 130/5. A singular ordinal divides one thing only.
    """
    end = start
    limit = min(len(tokens), start + _LONGEST)
    while end < limit and (tokens[end] in _WORDS or tokens[end] in ("and", "a")):
        end += 1
    if end == start or end >= limit:
        return None
    last = tokens[end]
    if last not in ORDINALS and last not in DENOMINATORS:
        return None
    single = not last.endswith("s")
    for split in range(start + 1, end + 1):
        if tokens[split - 1] in UNITS and _compound(tokens[split - 1], tokens[split]):
            continue
        bottom = _bottom(tokens, split, end)
        top = _whole(tokens[start:split]) if bottom else None
        if bottom and top and bottom > 2 - (split == end) and (top == 1 or not single):
            if abs(top) >= 10**9 or bottom >= 10**15:
                return None
            return fraction(int(top), int(bottom)), end + 1
    return None


def mixed_at(tokens: Tokens, whole: Numeral, end: int) -> tuple[Numeral, int] | None:
    """A whole number with the fraction behind "and": "two and fifty-four hundredths"."""
    if whole.form != "integer" or tokens[end : end + 1] != ("and",):
        return None
    part = fraction_at(tokens, end + 1)
    if part is None or part[0].value >= 1:
        return None
    return plus(whole, part[0]), part[1]


def _compound(tens: str, ones: str) -> bool:
    """Whether two words make one number: "twenty five"."""
    low = UNITS.get(ones) or UNITS.get(ORDINALS.get(ones, ""))
    return bool(low and low < 10 and 20 <= UNITS[tens] < 100 and ones in UNITS)


def _bottom(tokens: Tokens, split: int, end: int) -> Decimal | None:
    """What the ordinal that stands from `split` to `end` divides by."""
    if split == end:
        if tokens[end] in ("first", "firsts", "second", "seconds"):
            return None
        word = ORDINALS.get(tokens[end], "")
        return Decimal(DENOMINATORS.get(tokens[end], 0)) or UNITS.get(word) or POWERS.get(word)
    if tokens[split] not in UNITS or "and" in tokens[split:end] or tokens[end] not in ORDINALS:
        return None
    return _whole((*tokens[split:end], ORDINALS[tokens[end]]))


def _whole(tokens: Tokens) -> Decimal | None:
    try:
        found = number_at(tokens, 0)
    except Unreadable:
        return None
    return found[0].value if found and found[1] == len(tokens) else None
