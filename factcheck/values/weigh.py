"""From the parts of a phrase to a figure's two readings."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from factcheck.errors import Unreadable
from factcheck.values.amount import Amount
from factcheck.values.figure import Figure
from factcheck.values.hedges import Row
from factcheck.values.interval import Cut, Interval
from factcheck.values.numeral import Numeral
from factcheck.values.rounding import plain, rounded_interval
from factcheck.values.shape import Shape
from factcheck.values.shown import shown, squeezed
from factcheck.values.units import Unit, conversion
from factcheck.values.wording import Phrase

NOTHING = Decimal(0)


class Rules(NamedTuple):
    """How the figures of one type are weighed.

    `grain` is what a bare number is rounded to, in the printed unit (0: exact), `bare` all that it
    then stands for, and `rule` what that is called. Values are turned `into` one unit and cut to
    `least` and `most`; `beyond` says what to do where nothing is left. `negative` is the message
    for a figure below zero, "" where there may be one: then a printed minus lifts `least`.
    """

    grain: Callable[[Numeral, Unit | None], Decimal]
    into: Unit | None = None
    bare: Callable[[Decimal, Decimal], Interval] = rounded_interval
    rule: str = ""
    least: Decimal | None = NOTHING
    most: Decimal | None = None
    beyond: str = ""
    negative: str = ""


class _Side(NamedTuple):
    literal: Interval
    pragmatic: Interval
    number: Decimal | None
    grain: Decimal
    rule: str


def weigh(phrase: Phrase, text: str, unit: str, rules: Rules, *, whole: bool = False) -> Figure:
    """The figure that the phrase gives, in `unit`. Unreadable where its ends cannot be right."""
    amounts = (phrase.first, phrase.second)
    below = any(a and a.number and a.number.value < 0 for a in amounts)
    if below and rules.negative:
        raise Unreadable(f"{rules.negative}: {shown(text)}")
    alone = phrase.second is None
    first = _side(phrase.first, phrase.hedge, rules, bare=alone)
    literal, pragmatic, number, grain, rule = first
    bound = phrase.hedge.bound if phrase.hedge else phrase.first.span.bound if (
        phrase.first.span) else ""  # fmt: skip
    if phrase.second is not None:
        hedge = phrase.second_hedge or phrase.hedge
        second = _side(phrase.second, hedge, rules, bare=False)
        if phrase.meets:
            literal = pragmatic = literal.both(second.literal)
            rule, bound = f"{rule} and {second.rule}", ""
        else:
            if second.literal.low < literal.low and second.literal.high < literal.high:
                literal = Interval(literal.high, second.literal.low)
            else:
                literal = literal.hull(second.literal)
            pragmatic = pragmatic.hull(second.pragmatic)
            rule = f"{phrase.hedge.name} A to B" if phrase.hedge else "A to B"
        number, grain = None, NOTHING
        if literal.empty:
            raise Unreadable(f"upside down: {shown(text)}; write the lower end first")
    literal, pragmatic = _cut(literal, pragmatic, text, rules, below)
    return Figure(
        squeezed(text), literal, pragmatic, unit, number, grain, bound, whole,
        read_by="; ".join((rule, *(f"{note}: as N" for note in phrase.notes))),
    )  # fmt: skip


def _side(amount: Amount, hedge: Row | None, rules: Rules, *, bare: bool) -> _Side:
    """One amount with its hedge, in the unit that the rules ask for."""
    unit, into = amount.unit or rules.into, rules.into
    floor = unit is None or unit.kind != "temperature"
    number, grain = None, NOTHING
    if amount.number is not None:
        number = amount.number.value
        if hedge is not None:
            literal, pragmatic = hedge.at(number, floor)
            rule = f"{hedge.name} N"
        if hedge is None or not hedge.literal.same:
            grain = rules.grain(amount.number, unit)
        if hedge is None:
            literal = pragmatic = (rules.bare if bare else rounded_interval)(
                number, grain if bare else NOTHING
            )
            rule = rules.rule or _rounded(grain, unit)
    else:
        assert amount.span is not None
        literal, pragmatic, rule, _ = amount.span
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
    return _Side(literal, pragmatic, number, grain, rule)


def _over(shape: Shape, bounds: Interval) -> Interval:
    """A hedge before a vague wording: all that it allows from one end of it to the other."""
    found = shape.at(bounds.low.value).hull(shape.at(bounds.high.value))
    return found if found.high.value.is_finite() else Interval(found.low, Cut(found.high.value))


def _rounded(grain: Decimal, unit: Unit | None) -> str:
    if not grain:
        return "bare number, exact"
    return f"bare number, rounded to {plain(grain)}" + (
        f" {unit.name}" if unit and unit.name else ""
    )


def _cut(
    literal: Interval, pragmatic: Interval, text: str, rules: Rules, below: bool
) -> tuple[Interval, Interval]:
    """Both readings, cut to what the type can be."""
    if rules.least is not None and not below:
        least = Cut(rules.least)
        if literal.low < least:
            literal = Interval(least, literal.high)
        if pragmatic.low < least:
            pragmatic = Interval(least, pragmatic.high)
    if rules.most is not None:
        most = Cut(rules.most)
        if literal.high > most:
            literal = Interval(literal.low, most)
        if pragmatic.high > most:
            pragmatic = Interval(pragmatic.low, most)
    if literal.empty:
        raise Unreadable(f"{rules.beyond}: {shown(text)}")
    return literal, literal if pragmatic.empty else pragmatic
