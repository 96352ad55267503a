"""Lengths of time, in days."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from factcheck.errors import Unreadable
from factcheck.values.amount import Grammar
from factcheck.values.figure import Figure
from factcheck.values.framed import framed
from factcheck.values.hedges import HedgeTable
from factcheck.values.numeral import Numeral
from factcheck.values.shown import shown
from factcheck.values.tokens import Tokens, tokens_of
from factcheck.values.units import SHORT_TIMES, TIMES, Unit, by_first_word, unit_at
from factcheck.values.weigh import Rules, Taken, weigh
from factcheck.values.wording import take_apart

_NAMES = {**TIMES, **SHORT_TIMES}
_UNITS = by_first_word(_NAMES)
_LEAD = frozenset(("the", "for", "after", "in"))
_DAYS = TIMES[("days",)]


def read_duration(text: str, unit: str, table: HedgeTable) -> Figure:
    """A length of time in days; a month is 30.436875 of them and a year 365.2425.

    A bare one is rounded to its printed unit, literally too: "three weeks" is [2.5, 3.5) weeks; a
    decimal to its last digit. `unit` is that of a number without one. Unreadable: no unit of time.
    """
    named = _NAMES.get(tokens_of(unit)) if unit.strip() else None
    if unit.strip() and named is None:
        raise Unreadable(f"unit: no unit of time: {shown(unit)}; known are minutes, hours, days …")
    phrase = framed(_take, text, unit, table).phrase
    amounts = [phrase.first, *([phrase.second] if phrase.second else [])]
    if any(a.unit is None and (a.number is None or a.number.value) for a in amounts):
        if named is None:
            raise Unreadable(f"no unit of time: {shown(text)}; write days, weeks, months …")
        first, second = (a if a.unit else a._replace(unit=named) for a in (amounts * 2)[:2])
        phrase = phrase._replace(first=first, second=second if phrase.second else None)
    figure = weigh(phrase, text, "days", _RULES)
    unit_ = (phrase.second or phrase.first).unit
    return replace(figure, printed_in=unit_.name) if unit_ else figure


def _take(text: str, unit: str, table: HedgeTable) -> Taken:
    return Taken(take_apart(_grammar(table), tokens_of(text), text, _LEAD), "days", _RULES)


def _after(tokens: Tokens, start: int) -> tuple[Unit, int] | None:
    return unit_at(_UNITS, tokens, start)


@lru_cache(maxsize=64)
def _grammar(table: HedgeTable) -> Grammar:
    return Grammar(table, after=_after, letters=False, lapses=True)


def _grain(number: Numeral, unit: Unit | None) -> Decimal:
    return number.unit


_RULES = Rules(_grain, _DAYS, negative="a length of time cannot be negative")
