"""The name of the paper where it heads a text: "Valley Courier", alone or beside its date."""

from __future__ import annotations

import re

from factcheck.spotting.calendar.words import words_of
from factcheck.values.calendar_words import MONTH_NUMBER, WEEKDAY_NUMBER

LONGEST = 6
"""Words of a masthead at most: "The North Fen Weekly Advertiser"."""

_TITLES = words_of(
    "advertiser advocate agency argus bulletin chronicle courier daily dispatch echo evening "
    "examiner express gazette guardian herald independent journal ledger mail mercury messenger "
    "mirror monitor morning news newspaper observer online post press record recorder register "
    "review sentinel standard star sun sunday telegraph times tribune voice weekly"
)
"""Words that papers are named by."""
_WORD = re.compile(r"[^\W\d_][\w'’&-]{0,30}")
_SMALL = frozenset(("the", "of", "and", "for", "&"))


def masthead(line: str) -> str:
    """The name of a paper that a line is; "" where it is a headline, or anything else.

    A few words in capitals of which one, the last or beside the last, is a word for a paper.
    """
    name = line.strip(" \t|·•–—-,*#=")
    words = name.split()
    if not 1 < len(words) <= LONGEST or not all(_WORD.fullmatch(word) for word in words):
        return ""
    if not all(word[0].isupper() or word in _SMALL for word in words):
        return ""
    return name if _TITLES & {word.lower() for word in words[-2:]} else ""


def beside_date(line: str) -> str:
    """The name of a paper at the beginning of a line, before a date: "Valley Courier, 3 May 2022".

    Whether the line is a dateline is for others to say.
    """
    words = line.split()[: LONGEST + 1]
    for end, word in enumerate(words):
        plain = word.strip(",|·•–—-.").lower()
        if not plain or word[0].isdigit() or plain in MONTH_NUMBER or plain in WEEKDAY_NUMBER:
            return masthead(" ".join(words[:end]))
    return ""
