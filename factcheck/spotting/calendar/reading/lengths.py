"""Lengths of time: "two weeks", "3 hours 30 minutes", "a few days", "three-day", "half an hour"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.spotting.calendar.reading.numbers import amount_at
from factcheck.spotting.calendar.said import Length, Said
from factcheck.spotting.calendar.tokens import Tokens, at, phrase, word
from factcheck.spotting.calendar.words import FEW, HEDGE, SHORT_UNIT, UNIT, Unit
from factcheck.values.number_words import VULGAR

_HEDGES = tuple(sorted(HEDGE, key=len, reverse=True))
_HEDGE_STARTS = frozenset(wording.split()[0] for wording in HEDGE)
_MOOD = frozenset(
    ("full", "whole", "entire", "long", "more", "consecutive", "straight", "successive", "solid")
)
_PLURAL = frozenset(name for name in UNIT if name.endswith("s"))
_HALF = Decimal("0.5")


def length_at(tokens: Tokens, i: int) -> Said | None:
    """A length of time with its hedge, from a place on."""
    start, mod = i, ""
    asks = word(tokens, i - 1) in ("how", "what")  # "How about two weeks?"
    if word(tokens, i) in _HEDGE_STARTS and not asks:
        for wording in _HEDGES:
            if (end := phrase(tokens, i, wording)) > 0:
                i, mod = end, HEDGE[wording]
                break
        # "Some days" is an amount, "some 19 days" a hedge.
        if word(tokens, start) in FEW and word(tokens, i) in UNIT:
            i, mod = start, ""
    # The article of "a three-day visit" and "a 15 minute call" is that of the noun.
    if word(tokens, i) in ("a", "an") and (at(tokens, i + 1).number or _modifies(tokens, i + 1)):
        i, start = i + 1, start if start < i else i + 1
    found = bare_length(tokens, i) or _all_of(tokens, i)
    return found and Said(found[0], start, found[1], mod)


def _modifies(tokens: Tokens, i: int) -> bool:
    """Whether a length with a hyphen stands here: "three-day", "month-long", "one year"."""
    if word(tokens, i) in UNIT:
        return word(tokens, i + 1) == "-"
    found = amount_at(tokens, i)
    if found is None or word(tokens, i) in ("half", "quarter", "a", "an"):
        return word(tokens, i) in VULGAR
    return word(tokens, found[1]) in ("-", *UNIT)


def _all_of(tokens: Tokens, i: int) -> tuple[Length, int] | None:
    """ "All day", "all the week"."""
    j = i + 1 + (word(tokens, i + 1) == "the")
    unit = UNIT.get(word(tokens, j)) if word(tokens, i) == "all" else None
    if unit in ("day", "week", "month", "year") and not word(tokens, j).endswith("s"):
        return Length(((Decimal(1), unit),)), j + 1
    return None


def bare_length(tokens: Tokens, i: int) -> tuple[Length, int] | None:
    """A length of time without a hedge, and where the words go on."""
    found = _part(tokens, i)
    if found is None:
        return None
    amount, unit, business, i = found
    parts = [(amount, unit)]
    if amount is not None:
        amount, i = _and_a_part(tokens, i, amount)
        parts = [(amount, unit)]
        while len(parts) < 4:
            following = i + (word(tokens, i) in ("and", ","))
            if not (at(tokens, following).number or following > i or _is_amount(tokens, following)):
                break
            more = _part(tokens, following)
            if more is None or more[0] is None or not _finer(more[1], parts[-1][1]):
                break
            parts.append((more[0], more[1]))
            i = more[3]
    return Length(tuple(parts), business), i


def _is_amount(tokens: Tokens, i: int) -> bool:
    return amount_at(tokens, i) is not None


_ORDER: tuple[Unit, ...] = ("year", "month", "week", "day", "hour", "minute", "second")


def _finer(unit: Unit, than: Unit) -> bool:
    return unit in _ORDER and than in _ORDER and _ORDER.index(unit) > _ORDER.index(than)


def _and_a_part(tokens: Tokens, i: int, amount: Decimal) -> tuple[Decimal, int]:
    """ "An hour and a half", "one year and a quarter"."""
    for wording, part in (
        ("and a half", _HALF), ("and half", _HALF), ("- and - a - half", _HALF),
        ("and a quarter", Decimal("0.25")), ("and three quarters", Decimal("0.75")),
    ):  # fmt: skip
        if (end := phrase(tokens, i, wording)) > 0 and word(tokens, end) not in UNIT:
            return amount + part, end
    return amount, i


def _part(tokens: Tokens, i: int) -> tuple[Decimal | None, Unit, bool, int] | None:
    """An amount and its unit."""
    first = word(tokens, i)
    amount: Decimal | None
    if first in ("half", "quarter") and word(tokens, i + 1) in ("a", "an", "-"):
        unit = UNIT.get(word(tokens, i + 2))
        half = _HALF if first == "half" else Decimal("0.25")
        return (half, unit, False, i + 3) if unit else None
    if first in ("a", "an") and word(tokens, i + 1) in ("half", "quarter"):
        of = i + 2 + (word(tokens, i + 2) in ("-", "of", "an"))
        if unit := UNIT.get(word(tokens, of)):
            return (
                (_HALF if word(tokens, i + 1) == "half" else Decimal("0.25")),
                unit,
                False,
                of + 1,
            )
    if (end := _few(tokens, i)) > 0:
        amount, i = None, end
    elif found := amount_at(tokens, i):
        amount, i = found
        if amount <= 0:
            return None
        if _short(tokens, i) and not at(tokens, i + 1).glued:
            return amount, SHORT_UNIT[word(tokens, i)], False, i + 1
        if (
            first.isdecimal()
            and at(tokens, i - 1).number
            and len(short := word(tokens, i)) > 1
            and short in SHORT_UNIT
        ):
            return amount, SHORT_UNIT[short], False, i + 1 + (word(tokens, i + 1) == ".")
    elif first in UNIT and phrase(tokens, i + 1, "- long", "- and - a - half") > 0:
        return _unit_long(tokens, i)
    elif first in _PLURAL:
        return None, UNIT[first], False, i + 1
    else:
        return None
    while word(tokens, i) in _MOOD:
        i += 1
    if amount is not None and word(tokens, i) == "-" and at(tokens, i).glued:
        i += 1
    business = word(tokens, i) in ("business", "working")
    if word(tokens, i) == "calendar" or business:
        i += 1
    unit = "day" if word(tokens, i) == "nights" else UNIT.get(word(tokens, i))
    if unit is None or (amount is None and unit in ("quarter", "season")):
        return None
    i += 1
    if word(tokens, i) == "-" and word(tokens, i + 1) == "long":
        i += 2
    return amount, unit, business, i


def _unit_long(tokens: Tokens, i: int) -> tuple[Decimal | None, Unit, bool, int]:
    """ "Month-long", "month-and-a-half long", "months-long"."""
    amount = None if word(tokens, i) in _PLURAL else Decimal(1)
    unit, i = UNIT[word(tokens, i)], i + 1
    if (end := phrase(tokens, i, "- and - a - half")) > 0:
        amount, i = Decimal("1.5"), end
    return amount, unit, False, max(i, phrase(tokens, i, "- long", "long"))


def _short(tokens: Tokens, i: int) -> bool:
    """Whether "3h" stands here, in figures that nothing else is glued to."""
    whole = at(tokens, i - 1).number and not at(tokens, i - 1).glued
    decimal = at(tokens, i - 1).number and word(tokens, i - 2) == "."
    return (whole or decimal) and at(tokens, i).glued and word(tokens, i) in SHORT_UNIT


def _few(tokens: Tokens, i: int) -> int:
    """Where the words go on after an amount that is not said."""
    return phrase(
        tokens, i, "a couple of", "a couple", "a handful of", "a few", "quite a few", "many more",
        "few", "several", "some", "many", "dozens of",
    )  # fmt: skip
