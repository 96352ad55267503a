"""A figure's words taken apart: hedges, amounts, and what follows."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.errors import Unreadable
from factcheck.values.amount import Amount, Grammar, amount_at
from factcheck.values.hedges import Row, match
from factcheck.values.number_words import (
    DENOMINATORS,
    PLURAL_POWERS,
    POWERS,
    UNITS,
)
from factcheck.values.shown import shown
from factcheck.values.tokens import Tokens
from factcheck.values.units import Unit

INSTEAD = "leave it out, use a wording of the hedge table, or give the ends as {low, high}"
_COMPARED = frozenset(("than", "times", "fewer", "less", "lower", "higher", "greater"))
_VAGUE = frozenset(("dozens", "scores"))
_NOT_FINITE = frozenset(("nan", "inf", "infinity", "infinite", "∞"))
_WHOLE = frozenset(("the", "them", "those", "these", "us", "its", "their", "his", "her", "our"))


class Phrase(NamedTuple):
    """The parts of a figure's words.

    `second` is the other end of a range, or, where `meets`, a second bound ("more than 20 but fewer
    than 30"). `notes` name the wordings that set no bound; `tail` is what follows, unread.
    """

    hedge: Row | None
    first: Amount
    second: Amount | None = None
    second_hedge: Row | None = None
    meets: bool = False
    notes: tuple[str, ...] = ()
    tail: Tokens = ()


class _Front(NamedTuple):
    hedge: Row | None
    opener: str
    notes: tuple[str, ...]
    end: int


def take_apart(
    grammar: Grammar, tokens: Tokens, text: str, skipped: frozenset[str] = frozenset(("the",))
) -> Phrase:
    """The parts of a phrase. `skipped` are words that may stand in front and say nothing.

    Unreadable: no amount, an unknown word in front of it, or a number too many.
    """
    front = _front(grammar, tokens, 0, skipped, text)
    opened = bool(front.opener)
    found = amount_at(grammar, tokens, front.end, joined=not opened)
    if found is None:
        raise _no_amount(grammar, tokens, front.end, text)
    first, i = found
    hedge, notes, i = _behind(grammar, tokens, i, front.hedge, front.notes, text)
    if first.unit is None and i > found[1] and (unit := grammar.after(tokens, i)):
        first, i = first._replace(unit=unit[0]), unit[1]  # "two more weeks"
        hedge, notes, i = _behind(grammar, tokens, i, hedge, notes, text)
    second, second_hedge, meets = None, None, False
    if following := _second(grammar, tokens, i, hedge, opened, text):
        second, second_hedge, meets, i = following
        if not meets:
            first, second = _shared(first, second)
            hedge, notes, i = _behind(grammar, tokens, i, hedge, notes, text)
    elif front.opener == "between":
        raise Unreadable(f'"between" takes two figures: {shown(text)}; write "between A and B"')
    tail = tokens[i:]
    if tail:
        hedge, notes, tail = _read_tail(grammar, tail, hedge, notes, text)
    if hedge is not None and first.zero:
        raise Unreadable(f"{shown(text)} says nothing that can be compared; give {{low, high}}")
    return Phrase(hedge, first, second, second_hedge, meets, notes, tail)


def _front(grammar: Grammar, tokens: Tokens, i: int, skipped: frozenset[str], text: str) -> _Front:
    """The hedge and other wordings before an amount."""
    hedge, opener = None, ""
    notes: tuple[str, ...] = ()
    while i < len(tokens):
        if found := match(grammar.table.numbers, tokens, i):
            hedge, i = _one_hedge(hedge, found[0], text), found[1]
        elif found := match(grammar.table.before_plain, tokens, i):
            notes, i = (*notes, found[0].name), found[1]
        elif tokens[i] in ("between", "from") and not opener:
            opener, i = tokens[i], i + 1
        elif tokens[i] in skipped:
            i += 1
        else:
            break
    return _Front(hedge, opener, notes, i)


def _behind(
    grammar: Grammar, tokens: Tokens, i: int, hedge: Row | None, notes: tuple[str, ...], text: str
) -> tuple[Row | None, tuple[str, ...], int]:
    """The hedge and other wordings right behind an amount."""
    while i < len(tokens):
        if found := match(grammar.table.after, tokens, i):
            hedge, i = _one_hedge(hedge, found[0], text), found[1]
        elif found := match(grammar.table.after_plain, tokens, i):
            notes, i = (*notes, found[0].name), found[1]
        else:
            break
    return hedge, notes, i


def _one_hedge(old: Row | None, new: Row, text: str) -> Row:
    if old is None or old == new:
        return new
    raise Unreadable(
        f'two hedges on one figure, "{old.name}" and "{new.name}": {shown(text)}; '
        "keep one, or give the ends as {low, high}"
    )


def _second(
    grammar: Grammar, tokens: Tokens, i: int, hedge: Row | None, opened: bool, text: str
) -> tuple[Amount, Row | None, bool, int] | None:
    """The other end of a range, or a second bound."""
    word = tokens[i] if i < len(tokens) else ""
    joins = word in ("to", "-", "or") or (opened and word == "and")
    if not joins and word not in ("and", "but"):
        return None
    front = _front(grammar, tokens, i + 1, frozenset(), text)
    bounds = {hedge.bound if hedge else "", front.hedge.bound if front.hedge else ""}
    meets = not joins and bounds == {"lower", "upper"}
    if front.opener or front.notes or not (joins or meets):
        return None
    found = amount_at(grammar, tokens, front.end)
    return found and (found[0], front.hedge, meets, found[1])


def _shared(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """A range's ends with the unit and the power word that stand at one of them only."""
    first, second = _with_unit(first, second.unit), _with_unit(second, first.unit)
    low, high = first.number, second.number
    if low and high and low.power == 1 and high.power > 1:
        # "10 to 20 thousand", but not "900 to 1 thousand".
        raised = low.times(high.power)
        if abs(raised.value) <= abs(high.value):
            first = first._replace(number=raised)
    return first, second


def _with_unit(amount: Amount, unit: Unit | None) -> Amount:
    """The amount with the range's other unit, but for a share that needs none: "a third to 40%"."""
    share = amount.number is not None and amount.number.form == "fraction"
    if amount.unit is None and unit is not None and not (share and unit.kind == "share"):
        return amount._replace(unit=unit)
    return amount


def _read_tail(
    grammar: Grammar, tail: Tokens, hedge: Row | None, notes: tuple[str, ...], text: str
) -> tuple[Row | None, tuple[str, ...], Tokens]:
    """The words that follow: a hedge among them ("300 people or more"), but no other number."""
    for i, word in enumerate(tail):
        hedged = match(grammar.table.after, tail, i)
        found = hedged or match(grammar.table.after_plain, tail, i)
        if found and found[1] > i + 1:  # one word ("plus", "more") may belong to another thing
            if hedged:
                hedge = _one_hedge(hedge, found[0], text)
            else:
                notes = (*notes, found[0].name)
            return _read_tail(grammar, tail[:i] + tail[found[1] :], hedge, notes, text)
        if word == "of" and tail[i + 1 : i + 2] and tail[i + 1] in _WHOLE:
            break  # "17 of the 20 who spoke": a part of what was counted before
        counted = word[0].isnumeric() or word in UNITS
        if counted or (not i and _multiplies(tail)):
            raise Unreadable(
                f"two numbers in {shown(text)}; write one figure with its hedge (a date belongs in "
                "as_of, a second figure in a claim of its own)"
            )
    if tail[:1] and tail[0] in _COMPARED:
        raise Unreadable(f"a comparison and no figure: {shown(text)}; write the figure itself")
    return hedge, notes, tail


def _multiplies(tail: Tokens) -> bool:
    """Whether the tail goes on with the number in a way that was not understood: "3 dozens"."""
    word = tail[1] if tail[0] in ("-", "and") and len(tail) > 1 else tail[0]
    return word in DENOMINATORS or word in POWERS or word in PLURAL_POWERS or word in _VAGUE


def _no_amount(grammar: Grammar, tokens: Tokens, i: int, text: str) -> Unreadable:
    """What is wrong where an amount should stand at `i`."""
    word = tokens[i] if i < len(tokens) else ""
    if word in _NOT_FINITE:
        return Unreadable(f"no finite number: {shown(text)}; leave an end of {{low, high}} empty")
    if any(later[0].isnumeric() or later in UNITS or later in POWERS for later in tokens[i + 1 :]):
        return Unreadable(
            f"unknown word {shown(word)} before the figure in {shown(text)}; {INSTEAD}"
        )
    return Unreadable(f"no figure in {shown(text)}; write one, in figures or words, with its hedge")
