"""Two digits changed places, or one was mistyped or left out."""

from __future__ import annotations

from factcheck.box import Box
from factcheck.causes._digits import edited, printed, reversed_, swapped
from factcheck.causes._dispute import PATTERNED, USUAL, Dispute, Evidence, both, by
from factcheck.judging.wording import told
from factcheck.values.when import When, first_day

NAME = "digit slip"
KIND = "discrepancy"


def look(dispute: Dispute) -> Evidence | None:
    """Digits that are one another's with a slip; of a value that moves, on one day alone."""
    if dispute.pair is None:
        return None
    a, b = dispute.pair
    if dispute.behaviour == "level" and not dispute.one_day:
        return None
    for x, y in _numerals(a, b):
        how, strength = _slip(x, y, dispute)
        if how:
            return Evidence(strength, f"{both((a, b))} are one number with {how}.", _settled(a, b))
    return None


def _numerals(a: Box, b: Box) -> list[tuple[str, str]]:
    """The digits to hold against one another."""
    if isinstance(a.value, When) and isinstance(b.value, When):
        return _of_dates(a.value, b.value)
    x, y = printed(a), printed(b)
    return [(x, y)] if x and y else []


def _of_dates(a: When, b: When) -> list[tuple[str, str]]:
    x, y = first_day(a.pragmatic), first_day(b.pragmatic)
    if x is None or y is None:
        return []
    if (x.month, x.day) == (y.month, y.day):
        return [(str(x.year), str(y.year))]
    if (x.year, x.month) == (y.year, y.month):
        return [(f"{x.day:02}", f"{y.day:02}")]
    if x.year == y.year and (x.month, x.day) == (y.day, y.month):
        return [(f"{x.day:02}{x.month:02}", f"{y.day:02}{y.month:02}")]
    return []


def _slip(x: str, y: str, dispute: Dispute) -> tuple[str, int]:
    if swapped(x, y):
        return "two digits in each other's place", PATTERNED + 4 if len(x) > 2 else USUAL
    if reversed_(x, y):
        return "its digits the other way round", PATTERNED
    if edited(x, y):
        how = "one digit mistyped" if len(x) == len(y) else "one digit left out"
        return how, USUAL if dispute.one_word or dispute.one_source else USUAL - 2
    return "", 0


def _settled(a: Box, b: Box) -> str:
    if a.claim.speaker and a.origins == b.origins:
        return f"The figure in {by(a)}'s own paper: {told(a)} or {told(b)}."
    return f"The figure where {by(a)} and {by(b)} have it from: {told(a)} or {told(b)}."
