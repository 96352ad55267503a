"""From the words of a figure in a text to its two readings, by the grammar of `values`."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from factcheck.errors import Unreadable
from factcheck.spotting.spotted import FigureType
from factcheck.values.amount import Grammar
from factcheck.values.figure import Figure
from factcheck.values.figures import read_figure
from factcheck.values.hedges import HedgeTable
from factcheck.values.numeral import Numeral
from factcheck.values.rounding import granularity
from factcheck.values.tokens import LONGEST, Tokens
from factcheck.values.units import Unit
from factcheck.values.weigh import Rules, weigh
from factcheck.values.wording import take_apart


@lru_cache(maxsize=1 << 16)
def reading(
    words: Tokens, type: FigureType, unit: str, known: bool, table: HedgeTable, shown: str
) -> Figure | None:
    """The figure that the words give, with `shown` for its text; None where they give none.

    A measure is in `unit`, a share in fractions of 1, money in its currency, a length of time in
    days, an age in years. `known` tells whether `values` knows the unit; else it is taken as a
    measure of its own, rounded as measures are.
    """
    text = " ".join(words)
    if len(text) > LONGEST:
        return None
    try:
        if known:
            figure = read_figure(text, type, unit if type == "quantity" else "", table)
        else:
            figure = _measured(words, text, unit, table)
    except Unreadable:
        level = _level(words, text, table) if type == "quantity" and not unit else None
        return level and replace(level, text=shown)
    return replace(figure, text=shown)


def _level(words: Tokens, text: str, table: HedgeTable) -> Figure | None:
    """A number that no count can be: below zero, or "37.125", which in a claim may be 37,125."""
    if "minus" not in words and "negative" not in words and "." not in text:
        return None
    try:
        return _measured(words, text, "", table)
    except Unreadable:
        return None


def _measured(words: Tokens, text: str, unit: str, table: HedgeTable) -> Figure:
    """A measure in a unit that stands in no table of units."""
    own = Unit(unit, unit, unit)
    phrase = take_apart(Grammar(table), words, text)
    return weigh(phrase, text, unit, Rules(_grain, own, least=None))


def _grain(number: Numeral, unit: Unit | None) -> Decimal:
    if number.form == "decimal":
        return number.unit
    return granularity(number.value) or number.unit
