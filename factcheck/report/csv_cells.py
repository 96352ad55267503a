"""Cells of a table as CSV has them, none of which a spreadsheet can take for a formula."""

from __future__ import annotations

import csv
from types import SimpleNamespace

from factcheck.report.plain import in_cell

Cells = dict[str, str | int | float | None]
"""Some cells of a line in the order of their columns, whose names they have."""

END = "\r\n"
"""What ends a line."""

# It writes nowhere: what it hands over is the line, which it gives back in turn.
_written = csv.writer(SimpleNamespace(write=str), lineterminator="").writerow


def row(cells: Cells) -> str:
    """Some columns of a line, parted by commas."""
    line: str = _written([in_cell(one) for one in cells.values()])
    return line


def cell(text: str) -> str:
    """A text as one column: `in_cell` leaves none with a line end, so two marks need quotes."""
    plain = in_cell(text)
    if '"' in plain or "," in plain:
        return '"' + plain.replace('"', '""') + '"'
    return plain
