"""A Parquet table that cannot be read to the end: said by its name, and the rest is checked."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from factcheck.command import main
from tests.casefile.test_read_parquet import tables, written
from tests.scale.test_equal import made


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _bad_page(data: bytes) -> bytes:
    whole = bytearray(written(pq.read_table(io.BytesIO(data)), row_group_size=200))
    at = pq.ParquetFile(io.BytesIO(whole)).metadata.row_group(1).column(0).data_page_offset
    whole[at : at + 200] = b"\x00" * 200
    return bytes(whole)


def _other_columns(data: bytes) -> bytes:
    made = pq.read_table(io.BytesIO(data))
    return written(made.rename_columns([f"my {name}" for name in made.column_names]))


def _other_type(data: bytes) -> bytes:
    made = pq.read_table(io.BytesIO(data))
    at = made.column_names.index("value")
    return written(made.set_column(at, "value", made.column("value").cast(pa.binary())))


TORN: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut short": (_cut, "is no Parquet file, or was cut off as it was written"),
    "a bad page within": (_bad_page, "nothing is read from here on"),
    "other columns": (_other_columns, "my id: no such column"),
    "a column of another type": (_other_type, "value: a column of type binary is not read"),
}
ENGINES = {"processes": ["--jobs", "2"], "dask": ["--scheduler", "local", "--jobs", "2"]}


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case in Parquet, and a report of before."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "case").mkdir()
    for name, data in tables(made()).items():
        (tmp_path / "case" / name).write_bytes(data)
    (tmp_path / "report.json").write_text("of before")
    return tmp_path / "case"


def _checked(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    status = main(["check", "case", "--output", "report.json", "--shard-size", "100", *options])
    return status, *capsys.readouterr()


def _problems(report: Path) -> list[str]:
    return [one["message"] for one in json.loads(report.read_text())["problems"]]


@pytest.mark.parametrize("how", TORN)
@pytest.mark.parametrize("engine", ENGINES)
def test_what_could_be_read_is_checked_and_the_file_is_named(
    case: Path, how: str, engine: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tear, told = TORN[how]
    claims = case / "claims.parquet"
    claims.write_bytes(tear(claims.read_bytes()))
    status, _, err = _checked(capsys, *ENGINES[engine])
    assert status == 2
    assert any("case/claims.parquet: " in line and told in line for line in err.splitlines())
    report = case.parent / "report.json"
    assert any(told in message for message in _problems(report))
    in_shards = report.read_bytes()
    assert main(["check", "case", "--output", "report.json"]) == 2
    assert report.read_bytes() == in_shards
    assert sorted(path.name for path in case.parent.iterdir()) == ["case", "report.json"]


def test_one_of_several_files(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _checked(capsys, *ENGINES["processes"])[0] in (0, 1)
    sound = json.loads((case.parent / "report.json").read_text())
    more = pa.table({"record": ["claim"], "id": ["z"], "source": ["s"], "value": ["3"]})
    (case / "more.parquet").write_bytes(written(more)[:-9])
    status, _, err = _checked(capsys, *ENGINES["processes"])
    assert status == 2
    assert "case/more.parquet: is no Parquet file" in err
    found = json.loads((case.parent / "report.json").read_text())
    assert found["findings"] == sound["findings"]


def test_keep_going(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claims = case / "claims.parquet"
    claims.write_bytes(_bad_page(claims.read_bytes()))
    status, out, err = _checked(capsys, *ENGINES["processes"], "--keep-going")
    assert status in (0, 1)
    assert "200 claims" in out
    assert "case/claims.parquet: row 201: cannot be read as Parquet" in err
