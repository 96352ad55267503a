"""What a count is spread over, by the words behind it: "1,200 arrivals a day", "3,500 on Monday
alone". It is neither how many there are nor how many there have been."""

from __future__ import annotations

import re

_NOUN = r"(?:\s[^\W\d_][\w’'-]{0,24}){0,4}?"
_RATE = re.compile(
    rf"(?:{_NOUN}\s(?:per|each|every)|(?:\s[^\W\d_][\w’'-]{{0,24}}){{0,2}}?\sa)\s"
    r"(?P<unit>day|week|month|hour|night)\b(?!\s(?:ago|earlier|later))",
    re.IGNORECASE,
)
_DAILY = re.compile(r"\s(?P<unit>daily|weekly|monthly)\b", re.IGNORECASE)
_ALONE = re.compile(
    rf"{_NOUN}\son\s[A-Z][a-z]{{2,8}}day\salone\b|{_NOUN}\sin\s(?:a|one)\s(?:single\s)?day\b"
)
_UNITS = {"daily": "day", "weekly": "week", "monthly": "month"}


def rate_of(text: str, end: int) -> str:
    """ "per day" of a count that is so many a day, "on one day" of one on a day alone, else "".

    `end` is the figure's end in the text.
    """
    found = _RATE.match(text, end) or _DAILY.match(text, end)
    if found is not None:
        unit = found["unit"].lower()
        return f"per {_UNITS.get(unit, unit)}"
    return "on one day" if _ALONE.match(text, end) else ""


def describes(text: str, end: int) -> bool:
    """Whether the figure only tells of what kind something is: "a 16-member team"."""
    return text[end : end + 1] in ("-", "‑") and text[end + 1 : end + 2].isalpha()
