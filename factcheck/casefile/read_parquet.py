"""Parquet tables -> entries: what data frames and databases write.

As of CSV, the stem of the file names the kind of its records; a column `record` says it row by row,
as in JSONL. Columns are fields, a null is an absent one. Rows are read in small batches: memory
does not grow with the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import count
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from factcheck.casefile.cells import JSON, LOCATOR, VALUE, Unfit, field
from factcheck.casefile.entry import HEDGES, MODELS, Entry
from factcheck.casefile.parquet_text import Untold, column_fault, texts
from factcheck.casefile.read_csv import MOST_COLUMNS, TABLES, columns
from factcheck.casefile.read_jsonl import entry_of
from factcheck.casefile.wording import nearest, shown
from factcheck.errors import Problem, Where
from factcheck.extras import INSTALL_PARQUET

if TYPE_CHECKING:
    import pyarrow
    from pyarrow.parquet import ParquetFile

ROWS_AT_ONCE = 2000
"""Rows that are decoded together."""

_Item = TypeVar("_Item")

KIND = "record"
_MARK, _SECRET_MARK = b"PAR1", b"PARE"
NO_PLACES: dict[str, tuple[int, int]] = {}
_SECRET = "is encrypted, and no key is asked for; write it without"  # noqa: S105 - a message
_TORN = "is no Parquet file, or was cut off as it was written"


def read_parquet(stream: BinaryIO, name: str) -> Iterator[Entry | Problem]:
    """The entries of a table and the problems with it; nothing that the file holds raises.

    The place of an entry is its row, from 1. OSError where the stream itself fails.
    """
    yield from tables(stream, name, partial(_all_entries, name))


def _all_entries(name: str, batch: pyarrow.RecordBatch, row: int) -> list[Entry | Problem]:
    return [one for found in entries(batch, name, count(row)) for one in found]


def tables(
    stream: BinaryIO, name: str, made: Callable[[pyarrow.RecordBatch, int], Iterable[_Item]]
) -> Iterator[_Item | Problem]:
    """What is `made` of the rows of a table, some at once, the first of them being that row.

    And problems; see `read_parquet`.
    """
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        why = f"a Parquet file needs pyarrow, not installed: {INSTALL_PARQUET}"
        yield Problem(name, 0, 0, why)
        return
    fault = _ends_fault(stream)
    if fault:
        yield Problem(name, 0, 0, fault)
        return
    # What pyarrow says of a broken file is an OSError as often as one of its own.
    broken = (ArrowException, OSError, ValueError, OverflowError, MemoryError)
    try:
        file = ParquetFile(stream, pre_buffer=False, buffer_size=1 << 20)
        schema = file.schema_arrow
    except broken as error:
        yield Problem(name, 0, 0, _told(error))
        return
    faults = list(_schema_faults(schema, name))
    if faults:
        yield from faults
        return
    row = 1
    batches = _batches(file)
    while True:
        try:
            batch = next(batches, None)
            items = made(batch, row) if batch is not None else []
        except broken as error:
            yield Problem(name, row, 0, f"{_told(error)}; nothing is read from here on")
            return
        if batch is None:
            return
        yield from items
        row += len(batch)


def entries(
    batch: pyarrow.RecordBatch, name: str, numbers: Iterable[int]
) -> Iterator[list[Entry | Problem]]:
    """The entries of rows, which have these numbers, row by row, and the problems with them."""
    for cells, row in zip(_rows(batch), numbers, strict=False):
        yield list(_entry(cells, name, row))


def kind_of(name: str) -> str | None:
    """The kind of the records of a table, by the name of the file."""
    return TABLES.get(PurePath(name).stem.lower())


def _batches(file: ParquetFile) -> Iterator[pyarrow.RecordBatch]:
    for group in range(file.num_row_groups):
        yield from file.iter_batches(ROWS_AT_ONCE, row_groups=[group], use_threads=False)


def _rows(batch: pyarrow.RecordBatch) -> list[dict[str, Any]]:
    """The rows by column, as text, without what is null."""
    names = batch.schema.names
    made: list[dict[str, Any]] = [{} for _ in range(batch.num_rows)]
    for name, column in zip(names, batch.columns, strict=True):
        for cells, value in zip(made, texts(column), strict=True):
            if value is not None:
                cells[name] = value
    return made


def _entry(cells: dict[str, Any], name: str, row: int) -> Iterator[Entry | Problem]:
    where = Where(name, row, 0, NO_PLACES)
    untold = [(at, value) for at, value in cells.items() if isinstance(value, Untold)]
    for at, value in untold:
        yield where.problem(f"{shown(at)}: {value.why}")
    if untold:
        return
    kind = cells.get(KIND)
    if kind is None:
        kind = kind_of(name)
        cells[KIND] = kind
    if not isinstance(kind, str):
        yield entry_of(cells, where)
        return
    for at, value in cells.items():
        if isinstance(value, str) and as_in_csv(kind, at, value):
            try:
                cells[at] = field(kind, at, value)
            except Unfit as fault:
                yield where.problem(f"{at}: {fault}")
                return
    if kind == HEDGES and "section" in cells and "wordings" in cells:
        cells = {KIND: HEDGES, HEDGES: {str(cells["section"]): cells["wordings"]}}
    yield entry_of(cells, where)


def as_in_csv(kind: str, name: str, text: str) -> bool:
    """Whether a text holds what is no text, as a cell of CSV does."""
    at = (kind, name)
    return at in JSON or at == LOCATOR or (at == VALUE and text.startswith(("{", "\\")))


def _schema_faults(schema: pyarrow.Schema, name: str) -> Iterator[Problem]:
    """What is wrong with the table as a whole; then no row of it is read."""
    titles = schema.names
    table = PurePath(name).stem.lower()
    by_row = KIND in titles
    if not by_row and table not in TABLES:
        named = ", ".join(f"{known}.parquet" for known in TABLES)
        likely = nearest(table, TABLES)
        yield Problem(
            name, 0, 0,
            f"no such table{likely}; there are {named}, and any with a column named record",
        )  # fmt: skip
        return
    if len(titles) > MOST_COLUMNS:
        yield Problem(name, 0, 0, f"more than {MOST_COLUMNS} columns")
        return
    known = _columns(None if by_row else TABLES[table])
    for at, title in enumerate(titles):
        if title not in known:
            likely = nearest(title, known) or f"; there are {', '.join(known)}"
            yield Problem(name, 0, 0, f"{shown(title)}: no such column{likely}")
        elif title in titles[:at]:
            yield Problem(name, 0, 0, f"{title}: two columns have this name")
        elif fault := column_fault(schema.field(at).type):
            yield Problem(name, 0, 0, f"{title}: {fault}")


def _columns(kind: str | None) -> Mapping[str, None]:
    """The columns of a table of one kind, or of any where each row says its own."""
    if kind is not None:
        return dict.fromkeys(columns(kind))
    every = [KIND, *(name for one in MODELS for name in columns(one)), *columns(HEDGES)]
    return dict.fromkeys(every)


def _ends_fault(stream: BinaryIO) -> str:
    """What the first and the last four bytes give away, which every Parquet file has."""
    first = stream.read(4)
    length = stream.seek(0, 2)
    stream.seek(max(length - 4, 0))
    last = stream.read(4)
    stream.seek(0)
    if _SECRET_MARK in (first, last):
        return _SECRET
    return "" if (first, last) == (_MARK, _MARK) and length >= 12 else _TORN


def _told(error: Exception) -> str:
    """What pyarrow says, on one line, in front of it what that means."""
    said = " ".join(str(error).split())
    if "crypt" in said.casefold():
        return _SECRET
    return f"cannot be read as Parquet: {shown(said)}"
