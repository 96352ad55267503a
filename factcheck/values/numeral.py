"""One number as printed: its value, and how finely it was printed."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from factcheck.errors import Unreadable
from factcheck.values.shown import shown

MOST_DIGITS = 24
"""Digits that a figure may have: with these, a few factors more still fit the 28 of `Decimal`."""

Form = Literal["integer", "decimal", "fraction"]
ONE = Decimal(1)
_ROUNDED = Context(prec=MOST_DIGITS)
_UNITS = tuple(ONE.scaleb(-places) for places in range(MOST_DIGITS))
"""What 1 in the last digit is worth, by how many there are behind the point."""


class Numeral(NamedTuple):
    """A number as printed.

    `unit` is what 1 in its last printed digit is worth ("1.2 million": 100,000; "7.8": 0.1; "two
    and a half": 0.5), `power` what its power words multiply by (1: it has none).
    """

    value: Decimal
    unit: Decimal = ONE
    form: Form = "integer"
    power: Decimal = ONE

    def times(self, power: Decimal) -> Numeral:
        """The number with one power word more behind it."""
        value = self.value * power
        return Numeral(value, self.unit * power, self.form, self.power * power)


_PLAIN = re.compile(r"[0-9]*\.?[0-9]+(?:e[+-]?[0-9]{1,4})?")
_GROUPED = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})(\.[0-9]+)?")


@lru_cache(maxsize=1 << 14)
def digits(token: str) -> Numeral:
    """A numeral in figures: "300,000", "7.8", "1e3". A dot is a decimal point: "300.000" is 300."""
    if not (_PLAIN.fullmatch(token) or _GROUPED.fullmatch(token)):
        raise Unreadable(
            f"{shown(token)} is no number as English writes it: commas part thousands, a dot the "
            "decimals; write it like 300,000 or 7.8"
        )
    value = Decimal(token.replace(",", ""))
    exponent = int(value.as_tuple().exponent)
    form: Form = "decimal" if exponent < 0 or "." in token else "integer"
    checked(Numeral(value), token)
    return Numeral(value, ONE.scaleb(exponent), form)


def plain_digits(whole: str, decimals: str = "") -> Numeral:
    """As `digits` of both together, without looking whether they are a number and a short one.

    `decimals` has the point with it: "7", ".85".
    """
    printed = whole.replace(",", "")
    if decimals:
        return Numeral(Decimal(printed + decimals), _UNITS[len(decimals) - 1], "decimal")
    return Numeral(Decimal(printed))


def plus(whole: Numeral, part: Numeral) -> Numeral:
    """The number with a fraction: "2½"."""
    return Numeral(_ROUNDED.add(whole.value, part.value), part.unit, "fraction", whole.power)


def fraction(top: int, bottom: int) -> Numeral:
    """The fraction as a number, thirds and the like rounded to `MOST_DIGITS` digits."""
    value = _ROUNDED.divide(Decimal(top), Decimal(bottom))
    return Numeral(value, _ROUNDED.divide(ONE, Decimal(bottom)), "fraction")


def checked(numeral: Numeral, *words: str) -> Numeral:
    """The numeral, refused where sums and products with it would lose digits."""
    value = numeral.value
    if abs(value.adjusted()) >= MOST_DIGITS or _ROUNDED.plus(value) != value:
        shown_words = shown(" ".join(words))
        raise Unreadable(f"a number of more than {MOST_DIGITS} digits: {shown_words}; round it")
    return numeral
