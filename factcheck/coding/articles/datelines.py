"""The day a text was published, where its own lines say it: under the headline or at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.spotting.dates import spot_dates

LINES = 15
"""Lines with words, from the top, in which a date may stand for publication."""
LAST_LINES = 8
"""The same from the end, for lines that say that they are about publication."""

_LONGEST_LINE = 200
_DATELINE_WITHIN = 90
"""Characters of a line that hold all of "ALMATY, Kazakhstan, Oct. 12, 2022 (Agency) —"."""

_LABEL = re.compile(
    r"\W{0,6}(?:(?:first|originally|last|date|for)\s)?"
    r"(published|publication|posted|filed|issued|released|dated?|updated|modified)\b",
    re.IGNORECASE,
)
_LATER = {"updated", "modified"}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_WHOLE = re.compile(r"([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)(?:T.{0,20})?")
_SLASHED = re.compile(r"([0-9]{1,2})[/.]([0-9]{1,2})[/.]")
_IN_ADDRESS = re.compile(r"/((?:19|20)[0-9]{2})/(0[1-9]|1[0-2])/(0[1-9]|[12][0-9]|3[01])(?![0-9])")
_NOISE = re.compile(
    r"[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?|\b[ap]\.?m\b\.?|\b[A-Z]{2,4}T\b|\b(?:GMT|UTC|BST|MSK)\b"
    r"|\b(?:pages?|pp?\.|issue|no\.|vol\.|edition)\s?[A-Z]?[0-9]{1,5}\b"
    r"|\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|\bat\b|\bon\b|[^\w\s]",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"\W{0,4}by\s\S", re.IGNORECASE)
_DASH = re.compile(r"[^\w–—-]{0,4}(?:\([^()]{1,40}\)\s?)?(?:[–—]|-\s|--)")
_WORDS_LEFT = 4
_SET_OFF = re.compile(r"[,|·•–—:]\s{0,3}(?:[A-Z][a-z]{2,8}\s)?$")
_PHRASE = {
    *("in", "since", "until", "till", "from", "by", "after", "before", "to", "for", "with", "of"),
    *("near", "over", "as", "and", "the", "a", "an", "is", "was"),
}


def published_in(lines: Sequence[str]) -> tuple[str, str]:
    """The day or month as ISO, and the line that says it; "" and "" where none does.

    What counts, the first of: a line that says it was published; a line with hardly more than a
    date; "PLACE, DATE —" where the text begins; a line that says it was updated; at the end, a
    line that says either.
    """
    ranked: list[tuple[int, str, str]] = []
    top = [line for line in lines if line.strip()]
    for line in top[:LINES]:
        ranked += _from_top(line)
    for line in top[max(LINES, len(top) - LAST_LINES) :]:
        ranked += ((rank + 4, day, line) for rank, day, line in _labelled(line))
    best = min(ranked, key=lambda found: found[0], default=(0, "", ""))
    return best[1], best[2].strip()


def day_in_address(url: str) -> str:
    """The day that an address holds as "/2022/11/04/", as ISO; "" where there is none."""
    found = _IN_ADDRESS.search(url)
    return _iso("-".join(found.groups())) if found else ""


def day_of(value: str) -> str:
    """A date as metadata or a person writes it, as ISO to the day or the month; "" for none."""
    text = value.strip()[:_LONGEST_LINE]
    if found := _DAY.match(text):
        return _iso(found[0])
    spotted = [found for found in _dates(text) if found[1] - found[0] > len(text) // 3]
    return spotted[0][2] if spotted else ""


def is_dateline(line: str) -> bool:
    """Whether a line is there to say when (or by whom) the text was published."""
    return bool(_BYLINE.match(line)) or any(rank in (0, 1, 3) for rank, _, _ in _from_top(line))


def begins_text(line: str) -> bool:
    """Whether a line is the first of the text itself, behind "PLACE, DATE —"."""
    return any(rank == 2 for rank, _, _ in _from_top(line))


def _from_top(line: str) -> Iterator[tuple[int, str, str]]:
    told = list(_labelled(line))
    yield from told
    if not told and len(line) <= _LONGEST_LINE:
        for start, end, day in _dates(line):
            if _hardly_more(line[:start], line[end:], whole=len(day) > len("2022-10")):
                yield 1, day, line
    for start, end, day in _dates(line[:_DATELINE_WITHIN]):
        before = [word.strip(",.()") for word in line[:start].split()]
        named = all(not word or word[0].isupper() for word in before)
        if before and named and len(before) <= 6 and _DASH.match(line, end):
            yield 2, day, line


def _labelled(line: str) -> Iterator[tuple[int, str, str]]:
    label = _LABEL.match(line) if len(line) <= _LONGEST_LINE else None
    if label:
        rank = 3 if label[1].lower() in _LATER else 0
        for start, _, day in _dates(line):
            if start - label.end() <= 25:
                yield rank, day, line
                break


def _hardly_more(before: str, behind: str, *, whole: bool) -> bool:
    """Whether what a line holds beside a date is a place, a desk, a time or an author, or nothing.

    Such a name is in capitals, or a comma or bar sets it off and no preposition makes it a phrase.
    """
    rest = f"{before} {behind}"
    if _BYLINE.match(rest.strip()):
        return whole and len(rest.split()) <= 8
    left = _NOISE.sub(" ", rest).split()
    if not whole:
        return not left
    if len(left) > _WORDS_LEFT:
        return False
    named = all(word[0].isupper() for word in left)
    set_off = bool(_SET_OFF.search(before)) and not behind.strip() and before[:1].isupper()
    return named or (set_off and not _PHRASE.intersection(left))


def _dates(text: str) -> Iterator[tuple[int, int, str]]:
    """Where days and months with their year stand in a short text, as ISO.

    "Since 3 May" is no dateline, nor is a stretch of days; 12/10 is one day here and another there.
    """
    for found in spot_dates(text):
        value = _WHOLE.fullmatch(found.value)
        if not value or found.kind not in ("date", "time") or found.text[0].islower():
            continue
        slashed = _SLASHED.match(found.text)
        if slashed and slashed[1] != slashed[2] and max(int(slashed[1]), int(slashed[2])) <= 12:
            continue
        if day := _iso(value[1]):
            yield found.start, found.end, day


def _iso(text: str) -> str:
    """The date where there is such a day, else ""."""
    try:
        date.fromisoformat(text if len(text) > len("2022-10") else f"{text}-01")
    except ValueError:
        return ""
    return text
