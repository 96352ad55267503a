"""The draft's text cut at its statements, paragraph by paragraph, for pages that mark them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.drafting.remark import KINDS
from factcheck.report.draft.rows import FOLDED, RemarkLine

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\S\n]*[^\s][^\n]*)*")
_LINE = re.compile(r"[^\n]+")
LONGEST = 1_500
"""Characters of a paragraph; a text without blank lines is cut at its line ends instead."""
TEXT, TEXT_LINE, TEXT_WIDTH = 43, 27, 78
"""A paragraph of one line and each further line, in CSS pixels; characters of a line."""
NOTE, NOTE_LINE, NOTE_WIDTH, NOTE_FOLDED = 82, 20, 52, 34
"""The same of a remark told beside it, and the height of a folded one."""
FAR = 480
"""CSS pixels below its paragraph from which on a remark is folded."""
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
    def disputed(self) -> tuple[RemarkLine, ...]:
        """Those of its remarks that are told beside it in full."""
        return tuple(remark for remark in self.beside if remark.disputed)

    @property
    def borne_out(self) -> tuple[RemarkLine, ...]:
        """Those that are told beside it on one line, which opens."""
        return tuple(r for r in self.beside if not r.disputed and r.kind not in FOLDED)

    @property
    def summary(self) -> tuple[tuple[str, int], ...]:
        """The kinds of those that are borne out, each with how many."""
        return tuple(Counter(remark.kind for remark in self.borne_out).items())


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


def crowded(paragraphs: Iterable[Paragraph]) -> frozenset[int]:
    """The numbers of the remarks that are better folded: told in full, the notes before them would
    push them far below the paragraph that they stand beside.

    Heights are guessed from the lengths of the texts, for nothing here knows the reader's fonts.
    """
    found = []
    text = notes = 0  # where the next paragraph, and the next note, begins
    for paragraph in paragraphs:
        notes = max(notes, text)
        for remark in paragraph.disputed:
            if notes - text > FAR:
                found.append(remark.number)
                notes += NOTE_FOLDED
            else:
                notes += NOTE + NOTE_LINE * (len(remark.said) // NOTE_WIDTH)
        notes += NOTE_FOLDED if paragraph.borne_out else 0
        length = sum(len(piece.text) for piece in paragraph.pieces)
        text += TEXT + TEXT_LINE * (length // TEXT_WIDTH)
    return frozenset(found)


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
