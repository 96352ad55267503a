"""Quantities: what is counted, and what is measured in a unit."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from factcheck.errors import Unreadable
from factcheck.values.amount import Grammar
from factcheck.values.figure import Figure
from factcheck.values.framed import framed
from factcheck.values.hedges import HedgeTable, Row
from factcheck.values.numeral import Numeral
from factcheck.values.rounding import granularity
from factcheck.values.shown import shown, squeezed
from factcheck.values.tokens import Tokens, tokens_of
from factcheck.values.units import Unit, conversion, measure, measure_at
from factcheck.values.weigh import NONE, Rules, Taken, weigh
from factcheck.values.wording import Phrase, take_apart

_BY_DIGIT = frozenset(("percent", "temperature"))
_MONEY = frozenset("$€£¥₽₴₸")
# Words that may follow a figure which leaves its unit to the subject.
_FILLERS = frozenset(
    (
        "a", "across", "after", "an", "and", "apart", "at", "away", "before", "by", "deep", "down",
        "each", "east", "for", "from", "high", "in", "long", "north", "of", "off", "on", "per",
        "since", "south", "tall", "thick", "to", "up", "west", "wide",
    )
)  # fmt: skip


_THOUSANDTH = Decimal("0.001")
_PER = re.compile(r"\bper\b|/")


def read_quantity(text: str, unit: str, table: HedgeTable) -> Figure:
    """A count, or a measure turned into the subject's `unit`; with none, into its base unit.

    Counts (no unit, or one that is no measure: "people") are `whole`, unless a decimal is printed
    without a power word. A bare whole number is rounded as `rounding.granularity` says, a measure
    to its printed digit at least; decimals, percentages and degrees to their last printed digit.
    Unreadable: a count below zero, one like "1.500" that may be meant as 1,500, a measure that
    cannot be turned into the unit.
    """
    phrase, name, rules = framed(_take, text, unit, table)
    if rules is _COUNTED:
        return _count(phrase, text, name)
    return weigh(phrase, text, name, rules)


def _take(text: str, unit: str, table: HedgeTable) -> Taken:
    into = measure(unit)
    tokens = tokens_of(text)
    if not _MONEY.isdisjoint(tokens):
        raise Unreadable(f"a sum of money: {shown(text)}; give the subject the type money")
    phrase = take_apart(_grammar(table, into), tokens, text)
    printed = phrase.first.unit or (phrase.second.unit if phrase.second else None)
    name = squeezed(unit)
    if into is None and printed is not None:
        into = _printed(printed, text, name)
    elif into is not None and printed is None:
        if phrase.tail and phrase.tail[0] not in _FILLERS:
            conversion(Unit(phrase.tail[0], "", ""), into)
        _no_part(phrase.first.number, text)
    if into is None:
        return Taken(phrase, name, _COUNTED)
    signed = into.kind in _BY_DIGIT or into.kind == "length"
    least = None if into.kind in _BY_DIGIT else NONE
    negative = "" if signed else f"a {into.kind} cannot be negative"
    return Taken(phrase, name or into.base, Rules(_grain, into, least=least, negative=negative))


@lru_cache(maxsize=256)
def _grammar(table: HedgeTable, into: Unit | None) -> Grammar:
    def after(tokens: Tokens, start: int) -> tuple[Unit, int] | None:
        found = measure_at(tokens, start)
        if found is not None or into is None or into.kind != "temperature":
            return found
        word = tokens[start : start + 1]
        if word in (("°",), ("degrees",), ("degree",)):
            return into, start + 1
        return measure_at(("°", *word), 0) if word in (("c",), ("f",)) else None

    # "5m" is five metres where a length is asked for, else five million.
    return Grammar(table, after=after, letters=into is None or into.kind != "length")


def _printed(unit: Unit, text: str, subject_unit: str) -> Unit | None:
    """The unit that a measure is turned into where the subject names no measure."""
    if subject_unit:
        conversion(unit, Unit(subject_unit, "", ""))
    if unit.kind == "time":
        raise Unreadable(
            f"a length of time: {shown(text)}; use type duration, or give the subject its unit"
        )
    return measure(unit.base)


def _count(phrase: Phrase, text: str, unit: str) -> Figure:
    _no_part(phrase.first.number, text)
    whole = True
    for amount in (phrase.first, phrase.second):
        if amount is not None and amount.number is not None:
            _no_thousands(amount.number, phrase.hedge, unit, text)
            whole = whole and _counted(amount.number)
    return weigh(phrase, text, unit, _COUNTED, whole=whole)


def _no_part(number: Numeral | None, text: str) -> None:
    """Unreadable: "a third of the hall" is no number of seats, nor of square metres."""
    if number is not None and number.form == "fraction" and abs(number.value) < 1:
        raise Unreadable(f"a part of a whole: {shown(text)}; give the subject the type share")


def _no_thousands(number: Numeral, hedge: Row | None, unit: str, text: str) -> None:
    """Unreadable: "1.500 homes", which much of the world writes for 1,500.

    A count "per" something may have such decimals, and so may one that is printed as exact.
    """
    if number.form != "decimal" or number.power != 1:
        return
    exact = hedge is not None and hedge.literal.same
    figure = abs(number.value)
    if number.unit == _THOUSANDTH and 1 <= figure < 1000 and not (exact or _PER.search(unit)):
        raise Unreadable(
            f"in things that are counted {figure:f} may be meant as {figure * 1000:,.0f}: "
            f"{shown(text)}; write {figure * 1000:,.0f}, or exactly {figure:f} for the decimal"
        )


def _counted(number: Numeral) -> bool:
    """Whether it counts whole things: 2.5 does not, 1.2 million does."""
    return number.value % 1 == 0 and (number.form != "decimal" or number.power > 1)


def _grain(number: Numeral, unit: Unit | None) -> Decimal:
    if number.form == "decimal" or (unit is not None and unit.kind in _BY_DIGIT):
        return number.unit
    rounded = granularity(number.value)
    if rounded or (unit is None and number.value % 1 == 0):
        return rounded
    return number.unit


_COUNTED = Rules(_grain, negative="a count cannot be negative")
