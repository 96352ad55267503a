"""From the parts of a phrase to a figure's two readings."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.errors import Unreadable
from factcheck.values.amount import Amount
from factcheck.values.figure import Figure, figure_of
from factcheck.values.hedges import Bound, Row
from factcheck.values.interval import Cut, Interval
from factcheck.values.numeral import Numeral
from factcheck.values.rounding import plain, rounded_interval
from factcheck.values.shape import Shape
from factcheck.values.shown import shown, squeezed
from factcheck.values.units import Unit, conversion
from factcheck.values.wording import Phrase

NOTHING = Decimal(0)
_EXACT = "bare number, exact"
_TAKEN = "; by a reader within a tenth"
NONE = Cut(NOTHING)
"""The least that there can be of a thing that cannot be negative."""


class Rules(NamedTuple):
    """How the figures of one type are weighed.

    `grain` is what a bare number is rounded to, in the printed unit (0: exact), `bare` all that it
    then stands for by the letter, `taken` what a reader takes it for where that may be less, and
    `rule` what that is called. Values are turned `into` one unit and cut to
    `least` and `most`; `beyond` says what to do where nothing is left. `negative` is the message
    for a figure below zero, "" where there may be one: then a printed minus lifts `least`.
    """

    grain: Callable[[Numeral, Unit | None], Decimal]
    into: Unit | None = None
    bare: Callable[[Decimal, Decimal], Interval] = rounded_interval
    taken: Callable[[Decimal, Decimal], Interval] | None = None
    rule: str = ""
    least: Cut | None = NONE
    most: Cut | None = None
    beyond: str = ""
    negative: str = ""


class Taken(NamedTuple):
    """A text taken apart: the phrase, the unit that its figure is in, and how it is weighed."""

    phrase: Phrase
    unit: str
    rules: Rules


_Side = tuple[Interval, Interval, Decimal | None, Decimal, str]
"""Literal, pragmatic, number, grain, and the name of the rule."""


def weigh(phrase: Phrase, text: str, unit: str, rules: Rules, *, whole: bool = False) -> Figure:
    """The figure that the phrase gives, in `unit`. Unreadable where its ends cannot be right."""
    hedge, amount, other = phrase.hedge, phrase.first, phrase.second
    below = amount.below or (other is not None and other.below)
    if below and rules.negative:
        raise Unreadable(f"{rules.negative}: {shown(text)}")
    literal, pragmatic, number, grain, rule = _side(amount, hedge, rules, bare=other is None)
    bound: Bound = hedge.bound if hedge else amount.span.bound if amount.span else ""
    if other is not None:
        second = _side(other, phrase.second_hedge or hedge, rules, bare=False)
        if phrase.meets:
            literal = pragmatic = literal.both(second[0])
            rule, bound = f"{rule} and {second[4]}", ""
        else:
            if second[0].low < literal.low and second[0].high < literal.high:
                literal = Interval(literal.high, second[0].low)
            else:
                literal = literal.hull(second[0])
            pragmatic = pragmatic.hull(second[1])
            rule = f"{hedge.name} A to B" if hedge else "A to B"
        number, grain = None, NOTHING
        if literal.empty:
            raise Unreadable(f"upside down: {shown(text)}; write the lower end first")
    literal, pragmatic = _cut(literal, pragmatic, text, rules, below)
    if phrase.notes:
        rule = "; ".join((rule, *(f"{note}: as N" for note in phrase.notes)))
    return figure_of(squeezed(text), literal, pragmatic, unit, number, grain, bound, whole, rule)


def _side(amount: Amount, hedge: Row | None, rules: Rules, *, bare: bool) -> _Side:
    """One amount with its hedge, in the unit that the rules ask for."""
    numeral, span, unit = amount
    into = rules.into
    unit = unit or into
    number, grain = None, NOTHING
    if numeral is not None:
        number = numeral.value
        if hedge is None or not hedge.literal.same:
            grain = rules.grain(numeral, unit)
        if hedge is not None:
            literal, pragmatic = hedge.at(number, unit is None or unit.kind != "temperature")
            rule = f"{hedge.name} N"
        else:
            literal = pragmatic = (rules.bare if bare else rounded_interval)(
                number, grain if bare else NOTHING
            )
            rule = rules.rule or (_rounded(grain, unit.name if unit else "") if grain else _EXACT)
            if bare and rules.taken is not None:
                pragmatic = rules.taken(number, grain)
                if pragmatic == literal:
                    pragmatic = literal
                else:
                    rule += _TAKEN
    else:
        assert span is not None
        literal, pragmatic, rule, _ = span
        if literal.point:
            number = literal.low.value
        if hedge is not None:
            literal, pragmatic = _over(hedge.literal, literal), _over(hedge.pragmatic, pragmatic)
            rule = f"{hedge.name} {rule}"
    if unit is not None and into is not None and unit is not into:
        turned = conversion(unit, into)
        if turned is not None:
            alike = literal == pragmatic
            literal = turned.of_span(literal)
            pragmatic = literal if alike else turned.of_span(pragmatic)
            number = None if number is None else turned.of(number)
            grain = turned.of_step(grain)
    return literal, pragmatic, number, grain, rule


def _over(shape: Shape, bounds: Interval) -> Interval:
    """A hedge before a vague wording: all that it allows from one end of it to the other."""
    found = shape.at(bounds.low.value).hull(shape.at(bounds.high.value))
    return found if found.high.value.is_finite() else Interval(found.low, Cut(found.high.value))


@lru_cache(maxsize=1 << 10)
def _rounded(grain: Decimal, unit: str) -> str:
    return f"bare number, rounded to {plain(grain)}" + (f" {unit}" if unit else "")


def _cut(
    literal: Interval, pragmatic: Interval, text: str, rules: Rules, below: bool
) -> tuple[Interval, Interval]:
    """Both readings, cut to what the type can be."""
    low, high = rules.least, rules.most
    if low is not None and not below:
        alike = pragmatic is literal
        if literal.low < low:
            literal = Interval(low, literal.high)
        if alike:
            pragmatic = literal
        elif pragmatic.low < low:
            pragmatic = Interval(low, pragmatic.high)
    if high is not None:
        if literal.high > high:
            literal = Interval(literal.low, high)
        if pragmatic.high > high:
            pragmatic = Interval(pragmatic.low, high)
    if literal.empty:
        raise Unreadable(f"{rules.beyond}: {shown(text)}")
    return literal, literal if pragmatic is literal or pragmatic.empty else pragmatic
