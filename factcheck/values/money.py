"""Sums of money."""

from __future__ import annotations

from decimal import Decimal

from factcheck.errors import Unreadable
from factcheck.values.amount import Grammar
from factcheck.values.currencies import CURRENCIES, currency, in_capitals, no_currency, shared_at
from factcheck.values.figure import Figure
from factcheck.values.framed import framed
from factcheck.values.hedges import HedgeTable
from factcheck.values.interval import Interval
from factcheck.values.numeral import Numeral
from factcheck.values.rounding import granularity, rounded_interval
from factcheck.values.shown import shown
from factcheck.values.tokens import Tokens, tokens_of
from factcheck.values.units import Unit, by_first_word, unit_at
from factcheck.values.weigh import Rules, Taken, weigh
from factcheck.values.wording import take_apart

# Words that may follow a sum whose currency the subject names: "100,000 a month".
_FILLERS = frozenset(
    (
        "a",
        "an",
        "and",
        "apiece",
        "at",
        "by",
        "each",
        "every",
        "for",
        "from",
        "in",
        "on",
        "per",
        "to",
    )
)
_UNITS = by_first_word(CURRENCIES)


def read_money(text: str, unit: str, table: HedgeTable) -> Figure:
    """A sum in its currency, `Figure.unit` being the ISO 4217 code.

    The currency is the printed one, else the subject's `unit`; of a name that several share
    ("crowns", "pesos") it is the subject's where that is one of them. A bare sum is rounded to its
    last printed digit: 100,000 roubles to 1, 1.2 million to 100,000; "half a million" as a count
    is. To a reader none is looser than with "about" before it: "1 million" is no 1.4 million.
    Unreadable: a currency that is not known, or none.
    """
    phrase, code, rules = framed(_take, text, unit, table)
    return weigh(phrase, text, code, rules)


def _take(text: str, unit: str, table: HedgeTable) -> Taken:
    expected = currency(unit)
    tokens = tokens_of(text)

    def at(tokens: Tokens, start: int) -> tuple[Unit, int] | None:
        if meant := shared_at(tokens, start, expected):
            return meant
        found = unit_at(_UNITS, tokens, start)
        return found if found and in_capitals(tokens[start : found[1]], text) else None

    phrase = take_apart(Grammar(table, at, at), tokens, text)
    printed = phrase.first.unit or (phrase.second.unit if phrase.second else None)
    if printed is None:
        if phrase.tail and (expected is None or phrase.tail[0] not in _FILLERS):
            raise Unreadable(no_currency(phrase.tail[0]))
        if expected is None:
            raise Unreadable(f"no currency: {shown(text)}; write one, like 100,000 roubles or $5")
    code = (printed or expected or Unit("", "", "")).base
    return Taken(phrase, code, Rules(_grain, Unit(code, code, code), taken=_taken))


def _taken(number: Decimal, grain: Decimal) -> Interval:
    """What rounds to the sum, within a tenth of it: as far as "about" goes."""
    return rounded_interval(number, min(grain, abs(number) / 5) if number else grain)


def _grain(number: Numeral, unit: Unit | None) -> Decimal:
    if number.form == "fraction":
        return granularity(number.value) or number.unit
    return number.unit
