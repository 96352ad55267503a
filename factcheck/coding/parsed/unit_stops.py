"""Sentences that end in the full stop of an abbreviated unit: "worth £54m. Farmers say …".

The stop is taken for the abbreviation's, and what follows for what is counted. Where a capital
follows a number with such a unit a sentence begins, but for what goes on telling the time: "at 9
p.m. Friday".
"""

from __future__ import annotations

import re

_UNITS = (
    r"(?:m|bn|mn|mln|tn|trn|k|mm|cm|km|mi|yds?|ft|in|ha|ac|sq\.? ?(?:m|km|ft|mi)|kg|g|t|lbs?|oz|st"
    r"|l|ml|cl|hl|mph|kmh|kph|kts?|kw|mw|gw|tw|kwh|mwh|gwh|twh|pct|pc|pp|pts|hrs?|mins?|secs?|yrs?"
    r"|yo|deg|p|c|db|k?hz|[mg]hz|[ap]\.?m)"
)
_STOP = re.compile(
    r"(?<![\w.,])[$£€¥₹]?\d(?:[\d.,:]{0,20}\d)? ?(?:(?:million|billion|bn|m) )?"
    + _UNITS
    + r"\.[”\"’')\]]{0,3}[ \t\n]{1,4}(?=[\"“‘'«(\[]{0,3}([A-ZÀ-Þ]\w{0,30}\.?)( \w{1,12})?)",
    re.IGNORECASE,
)
_TIMES = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december jan feb mar
apr jun jul aug sep sept oct nov dec est edt cst cdt mst mdt pst pdt gmt utc bst cet cest eet msk
ist jst aest et ct mt pt eastern central mountain pacific
"""
_OF_A_TIME = frozenset(_TIMES.split())
_CLOCK = re.compile(r"[ap]\.?m\.", re.IGNORECASE)
_NAMED = frozenset({"st", "p", "in", "c", "t", "g", "l"})
"""Letters that stand for other things too; they are units where nothing parts them from the number
or, of the rest, where a word of its own begins the sentence behind."""


def sentences_after_units(text: str) -> list[int]:
    """Where sentences begin behind an abbreviated unit, as code points of the text, in order."""
    return [found.end() for found in _STOP.finditer(text) if _ends(found)]


def _ends(found: re.Match[str]) -> bool:
    first, then = found[1], (found[2] or "").strip().lower()
    if not first[0].isupper():
        return False
    unit = found[0].rstrip("”\"’')] \t\n").rstrip(".")
    letters = re.search(r"[A-Za-z]{1,4}$", unit)
    if _CLOCK.search(found[0]):
        return first.rstrip(".").lower() not in _OF_A_TIME and then != "time"
    loose = letters is not None and unit[: letters.start()].endswith(" ")
    return not (loose and letters is not None and letters[0].lower() in _NAMED)
