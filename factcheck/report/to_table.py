"""The report as text: a table that fits a terminal, or one line for each finding.

Both say the same, nothing cut off: the table wraps, the lines are as long as they need to be.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.report.apart import APART
from factcheck.report.past import idle_told, resolved_told
from factcheck.report.plain import visible
from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.report.rows import FindingRow, PositionRow, Rows

WIDTH = 120
"""Columns of a table that is written to a file."""

NARROWEST = 40
"""Columns that a table has at least."""
_GRADE = len("discrepancy")
_GAP = 2
_SHADES = {"error": "\x1b[1;31m", "warning": "\x1b[33m", "note": "\x1b[36m"}
_PLAIN = "\x1b[0m"


def to_table(rows: Rows, width: int = WIDTH, *, coloured: bool = False) -> str:
    """A table of `width` columns (40 at least), headed by the counts, then what was not compared.

    `coloured` colours the words of severity, and nothing else.
    """
    width = max(width, NARROWEST)
    label_width = min(max(width // 5, 10), 26)
    sentence_width = width - _GRADE - label_width - 2 * _GAP
    parts = [*wrapped(rows.head, width), ""]
    for heading, findings in (("", rows.confirmed), (APART, rows.unconfirmed)):
        cells = []
        for finding in findings:
            grade = [shade(finding.severity, coloured), finding.kind, finding.id]
            grade += [finding.mark] if finding.mark else []
            label = wrapped([finding.subject], label_width)
            said = wrapped(_said(finding), sentence_width)
            cells.append((grade, label, said))
        if cells:
            parts += [*wrapped([f"{heading}:"], width), ""] if heading else []
            parts += ruled(["finding", "subject", "sentence"], cells)
            parts.append("")
    if rows.not_compared:
        parts += ["Not compared:", *wrapped(_by_reason(rows), width, indent="  "), ""]
    if rows.resolved:
        gone = map(resolved_told, rows.resolved)
        parts += ["Resolved since the baseline:", *wrapped(gone, width, indent="  "), ""]
    if rows.idle:
        idle = map(idle_told, rows.idle)
        parts += ["Decisions on nothing that is found:", *wrapped(idle, width, indent="  "), ""]
    return "\n".join(parts[:-1]) + "\n"


def to_lines(rows: Rows, *, coloured: bool = False) -> str:
    """The counts, then one finding a line: its fields parted by tabs, which no field holds.

    Severity, kind, rule, id, subject, state (decided, reopened, new, changed, unchanged; - where
    there is none), then the sentence with all that belongs to it; what rests on machine-coded
    claims that nobody has confirmed comes last, and its sentence says so first. Entries that were
    not compared begin with "not compared", what is gone since the baseline with "resolved", a
    decision on nothing that is found with "idle".
    """
    lines = [visible(line) for line in rows.head]
    for finding in rows.findings:
        fields = [finding.kind, finding.rule, finding.id, finding.subject, finding.state]
        apart = "Not yet confirmed. " if finding.unconfirmed else ""
        fields.append(f"{apart}{' '.join(_said(finding))}")
        shown = [shade(finding.severity, coloured), *map(visible, fields)]
        lines.append("\t".join(shown))
    for entry in rows.not_compared:
        fields = ["not compared", entry.subject, ", ".join(entry.claims), entry.reason]
        lines.append("\t".join(map(visible, fields)))
    for gone in rows.resolved:
        fields = ["resolved", gone.kind, gone.rule, gone.id, gone.message]
        lines.append("\t".join(map(visible, fields)))
    for idle in rows.idle:
        fields = ["idle", idle.was, idle.id, idle.told, idle.place]
        lines.append("\t".join(map(visible, fields)))
    return "\n".join(lines) + "\n"


def _said(finding: FindingRow) -> Iterator[str]:
    """All that is said of a finding, a sentence a piece."""
    yield finding.message
    yield from (f"{label}: {text.rstrip('.')}." for label, text in finding.past)
    unconfirmed = {box.id for box in finding.finding.boxes if box.claim.unconfirmed}
    for position in finding.positions:
        yield _position(position, unconfirmed)
    if len(finding.positions) != 1 and finding.origins != 1:
        yield f"In all {counted(finding.origins, 'origin')}."
    if finding.related:
        yield "The origins are of one body."
    if finding.strength:
        yield f"Strength: {finding.strength}."
    if finding.assumes:
        yield f"Assumes: {finding.assumes}."
    if finding.cause:
        yield f"Likeliest cause: {finding.cause}"
    if finding.settle:
        yield f"Would settle it: {finding.settle}"


def _position(position: PositionRow, unconfirmed: Collection[str]) -> str:
    span = f" ({position.range})" if position.range else ""
    named = (f"{id_} (not confirmed)" if id_ in unconfirmed else id_ for id_ in position.claims)
    claims = ", ".join(named) or "no claim alone"
    also = f", and {position.also:,} that fit others too" if position.also else ""
    support = counted(position.origins, "origin")
    support += f" ({position.names})" if position.names else ""
    return f"[{position.number}] {position.label}{span}: {claims}{also}; {support}."


def _by_reason(rows: Rows) -> list[str]:
    """What was not compared, gathered by reason in the order the reasons come."""
    gathered: dict[str, list[str]] = {}
    for entry in rows.not_compared:
        claims = f" ({', '.join(entry.claims)})" if entry.claims else ""
        gathered.setdefault(entry.reason, []).append(f"{entry.subject}{claims}")
    return [f"{reason}: {'; '.join(subjects)}" for reason, subjects in gathered.items()]


def wrapped(texts: Iterable[str], width: int, indent: str = "") -> list[str]:
    """The texts made harmless, each broken into lines of `width` columns."""
    return [
        line
        for text in texts
        for line in textwrap.wrap(
            visible(text),
            width,
            initial_indent=indent,
            subsequent_indent=indent * 2,
            break_on_hyphens=False,
        )
    ]


def ruled(headings: Sequence[str], rows: Iterable[Sequence[Sequence[str]]]) -> list[str]:
    """The lines of a table whose cells have several; a line parts two rows."""
    from tabulate import tabulate

    empty = [" "] * len(headings)
    table = tabulate(
        [line for cells in rows for line in (["\n".join(cell) for cell in cells], empty)],
        headers=headings,
        tablefmt="simple",
        disable_numparse=True,
        preserve_whitespace=True,  # a line of it parts two findings
    )
    return re.sub(r" +$", "", table, flags=re.MULTILINE).rstrip("\n").split("\n")


def shade(severity: str, coloured: bool) -> str:
    """The word of a severity, in its colour."""
    return f"{_SHADES[severity]}{severity}{_PLAIN}" if coloured else severity
