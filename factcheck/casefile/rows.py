"""The rows of a CSV file, with problems in place of those that cannot be read."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from factcheck.casefile.files import LONGEST_LINE, decoded, lines
from factcheck.errors import Problem

_MEGABYTES = f"{LONGEST_LINE // 1_000_000} MB"
_PLAIN = {
    "',' expected": 'text stands behind a closing quotation mark; write "" for " within a cell',
    "unexpected end": "a quotation mark that opens in this row is never closed",
    "field larger": f"a cell is longer than {_MEGABYTES}",
    "new-line character": "the lines end in carriage returns alone; save the file as CSV UTF-8",
}


class Cells(Mapping[str, tuple[int, int]]):
    """Where each cell of a row stands, by its column's title; worked out only when asked for."""

    __slots__ = ("_line", "_text", "_titles")

    def __init__(self, titles: list[str], text: str, line: int) -> None:
        self._titles, self._text, self._line = titles, text, line

    def at(self, cell: int) -> tuple[int, int]:
        """Line and column, from 1, of a cell counted from 0."""
        line, column, quoted, passed = self._line, 1, False, 0
        for character in self._text:
            if passed == cell:
                break
            column += 1
            if character == '"':
                quoted = not quoted
            elif character == "\n":
                line, column = line + 1, 1
            elif character == "," and not quoted:
                passed += 1
        return line, column

    def __getitem__(self, title: str) -> tuple[int, int]:
        if title not in self._titles:
            raise KeyError(title)
        return self.at(self._titles.index(title))

    def __iter__(self) -> Iterator[str]:
        return iter(self._titles)

    def __len__(self) -> int:
        return len(self._titles)


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells with the text that they were read from, and its first line."""

    cells: list[str]
    text: str
    line: int


class Rows:
    """An iterator over a file's rows; blank ones are passed over."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self.name = name
        self._stream = stream
        self._line = 0
        self._taken: list[str] = []
        self._bad: list[Problem] = []

    def __iter__(self) -> Iterator[Row | Problem]:
        reader = csv.reader(self._lines(), strict=True)
        while True:
            first = self._line + 1
            self._taken.clear()
            self._bad.clear()
            try:
                cells = next(reader, None)
            except csv.Error as fault:
                said = str(fault)
                why = next((plain for part, plain in _PLAIN.items() if part in said), said)
                yield from self._bad or [Problem(self.name, first, 1, why)]
                if said.startswith("field larger"):
                    return  # nobody knows where the next row begins
                continue
            yield from self._bad
            if cells is None:
                return
            if any(cells) and not self._bad:
                yield Row(cells, "".join(self._taken), first)

    def _lines(self) -> Iterator[str]:
        for number, line in enumerate(lines(self._stream), start=1):
            self._line = number
            if line is None:
                self._bad.append(Problem(self.name, number, 1, f"a line longer than {_MEGABYTES}"))
                return
            text = decoded(line, self.name, number)
            if isinstance(text, Problem):
                self._bad.append(text)
                text = line.decode("utf-8", "replace")  # to find where the row ends
            self._taken.append(text)
            yield text
