"""Parquet: what data frames write is read as what people and machines write; every message."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from factcheck.casefile import Case, convert, json_text, load
from factcheck.casefile.entry import Entry
from factcheck.casefile.plain import plain
from factcheck.casefile.read_parquet import read_parquet
from factcheck.casefile.save import Format
from factcheck.errors import UsageError
from factcheck.review import editing
from tests.casefile.conftest import LoadFiles, Tell
from tests.casefile.made import cases
from tests.casefile.test_save import same

GOLDEN = Path(__file__).parents[1] / "golden"

LISTS = pa.list_(pa.string())
VALUE = pa.struct(
    {
        **dict.fromkeys(("low", "high", "unit"), pa.string()),
        **dict.fromkeys(("low_open", "closed"), pa.bool_()),
        "members": LISTS,
    }
)


def table(**columns: Any) -> bytes:
    """Columns as a file."""
    return written(pa.table(columns))


def written(made: pa.Table, **how: Any) -> bytes:
    stream = io.BytesIO()
    pq.write_table(made, stream, **how)
    return stream.getvalue()


def tables(case: Case) -> dict[str, bytes]:
    """A case as Parquet, a table for each kind of record; a value that is no text as JSON."""
    kinds = {"sources": case.sources.values(), "speakers": case.speakers.values(),
             "subjects": case.subjects.values(), "relations": case.relations,
             "claims": case.claims}  # fmt: skip
    made = {
        f"{name}.parquet": _rows([_row(plain(one)) for one in records])
        for name, records in kinds.items()
        if records
    }
    if case.hedges:
        rows = [{"section": n, "wordings": _json(v)} for n, v in case.hedges.items()]
        made["hedges.parquet"] = _rows(rows)
    return made


def _rows(records: list[dict[str, Any]]) -> bytes:
    names = dict.fromkeys(name for record in records for name in record)
    return table(**{name: [record.get(name) for record in records] for name in names})


def _row(fields: dict[str, Any]) -> dict[str, Any]:
    value = fields.get("value")
    if isinstance(value, dict):
        fields["value"] = _json(value)
    elif isinstance(value, str) and value.startswith(("{", "\\")):
        fields["value"] = "\\" + value if value.lstrip("\\").startswith("{") else value
    for name in ("categories", "exclusive", "unlike"):
        if name in fields:
            fields[name] = _json(fields[name])
    if "locator" in fields:
        fields["locator"] = [{k: str(v) for k, v in one.items()} for one in fields["locator"]]
    return fields


def _json(value: Any) -> str:
    return json_text.written(value)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_the_same_records_in_every_format_are_the_same_case(case: Case) -> None:
    with TemporaryDirectory() as folder:
        for to in ("jsonl", "csv"):
            convert(case, to, f"{folder}/{to}")  # type: ignore[arg-type]
        inside = Path(folder) / "parquet"
        inside.mkdir()
        for name, data in tables(case).items():
            (inside / name).write_bytes(data)
        as_lines = load(f"{folder}/jsonl")
        same(as_lines, load(f"{folder}/csv"))
        if any(inside.iterdir()):
            parquet = load(inside)
            assert parquet.problems == ()
            assert (parquet.sources, parquet.subjects) == (as_lines.sources, as_lines.subjects)
            assert (parquet.speakers, parquet.relations) == (as_lines.speakers, as_lines.relations)
            assert (parquet.claims, parquet.hedges) == (as_lines.claims, as_lines.hedges)


@pytest.mark.parametrize("format_", ["yaml", "jsonl", "csv"])
def test_the_golden_case(format_: Format, tmp_path: Path) -> None:
    golden = load(GOLDEN / format_)
    for name, data in tables(golden).items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "decisions.jsonl").write_bytes((GOLDEN / "jsonl/decisions.jsonl").read_bytes())
    same(golden, load(tmp_path))


def test_lists_and_structs(load_files: LoadFiles) -> None:
    rows = [
        {"low": "1", "high": None, "unit": None, "low_open": True, "members": None, "closed": None},
        {"low": None, "high": None, "unit": None, "low_open": None, "members": ["x", "y"],
         "closed": True},
    ]  # fmt: skip
    case = load_files(
        {
            "sources.parquet": table(id=["s"]),
            "subjects.parquet": table(
                id=["t"],
                type=["category"],
                categories=[[{"name": "a", "aliases": ["b"]}, {"name": "c", "aliases": None}]],
                exclusive=[[["a", "c"]]],
            ),
            "claims.parquet": table(
                id=["a", "b"],
                source=["s", "s"],
                subject=["u", "u"],
                value=pa.array(rows, VALUE),
                quote=[["one", "two"], None],
                locator=[[{"start": 1, "end": 4}, {"start": 5, "end": 8}], None],
                confirmed=[True, None],
                confidence=[0.25, None],
                speaker=["p", None],
            ),
        }
    )
    assert not case.problems
    first, second = case.claims
    assert plain(first) == {
        "id": "a", "source": "s", "subject": "u", "value": {"low": "1", "low_open": True},
        "quote": ("one", "two"), "locator": ({"start": 1, "end": 4}, {"start": 5, "end": 8}),
        "speaker": ("p",), "confirmed": True, "confidence": 0.25,
    }  # fmt: skip
    assert plain(second)["value"] == {"members": ("x", "y"), "closed": True}
    assert [c.aliases for c in case.subjects["t"].categories] == [("b",), ()]
    assert case.subjects["t"].exclusive == (("a", "c"),)
    assert [c.where.line for c in case.claims] == [1, 2]


def test_a_column_that_says_the_kind(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "all.parquet": table(
                record=["source", "subject", "relation", "claim", "hedges"],
                id=["s", "t", None, "a", None],
                formula=[None, None, "t <= 9", None, None],
                source=[None, None, None, "s", None],
                subject=[None, None, None, "t", None],
                value=[None, None, None, "3", None],
                section=[None, None, None, None, "numbers"],
                wordings=[None, None, None, None, "{}"],
            )
        }
    )
    assert not case.problems
    assert [*case.sources, *case.subjects, *(c.id for c in case.claims)] == ["s", "t", "a"]
    assert case.relations[0].formula == "t <= 9"
    assert case.hedges == {"numbers": {}}


def _of(stream: bytes, name: str) -> list[Any]:
    (entry,) = read_parquet(io.BytesIO(stream), "sources.parquet")
    assert isinstance(entry, Entry), entry
    return [entry.data[name]]


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (pa.array([300_000]), "300000"),
        (pa.array([300_000.0]), "300000"),
        (pa.array([0.1]), "0.1"),
        (pa.array([0.1], pa.float32()), "0.1"),
        (pa.array([2.0**70]), "1.1805916207174113e+21"),
        (pa.array([2**63], pa.uint64()), "9223372036854775808"),
        (pa.array([Decimal("1.50")]), "1.50"),
        (pa.array([date(2022, 10, 5)]), "2022-10-05"),
        (pa.array([datetime(2022, 10, 5)]), "2022-10-05"),
        (pa.array([datetime(2022, 10, 5, 10, 15)]), "2022-10-05T10:15:00"),
        (pa.array([datetime(2022, 10, 5, tzinfo=UTC)]), "2022-10-05T00:00:00+00:00"),
        (pa.array([1664964900123456789], pa.timestamp("ns")), "2022-10-05T10:15:00.123456"),
        (pa.array(["x"]).dictionary_encode(), "x"),
        (pa.array([True]), True),
    ],
)
def test_what_a_value_means(values: pa.Array, text: object) -> None:
    assert _of(table(note=values), "note") == [text]


def test_places_are_rows(tell: Tell) -> None:
    twice = [*(f"s{at}" for at in range(2500)), "s7"]
    assert tell({"sources.parquet": table(id=twice)}) == [
        "case/sources.parquet: row 2501: id: s7 is given twice; first at"
        " case/sources.parquet: row 8"
    ]
    assert tell({"sources.parquet": table(id=["a", None], note=[None, "x"])}) == [
        "case/sources.parquet: row 2: id: missing"
    ]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"id,source\n1,2\n", "is no Parquet file, or was cut off as it was written"),
        (b"", "is no Parquet file, or was cut off as it was written"),
        (table(id=["a"])[:40], "is no Parquet file, or was cut off as it was written"),
        (table(id=["a"])[:-4] + b"PARE", "is encrypted, and no key is asked for; write it without"),
        (b"PAR1" + b"\xff" * 90 + b"PAR1", "cannot be read as Parquet: "),
        (
            table(id=["a"], lable=["x"]),
            "lable: no such column; there are id, publisher, title, url,",
        ),
        (
            table(id=["a"], note=pa.array([b"x"])),
            "note: a column of type binary is not read; write it as text",
        ),
        (
            table(id=["a"], note=pa.array([5], pa.duration("s"))),
            "note: a column of type duration[s] is not read; write it as text",
        ),
        (
            table(id=["a"], note=pa.array([[[[[[[[["x"]]]]]]]]])),
            "note: more than 6 lists and structs stand in one another",
        ),
        (table(id=["a"], note=[float("nan")]), "row 1: note: nan is no number; leave the field"),
        (table(id=["a"], note=["x" * 1_000_001]), "row 1: note: a text longer than 1 MB"),
        (table(id=["a"], note=[["x"]]), "row 1: note: a text is meant, not a list"),
    ],
)
def test_what_cannot_be_read_is_one_plain_problem(
    load_files: LoadFiles, data: bytes, told: str
) -> None:
    case = load_files({"sources.parquet": data, "a.yaml": "sources: [{id: cnn}]\n"})
    (problem,) = map(str, case.problems)
    start = "case/sources.parquet: "
    assert problem.startswith(start + told)
    assert problem.isprintable()
    assert list(case.sources) == ["cnn"]


def test_text_that_is_no_text_costs_its_row(load_files: LoadFiles) -> None:
    raw = pa.array([b"fine", b"\xe9", b"good"]).view(pa.string())
    case = load_files({"sources.parquet": table(id=["a", "b", "c"], note=raw)})
    assert [str(p) for p in case.problems] == [
        "case/sources.parquet: row 2: note: holds bytes that are not UTF-8"
    ]
    assert [(s.id, s.note) for s in case.sources.values()] == [("a", "fine"), ("c", "good")]


def test_a_page_broken_within(load_files: LoadFiles) -> None:
    whole = bytearray(written(pa.table({"id": [f"s{n}" for n in range(5000)]}), compression="zstd"))
    whole[200:400] = b"\x00" * 200
    case = load_files({"sources.parquet": bytes(whole), "a.yaml": "sources: [{id: cnn}]"})
    (problem,) = map(str, case.problems)
    assert problem.startswith("case/sources.parquet: row 1: cannot be read as Parquet: ")
    assert problem.endswith("; nothing is read from here on")


def test_a_table_of_no_known_name(tell: Tell) -> None:
    assert tell({"clams.parquet": table(id=["a"])}) == [
        "case/clams.parquet: no such table; did you mean claims?; there are sources.parquet,"
        " subjects.parquet, relations.parquet, speakers.parquet, claims.parquet, hedges.parquet,"
        " and any with a column named record"
    ]


def test_without_pyarrow(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    data = table(id=["a"])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert tell({"sources.parquet": data}) == [
        "case/sources.parquet: a Parquet file needs pyarrow, not installed: pip install pyarrow"
        " fsspec (the extra parquet has them)"
    ]


def _peak(read: Callable[[], object]) -> int:
    import tracemalloc

    tracemalloc.start()
    read()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_memory_does_not_grow_with_the_file() -> None:
    def peak(rows: int) -> int:
        data = table(id=[f"s{n}" for n in range(rows)], note=["x" * 50] * rows)
        stream = io.BytesIO(data)
        return _peak(lambda: sum(1 for _ in read_parquet(stream, "sources.parquet")))

    peak(10)
    assert peak(40_000) < 2 * peak(4_000)


def test_a_claim_in_it_is_not_corrected_here(load_files: LoadFiles) -> None:
    files = {"claims.parquet": table(id=["a"], source=["s"], subject=["t"], value=["3"])}
    case = load_files({**files, "s.yaml": "sources: [{id: s}]"})
    with pytest.raises(UsageError) as caught:
        editing.written(["case"], case.claims[0])
    assert str(caught.value) == (
        "case/claims.parquet: row 1: a Parquet table is changed by what wrote it; "
        "claims in YAML, JSONL and CSV can be corrected here"
    )
