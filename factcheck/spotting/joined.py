"""Two amounts that make one figure: "10 to 20 thousand", "at least 20 and at most 100"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.spotting.amounts import Amount, amount_at
from factcheck.spotting.hedged import Before
from factcheck.spotting.words import Words
from factcheck.values.hedges import HedgeTable, match
from factcheck.values.tokens import Tokens

_JOINS = frozenset(("to", "-", "or", "~", "through"))
_APART = 3
"""How many times the lower end of "rose by 6 to 9" the upper can be for both to be the rise."""


class Joined(NamedTuple):
    """A range or a pair of bounds: the second amount, and all words but the first's hedge."""

    second: Amount
    words: Tokens
    printed: tuple[Decimal, ...]
    opener: bool


def joined(
    words: Words, before: Before, first: Amount, table: HedgeTable, turned: bool
) -> Joined | None:
    """What the amount makes together with the one behind it; None where it stands alone.

    After a verb of change ("rose from 5 to 7", `turned`) "from A to B" are two levels and no range.
    """
    i = first.end
    word = words.at(i)
    opener = words.at(before.start - 1)
    if word in _JOINS or (word == "and" and opener == "between"):
        if opener == "from" and turned:
            return None
        return _range(words, first, table, opener, turned)
    if before.bound and word in ("and", "but", ","):
        return _bounds(words, before, first, table)
    return None


def _range(
    words: Words, first: Amount, table: HedgeTable, opener: str, turned: bool
) -> Joined | None:
    i = first.end + 1
    join = words.at(first.end)
    i += join == "to" and words.at(i) == "-"
    if join == "or" and words.at(i) in ("more", "less", "fewer"):
        return None
    hedge = match(table.numbers, words.tokens, i)
    if hedge and hedge[0].bound:
        return None
    second = _skipping(words, hedge[1] if hedge else i, table)
    if second is None or second.value is None or first.value is None:
        return None
    if first.unit and second.unit and first.unit != second.unit:
        return None
    if turned and opener not in ("from", "between") and first.unit and second.unit:
        return None  # "rose 5% to 12%": by how much, and where to
    if not second.unit and first.unit and not _shares_unit(words, first, join):
        return None
    low, high = first.value, second.value
    if turned and opener == "by" and not second.unit and high > _APART * low:
        return None  # "rose by 6 to 40": by how much, and where to
    if second.power > 1 and first.power == 1 and 0 < low * second.power <= high:
        low *= second.power
    if low > high and opener != "between" and not (second.unit and first.unit):
        return None
    if low == high:
        return None
    one, other = (second, first) if low > high else (first, second)
    lead = (opener,) if opener == "between" else ()
    middle = "and" if lead else "to"
    return Joined(second, (*lead, *one.words, middle, *other.words), (low, high), bool(opener in
                  ("between", "from")))  # fmt: skip


def with_unit_of_next(words: Words, first: Amount, table: HedgeTable) -> Amount:
    """The first level of "from 10 to 20 percent" with the unit that stands at the second."""
    if first.unit or first.value is None or words.at(first.end) != "to":
        return first
    second = _skipping(words, first.end + 1, table)
    if second is None or not second.unit or second.value is None or not second.known:
        return first
    size = second.number[1] - second.number[0]
    if second.words[:size] != words.tokens[slice(*second.number)]:
        return first
    unit = second.words[size:]
    return first._replace(unit=second.unit, type=second.type, words=(*first.words, *unit))


def _shares_unit(words: Words, first: Amount, join: str) -> bool:
    """Whether the unit of a range may stand at its first end alone: "$5 to 10", "aged 18 to 34"."""
    if first.type == "money":
        return words.at(first.end - 1)[:1].isdecimal() or first.power > 1
    return first.start != first.number[0] and first.type == "age"


def _skipping(words: Words, i: int, table: HedgeTable) -> Amount | None:
    if i >= len(words.tokens) or words.at(i) in ("age", "aged"):
        return None
    return amount_at(words, i, table)


def _bounds(words: Words, before: Before, first: Amount, table: HedgeTable) -> Joined | None:
    """A second bound from the other side: "more than 20 but fewer than 30"."""
    i = first.end + 1
    i += words.at(first.end) == "," and words.at(i) in ("and", "but")
    found = match(table.numbers, words.tokens, i)
    if found is None or {found[0].bound, before.bound} != {"lower", "upper"}:
        return None
    second = _skipping(words, found[1] + (words.at(found[1]) == "the"), table)
    if second is None or second.value is None or first.value is None:
        return None
    if first.unit != second.unit and first.unit and second.unit:
        return None
    hedge = words.tokens[i : found[1]]
    low, high = sorted((first.value, second.value))
    lower_first = before.bound == "lower"
    if (first.value > second.value) == lower_first:
        return None
    return Joined(second, (*first.words, "and", *hedge, *second.words), (low, high), False)
