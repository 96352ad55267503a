"""Paragraphs of history with TIMEX3 marks, and the conventions in which they differ from ours.

- The paragraphs of a document are read as the one text that they are (`alone`: each for itself).
- The ends of a range are marked apart, and prepositions that bound ("by", "since") are left out.
- An adjective or adverb that points to the past, the present or the future is marked with no date
  in it ("former", "now"); "today" is such a one.
- Repetitions of a calendar unit are written XXXX-XX-XX, XXXX-WXX and XXXX, but "per day" P1D; a
  part of no known day is XXXX-XX-XXTNI.
- Weeks, and more months than one, counted within a month or a year ("the last week of August") are
  marked as lengths.
- What lies nowhere has the value null.
- Times of day have their minutes: T11:00.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any

from factcheck.spotting.dates import spot_dates
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.dates import read_when
from tests.bench.dates_marks import Found, Marked, Text

_REPEATED = {"P1D": "XXXX-XX-XX", "P1W": "XXXX-WXX", "P1M": "XXXX-XX", "P1Y": "XXXX"}
_BOUNDS = ("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER")
_COUNTED_WEEK = re.compile(
    r"(?:the )?(?:first|second|third|fourth|last|final) week of", re.IGNORECASE
)


def read(records: list[dict[str, Any]], *, alone: bool = False) -> list[Text]:
    """Each document's paragraphs, spotted as the one text that they are."""
    texts = []
    for _, group in groupby(records, key=lambda record: record["id" if alone else "doc"]):
        paragraphs = list(group)
        whole = "\n\n".join(record["text"] for record in paragraphs)
        spotted = spot_dates(whole, read_when(paragraphs[0]["dct"]))
        offset = 0
        for record in paragraphs:
            end = offset + len(record["text"])
            found = [
                Found(one.start - offset, one.end - offset, _values(one))
                for date in spotted
                if offset <= date.start < end
                for one in _ends(date)
            ]
            marked = [
                Marked(mark["start"], mark["end"], (mark["value"],)) for mark in record["timexes"]
            ]
            texts.append(Text(record["id"], record["text"], marked, found))
            offset = end + 2
    return texts


def _ends(date: SpottedDate) -> list[SpottedDate]:
    ranged = len(date.parts) == 2 and date.parts[0].end <= date.parts[1].start
    if ranged and date.parts[0].kind != "duration":
        return [one for part in date.parts for one in _ends(part)]
    if len(date.parts) == 1 and date.mod in _BOUNDS:
        return _ends(date.parts[0])
    return [date]


def _values(date: SpottedDate) -> tuple[str, ...]:
    value = date.value
    if date.kind == "set" and not date.text.lower().startswith("per "):
        value = _REPEATED.get(value, value)
    if date.text.lower() == "today":
        value = "PRESENT_REF"
    if value.startswith("T"):
        value = f"XXXX-XX-XX{value}"
    if re.search(r"T\d\d$", value):
        value = f"{value}:00"
    if _COUNTED_WEEK.match(date.text):
        value = "P1W"
    elif date.parts and date.parts[0].kind == "duration" and "/" in value:
        value = date.parts[0].value
    return (value or "null",)
