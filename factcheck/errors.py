"""Faults shown to people: where it is, what is wrong, what to do.

A user's mistake is a value (`Problem`), collected and reported all at once; a programmer's mistake
is an exception.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ROWS = ".parquet"
"""The end of a file's name that has rows in place of lines."""


def place(file: str, line: int, column: int = 0) -> str:
    """``claims/cnn.yaml:41:12``, ``claims/claims.parquet: row 41``; 0 is left out."""
    if line and file.lower().endswith(ROWS):
        return f"{file}: row {line}"
    return ":".join([file, *(str(at) for at in (line, line and column) if at)])


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with the input. Lines and columns count from 1; 0 means "the whole file"."""

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{place(self.file, self.line, self.column)}: {self.message}"


@dataclass(frozen=True, slots=True)
class Where:
    """Where a record stands in its file, and where each of its fields does.

    Equal to every other: where a thing is written is no part of what it says.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    fields: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def __reduce__(self) -> tuple[type[Where], tuple[object, ...]]:
        """For pickle, in a third of the time that a dataclass with slots takes."""
        return Where, (self.file, self.line, self.column, self.fields)

    def problem(self, message: str, at: str = "") -> Problem:
        """A problem at the field `at` (or the record), its message beginning with the field."""
        line, column = self.fields.get(at, (self.line, self.column))
        return Problem(self.file, line, column, f"{at}: {message}" if at else message)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Where)

    def __hash__(self) -> int:
        return 0


class Unreadable(ValueError):  # noqa: N818 - reads as what it says: "a value that is unreadable"
    """A value that cannot be read; the message says why and what would do."""


class UsageError(Exception):
    """Wrong usage of a command; ends the run with exit status 2."""
