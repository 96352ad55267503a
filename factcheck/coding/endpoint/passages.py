"""An article in paragraphs, and these in stretches that a model can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from factcheck.coding.parsed.parsing import stretches
from factcheck.linking.wording import stems
from factcheck.spotting.dates import spot_dates
from factcheck.spotting.figures import spot_figures
from factcheck.spotting.spotted import SpottedDate, SpottedFigure
from factcheck.values.blanked import blanked
from factcheck.values.hedges import HedgeTable
from factcheck.values.when import ALWAYS, When

LONGEST = 6000
"""Characters of a stretch: some 1,500 tokens of English, and few enough figures for one answer."""
_PARAGRAPH, _SHARED = 3000, 1500
"""Characters above which a paragraph is cut, and up to which one is in two stretches."""
_BREAK = re.compile(r"\n[ \t]{0,200}\n")


@dataclass(frozen=True)
class Passage:
    """A paragraph: `start` and `end` are code points of the article's text."""

    number: int
    start: int
    end: int
    text: str
    published: When = field(repr=False)
    table: HedgeTable = field(repr=False)

    @cached_property
    def dates(self) -> list[SpottedDate]:
        """The dates in it, by their place in the paragraph."""
        return spot_dates(blanked(self.text), self.published, self.table)

    @cached_property
    def figures(self) -> list[SpottedFigure]:
        """The figures in it, by their place in the paragraph; a length of time is one."""
        taken = ((date.start, date.end) for date in self.dates if not _length(date))
        return spot_figures(blanked(self.text), self.table, taken)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Of its content words."""
        return frozenset(stems(self.text))


def _length(date: SpottedDate) -> bool:
    """A length of time, as which coding takes "two hours before" too."""
    loose = date.when is None and date.text.endswith((" before", " after"))
    return date.kind == "duration" or loose


def passages_of(text: str, published: When = ALWAYS, *, table: HedgeTable) -> list[Passage]:
    """The paragraphs of a text, numbered from 0, in its order; blank ones are left out."""
    found: list[Passage] = []
    for first, last in _blocks(text):
        for start, end in stretches(text[first:last], _PARAGRAPH):
            part = text[first + start : first + end]
            if part.strip():
                found.append(
                    Passage(len(found), first + start, first + end, part, published, table)
                )
    return found


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def in_stretches(passages: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """Runs of paragraphs of at most `LONGEST` characters.

    A run begins with the last paragraph of the one before where that is short: what "they" and
    "the ministry" are is said there.
    """
    first = 0
    while first < len(passages):
        last, size = first, 0
        while last < len(passages) and (size == 0 or size + len(passages[last].text) <= LONGEST):
            size += len(passages[last].text)
            last += 1
        yield passages[first:last]
        if last >= len(passages):
            return
        again = last - 1 > first and len(passages[last - 1].text) <= _SHARED
        first = last - 1 if again else last
