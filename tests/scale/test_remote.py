"""A spool at a URL: what shards leave there is read again, and gone afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.command import main
from factcheck.scale.on_dask import on_dask
from tests.bench.made import many_subjects, write_case
from tests.scale.made import merged, whole
from tests.scale.test_equal import made

upath = pytest.importorskip("upath")
pytest.importorskip("distributed")


def test_workers_leave_their_sheets_at_a_url(tmp_path: Path) -> None:
    spool = upath.UPath(tmp_path.as_uri())
    found = merged(made(), spool, on_dask("local", jobs=2), 300)
    assert {path.suffix for path in tmp_path.iterdir()} > {".json", ".csv", ".poll", ".known"}
    written = {suffix: b"".join(found.write(suffix)) for suffix in (".json", ".csv")}
    assert written == whole(made())


def test_a_check_by_a_cluster_with_a_spool_at_a_url(tmp_path: Path) -> None:
    case, spool = tmp_path / "case", tmp_path / "spool"
    write_case(case, many_subjects(200))
    spool.mkdir()
    again, at_once = tmp_path / "again.json", tmp_path / "whole.json"
    by_cluster = ("--scheduler", "local", "--jobs", "2", "--shard-size", "60")
    status = main(
        ["check", str(case), *by_cluster, "--spool", spool.as_uri(), "--output", str(again)]
    )
    assert status == main(["check", str(case), "--output", str(at_once)]) == 1
    assert again.read_bytes() == at_once.read_bytes()
    assert list(spool.iterdir()) == []


def test_a_spool_of_this_process_alone(tmp_path: Path) -> None:
    case, again = tmp_path / "case", tmp_path / "again.json"
    write_case(case, many_subjects(60))
    alone = ("--jobs", "1", "--shard-size", "20", "--spool", "memory://spool")
    assert main(["check", str(case), *alone, "--output", str(again)]) == 1
    assert main(["check", str(case), "--output", str(tmp_path / "whole.json")]) == 1
    assert again.read_bytes() == (tmp_path / "whole.json").read_bytes()


def test_a_spool_that_no_process_shares_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_case(tmp_path / "case", many_subjects(60))
    apart = ("--jobs", "2", "--shard-size", "20", "--spool", "memory://spool")
    assert main(["check", str(tmp_path / "case"), *apart, "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "memory:" in err


def test_a_scheme_that_nobody_knows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(tmp_path / "case", many_subjects(5))
    status = main(["check", str(tmp_path / "case"), "--jobs", "2", "--spool", "nowhere://spool"])
    assert status == 2
    assert "--spool nowhere://spool" in capsys.readouterr().err
