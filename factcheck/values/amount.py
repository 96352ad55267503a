"""One amount in a phrase: a number or a vague wording ("a few thousand"), with its unit."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from factcheck.errors import Unreadable
from factcheck.values.hedges import Bound, HedgeTable, match
from factcheck.values.interval import Cut, Interval
from factcheck.values.number_words import PLURAL_POWERS, POWERS
from factcheck.values.numbers import number_at, part_after_and
from factcheck.values.numeral import ONE, Numeral, plus
from factcheck.values.tokens import Tokens
from factcheck.values.units import Unit

UnitAt = Callable[[Tokens, int], "tuple[Unit, int] | None"]


def no_unit(tokens: Tokens, start: int) -> None:
    """A grammar's answer where no unit can stand."""


class Grammar(NamedTuple):
    """What may stand in a phrase of one type.

    `before` and `after` find a unit before and behind a number, `letters` allows "1.2m" and "300k",
    `vague` "dozens" and "a few", `lapses` a unit's plural alone: "weeks".
    """

    table: HedgeTable
    before: UnitAt = no_unit
    after: UnitAt = no_unit
    letters: bool = True
    vague: bool = True
    lapses: bool = False


class Span(NamedTuple):
    """What a vague wording says, in both readings."""

    literal: Interval
    pragmatic: Interval
    name: str
    bound: Bound = ""


class Amount(NamedTuple):
    """A number, or a span where no number is printed, and the unit printed with it."""

    number: Numeral | None
    span: Span | None
    unit: Unit | None

    @property
    def zero(self) -> bool:
        """Whether it is the nothing of "no one", which takes no hedge."""
        return self.span is not None and self.span.literal.high.value == 0

    @property
    def below(self) -> bool:
        """Whether it is a number below zero."""
        return self.number is not None and self.number.value < 0


def amount_at(
    grammar: Grammar, tokens: Tokens, start: int, *, joined: bool = True
) -> tuple[Amount, int] | None:
    """The amount that stands at `start`, and where the words go on; None where there is none.

    `joined`: see `numbers.number_at`.
    """
    i = start
    if _at(tokens, i) == "a" and (sign := grammar.before(tokens, i + 1)):
        i += _at(tokens, sign[1])[:1].isdecimal()  # "a $5 note"
    if negative := _at(tokens, i) in ("-", "minus", "negative"):
        i += 1
    unit, i = grammar.before(tokens, i) or (None, i)
    if unit is not None and not negative and (negative := _at(tokens, i) == "-"):
        i += 1
    if i >= len(tokens):
        return None
    if not negative and grammar.vague and (vague := _vague(grammar, tokens, i)):
        span, i = vague
        after, i = grammar.after(tokens, i + (_at(tokens, i) == "of")) or (None, i)
        return Amount(None, span, unit or after), i
    found = number_at(tokens, i, letters=grammar.letters, joined=joined)
    if found is None:
        if tokens[i] in ("a", "an") and (one := grammar.after(tokens, i + 1)):
            return _compound(grammar, tokens, Numeral(ONE), one[0], one[1])
        if grammar.lapses and (several := grammar.after(tokens, i)) and _plural(tokens[i]):
            row = grammar.table.plural_time
            return Amount(None, Span(*row.at(ONE), row.name), several[0]), several[1]
        return None
    number, i = found
    if negative:
        number = number._replace(value=-number.value)
    after, i = _unit_after(grammar, tokens, i, number.form == "fraction")
    return _compound(grammar, tokens, number, _one_of(unit, after), i)


def _unit_after(
    grammar: Grammar, tokens: Tokens, i: int, fraction: bool
) -> tuple[Unit | None, int]:
    """The unit behind a number; behind a fraction "of a" may stand between: "half an hour"."""
    following = i
    if fraction:
        following += _at(tokens, following) == "of"
        following += _at(tokens, following) in ("a", "an")
    return grammar.after(tokens, following) or (None, i)


def _one_of(before: Unit | None, after: Unit | None) -> Unit | None:
    if before and after and before.base != after.base:
        raise Unreadable(f"two units in one figure: {before.name} and {after.name}; write one")
    return after if before is None else before


def _vague(grammar: Grammar, tokens: Tokens, start: int) -> tuple[Span, int] | None:
    """ "dozens", "a few thousand", "tens of thousands", "many thousands"."""
    found = match(grammar.table.counts, tokens, start)
    if found is None:
        row, i = grammar.table.plural_power, start + (tokens[start] == "many")
        if _at(tokens, i) not in PLURAL_POWERS:
            return None
        power, i = PLURAL_POWERS[tokens[i]], i + 1
        factor, i = _times(tokens, i, plural=True)
        return Span(*row.at(power * factor), row.name, row.bound), i
    row, i = found
    literal, pragmatic = row.at(ONE)
    factor, end = _times(tokens, i, plural=False)
    if end == i or not literal.high.value:
        return Span(literal, pragmatic, row.name, row.bound), i
    name = f"{row.name} P"
    return Span(_scaled(literal, factor), _scaled(pragmatic, factor), name, row.bound), end


def _times(tokens: Tokens, i: int, *, plural: bool) -> tuple[Decimal, int]:
    """What the power words at `i`, each with or without an "of" before it, multiply by."""
    factor = ONE
    while True:
        following = i + (_at(tokens, i) == "of")
        word = _at(tokens, following)
        power = POWERS.get(word) or (PLURAL_POWERS.get(word) if plural else None)
        if power is None:
            return factor, i
        factor, i = factor * power, following + 1


def _compound(
    grammar: Grammar, tokens: Tokens, number: Numeral, unit: Unit | None, i: int
) -> tuple[Amount, int]:
    """ "an hour and a half", "two weeks and three days", "5 feet 2 inches"."""
    amount = Amount(number, None, unit)
    if unit is None or number.form != "integer" or number.value < 0:
        return amount, i
    if part := part_after_and(tokens, i):
        more, end = part
        if grammar.after(tokens, end) is None:
            return Amount(plus(number, more), None, unit), end
    if unit.kind == "share":
        return amount, i
    following = i + (_at(tokens, i) == "and")
    found = number_at(tokens, following, letters=False) if following < len(tokens) else None
    smaller = found and grammar.after(tokens, found[1])
    if not found or not smaller or not _smaller(smaller[0], unit):
        return amount, i
    ratio = unit.times * smaller[0].over / (unit.over * smaller[0].times)
    whole = found[0]._replace(value=number.value * ratio + found[0].value)
    return _compound(grammar, tokens, whole, smaller[0], smaller[1])


def _smaller(unit: Unit, than: Unit) -> bool:
    return unit.kind == than.kind and unit.times * than.over < than.times * unit.over


def _scaled(bounds: Interval, factor: Decimal) -> Interval:
    (low, low_side), (high, high_side) = bounds
    return Interval(Cut(low * factor, low_side), Cut(high * factor, high_side))


def _plural(word: str) -> bool:
    return len(word) > 1 and word.endswith("s")


def _at(tokens: Tokens, i: int) -> str:
    return tokens[i] if i < len(tokens) else ""
