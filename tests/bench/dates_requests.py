"""Requests with a reference date, and the conventions in which they differ from ours.

Of spans:

- no article, but before the number of a day, "the week of", "the next day" and a bare unit ("the
  month");
- "in" and "at" belong to a part of the day ("in the morning") and to a time with a dot ("at 6.45");
- the past, the present and the future are marked only as "right now", "at present" and the like;
- half a length is no part of an age ("3 years old" is none of the marks).

Of values, see `dates_intervals`.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from factcheck.spotting.dates import spot_dates
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.dates import read_when
from tests.bench.dates_intervals import gold, said
from tests.bench.dates_marks import Found, Marked, Text

_KEEPS_ARTICLE = re.compile(
    r"the (?:\d+(?:st|nd|rd|th)|next (?:day|two|three|few)|(?:day|week of|week \w+ing|week|month|"
    r"year|weekend|fortnight)\b(?! [0-9])|\w+(?:st|nd|rd|th)$|last [0-9])",
    re.IGNORECASE,
)
_IN_FRONT = re.compile(r"(?:\bin the|\bin|\bat) $", re.IGNORECASE)
_DOTTED = re.compile(r"\d{1,2}\.\d\d", re.IGNORECASE)
_PRESENT = re.compile(r"right now|at present|at this (?:time|moment)|at the moment", re.IGNORECASE)


def read(records: list[dict[str, Any]]) -> list[Text]:
    """Each request with its marks."""
    texts = []
    for record in records:
        text = record["Input"]
        context = record.get("Context") or {}
        reference = datetime.fromisoformat(context.get("ReferenceDateTime", "2016-11-07T00:00:00"))
        spotted = spot_dates(text, read_when(reference.isoformat()[:16]))
        marked = [Marked(mark["Start"], mark["End"] + 1, gold(mark)) for mark in record["Results"]]
        found = [Found(*_span(text, one), said(one, reference)) for one in spotted if _marks(one)]
        texts.append(Text(record["id"], text, marked, found))
    return texts


def _marks(one: SpottedDate) -> bool:
    return not one.value.endswith("_REF") or bool(_PRESENT.fullmatch(one.text)) or "/" in one.value


def _span(text: str, one: SpottedDate) -> tuple[int, int]:
    start = one.start
    if one.text.lower().startswith("the ") and not _KEEPS_ARTICLE.match(one.text):
        start += 4
    part = re.fullmatch(r"T(?:MO|AF|EV|NI|DT|ML|MD)", one.value)
    if (part or (_DOTTED.match(one.text) and one.kind == "time")) and (
        before := _IN_FRONT.search(text[max(0, one.start - 8) : one.start])
    ):
        start = one.start - len(before[0])
    return start, one.end
