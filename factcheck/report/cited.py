"""The claims that a finding is shown by where there is no room for all: the worst at odds first."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.box import Box
    from factcheck.errors import Where
    from factcheck.finding import Finding


class Cited(NamedTuple):
    """A claim as it is pointed at: its words as printed, by whom, where; `fits` as in a finding.

    `said`: the words that were read, with the quote where that has more.
    """

    id: str
    said: str
    publisher: str
    fits: tuple[int, int]
    where: Where

    @property
    def place(self) -> str:
        """The file and line, as far as they are known."""
        return f"{self.where.file}:{self.where.line}" if self.where.line else self.where.file


def cited(finding: Finding, limit: int) -> tuple[Cited, ...]:
    """The first claims of a finding, `limit` at most: its minimal conflict, then those that stand
    for a position each, then the others in their order."""
    return tuple(islice(_ordered(finding), limit))


def _ordered(finding: Finding) -> Iterator[Cited]:
    answer = finding.answer
    first = dict.fromkeys(answer.minimal_conflict)
    if not first:
        first = dict.fromkeys(p.boxes[0] for p in answer.positions if p.boxes)
    fits = dict(answer.fits) if first else {}
    yield from (_cited(box, fits.get(box, (0, 0))) for box in first)
    yield from (_cited(box, span) for box, span in answer.fits if box not in first)


def _cited(box: Box, fits: tuple[int, int]) -> Cited:
    words, quote = box.value.text, " … ".join(box.claim.quote)
    return Cited(
        id=box.claim.id,
        said=f"“{words}”" if quote in {"", words} else f"{words}: “{quote}”",
        publisher=box.source.publisher or box.source.id,
        fits=fits,
        where=box.claim.where,
    )
