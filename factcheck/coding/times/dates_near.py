"""Which dates of a sentence belong to a figure, and in what way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.tree import head_of, kids
from factcheck.coding.times.dates_joined import dates_of, word_before
from factcheck.coding.times.dates_owned import (
    figures_between,
    first_since,
    in_another_clause,
    of_another,
    of_its_noun,
    of_saying,
    way,
)
from factcheck.spotting.spotted import SpottedDate

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MOST = 8
"""Dates of a sentence that are weighed, the nearest on the line first."""
_BESIDE = 7
"""Words within which a date behind a figure is beside it."""
_RANGE = 3
"""Words that "from March to May" has at least, without its "from"."""
_UNPARSED = 12
"""Words within which it belongs to it where the parse does not join them."""


@dataclass(frozen=True, slots=True)
class Near:
    """A date that a figure's sentence ties to it.

    `word` is the preposition before it, `saying` whether it tells when something was said,
    `distance` how far it is off in the tree and on the line.
    """

    date: SpottedDate
    word: str
    saying: bool
    distance: float


def dates_near(doc: Doc, start: int, end: int, dates: list[SpottedDate]) -> list[Near]:
    """The dates of the sentence that belong to the figure (code points), the nearest first."""
    figure = head_of(doc, start, end)
    if figure is None:
        return []
    inside = dates_of(doc, layout(doc).sentence(figure.i), dates)
    outside = [each for each in inside if each.end <= start or each.start >= end]
    outside = sorted(outside, key=lambda each: max(start - each.end, each.start - end))[:_MOST]
    found = (_near(doc, figure, (start, end), each) for each in outside)
    return sorted((each for each in found if each), key=lambda each: each.distance)


def _near(doc: Doc, figure: Token, span: tuple[int, int], date: SpottedDate) -> Near | None:
    text = layout(doc).text
    token = head_of(doc, date.start, date.end)
    word = word_before(text, date)
    if token is None or word in ("before", "after"):
        return None
    if word == "from" and date.when is not None and len(date.text.split()) < _RANGE:
        return None  # "up 4% from March": what it is compared with
    path = way(figure, span, date, token)
    if of_its_noun(doc, path):
        return Near(date, word, True, path.steps)
    if of_another(doc, text, path):
        return None
    gap = abs(figure.i - token.i)
    saying = of_saying(path)
    if path.meeting is None:
        return Near(date, word, saying, 20 + gap) if saying or gap < _UNPARSED else None
    if in_another_clause(path, saying):
        return None
    if any(each.lower_ == "since" for one in path.up for each in kids(one)):
        word = "since"
    if word == "since" and first_since(doc, path):
        return None
    clauses = sum(each.dep_ in ("conj", "advcl", "ccomp") for each in path.up)
    others = figures_between(doc, path)
    beside = date.start >= span[1] and not others and gap < _BESIDE
    return Near(date, word, saying, path.steps + 4 * clauses + 3 * others + gap / 10 - 2 * beside)
