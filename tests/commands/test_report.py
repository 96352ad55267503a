"""`factcheck report`."""

from __future__ import annotations

import json
from pathlib import Path

from factcheck.report import FORMATS, KEPT
from factcheck.report.rows import make_rows
from tests.commands.conftest import Bench
from tests.report.handmade import PROBLEMS, report


def test_every_format_that_people_keep_is_written(bench: Bench, tmp_path: Path) -> None:
    status, out, err = bench.run("report", "here")
    assert (status, err) == (0, "")
    assert bench.loaded == ["here"]
    kept = [FORMATS[name] for name in KEPT]
    paths = [f"reports/report{form.suffix}" for form in kept]
    assert out.splitlines() == paths
    rows = make_rows(bench.report, versioned=False)
    for path, form in zip(paths, kept, strict=True):
        assert (tmp_path / path).read_bytes().decode() == form.write(rows)
    assert json.loads((tmp_path / "reports/report.json").read_text())["tool"]["version"] is None


def test_written_twice_they_are_the_same(bench: Bench, tmp_path: Path) -> None:
    bench.run("report", "--output-dir", "a/b")
    first = {path.name: path.read_bytes() for path in (tmp_path / "a/b").iterdir()}
    bench.run("report", "--output-dir", "a/b")
    assert {path.name: path.read_bytes() for path in (tmp_path / "a/b").iterdir()} == first
    assert sorted(first) == [f"report.{suffix}" for suffix in ("csv", "html", "json", "md", "txt")]


def test_mistakes_in_the_input(bench: Bench, tmp_path: Path) -> None:
    bench.report = report(problems=PROBLEMS)
    status, _, err = bench.run("report")
    assert status == 2
    assert err.count("\n") == 2
    assert "not UTF-8" in (tmp_path / "reports/report.md").read_text()
    assert bench.run("report", "--keep-going")[0] == 0
    bench.report = report([], boxes=(), compared=0)
    assert bench.run("report")[::2] == (2, "0 claims loaded from claims\n")


def test_where_it_cannot_go(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "claims").mkdir()
    assert bench.run("report", "--output-dir", "file") == (
        2,
        "",
        "factcheck: file: cannot be made a folder: File exists\n",
    )
    status, _, err = bench.run("report", "--output-dir", "claims")
    assert status == 2
    assert "claims/report: lies in the case claims" in err
    assert not list((tmp_path / "claims").iterdir())
