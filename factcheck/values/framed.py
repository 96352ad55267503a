"""Figures in words that were met before, around another number: only the number is read anew.

"more than 35,000 vehicles" and "more than 41,200 vehicles" are taken apart alike. What stands
around a number written plainly is its frame, and a frame is taken apart once, by the grammar and
with two numbers in its place. Where they come out alike but for themselves, so does every other.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, TypeVar

from factcheck.errors import Unreadable
from factcheck.values.amount import Amount
from factcheck.values.hedges import HedgeTable
from factcheck.values.numeral import Numeral, plain_digits
from factcheck.values.units import Unit
from factcheck.values.weigh import Taken
from factcheck.values.wording import Phrase

# Words and signs, a number of few digits, words: nothing that changes what the digits beside it
# say, and no second number in figures. (Each part is bounded.)
_FRAMED = re.compile(
    r"((?:[A-Za-z $€£~<>=≤≥]{0,60}[ $€£~<>=≤≥])?)"
    r"([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,12})(\.[0-9]{1,6})?"
    r"((?:[A-Za-z %€£][A-Za-z ]{0,60})?)"
)
_SAMPLES = "3719", "8264"
"""Numbers that no wording has: what is read alike around both hangs on neither."""
_MOST = Decimal(10**12)
"""With at most 12 digits before the point, the number has no more than `numeral.MOST_DIGITS`."""

_T = TypeVar("_T")
Take = Callable[[str, str, HedgeTable], _T]
"""Takes a text apart, for a subject's unit and by a table; what it gives may be no `Taken`."""


class _Frame(NamedTuple):
    """What the words around a number say; `power`: what its power words multiply it by."""

    taken: Taken
    unit: Unit | None
    power: Decimal

    def around(self, numeral: Numeral) -> Taken:
        """What they say of this number."""
        (hedge, _, _, _, _, notes, tail), unit, rules = self.taken
        if self.power != 1:
            numeral = numeral.times(self.power)
        amount = Amount(numeral, None, self.unit)
        return Taken(Phrase(hedge, amount, None, None, False, notes, tail), unit, rules)


def framed(take: Take[_T], text: str, unit: str, table: HedgeTable) -> _T | Taken:
    """What `take` gives of the text.

    Raises:
        Unreadable: as `take` does.
    """
    found = _FRAMED.fullmatch(text)
    if found is not None:
        before, digits, decimals, after = found.groups("")
        frame = _frame(take, before, after, bool(decimals), unit, table)
        if frame is not None:
            return frame.around(plain_digits(digits, decimals))
    return take(text, unit, table)


@lru_cache(maxsize=1 << 12)
def _frame(
    take: Take[object], before: str, after: str, decimal: bool, unit: str, table: HedgeTable
) -> _Frame | None:
    """The frame of these words, for numbers with decimals or without; None where there is none."""
    if _has_figures(table):
        return None
    first, second = (
        _with_sample(take, before, digits, ".5" if decimal else "", after, unit, table)
        for digits in _SAMPLES
    )
    return first if first == second else None


def _with_sample(
    take: Take[object],
    before: str,
    digits: str,
    decimals: str,
    after: str,
    unit: str,
    table: HedgeTable,
) -> _Frame | None:
    """What the words say around a number, which is then left out; None: that is not all they say.

    The number itself may have a say: "5 feet two inches" is none of 5 and some words.
    """
    try:
        taken = take(f"{before}{digits}{decimals}{after}", unit, table)
    except Unreadable:
        return None
    if not isinstance(taken, Taken):
        return None
    phrase = taken.phrase
    numeral, printed = phrase.first.number, plain_digits(digits, decimals)
    if numeral is None or phrase.second is not None or numeral.power > _MOST:
        return None
    if numeral != (printed if numeral.power == 1 else printed.times(numeral.power)):
        return None
    without = phrase._replace(first=phrase.first._replace(number=None))
    return _Frame(taken._replace(phrase=without), phrase.first.unit, numeral.power)


@lru_cache(maxsize=64)
def _has_figures(table: HedgeTable) -> bool:
    """Whether a wording of the table has a number in figures: "top 10 of", say, in a case's own."""
    found = (
        table.numbers, table.after, table.before_plain, table.after_plain,
        table.counts, table.shares, table.ages,
    )  # fmt: skip
    return any(
        letter.isnumeric()
        for wordings in found
        for rows in wordings.values()
        for tokens, _ in rows
        for token in tokens
        for letter in token
    )
