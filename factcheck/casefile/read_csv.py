"""CSV tables -> entries: what spreadsheets write."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import PurePath
from typing import BinaryIO

from factcheck.casefile.cells import Unfit, field
from factcheck.casefile.entry import HEDGES, MODELS, SECTIONS, Entry
from factcheck.casefile.files import LONGEST_LINE
from factcheck.casefile.rows import Cells, Row, Rows
from factcheck.casefile.wording import nearest, shown
from factcheck.errors import Problem, Where

TABLES = {**SECTIONS, HEDGES: HEDGES}
"""The tables, each ``NAME.csv``, with the kind of record in their rows."""

MOST_COLUMNS = 100

_NEEDED = {"value", "wordings"}
_UNREAD = "; no row of this table is read"


def columns(kind: str) -> list[str]:
    """The columns of a table, in order."""
    if kind == HEDGES:
        return ["section", "wordings"]
    return [name for name in MODELS[kind].model_fields if name != "where"]


def read_csv(stream: BinaryIO, name: str) -> Iterator[Entry | Problem]:
    """The entries of a table and the problems with it; nothing that the file holds raises.

    Which table it is, its file name says.
    """
    table = PurePath(name).stem.lower()
    if table not in TABLES:
        names = ", ".join(f"{known}.csv" for known in TABLES)
        yield Problem(name, 0, 0, f"no such table{nearest(table, TABLES)}; there are {names}")
        return
    # The limit is one for the whole program: it is raised for as long as this file is read.
    limit = csv.field_size_limit(LONGEST_LINE)
    try:
        yield from _entries(Rows(stream, name), TABLES[table])
    finally:
        csv.field_size_limit(limit)


def _entries(rows: Rows, kind: str) -> Iterator[Entry | Problem]:
    titles: list[str] | None = None
    for row in rows:
        if isinstance(row, Problem):
            yield row
            if titles is None:
                return
        elif titles is None:
            titles = [text.strip() for text in row.cells]
            faults = [
                Problem(rows.name, *Cells(titles, row.text, row.line).at(at), fault + _UNREAD)
                for at, fault in _title_faults(titles, columns(kind))
            ]
            yield from faults
            if faults:
                return
        elif kind == HEDGES:
            yield from _hedges(_entry(titles, row, rows.name, kind))
        else:
            yield from _entry(titles, row, rows.name, kind)


def _title_faults(titles: list[str], known: list[str]) -> Iterator[tuple[int, str]]:
    if len(titles) == 1 and (";" in titles[0] or "\t" in titles[0]):
        yield 0, "the cells must be parted by commas"
        return
    if len(titles) > MOST_COLUMNS:
        yield 0, f"more than {MOST_COLUMNS} columns"
        return
    for at, title in enumerate(titles):
        if title and title not in known:
            likely = nearest(title, known) or f"; there are {', '.join(known)}"
            yield at, f"{shown(title)}: no such column{likely}"
        elif title and title in titles[:at]:
            yield at, f"{title}: two columns have this name"


def _entry(titles: list[str], row: Row, name: str, kind: str) -> Iterator[Entry | Problem]:
    places = Cells(titles, row.text, row.line)
    data = {}
    sound = True
    for at, (title, text) in enumerate(zip_longest(titles, row.cells, fillvalue="")):
        if not text:
            continue
        if not title:
            sound = False
            yield Problem(name, *places.at(at), f"cell {at + 1} stands under no title")
            break
        try:
            data[title] = field(kind, title, text)
        except Unfit as fault:
            sound = False
            yield Problem(name, *places.at(at), f"{title}: {fault}")
            if title in _NEEDED:  # it is wrong: it need not be told missing as well
                data[title] = text
    yield Entry(kind, data, Where(name, row.line, 1, places), sound=sound)


def _hedges(found: Iterator[Entry | Problem]) -> Iterator[Entry | Problem]:
    """A row of hedges.csv as the mapping that the other formats have."""
    for item in found:
        if isinstance(item, Entry):
            if "section" not in item.data or "wordings" not in item.data:
                yield item.where.problem("section and wordings: both are meant")
                continue
            item = item._replace(data={item.data["section"]: item.data["wordings"]})
        yield item
