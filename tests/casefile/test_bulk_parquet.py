"""The quick way through a Parquet file gives what the slow one gives, word for word."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any, BinaryIO

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.casefile import Case
from factcheck.casefile.bulk_parquet import read_in_columns
from factcheck.casefile.checked import Intake
from factcheck.casefile.read_parquet import read_parquet
from factcheck.claim import Claim, Record
from tests.casefile.made import cases
from tests.casefile.test_bulk import told
from tests.casefile.test_read_parquet import table, tables, written

Reader = Callable[[BinaryIO, str], Iterator[Any]]


def read(how: Reader, files: dict[str, bytes]) -> Case:
    intake = Intake()
    for name, data in files.items():
        intake.take_all(how(io.BytesIO(data), name))
    return intake.case("f")


def same(files: dict[str, bytes]) -> Case:
    quick, slow = read(read_in_columns, files), read(read_parquet, files)
    assert list(told(quick)) == list(told(slow))
    assert quick == slow
    return quick


def taken(data: bytes, name: str) -> list[bool]:
    """Of each row whether it is taken quickly."""
    return [isinstance(one, Record) for one in read_in_columns(io.BytesIO(data), name)]


@settings(deadline=None)
@given(cases())
def test_cases_as_tables(case: Case) -> None:
    same(tables(case))


CLAIM: dict[str, list[Any]] = {
    "id": ["a", "b", "c"], "source": ["s", "s", "t"], "subject": ["u"] * 3,
    "value": ["3", "about 4", "5"],
}  # fmt: skip
SOURCES = table(id=["s", "t"])


def test_what_data_frames_write_is_taken_quickly() -> None:
    rows: dict[str, Any] = CLAIM | {
        "quote": ["3 boats", None, "5 boats"],
        "speaker": [["mayor", "AP"], None, []],
        "mode": ["may", None, "is"],
        "confidence": [0.8125, None, 0.5],
        "confirmed": [True, None, False],
        "as_of": pa.array([date(2022, 10, 5), None, date(2022, 10, 6)]),
        "note": pa.array(["x", None, "x"]).dictionary_encode(),
        "via": [None] * 3,
        "condition": ["", "if: so", ""],
    }
    data = table(**rows)
    assert taken(data, "claims.parquet") == [True] * 3
    case = same({"sources.parquet": SOURCES, "claims.parquet": data})
    first = case.claims[0]
    assert type(first) is Claim
    assert (first.speaker, first.mode, first.as_of) == (("mayor", "AP"), "may", "2022-10-05")
    assert (first.quote, first.confidence, first.where.line) == (("3 boats",), 0.8125, 1)
    assert case.claims[0].note is case.claims[2].note
    with pytest.raises(AttributeError):
        first.id = "b"  # type: ignore[misc]


def test_a_row_that_is_not_plain_is_read_by_itself() -> None:
    data = table(**(CLAIM | {"value": ["3", "\\{4", "5"]}))
    assert taken(data, "claims.parquet") == [True, False, True]
    case = same({"sources.parquet": SOURCES, "claims.parquet": data})
    assert [claim.value for claim in case.claims] == ["3", "{4", "5"]


BESIDES: list[Iterable[Any]] = [
    ["", "", ""], ["x", None, ""], [None] * 3, [1, 2, 3], [0.1, 1.0, float("nan")],
    [True, False, None], ["true", "false", "x"], ["{}", "\\{", '{"low": "1"}'], ["1-2", "3-2", "x"],
    [["x"], ["x", "y"], []], [[""], [None], None], [[["x", "y"]], None, []],
    pa.array([date(2022, 10, 5), None, None]), pa.array([datetime(2022, 10, 5, 1)] * 3),
    pa.array(["is", "may", "is"]).dictionary_encode(), pa.array(["order", "", None]),
    pa.array(["x" * 201, "x" * 200, "y"]), pa.array(["x" * 1_000_001, "x", "y"]),
    pa.array([b"x", b"\xe9", b"y"]).view(pa.string()), pa.array(["a", "b", "c"], pa.large_string()),
    [{"start": 1, "end": 4}, {"start": 4, "end": 1}, None], [{"low": "1", "unit": "t"}, {}, None],
    pa.array([0.1, 0.5, None], pa.float32()), [0.0, -0.0, 1.5], pa.array([5, 0, None]),
    ["s", "\t", "\x00"], ["0", "0.5", "-0"],
]  # fmt: skip
NAMES = [name for name in Claim.model_fields if name != "where"]


@pytest.mark.parametrize("name", [*NAMES, "formula", "record", "where"])
@pytest.mark.parametrize("beside", range(len(BESIDES)))
def test_whatever_stands_in_a_column(name: str, beside: int) -> None:
    rows: dict[str, Any] = CLAIM | {name: BESIDES[beside]}
    same({"sources.parquet": SOURCES, "claims.parquet": table(**rows)})
    kinds = {"record": ["claim"] * 3} | rows
    same({"sources.parquet": SOURCES, "all.parquet": table(**kinds)})


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from(NAMES), st.integers(0, len(BESIDES) - 1), max_size=4),
    st.lists(st.sampled_from(["claim", "source", "subject", "x", None]), min_size=3, max_size=3),
    st.booleans(),
)
def test_any_columns(columns: dict[str, int], kinds: list[str | None], by_row: bool) -> None:
    rows: dict[str, Any] = CLAIM | {name: BESIDES[at] for name, at in columns.items()}
    rows |= {"record": kinds} if by_row else {}
    same({"sources.parquet": SOURCES, "claims.parquet": table(**rows)})


@pytest.mark.parametrize("missing", ["id", "source", "value"])
def test_without_a_column_that_is_needed(missing: str) -> None:
    rows = {name: column for name, column in CLAIM.items() if name != missing}
    same({"sources.parquet": SOURCES, "claims.parquet": table(**rows)})


def test_many_rows_and_groups_of_rows() -> None:
    rows = {"id": [f"s{n % 9_000}" for n in range(9_500)], "note": ["", "x", None, "y", ""] * 1_900}
    case = same({"sources.parquet": written(pa.table(rows), row_group_size=4_100)})
    assert (len(case.sources), len(case.problems)) == (9_000, 500)
    assert case.sources["s8999"].where.line == 9_000
