"""Dates with slashes: "9/21", "21/09/2022". Half the world puts the month first, half the day."""

from __future__ import annotations

import re

from factcheck.errors import Unreadable
from factcheck.values.calendar_words import MONTHS
from factcheck.values.shown import shown

_SLASHED = re.compile(r"(?<![0-9/.-])([0-9]{1,2})/([0-9]{1,2})(?:/([0-9]{4}))?(?![0-9/-])")


def spelt_out(text: str) -> str:
    """The text with its dates in slashes in words ("21 September 2022").

    Unreadable where either number may be the month: nobody can tell "05/06" from "06/05".
    """
    return _SLASHED.sub(_in_words, text)


def _in_words(found: re.Match[str]) -> str:
    first, second, year = int(found[1]), int(found[2]), found[3] or ""
    if first <= 12 and second <= 12 and first != second:
        raise Unreadable(
            f"month or day first? {shown(found[0])}; "
            "write the month as a word, or the date as 2022-09-21"
        )
    day, month = (first, second) if second <= 12 else (second, first)
    if not 1 <= month <= 12:
        raise Unreadable(f"no such date: {shown(found[0])}")
    return f"{day} {MONTHS[month - 1]} {year}".strip()
