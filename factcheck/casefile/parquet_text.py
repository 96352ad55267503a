"""A column of Parquet -> the texts that its values mean.

Numbers, dates and times become the text that a person would have written, as the fields of records
are texts: ``300000`` of 300000.0, ``2022-10-05`` of a timestamp at midnight without time zone,
which is how data frames hold days.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from factcheck.casefile.files import LONGEST_LINE

if TYPE_CHECKING:
    import pyarrow

DEEPEST_TYPE = 6
"""Lists and structs in one another that a column may have; no field of a record has more than 3."""

_WHOLE_UNTIL = 2.0**53
"""Up to here a double holds every whole number."""

_TOO_LONG = f"a text longer than {LONGEST_LINE // 1_000_000} MB"


@dataclass(frozen=True, slots=True)
class Untold:
    """A value that has no text, and why."""

    why: str


def column_fault(type_: pyarrow.DataType, depth: int = 0) -> str:
    """Why a column of this type cannot be read; "" where it can."""
    from pyarrow import types

    if depth > DEEPEST_TYPE:
        return f"more than {DEEPEST_TYPE} lists and structs stand in one another"
    if types.is_dictionary(type_):
        return column_fault(type_.value_type, depth)
    if types.is_struct(type_):
        names = [type_.field(at).name for at in range(type_.num_fields)]
        if len(set(names)) < len(names):
            return "two fields of the struct have one name"
        inner = (column_fault(type_.field(at).type, depth + 1) for at in range(type_.num_fields))
        return next(filter(None, inner), "")
    if any(is_(type_) for is_ in (types.is_list, types.is_large_list, types.is_fixed_size_list)):
        return column_fault(type_.value_type, depth + 1)
    plain = (
        types.is_string, types.is_large_string, types.is_boolean, types.is_integer,
        types.is_floating, types.is_decimal, types.is_date, types.is_timestamp, types.is_null,
    )  # fmt: skip
    if any(is_(type_) for is_ in plain):
        return ""
    return f"a column of type {str(type_)[:40]} is not read; write it as text"


def texts(column: pyarrow.Array) -> list[Any]:
    """The values of a column: texts, true and false, lists, dicts; None for null.

    `Untold` stands for a text that is too long or no UTF-8, and for numbers that are none.
    """
    from pyarrow import types

    values = _values(column)
    kind = column.type
    if column.null_count == len(values) or types.is_string(kind) or types.is_large_string(kind):
        return values
    return [value if value is None else _text(value) for value in values]


def _values(column: pyarrow.Array) -> list[Any]:
    import pyarrow
    from pyarrow import compute, types

    if types.is_dictionary(column.type):
        if len(column.dictionary) > len(column):  # of all its words only those of this batch
            return texts(column.dictionary_decode())
        of, words = column.indices.to_pylist(), texts(column.dictionary)
        return [None if at is None else words[at] for at in of]
    if types.is_timestamp(column.type) and column.type.unit == "ns":
        to = pyarrow.timestamp("us", column.type.tz)  # datetime knows no nanoseconds
        column = column.cast(to, safe=False)
    if types.is_float32(column.type) or types.is_float16(column.type):
        # the shortest digits that mean this number: 0.1, and not 0.10000000149011612
        shortest = column.cast(pyarrow.float32()).cast(pyarrow.string()).to_pylist()
        return [None if digits is None else float(digits) for digits in shortest]
    if types.is_string(column.type) or types.is_large_string(column.type):
        longest = compute.max(compute.binary_length(column)).as_py() or 0
        if longest > LONGEST_LINE:
            return [_one(scalar) for scalar in column]
    try:
        listed: list[Any] = column.to_pylist()
    except UnicodeDecodeError:
        return [_one(scalar) for scalar in column]
    return listed


def _one(scalar: pyarrow.Scalar) -> Any:
    """A value by itself, where one of its column is at fault."""
    from pyarrow import types

    if types.is_string(scalar.type) or types.is_large_string(scalar.type):
        held = scalar.as_buffer()
        if held is not None and held.size > LONGEST_LINE:
            return Untold(_TOO_LONG)
    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        return Untold("holds bytes that are not UTF-8")


def _text(value: Any) -> Any:
    if value.__class__ is str:
        return value if len(value) <= LONGEST_LINE else Untold(_TOO_LONG)
    if value is None or isinstance(value, bool | Untold):
        return value
    if isinstance(value, float):
        return _digits(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime):
        bare = value.tzinfo is None and value.time() == time()
        return value.date().isoformat() if bare else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return _whole([_text(one) for one in value])
    if isinstance(value, dict):
        told = {name: _text(one) for name, one in value.items() if one is not None}
        wrong = _whole(list(told.values()))
        return wrong if isinstance(wrong, Untold) else told
    return str(value)


def _whole(values: list[Any]) -> list[Any] | Untold:
    """The values, or what is wrong with one of them."""
    return next((one for one in values if isinstance(one, Untold)), values)


def _digits(value: float) -> str | Untold:
    if not math.isfinite(value):
        return Untold(f"{value} is no number; leave the field out")
    if value.is_integer() and abs(value) <= _WHOLE_UNTIL:
        return str(int(value))
    return repr(value)
