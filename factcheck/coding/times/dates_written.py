"""A spotted date as a claim writes it: its own words where they read the same, else in digits."""

from __future__ import annotations

import re

from factcheck.errors import Unreadable
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.dates import read_when
from factcheck.values.when import When, first_day, last_day

NOW = "now"
"""The as-of of "currently" and "right now": the day of publication."""

_NOW = frozenset({"now", "right now", "currently", "at present", "today's"})
_ANY_DAY = read_when("2020-06-17")
_FROM_PUBLICATION = "counted from publication"
_JOINT = re.compile(r"\s+(?:and|to|until|till|through)\s+|\s*[–—]\s*")


def written(date: SpottedDate, before: str = "") -> str:
    """The date in words or in digits, with "since", "by" or "until" before it; "" for none.

    Words that count from publication stay as they are. A date that the text placed otherwise (a
    day without a year in a tale of another year) is written in digits.
    """
    if date.text.casefold() in _NOW:
        return NOW
    words = f"{before} {date.text}" if before else date.text
    if _same(date) and _read(words) is not None:
        return words
    return _digits(date.when, before)


def ending(date: SpottedDate) -> str:
    """The last date of a stretch: "May" of "between March and May"; the whole where it is one."""
    parts = _JOINT.split(date.text)
    if len(parts) > 1 and _same(date) and _read(parts[-1]) is not None:
        return parts[-1]
    if len(parts) > 1 and date.when is not None and (last := last_day(date.when.pragmatic)):
        return last.isoformat()
    return written(date)


def _same(date: SpottedDate) -> bool:
    """Whether the words alone, read against publication, mean what the text means by them."""
    read = _read(date.text)
    if read is None or date.when is None:
        return read is not None and date.kind in ("date", "time")
    if _FROM_PUBLICATION in read.read_by or _FROM_PUBLICATION in date.when.read_by:
        return _FROM_PUBLICATION in read.read_by and _FROM_PUBLICATION in date.when.read_by
    return (read.literal, read.pragmatic) == (date.when.literal, date.when.pragmatic)


def _read(words: str) -> When | None:
    try:
        return read_when(words, _ANY_DAY)
    except Unreadable:
        return None


def _digits(when: When | None, before: str) -> str:
    if when is None:
        return ""
    first, last = first_day(when.pragmatic), last_day(when.pragmatic)
    if before in ("since", "from") and first:
        return f"{first}/.."
    if before in ("until", "till", "by", "through") and last:
        return f"../{last}" if before != "by" else str(last)
    if first and first == last:
        return first.isoformat()
    return f"{first or '..'}/{last or '..'}" if first or last else ""
