"""Sentences of news with their quantities. What this set does that the spotter does not:

- a share is given as it is printed: 73 for "73%", 0.333 for "a third";
- a length of time, an age and a measure likewise, in the printed unit;
- "dozens" is 12 to 120, "tens of thousands" 10,000 to 100,000 (one power to the next);
- "a few", "several", "a couple", "a handful" are no quantities;
- "A or B" is two quantities, "from A to B" is one from A to B, also for two levels;
- "one of the …" counts one; "5G" is five (generations); a score "2-0" is "2 to 0";
- a change that is a noun ("a 5% drop") is no change, just its size.
"""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import Any, NamedTuple

from factcheck.spotting.figures import spot_figures
from factcheck.spotting.spotted import SpottedFigure
from tests.bench.adapters.scoring import near


class Quantity(NamedTuple):
    """A quantity of the set: its value or the ends of its range, and its bound or change."""

    low: Decimal
    high: Decimal
    change: str
    place: tuple[int, int] = (0, 0)


_RANGE = re.compile(r"(-?[0-9.]+(?:[eE][-+]?[0-9]+)?)-(-?[0-9.]+(?:[eE][-+]?[0-9]+)?)")
_VAGUE = re.compile(r"a few|several|a couple|a handful|a pair", re.IGNORECASE)
_ONE_OF = re.compile(r"\bone of (?:the|its|their|his|her|our|my|these|those)\b", re.IGNORECASE)
_GENERATION = re.compile(r"\b([2-6])G\b")
_SCORE = re.compile(r"(?<![\w-])([0-9])-([0-9])(?![\w-])")
_NOUNS = re.compile(
    r"(?:[\s-]+(?!but\b|and\b|to\b|from\b|while\b)\w+){0,2}?[\s-]+(?:drop|fall|rise|increase|decrease|decline|gain|jump|cut|improvement|"
    r"growth|loss|surge|slump|plunge|dip|hike|reduction|raise|climb|advance|slide|boost)s?\b"
)


def marked(case: dict[str, Any]) -> list[Quantity]:
    """What the set holds for a sentence."""
    found = []
    for quantity in case["quantities"]:
        value = quantity["value"]
        pair = _RANGE.fullmatch(value)
        low, high = (pair[1], pair[2]) if pair else (value, value)
        found.append(Quantity(Decimal(low), Decimal(high), quantity["change"]))
    return found


def found(text: str) -> list[Quantity]:
    """What the spotter finds, in the set's terms."""
    figures = [one for one in spot_figures(text) if not _VAGUE.search(one.text)]
    result: list[Quantity] = []
    i = 0
    while i < len(figures):
        figure = figures[i]
        following = figures[i + 1] if i + 1 < len(figures) else None
        if following is not None and _from_to(text, figure, following):
            low, high = figure.printed[0], following.printed[0]
            result.append(Quantity(low, high, _change(text, figure), (figure.start, following.end)))
            i += 2
            continue
        result += _quantities(text, figure)
        i += 1
    for one in _ONE_OF.finditer(text):
        result.append(Quantity(Decimal(1), Decimal(1), "=", one.span()))
    for one in _GENERATION.finditer(text):
        result.append(Quantity(Decimal(one[1]), Decimal(one[1]), "=", one.span()))
    for one in _SCORE.finditer(text):
        if not any(q.place[0] < one.end() and one.start() < q.place[1] for q in result):
            result.append(Quantity(Decimal(one[1]), Decimal(one[2]), "=", one.span()))
    return result


def _from_to(text: str, first: SpottedFigure, second: SpottedFigure) -> bool:
    if len(first.printed) != 1 or len(second.printed) != 1:
        return False
    between = text[first.end : second.start]
    return between == " to " and bool(re.search(r"\bfrom $", text[: first.start]))


def _quantities(text: str, figure: SpottedFigure) -> list[Quantity]:
    place = (figure.start, figure.end)
    change = _change(text, figure)
    if not figure.printed:
        ends = _vague(figure)
        return [Quantity(*ends, change, place)] if ends else []
    low, high = figure.printed[0], figure.printed[-1]
    if len(figure.printed) == 2 and re.search(r"\bor\b", text[slice(*figure.number)]):
        return [Quantity(low, low, change, place), Quantity(high, high, change, place)]
    return [Quantity(low, high, change, place)]


def _vague(figure: SpottedFigure) -> tuple[Decimal, Decimal] | None:
    if re.search(r"dozens", figure.text, re.IGNORECASE):
        return Decimal(12), Decimal(120)
    low = figure.figure.literal.low.value / 2
    return low, low * 10


def _change(text: str, figure: SpottedFigure) -> str:
    if figure.change and not _NOUNS.match(text, figure.end):
        return figure.change
    if figure.figure.bound:
        return ">" if figure.figure.bound == "lower" else "<"
    rule = figure.figure.read_by
    if rule.startswith(("about", "nearly")):
        return "~"
    if rule.startswith("just under"):
        return "<"
    return ">" if rule.startswith("just over") else "="


def pairs(
    gold: list[Quantity], guess: list[Quantity]
) -> list[tuple[Quantity | None, Quantity | None]]:
    """Quantities of the same value, one to one, those of the same change first; then the rest."""
    left, result = list(guess), []
    taken: set[int] = set()
    for strict in (True, False):
        for number, one in enumerate(gold):
            if number in taken:
                continue
            for other in left:
                same = near(one.low, other.low) and near(one.high, other.high)
                if same and (one.change == other.change or not strict):
                    result.append((one, other))
                    left.remove(other)
                    taken.add(number)
                    break
    result += [(one, None) for number, one in enumerate(gold) if number not in taken]
    return [*result, *((None, other) for other in left)]


def score(case: dict[str, Any], counts: Counter[str]) -> list[str]:
    """Counts what is marked, found and right in a sentence; gives lines of what is not."""
    gold, guess = marked(case), found(case["text"])
    counts["marked"] += len(gold)
    counts["found"] += len(guess)
    misses = []
    for one, other in pairs(gold, guess):
        if one and other:
            counts["value"] += 1
            counts["bound"] += one.change == other.change
            counts["apart"] += _level(one.change) == _level(other.change)
            counts["turned"] += one.change == other.change and one.change in ("up", "down")
            if one.change != other.change:
                misses.append(
                    f"bound\t{one.change} not {other.change}\t{_said(one)}\t{case['text']}"
                )
        else:
            wrong = one or other
            assert wrong is not None
            misses.append(f"{'missed' if one else 'extra'}\t{_said(wrong)}\t{case['text']}")
        counts["turns marked"] += bool(one and one.change in ("up", "down"))
        counts["turns found"] += bool(other and other.change in ("up", "down"))
    return misses


def _level(change: str) -> str:
    return "=" if change in ("up", "down") else change


def _said(quantity: Quantity) -> str:
    ends = f"{quantity.low}" if quantity.low == quantity.high else f"{quantity.low}-{quantity.high}"
    return f"{quantity.change} {ends}"
