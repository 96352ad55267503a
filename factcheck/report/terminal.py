"""What standard output can show: its width, and whether in colour."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, TextIO, TypeVar

from factcheck.report.to_table import to_lines, to_table

if TYPE_CHECKING:
    from factcheck.report.rows import Rows

Made = TypeVar("Made")
Some = TypeVar("Some", contravariant=True)


def for_terminal(rows: Rows, stream: TextIO) -> str:
    """The table that fits the terminal (COLUMNS), or lines where the stream is none."""
    return fitted(rows, stream, to_table, to_lines)


class Table(Protocol[Some]):
    """Rows as a table of so many columns."""

    def __call__(self, rows: Some, width: int, *, coloured: bool) -> str: ...


class Lines(Protocol[Some]):
    """Rows, a line each."""

    def __call__(self, rows: Some, *, coloured: bool) -> str: ...


def fitted(rows: Made, stream: TextIO, table: Table[Made], lines: Lines[Made]) -> str:
    """The rows as a table on a terminal, as lines elsewhere; in colour where that is wanted."""
    coloured = colour_wanted(stream, os.environ)
    if stream.isatty():
        return table(rows, shutil.get_terminal_size((80, 24)).columns, coloured=coloured)
    return lines(rows, coloured=coloured)


def colour_wanted(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether to colour: NO_COLOR forbids it, FORCE_COLOR asks for it, else a terminal does."""
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environ.get("TERM") != "dumb"
