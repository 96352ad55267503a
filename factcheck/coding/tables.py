"""Figures in tables: the head of a column says what is counted, the label of a row where or when.

Readers of HTML and Markdown give a row of a table a line, its cells apart by a bar. Only what is
plain is taken: a bare number, under a head that is a few words without figures or signs, in a row
whose label is a place or a year as the head of the labels says. All else is left silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BAR = " | "
_PLACES = re.compile(
    r"(?:town|city|village|country|region|district|province|state|county|municipality|place|area"
    r"|location|island|governorate|oblast)(?:/\w{1,20})?",
    re.I,
)
_YEARS = re.compile(r"year", re.I)
_NAME = re.compile(r"[^\W\d_][\w’'.-]{0,30}(?: [^\W\d_][\w’'.-]{0,30}){0,3}")
_NO_PLACE = re.compile(
    r"(?:grand |sub-?)?totals?|sum|all\b.{0,30}|overall|averages?|mean|median|others?|rest|unknown"
    r"|various|elsewhere|n/?a",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_HEAD = re.compile(r"[^\W\d_][^\W\d_’'-]{0,30}(?:[ -][^\W\d_][^\W\d_’'-]{0,30}){0,5}")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3}){1,3}|\d{1,9}")
_NO_COUNT = re.compile(
    r"\b(?:rank|rate|share|percentage|percent|ratio|index|score|average|mean|median|price|cost|year"
    r"|date|no|number|code|id|age|thousands?|millions?|billions?)\b",
    re.I,
)
_MOST = 2000
"""Cells of a text that are taken at most."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of a table, with the sentence that says what head, row and cell say together.

    `start` and `end` are code points of the text, `row` those of the line; `at` is where the figure
    begins in `sentence`; `period` is the year of the row, "" of another row; `qualifier` is what
    the head says beyond that of another column, of which this one is a part, "" of any other.
    """

    start: int
    end: int
    row: tuple[int, int]
    sentence: str
    at: int
    period: str = ""
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """A row: where it stands, and its cells with where each begins."""

    start: int
    end: int
    cells: tuple[tuple[int, str], ...]


def cells_of(text: str) -> list[Cell]:
    """The figures of the text's tables that head and row are plain about."""
    found: list[Cell] = []
    for head, *rows in _tables(text):
        for row in rows:
            if len(row.cells) == len(head.cells) and len(found) < _MOST:
                found += _of_row(head, row)
    return found


def rows_of(text: str) -> list[tuple[int, int]]:
    """Where the lines of the text's tables stand: no running text."""
    return [(line.start, line.end) for table in _tables(text) for line in table]


def numbers_of(text: str) -> list[tuple[int, int]]:
    """Where the bare numbers of the text's tables stand but those of labels."""
    return [
        (start, start + len(value))
        for head, *rows in _tables(text)
        for row in rows
        for start, value in row.cells[1:]
        if _NUMBER.fullmatch(value)
    ][:_MOST]


def _tables(text: str) -> Iterator[list[_Line]]:
    """Lines of cells that follow one another, two at least."""
    table: list[_Line] = []
    start = 0
    for raw in text.split("\n"):
        line = _line(raw, start)
        start += len(raw) + 1
        if line is not None and table and _begins(table[0], line):
            if len(table) > 1:
                yield table
            table = [line]
        elif line is not None:
            table.append(line)
        elif raw.strip():
            if len(table) > 1:
                yield table
            table = []
    if len(table) > 1:
        yield table


def _begins(head: _Line, line: _Line) -> bool:
    """Whether another table begins: with rows of another length, or with the head of labels."""
    label = line.cells[0][1]
    heads = _PLACES.fullmatch(label) or _YEARS.fullmatch(label)
    return len(line.cells) != len(head.cells) or bool(heads)


def _line(raw: str, start: int) -> _Line | None:
    if _BAR not in raw:
        return None
    cells, at = [], 0
    for part in raw.split("|"):
        blank = len(part) - len(part.lstrip())
        cells.append((start + at + blank, part.strip()))
        at += len(part) + 1
    return _Line(start, start + len(raw), tuple(cells))


def _of_row(head: _Line, row: _Line) -> Iterator[Cell]:
    (_, kind), (_, label) = head.cells[0], row.cells[0]
    led = _led(kind, label)
    if not led:
        return
    for (_, over), (start, value) in zip(head.cells[1:], row.cells[1:], strict=True):
        plain = _HEAD.fullmatch(over) and not _NO_COUNT.search(over)
        if plain and _NUMBER.fullmatch(value):
            begun = "There were "
            sentence = f"{begun}{value} {_lower(over)} {led}."
            end = start + len(value)
            period = label if _YEAR.fullmatch(label) else ""
            beyond = _beyond(over, head)
            yield Cell(start, end, (row.start, row.end), sentence, len(begun), period, beyond)


def _beyond(over: str, head: _Line) -> str:
    """What a head says behind all of another one: "under suspicion" of "Schools under suspicion"
    beside "Schools"; "" where there is no such other."""
    told = over.casefold()
    others = (other for _, other in head.cells[1:] if other)
    wider = [other for other in others if told.startswith(f"{other.casefold()} ")]
    return over[len(max(wider, key=len)) :].strip() if wider else ""


def _led(kind: str, label: str) -> str:
    """The label of the row with what leads to it: "in Velm", "in 2021"; "" where it is neither
    place nor year. Of months and days nobody says whether they hold counts up to then or within."""
    if _PLACES.fullmatch(kind) and _NAME.fullmatch(label) and not _NO_PLACE.fullmatch(label):
        return f"in {label}" if label[:1].isupper() else ""
    return f"in {label}" if _YEARS.fullmatch(kind) and _YEAR.fullmatch(label) else ""


def _lower(head: str) -> str:
    """A head as it stands within a sentence; an abbreviation as it is."""
    return head if head[1:2].isupper() else head[:1].lower() + head[1:]
