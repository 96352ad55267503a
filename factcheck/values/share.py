"""Shares of a population: fractions from 0 (none) to 1 (all), in words and in figures."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factcheck.errors import Unreadable
from factcheck.values.amount import Amount, Grammar
from factcheck.values.figure import Figure
from factcheck.values.framed import framed
from factcheck.values.hedges import HedgeTable, Row, match
from factcheck.values.interval import Cut
from factcheck.values.number_words import DENOMINATORS, POWERS, UNITS
from factcheck.values.numbers import number_at
from factcheck.values.numeral import ONE, Numeral
from factcheck.values.shown import shown, squeezed
from factcheck.values.tokens import Tokens, tokens_of
from factcheck.values.units import Unit, by_first_word, unit_at
from factcheck.values.weigh import Rules, Taken, weigh
from factcheck.values.wording import take_apart

_SHARE = Unit("", "share", "")
_PERCENT = Unit("%", "share", "", over=Decimal(100))
_PERCENTS = by_first_word(
    {("%",): _PERCENT, ("per", "cent"): _PERCENT}
    | {(word,): _PERCENT for word in ("percent", "percentage", "pct", "pc")}
)
_JOINS = frozenset(("to", "-", "or", "and"))
_EXCEPT = frozenset(("but", "except", "excepting", "besides", "apart", "bar"))
_BEYOND = (
    "a share lies between 0 and 1 (100%); for a rate of growth give the subject the type quantity "
    "and the unit %"
)


def read_share(text: str, unit: str, table: HedgeTable) -> Figure:
    """A share as a fraction: "about half", "most", "70%", "0.7", "7 in 10".

    Percentages and decimals are rounded to their last printed digit, "7 in 10" to a tenth; a
    fraction in words ("a third") and an N of fewer than ten ("1 in 3") are exact, as "half" is.
    `unit` is not asked. Unreadable: more than all, and a bare number that may be a percentage.
    """
    taken = framed(_take, text, "", table)
    if isinstance(taken, Figure):
        return taken
    for amount in (taken.phrase.first, taken.phrase.second):
        if amount is not None:
            _checked(amount, text)
    return weigh(taken.phrase, text, "", taken.rules)


def _take(text: str, unit: str, table: HedgeTable) -> Taken | Figure:
    """The text taken apart, or what it says where it is a quantifier: "most", "about half"."""
    tokens = tokens_of(text)
    if found := _quantifier(table, tokens):
        row, printed = found
        literal, pragmatic = row.literal.at(ONE), row.pragmatic.at(ONE)
        number = literal.low.value if literal.point else printed
        return Figure(
            squeezed(text), literal, pragmatic, number=number, bound=row.bound, read_by=row.name
        )
    return Taken(take_apart(_grammar(table), tokens, text), "", _RULES)


def _quantifier(table: HedgeTable, tokens: Tokens) -> tuple[Row, Decimal | None] | None:
    """The row of "most" and the like, and its number ("about half"); none in "some 70%"."""
    found = match(table.shares, tokens, 0)
    if found is None and tokens[0] == "the":
        found = match(table.shares, tokens, 1)
    if found is None:
        return None
    row, end = found
    if not _alone(tokens[end:]):
        return None
    half = number_at(tokens, end - 1)
    return row, half[0].value if half and half[1] == end else None


def _alone(rest: Tokens) -> bool:
    """Whether nothing behind a quantifier changes it: no number, no range, no exception."""
    if not rest:
        return True
    if rest[0] in _JOINS or rest[0] in DENOMINATORS or not _EXCEPT.isdisjoint(rest):
        return False
    if any(unit_at(_PERCENTS, rest, i) for i in range(len(rest))):
        return False
    if rest[0] == "of" and rest[1:2] in (("the",), ("those",), ("these",)):
        return True  # "most of the 17": of all that were counted before
    return not any(word[0].isnumeric() or word in UNITS or word in POWERS for word in rest)


def _after(tokens: Tokens, start: int) -> tuple[Unit, int] | None:
    """ "%", or what the number is out of: "in 10", "out of every three"."""
    if found := unit_at(_PERCENTS, tokens, start):
        return found
    i = start
    if tokens[i : i + 2] == ("out", "of"):
        i += 2
    elif tokens[i : i + 1] in (("in",), ("of",)):
        i += 1
    else:
        return None
    i += tokens[i : i + 1] in (("every",), ("the",))
    whole = number_at(tokens, i) if i < len(tokens) else None
    if whole is None or whole[0].value < 1 or whole[0].form != "integer":
        return None
    value = whole[0].value
    return Unit(f"in {value:,f}", "share", "", over=value), whole[1]


@lru_cache(maxsize=64)
def _grammar(table: HedgeTable) -> Grammar:
    return Grammar(table, after=_after, letters=False, vague=False)


def _checked(amount: Amount, text: str) -> None:
    """Unreadable: a bare number that may be a percentage, a part of a part, more than all."""
    number = amount.number
    if number is None:
        raise Unreadable(f"no share: {shown(text)}; write one like 70%, about half or most")
    bare = amount.unit is None
    if bare and number.form == "integer" and number.value > 0:
        raise Unreadable(
            f"no share: {shown(text)}; write {number.value:f}%, or a fraction like 0.7"
        )
    if number.form == "fraction" and not bare and amount.unit != _PERCENT:
        raise Unreadable(f"a part of a part: {shown(text)}; write the share of the whole")
    if number.value > (amount.unit.over if amount.unit else 1):
        raise Unreadable(f"{_BEYOND}: {shown(text)}")


def _grain(number: Numeral, unit: Unit | None) -> Decimal:
    if number.form == "fraction" and unit != _PERCENT:
        return Decimal(0)
    if unit is not None and unit.name and unit.over < 10:
        return Decimal(0)
    return number.unit


_RULES = Rules(
    _grain, _SHARE, most=Cut(ONE), beyond=_BEYOND, negative="a share cannot be negative"
)  # fmt: skip
