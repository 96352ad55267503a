"""The least that a judge of two statements could be: their numbers and words that compare.

A number of `b` is borne out by one of `a` that lies within it, by the word before it ("more than",
"at most"). `b` is entailed where all its numbers are, contradicted where it has one that is not and
`a` has numbers too, else open. It reads neither units nor what is counted.
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.pairing.judged import Relation
from factcheck.spotting.numerals import spot_numerals

_MORE = re.compile(r"\b(?:more than|over|above|at least|exceed\w*|no (?:less|fewer) than)\s+\W?$")
_LESS = re.compile(r"\b(?:less than|fewer than|under|below|at most|up to|no more than)\s+\W?$")
_END = Decimal("1e30")


def _numbers(text: str) -> list[tuple[Decimal, Decimal]]:
    result = []
    for one in spot_numerals(text):
        before = text[max(0, one.start - 30) : one.start].lower()
        low = -_END if _LESS.search(before) else one.value
        result.append((low, _END if _MORE.search(before) else one.value))
    return result


def judge(a: str, b: str) -> Relation:
    """What numbers and words that compare say of the two."""
    given, wanted = _numbers(a), _numbers(b)
    if not wanted or not given:
        return "neutral"
    borne = all(any(low <= x and y <= high for x, y in given) for low, high in wanted)
    return "entails" if borne else "contradicts"
