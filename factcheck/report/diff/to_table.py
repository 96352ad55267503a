"""What lies between two versions as text: a table that fits a terminal, or a line each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, TextIO

from factcheck.report.plain import visible
from factcheck.report.terminal import fitted
from factcheck.report.to_table import NARROWEST, WIDTH, ruled, shade, wrapped

if TYPE_CHECKING:
    from factcheck.report.diff.rows import DiffRows, FindingLine, RecordLine

Cells = tuple[list[str], list[str], list[str]]

_FIRST = len("discrepancy")
_GAP = 2


def for_terminal(rows: DiffRows, stream: TextIO) -> str:
    """The table that fits the terminal (COLUMNS), or lines where the stream is none."""
    return fitted(rows, stream, to_table, to_lines)


def to_lines(rows: DiffRows, *, coloured: bool = False) -> str:
    """The head, then an entry a line, its fields parted by tabs, which no field holds.

    Of a finding: what became of it, severity, kind, rule, id, subject, all that is said of it (its
    id of before, too). Of a record: its kind with what was done, its id, what it says or what
    changed, its place.
    """
    lines = [visible(line) for line in rows.head]
    for finding in rows.findings:
        grade = shade(finding.severity, coloured)
        fields = (finding.kind, finding.rule, finding.id, finding.subject, " ".join(_line(finding)))
        lines.append("\t".join((finding.became, grade, *map(visible, fields))))
    for record in chain(rows.claims, rows.others):
        lines.append("\t".join(map(visible, (record.done, record.id, record.told, record.place))))
    return "\n".join(lines) + "\n"


def to_table(rows: DiffRows, width: int = WIDTH, *, coloured: bool = False) -> str:
    """A table of findings and one of records, `width` columns wide (40 at least)."""
    width = max(width, NARROWEST)
    label = min(max(width // 5, 10), 26)
    room = width - _FIRST - label - 2 * _GAP
    lines = wrapped(rows.head, width)
    if rows.findings:
        cells = [_finding(finding, coloured, label, room) for finding in rows.findings]
        lines += ["", *ruled(["finding", "subject", "sentence"], cells)]
    records = [*rows.claims, *rows.others]
    if records:
        cells = [_record(record, label, room) for record in records]
        lines += ["", *ruled(["done", "record", "what"], cells)]
    return "\n".join(lines) + "\n"


def _finding(finding: FindingLine, coloured: bool, label: int, room: int) -> Cells:
    ids = [f"{finding.was} →"] * bool(finding.was) + [finding.id]
    grade = [finding.became, shade(finding.severity, coloured), finding.kind, *ids]
    return grade, wrapped([finding.subject], label), wrapped(_said(finding), room)


def _record(record: RecordLine, label: int, room: int) -> Cells:
    said = [text for text in (record.told, record.place) if text] or [" "]
    return [record.kind, record.what], wrapped([record.id], label), wrapped(said, room)


def _line(finding: FindingLine) -> Iterator[str]:
    """All that is said of it on a line."""
    yield from _said(finding)
    if finding.was:
        yield f"({finding.ids})"


def _said(finding: FindingLine) -> Iterator[str]:
    """All that is said of it, a sentence a piece."""
    yield finding.said
    for name, told in finding.changed:
        yield f"{name.capitalize()}: {told.rstrip('.')}."
    if finding.by:
        yield f"By: {finding.by.rstrip('.')}."
