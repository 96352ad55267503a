"""What a figure is not, though it looks so: the count of all, of all time, of anything."""

from __future__ import annotations

import re

from factcheck.coding.said import Said
from factcheck.coding.subjects.acts import Act, part_in
from factcheck.spotting.figures import spot_figures

_MONEY = frozenset({"krone", "peso", "dinar", "shilling", "crown", "rial", "franc"})
"""Units of money of several countries, which name no currency by themselves."""
_LATELY = re.compile(
    r"\b(?:past|last|previous|this|one)\s(?:day|night|week|weekend|fortnight|month)\b"
    r"|\b(?:[0-9]{1,2}|two|three|four|five|six|seven|ten)\s(?:hours|days)\b",
    re.I,
)
"""Stretches over which what is new is told."""
_HALF_A_PERSON = re.compile(r"(?:[a-z]{2,12} ){0,3}[0-9]{1,3}\.[0-9]{1,2}", re.I)
"""No count of anything, but a magnitude, a mark or a ratio."""
_MANY = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen"})


def no_count(said: Said) -> bool:
    """ "An initial 6.2": a magnitude or a mark counts nothing."""
    plain = said.type == "quantity" and not said.unit
    return plain and _HALF_A_PERSON.fullmatch(said.value) is not None


def of_all(said: Said, act: Act) -> bool:
    """ "Four of them were found to have other causes": the act is that of all."""
    part = part_in(said.counted)
    return not said.counted.side and act.id not in part.main and act.id in part.side


def fresh(said: Said) -> bool:
    """ "In the past week 90 new cases were recorded": not how many there have been."""
    first = said.counted.phrase.partition(" ")[0].lower()
    return first in ("new", "fresh") and bool(_LATELY.search(said.period))


def currency(word: str) -> bool:
    """Whether a noun is money: "euros", "kroner"."""
    found = next(iter(spot_figures(f"5 {word}")), None)
    return (
        found is not None
        and found.text.endswith(word)
        and bool(found.unit)
        and (found.type == "money" or found.unit in _MONEY)
    )


def number(word: str) -> bool:
    return word.isdigit() or word in _MANY
