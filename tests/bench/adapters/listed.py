"""Sets that list numbers, sums and measures where they stand. What they do that we do not:

- number: every numeral counts, also in dates, names and phone numbers; no hedge, no unit;
- percent: a lone "%" and "per cent of 210" are percentages; no hedge;
- currency, dimension, age: the amount with its unit, without its hedge; of a range the last end
  alone; "1 . 85 francs" (a text cut into words) is none; "%" and "dollar" may stand
  without a number; a bare "m" is a metre, where news mean a million;
- number_range: a range holds its lower end and not its upper one, however it is said; a unit does
  not belong to it, nor does "about"; a count of exactly N is [N, N] where "equal" says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from factcheck.spotting.amounts import SpottedAmount, spot_amounts
from factcheck.spotting.numerals import spot_numerals
from tests.bench.adapters.ranges import ranges
from tests.bench.adapters.scoring import Span


def numbers(text: str) -> list[Span]:
    """All numerals."""
    return [Span(one.start, one.end, one.value, one.value) for one in spot_numerals(text)]


def _lay(found: list[Span], more: list[Span]) -> None:
    """Adds what overlaps nothing that was found."""
    for one in more:
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)


def _amounts(type: str) -> Callable[[str], list[Span]]:
    def listed(text: str) -> list[Span]:
        found = [
            Span(one.start, one.end, one.value, one.value)
            for one in spot_amounts(text)
            if type in _kinds(one) and not _CUT.search(text, max(0, one.start - 9), one.start)
        ]
        if type == "percent":
            _lay(found, [Span(*one.span(), *[Decimal(one[1])] * 2) for one in _OF.finditer(text)])
        if type == "measure":
            _lay(
                found, [Span(*one.span(), *[Decimal(one[1])] * 2) for one in _METRE.finditer(text)]
            )
        if type in _LONE:
            _lay(found, [Span(*one.span(), None, None) for one in _LONE[type].finditer(text)])
        return sorted(found, key=lambda span: span.start)

    return listed


_LONE = {
    "percent": re.compile(r"%|\bper ?cent\b"),
    "money": re.compile(r"\bdollars?\b", re.IGNORECASE),
}
_UNNAMED = frozenset(("peso", "dinar", "shilling", "krone", "mark", "escudo", "drachma"))
"""Money of no one country, which the spotter takes as a unit."""
_OF = re.compile(r"(?:per ?cents?|percentages?) of ([0-9]+(?:\.[0-9]+)?)")
_CUT = re.compile(r"[0-9] \. $")
_METRE = re.compile(r"(?<![\w$€£.,-])([0-9]+(?:\.[0-9]+)?) ?m(?![\w'])")


def _kinds(one: SpottedAmount) -> tuple[str, ...]:
    if one.unit in ("percent", "percentage point"):
        return ("percent",)
    if one.unit in _UNNAMED:
        return ("money",)
    return ("measure",) if one.type == "quantity" else (one.type,)


SETS: dict[str, tuple[Callable[[str], list[Span]], str]] = {
    "number": (numbers, "number"),
    "percent": (_amounts("percent"), "percentage"),
    "currency": (_amounts("money"), "currency"),
    "dimension": (_amounts("measure"), "dimension"),
    "age": (_amounts("age"), "age"),
    "number_range": (ranges, "numberrange"),
}
"""Each set with what finds its spans and what it calls them."""


def marked(case: dict[str, Any], name: str) -> list[Span]:
    """What the set holds for a text."""
    result = []
    for one in case["Results"]:
        if one["TypeName"] != name:
            continue
        value = one["Resolution"].get("value")
        start, end = one["Start"], one["End"] + 1
        if name == "numberrange":
            low, high = value[1:-1].split(",")
            result.append(Span(start, end, _number(low), _number(high), value[0] + value[-1]))
        else:
            result.append(Span(start, end, _number(value), _number(value)))
    return result


def _number(value: str | None) -> Decimal | None:
    return Decimal(value.rstrip("%")) if value and value != "null" else None
