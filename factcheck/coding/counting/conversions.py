"""Sums that stand behind another in brackets: "no more than 10,000 rubles ($165)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.spotting.spotted import SpottedFigure

_SIGNS = "$€£¥₽₴₸₹ "
_BETWEEN = frozenset(("(", "(\\", "[", "(=", "(~"))


def converted(text: str, figures: Sequence[SpottedFigure]) -> dict[int, SpottedFigure]:
    """By the number of a figure that says the one before it in another unit, that one."""
    found: dict[int, SpottedFigure] = {}
    for number, (one, other) in enumerate(pairwise(figures), 1):
        between = text[one.end : other.start].strip()
        same = one.type == other.type and one.unit and other.unit and one.unit != other.unit
        if same and between in _BETWEEN and text[other.end : other.end + 1] in (")", "]"):
            found[number] = one
    return found


def hedged(first: SpottedFigure, second: SpottedFigure) -> str:
    """The second figure with the hedge of the first, if it has none: "no more than $165"."""
    own = second.text[: second.number[0] - second.start]
    hedge = first.text[: first.number[0] - first.start].rstrip(_SIGNS)
    if any(map(str.isalpha, own)) or not any(map(str.isalpha, hedge)):
        return second.text
    return f"{hedge.strip()} {second.text}"
