"""A case -> CSV tables, for spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from factcheck.casefile.case import Case
from factcheck.casefile.cells import cell
from factcheck.casefile.entry import HEDGES
from factcheck.casefile.plain import plain
from factcheck.casefile.read_csv import TABLES, columns

BOM = "\ufeff"
"""At the start of each table: without it, spreadsheets misread all but plain English letters."""


def csv_files(case: Case) -> Iterator[tuple[str, str]]:
    """The tables' names and texts. Tables without rows are left out."""
    tables: dict[str, list[dict[str, Any]]] = {
        "sources": [plain(record) for record in case.sources.values()],
        "speakers": [plain(record) for record in case.speakers.values()],
        "subjects": [plain(record) for record in case.subjects.values()],
        "relations": [plain(record) for record in case.relations],
        "claims": [plain(record) for record in case.claims],
        HEDGES: [{"section": name, "wordings": value} for name, value in case.hedges.items()],
    }
    for table, records in tables.items():
        if records:
            titles = columns(TABLES[table])
            rows = [_row(titles)]
            rows += [_row(_cells(TABLES[table], titles, record)) for record in records]
            yield f"{table}.csv", BOM + "".join(rows)


def _cells(kind: str, titles: Sequence[str], record: Mapping[str, Any]) -> list[str]:
    return [cell(kind, title, record[title]) if title in record else "" for title in titles]


def _row(cells: Sequence[str]) -> str:
    """The row as a line. Written with \\r\\n, so that a lone \\r in a cell is quoted as well."""
    stream = StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow(cells)
    return stream.getvalue().removesuffix("\r\n") + "\n"
