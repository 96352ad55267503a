"""What a drawing says to those who do not see it, and the words beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.box import Box
from factcheck.drawing.given import Given, Row
from factcheck.drawing.words import in_words, outlet, printed, short_dates, shorten
from factcheck.values.interval import Interval

TOLD = 12
"""How many claims a description tells one by one."""
_ROOM = 700.0
"""The length of a name or of words in a description, as `shorten` measures it."""


def title_of(given: Given, axis: str) -> str:
    """What is drawn, and on which axis."""
    count = len(given.claims)
    return f"{_cut(given.label)}: {count:,} {'claim' if count == 1 else 'claims'}, {axis}"


def described(
    given: Given,
    rows: Sequence[Row],
    conclusion: str = "",
    *,
    when: Callable[[Box], Interval] | None = None,
) -> str:
    """Every value that is drawn, in words, and what follows from them.

    `when` gives a claim's place in time where the drawing shows it.
    """
    told = []
    for row in rows[:TOLD]:
        parts = [_cut(outlet(row.box))]
        parts += [short_dates(when(row.box))] if when else []
        parts += [_cut(printed(row.box))] if _cut(printed(row.box)) != _said(given, row) else []
        many = f" ({len(row.boxes):,} claims)" if len(row.boxes) > 1 else ""
        told.append(f"{', '.join(parts)}: {_said(given, row)}{many}")
    if more := left_out(given, rows[:TOLD]):
        told.append(more)
    return ". ".join([*told, conclude(given) + conclusion]).strip() + "."


def _said(given: Given, row: Row) -> str:
    return _cut(in_words(row.box, share=given.type == "share"))


def conclude(given: Given) -> str:
    """What the claims come to."""
    if given.kind == "discrepancy":
        return "No one answer fits all"
    if given.kind == "change":
        return "It moved from the earlier to the later"
    return "They agree" if given.kind == "agreement" else "All that is claimed of it"


def left_out(given: Given, rows: Sequence[Row]) -> str:
    """A line for the claims that are not drawn; "" where all are."""
    more = len(given.claims) - sum(len(row.boxes) for row in rows)
    return f"and {more:,} more, not drawn" if more > 0 else ""


def caption_of(*parts: str) -> str:
    """The parts that say something, as one line with a capital."""
    words = ", ".join(part for part in parts if part)
    return words[:1].upper() + words[1:]


def _cut(words: str) -> str:
    return shorten(words, _ROOM)
