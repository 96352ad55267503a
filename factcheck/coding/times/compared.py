"""Dates that are another figure's: "twice as many as a month ago", "more than in 2021"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.spotting.spotted import SpottedDate

_AS = re.compile(
    r"\bas (?:many|much|high|low|large|few|often|big)(?: \w{1,20}){0,2} as"
    r"(?: (?:in|on|at|during|over|it (?:was|did|had)|there were|they (?:were|did|had)))?"
    r"(?: the)? ?\Z"
    r"|\b(?:more|fewer|less|higher|lower|larger|smaller) than (?:in|on|at|during)(?: the)? ?\Z",
    re.I,
)
_BACK = 60
"""Letters before a date that are looked at."""


def not_compared(text: str, dates: Sequence[SpottedDate]) -> list[SpottedDate]:
    """The dates but those that tell only when another figure stood, to which one is compared."""
    return [one for one in dates if not _AS.search(text[max(0, one.start - _BACK) : one.start])]
