"""Whole phrases with the value that each is, as a constructor says it. What this set does:

- a phrase may be any one value: a length of time, a sum, an amount, a number;
- a vague wording is one number ("a few" is 3, "a pair" 2), a hedge is left out ("about 5" is 5);
- ends of an interval are what is printed, without open and closed;
- "quarter" and "dime" alone are sums; "pound" and "cent" are of no country.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from factcheck.spotting.amounts import spot_amounts
from factcheck.spotting.figures import spot_figures
from factcheck.spotting.numerals import spot_numerals
from factcheck.values.units import MEASURES
from tests.bench.adapters.scoring import near

_SIMPLE = re.compile(r"(?:simple |DurationData |NumeralValue )(.+)")
_NUMBER = re.compile(r"-?[0-9.]+(?:e-?[0-9]+)?")
_CODES = {"Dollar": "USD", "Pound": "GBP", "Cent": "USD", "Dinar": "", "Riyal": "", "Rial": ""}
_WORDS = {"couple": 2, "pair": 2, "few": 3}
_GRAMS = {"gram": "gram", "kilogram": "gram", "milligram": "gram"}


def right(case: dict[str, Any]) -> bool:
    """Whether the phrase is read as the set has it."""
    text, kind, expected = case["input"], case["dim"], case["expected"]
    numbers = [Decimal(one) for one in _NUMBER.findall(_bare(expected))]
    if kind == "Numeral":
        found = spot_numerals(text)
        if not found:
            return any(word in text for word in _WORDS) and numbers[0] in _WORDS.values()
        return _whole(text, found[0].start, found[-1].end) and near(found[0].value, numbers[0])
    return _amount(text, kind, expected, numbers)


def _bare(expected: str) -> str:
    return re.sub(r'\(Just ".*"\)', "", expected)


def _whole(text: str, start: int, end: int) -> bool:
    return not text[:start].strip() and not text[end:].strip(" .of")


def _amount(text: str, kind: str, expected: str, numbers: list[Decimal]) -> bool:
    figures = spot_figures(text)
    amounts = spot_amounts(text)
    unit = expected.split()[1]
    if figures and len(figures) == 1:
        values, printed = figures[0].printed, figures[0].unit
    elif len(amounts) == 1:
        values, printed = (amounts[0].value,), amounts[0].unit
    elif not figures and unit == "Unnamed":
        values, printed = tuple(one.value for one in spot_numerals(text)), ""
    else:
        return False
    if kind == "Duration":
        wanted = expected.split()[2].lower()
        return len(values) == 1 and _seconds(printed, values[0], wanted, numbers[0])
    if kind == "AmountOfMoney":
        code = _CODES.get(unit, "" if unit == "Unnamed" else unit)
        same = not code or printed == code
    else:
        printed, values = _in_grams(printed, values)
        same = printed.lower() == ("" if unit == "Unnamed" else unit.lower())
    return same and len(values) == len(numbers) and all(map(near, values, numbers))


def _seconds(printed: str, value: Decimal, wanted: str, number: Decimal) -> bool:
    one, other = MEASURES.get((printed,)), MEASURES.get((wanted,))
    if one is None or other is None:
        return False
    return near(value * one.times / one.over, number * other.times / other.over)


def _in_grams(unit: str, values: tuple[Decimal, ...]) -> tuple[str, tuple[Decimal, ...]]:
    if unit not in _GRAMS:
        return unit, values
    measure = MEASURES[(unit,)]
    return "gram", tuple(1000 * value * measure.times / measure.over for value in values)
