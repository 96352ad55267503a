"""Parquet tables column by column straight into records: the plain case, and it alone.

What holds of a value holds wherever it stands, so each is checked, and made a text, once for all
rows of a batch. A row whose values cannot mean anything else than what `read_parquet` and `record`
make of them becomes a record here; any other, faulty or not, goes on to those.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import count, repeat
from typing import TYPE_CHECKING, Any, BinaryIO

from pydantic import TypeAdapter, ValidationError

from factcheck.casefile.bulk import CONFIG, SHARED, SHARED_LISTS, is_list_of, plainly
from factcheck.casefile.cells import VALUE
from factcheck.casefile.entry import MODELS, Entry
from factcheck.casefile.parquet_text import texts
from factcheck.casefile.read_parquet import KIND, NO_PLACES, as_in_csv, entries, kind_of, tables
from factcheck.claim import Record
from factcheck.errors import Problem, Where
from factcheck.opening import opened

if TYPE_CHECKING:
    import pyarrow

_UNPLAIN: Any = object()
"""Stands where a value is not plain."""

Item = Record | Entry | Problem


def read_in_columns(stream: BinaryIO, name: str) -> Iterator[Item]:
    """What `read_parquet` yields, with the record itself in place of an entry of the plain case."""
    shared: dict[Any, Any] = {}

    def made(batch: pyarrow.RecordBatch, row: int) -> Iterable[Item]:
        kind = _one_kind(batch, name)
        if kind not in MODELS:
            return [one for read in entries(batch, name, count(row)) for one in read]
        columns = _columns(batch, kind, shared)
        records = _records(kind, columns, name, row, len(batch))
        unplain = {at for one in columns.values() if _UNPLAIN in one for at in _unplain(one)}
        return _mended(records, sorted(unplain), batch, name, row) if unplain else records

    yield from tables(stream, name, made)


def _mended(
    records: Sequence[Record], unplain: list[int], batch: pyarrow.RecordBatch, name: str, row: int
) -> Iterable[Item]:
    """The records; in place of those that are not plain what is otherwise made of their rows."""
    items: list[list[Item]] = [[one] for one in records]
    for at in unplain:
        items[at].clear()
    read = entries(batch.take(unplain), name, (row + at for at in unplain))
    for at, found in zip(unplain, read, strict=True):
        items[at] += found
    return [one for of_row in items for one in of_row]


def _one_kind(batch: pyarrow.RecordBatch, name: str) -> str | None:
    """The kind of record that all rows are, if it is one."""
    column = batch.column(KIND) if KIND in batch.schema.names else None
    if column is None or column.null_count == len(column):
        return kind_of(name)
    if column.null_count:
        return None
    kinds, _ = _distinct(column)
    first = kinds[0]
    return first if first.__class__ is str and kinds.count(first) == len(kinds) else None


def _columns(batch: pyarrow.RecordBatch, kind: str, shared: dict[Any, Any]) -> dict[str, list[Any]]:
    """The fields of all rows, with `_UNPLAIN` where they cannot be taken as they are."""
    fields = {name: one for name, one in MODELS[kind].model_fields.items() if name != "where"}
    found = {}
    for title, column in zip(batch.schema.names, batch.columns, strict=True):
        if column.null_count == len(column) or title == KIND:
            continue
        default: Any = _UNPLAIN
        if title in fields and not fields[title].is_required():
            default = fields[title].default
        values, of = _distinct(column)
        words = [*_words(kind, title, values, default, shared), default]
        found[title] = words[:-1] if of is None else [words[at] for at in of]
    for name, one in fields.items():
        if one.is_required() and name not in found:
            found[name] = [_UNPLAIN] * len(batch)
    return found


def _distinct(column: pyarrow.Array) -> tuple[list[Any], list[int] | None]:
    """The values of a column, and for each row which it is, -1 for null; None: row by row."""
    from pyarrow import types

    kind = column.type
    if types.is_dictionary(kind):
        column = column.dictionary_decode()  # it may hold more than those of these rows
    if types.is_string(column.type) or types.is_large_string(column.type):
        words = column.dictionary_encode()
        if len(words.dictionary) < len(column):
            return texts(words.dictionary), words.indices.fill_null(-1).to_pylist()
    if types.is_float64(kind):  # as it is: its text would be read as the same number again
        return column.to_pylist(), None
    return texts(column), None


def _words(
    kind: str, title: str, values: list[Any], default: Any, shared: dict[Any, Any]
) -> list[Any]:
    """What a field holds where a column has these values."""
    takes = _taker(kind, title)
    if takes is None:
        return [default if one is None else _UNPLAIN for one in values]
    empty: list[int] = []
    if None in values or "" in values:
        empty = [at for at, one in enumerate(values) if one is None or one == ""]
    if is_list_of(MODELS[kind].model_fields[title], str):
        values = [
            (one,) if one.__class__ is str else tuple(one) if one.__class__ is list else one
            for one in values
        ]
    for at in takes(values):
        values[at] = _UNPLAIN
    for at in empty:
        values[at] = default
    if title in SHARED or title in SHARED_LISTS:
        values = list(map(shared.setdefault, values, values))
    return values


@cache
def _taker(kind: str, title: str) -> Callable[[list[Any]], set[int]] | None:
    """Says which of the values for a field are not plain; None where none ever is."""
    field = MODELS[kind].model_fields.get(title)
    plain: Any = plainly(field) if field is not None else None
    if plain is None or as_in_csv(kind, title, ""):
        return None
    lists: Any = list  # mypy wants types spelt out
    validate = TypeAdapter(lists[plain | None], config=CONFIG).validator.validate_python

    def unplain(values: list[Any]) -> set[int]:
        try:
            validate(values)
        except ValidationError as fault:
            return {int(one["loc"][0]) for one in fault.errors(include_url=False)}
        return set()

    def unplain_value(values: list[Any]) -> set[int]:
        found = unplain(values)
        texts_ = ((at, one) for at, one in enumerate(values) if one.__class__ is str)
        return found.union(at for at, text in texts_ if as_in_csv(kind, title, text))

    return unplain_value if (kind, title) == VALUE else unplain


def _unplain(values: Sequence[Any]) -> Iterator[int]:
    return (at for at, one in enumerate(values) if one is _UNPLAIN)


def _records(kind: str, columns: dict[str, list[Any]], name: str, row: int, n: int) -> list[Record]:
    """A record for each row, of what its columns hold."""
    model: Any = MODELS[kind]
    fill = opened(model)
    places = list(
        map(opened(Where), repeat(name), range(row, row + n), repeat(0), repeat(NO_PLACES))
    )
    for where in places:
        where.__class__ = Where
    given: dict[str, Iterable[Any]] = {**columns, "where": places}
    defaults = {at: repeat(one.default) for at, one in model.model_fields.items()}
    records: list[Record] = list(map(fill, *(given.get(at, defaults[at]) for at in fill.order)))
    for record in records:
        record.__class__ = model
    return records
