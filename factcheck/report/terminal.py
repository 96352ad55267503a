"""What standard output can show: its width, and whether in colour."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from typing import TYPE_CHECKING, TextIO

from factcheck.report.to_table import to_lines, to_table

if TYPE_CHECKING:
    from factcheck.report.rows import Rows


def for_terminal(rows: Rows, stream: TextIO) -> str:
    """The table that fits the terminal (COLUMNS), or lines where the stream is none."""
    coloured = colour_wanted(stream, os.environ)
    if stream.isatty():
        return to_table(rows, shutil.get_terminal_size((80, 24)).columns, coloured=coloured)
    return to_lines(rows, coloured=coloured)


def colour_wanted(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether to colour: NO_COLOR forbids it, FORCE_COLOR asks for it, else a terminal does."""
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environ.get("TERM") != "dumb"
