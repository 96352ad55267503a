"""The sentences that say why; `a` is the first statement, `b` the second."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.pairing.judged import Judged

if TYPE_CHECKING:
    from factcheck.pairing.aligning import Match
    from factcheck.pairing.dated import DateMatch
    from factcheck.pairing.edited import Edit
    from factcheck.pairing.weighing import Evidence

_MOST = 4
"""Words that are listed of those that are missing."""


def of_edits(found: Sequence[Edit]) -> Judged:
    """The judgement of two statements that are alike but for figures."""
    apart = next((one for one in found if one.stand == "apart"), None)
    if apart:
        return Judged("contradicts", excluded(apart.b, apart.a))
    loose = next((one for one in found if one.stand == "open"), None)
    if loose:
        return Judged("neutral", f"{_loose(loose.b, loose.a)}.")
    return Judged("entails", _sentence([_follows(one.b, one.a) for one in found]))


def excluded(b: str, a: str) -> str:
    """For a figure or a date that another rules out."""
    return f"“{quoted(b)}” cannot be so where “{quoted(a)}” is."


def entailed(found: Evidence) -> str:
    """For what follows: by which figures and dates, and the words that are missing all the same."""
    parts = [
        _follows(one.b.text, one.a.text)
        for one in found.figures
        if one.stand == "follows" and one.a is not None
    ]
    parts += [
        _follows(one.b.text, one.a.text)
        for one in found.dates
        if one.stand == "follows" and one.a is not None
    ]
    said = found.cover.missing
    rest = f"its other words are there but for {_listed(said)}" if said else "its words are there"
    return _sentence([*dict.fromkeys(parts), rest])


def left_open(found: Evidence) -> str:
    """For what neither follows nor is ruled out: what the first statement does not say."""
    parts = [_lacking(one) for one in found.figures if one.stand != "follows"]
    parts += [_lacking(one) for one in found.dates if one.stand != "follows"]
    if found.cover.missing:
        parts.append(f"the first statement does not speak of {_listed(found.cover.missing)}")
    return _sentence(parts or ["the words of the two have too little in common"])


def _lacking(one: Match | DateMatch) -> str:
    if one.a is None:
        return f"nothing in the first statement tells “{quoted(one.b.text)}”"
    if one.stand == "apart":
        told = f"the first statement has “{quoted(one.a.text)}”, not “{quoted(one.b.text)}”"
        return f"{told}, which may be another"
    return _loose(one.b.text, one.a.text)


def _loose(b: str, a: str) -> str:
    return f"“{quoted(b)}” may be so where “{quoted(a)}” is, and may not"


def _follows(b: str, a: str) -> str:
    if b.casefold() == a.casefold():
        return f"both say “{quoted(b)}”"
    return f"“{quoted(b)}” follows from “{quoted(a)}”"


def _listed(words: Sequence[str]) -> str:
    shown = [f"“{quoted(word)}”" for word in words[:_MOST]]
    rest = [f"{len(words) - _MOST} more"] if len(words) > _MOST else []
    *first, last = [*shown, *rest]
    return f"{', '.join(first)} and {last}" if first else last


def _sentence(parts: Sequence[str]) -> str:
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}."


def quoted(text: str) -> str:
    """Words of a statement, on one line and without control codes."""
    return "".join(letter if letter.isprintable() else "·" for letter in text)
