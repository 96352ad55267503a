"""The draft's text cut at its statements, paragraph by paragraph, for pages that mark them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.drafting.remark import KINDS
from factcheck.report.draft.rows import FOLDED, RemarkLine

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\S\n]*[^\s][^\n]*)*")
_LINE = re.compile(r"[^\n]+")
LONGEST = 1_500
"""Characters of a paragraph; a text without blank lines is cut at its line ends instead."""
_ORDER: list[str] = list(KINDS)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, and the remarks on it, the gravest first; none on plain text."""

    text: str
    remarks: tuple[RemarkLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in pieces; `beside` are its remarks, in the order of the text."""

    pieces: tuple[Piece, ...]
    beside: tuple[RemarkLine, ...]

    @property
    def shown(self) -> tuple[RemarkLine, ...]:
        """Those of its remarks that are told beside it."""
        return tuple(remark for remark in self.beside if remark.kind not in FOLDED)


def paragraphs(text: str, remarks: Sequence[RemarkLine]) -> Iterator[Paragraph]:
    """The text cut at blank lines; a statement that runs over one is marked up to it."""
    left = sorted((r for r in remarks if r.place[1] > r.place[0]), key=lambda r: r.place)
    at = 0
    for start, end in _blocks(text):
        mine = []
        while at < len(left) and left[at].place[0] < end:
            mine.append(left[at])
            at += 1
        if text[start:end].strip():
            yield Paragraph(tuple(_pieces(text, (start, end), mine)), tuple(mine))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    for found in _PARAGRAPH.finditer(text):
        if len(found[0]) <= LONGEST:
            yield found.span()
            continue
        for line in _LINE.finditer(text, *found.span()):
            yield line.span()


def _pieces(text: str, span: tuple[int, int], mine: Sequence[RemarkLine]) -> Iterator[Piece]:
    """The stretch cut at its statements; those that overlap are one piece."""
    at, end = span
    for start, stop, those in _joined(mine, end):
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[start:stop], tuple(sorted(those, key=_gravest)))
        at = stop
    if at < end:
        yield Piece(text[at:end])


def _joined(mine: Sequence[RemarkLine], end: int) -> list[tuple[int, int, list[RemarkLine]]]:
    joined: list[tuple[int, int, list[RemarkLine]]] = []
    for remark in mine:
        start, stop = remark.place[0], min(remark.place[1], end)
        if joined and start < joined[-1][1]:
            first, last, those = joined[-1]
            joined[-1] = (first, max(last, stop), [*those, remark])
        else:
            joined.append((start, stop, [remark]))
    return joined


def _gravest(remark: RemarkLine) -> tuple[int, int]:
    return _ORDER.index(remark.kind), remark.number
