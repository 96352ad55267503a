"""The year that "last year" and "four years ago" mean: it is another thing."""

from __future__ import annotations

import re

from factcheck.values.when import When, first_day

_LAST = re.compile(r"(?:in |during |over |throughout )?(?:the )?(?:last|previous) year", re.I)


_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_AGO = re.compile(rf"([0-9]{{1,2}}|{'|'.join(_COUNTS)}) years (?:ago|earlier)", re.I)
_WHEN = re.compile(r"\b((?:19|20)[0-9]{2}),?\swhen\s[^.;:\n]{0,60}$")


def year_told_of(text: str, start: int, end: int) -> str:
    """ "2015" of "the deadliest since 2015, when about 9,000 were killed"; `end` is the figure's
    start, `start` its sentence's."""
    found = _WHEN.search(text, start, end)
    return found[1] if found else ""


def year_of(words: str, published: When) -> str:
    """ "2024" of "last year" in an article of 2025; "" of other words, or if it has no date."""
    day = first_day(published.range("pragmatic"))
    if day is None:
        return ""
    if _LAST.fullmatch(words.strip()):
        return str(day.year - 1)
    ago = _AGO.fullmatch(words.strip())
    if ago is None:
        return ""
    many = _COUNTS.index(ago[1].lower()) + 2 if ago[1].lower() in _COUNTS else int(ago[1])
    return str(day.year - many) if 1 < many < day.year else ""
