"""Remarks on a draft as text: a table that fits a terminal, or a line each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

from factcheck.report.draft.rows import LEFT
from factcheck.report.plain import visible
from factcheck.report.terminal import fitted
from factcheck.report.to_table import NARROWEST, WIDTH, ruled, shade, wrapped

if TYPE_CHECKING:
    from factcheck.report.draft.rows import DraftRows, RemarkLine

Cells = tuple[list[str], list[str], list[str]]

_FIRST = len("another's word")
_GAP = 2


def for_terminal(rows: DraftRows, stream: TextIO) -> str:
    """The table that fits the terminal (COLUMNS), or lines where the stream is none."""
    return fitted(rows, stream, to_table, to_lines)


def to_lines(rows: DraftRows, *, coloured: bool = False) -> str:
    """The head, then a remark a line, its fields parted by tabs, which no field holds.

    Place (FILE:LINE:COLUMN), severity, kind, subject, the draft's words, the sentence with all that
    belongs to it, the claims that agree and those that do not. What is news comes last.
    """
    lines = [visible(line) for line in rows.head]
    for remark in (*rows.shown, *rows.folded):
        fields = (remark.kind, remark.subject, remark.words, " ".join(_said(remark)))
        place = f"{rows.file}:{remark.line}:{remark.column}"
        grade = shade(remark.severity, coloured)
        lines.append("\t".join((visible(place), grade, *map(visible, fields))))
    if rows.left:
        lines.append(visible(f"{LEFT}: {'; '.join(one.told for one in rows.left)}."))
    return "\n".join(lines) + "\n"


def to_table(rows: DraftRows, width: int = WIDTH, *, coloured: bool = False) -> str:
    """A table of remarks, `width` columns wide (40 at least); what is news folded below it."""
    width = max(width, NARROWEST)
    words = min(max(width // 4, 10), 30)
    room = width - _FIRST - words - 2 * _GAP
    lines = wrapped(rows.head, width)
    if rows.shown:
        cells = [_cells(remark, coloured, words, room) for remark in rows.shown]
        lines += ["", *ruled(["remark", "the draft", "sentence"], cells)]
    for kind in dict.fromkeys(remark.kind for remark in rows.folded):
        those = [remark for remark in rows.folded if remark.kind == kind]
        told = "; ".join(f"{one.line}:{one.column} “{one.words}” ({one.label})" for one in those)
        heading = f"{those[0].name.capitalize()}: {told}."
        lines += ["", *wrapped([heading], width)]
    if rows.left:
        lines += ["", *wrapped([f"{LEFT}: {'; '.join(one.told for one in rows.left)}."], width)]
    return "\n".join(lines) + "\n"


def _cells(remark: RemarkLine, coloured: bool, words: int, room: int) -> Cells:
    grade = [shade(remark.severity, coloured), *wrapped([remark.name], _FIRST)]
    grade.append(f"{remark.line}:{remark.column}")
    return grade, wrapped([f"“{remark.words}”"], words), wrapped(_said(remark), max(room, 10))


def _said(remark: RemarkLine) -> Iterator[str]:
    """All that is said of it, a sentence a piece."""
    yield remark.said
    yield from (f"{name}: {words.rstrip('.')}." for name, words in remark.more)
    if remark.disputed:
        for name, claims in (("Agrees", remark.agrees), ("Otherwise", remark.against)):
            if claims:
                yield f"{name}: {'; '.join(claim.told for claim in claims)}."
