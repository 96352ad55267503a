"""The dates of a sentence as wholes, with the preposition that leads to each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.coding.parsed.layout import layout
from factcheck.spotting.spotted import SpottedDate

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PREPOSITIONS = frozenset(
    (
        "since", "to", "by", "in", "on", "during", "over", "for", "between", "from", "until",
        "till", "within", "at", "through", "throughout", "before", "after", "as", "of",
    )
)  # fmt: skip
_PASSED_OVER = frozenset({"the", "about", "around", "early", "late", "mid"})
_JOINT = re.compile(r"\s*(?:and|to|until|till|through|–|—|-)\s*(?:the\s+)?")
_PART = re.compile(r"\b(?:the )?(?:end|beginning|start|middle) of (?:the )?$", re.IGNORECASE)
_AGE = re.compile(r"\b(?:his|her|their|my|our) (?:early |mid-?|late )?[2-9]0s$", re.IGNORECASE)


def dates_of(doc: Doc, sentence: int, dates: Sequence[SpottedDate]) -> list[SpottedDate]:
    """Those of a sentence that lie somewhere in time.

    Two that "between … and" or "from … to" joins are one, and "the end of March" is whole. Lengths
    of time, repetitions, "former" and "their 20s" lie nowhere.
    """
    plan = layout(doc)
    first, last = plan.sentences[sentence]
    low, high = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    inside = (each for each in _from(dates, low) if each.end <= high)
    return [
        *_joined(plan.text, [_whole(plan.text, each) for each in inside if _lies(plan.text, each)])
    ]


def _from(dates: Sequence[SpottedDate], low: int) -> Iterator[SpottedDate]:
    """The dates, in the order of the text, from a code point on; a hundred of them at most."""
    at = bisect_left(dates, low, key=lambda each: each.start)
    return iter(dates[at : at + 100])


def word_before(text: str, date: SpottedDate) -> str:
    """The preposition that leads to a date: its own first word, or the one before it; or ""."""
    own = date.text.split(maxsplit=1)[0].casefold() if date.text.strip() else ""
    if own in _PREPOSITIONS:
        return own
    before = text[max(date.start - 30, 0) : date.start].casefold().split()
    while before and before[-1] in _PASSED_OVER:
        before.pop()
    if before[-2:] == ["as", "of"]:
        return "as of"
    return before[-1] if before and before[-1] in _PREPOSITIONS else ""


def _lies(text: str, date: SpottedDate) -> bool:
    nowhere = date.when is None and date.kind in ("duration", "set")
    vague = date.value.startswith(("PAST", "FUTURE"))
    return not (nowhere or vague or _AGE.search(text[max(date.start - 12, 0) : date.end]))


def _whole(text: str, date: SpottedDate) -> SpottedDate:
    part = _PART.search(text, max(date.start - 25, 0), date.start)
    if part is None or part.start() == date.start:
        return date
    return replace(date, start=part.start(), text=text[part.start() : date.end], when=None)


def _joined(text: str, dates: list[SpottedDate]) -> Iterator[SpottedDate]:
    at = 0
    while at < len(dates):
        date = dates[at]
        after = dates[at + 1] if at + 1 < len(dates) else None
        word = word_before(text, date)
        at += 1
        if after and word in ("between", "from") and _JOINT.fullmatch(text[date.end : after.start]):
            start = text.casefold().rfind(word, max(date.start - len(word) - 5, 0), date.end)
            start = date.start if start < 0 else start
            date = replace(after, start=start, text=text[start : after.end], when=None, kind="date")
            at += 1
        yield date
