"""`factcheck check`: formats, files, exit statuses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.report import FORMATS
from factcheck.report.rows import make_rows
from factcheck.report.to_table import to_lines
from factcheck.report.to_xlsx import to_xlsx
from tests.commands.conftest import Bench
from tests.report.handmade import PROBLEMS, findings, report

ERROR, WARNING, GROWN, AGREED, BOUNDED = findings()


def test_findings_go_to_standard_output(bench: Bench) -> None:
    status, out, err = bench.run("check")
    assert (status, err) == (1, "")
    assert out == to_lines(make_rows(bench.report))
    assert bench.loaded == ["claims"]


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "table"])
def test_formats(bench: Bench, name: str) -> None:
    status, out, err = bench.run("check", "--format", name)
    assert (status, err) == (1, "")
    assert out == FORMATS[name].write(make_rows(bench.report))


def test_paths_may_stand_on_both_sides_of_options(bench: Bench) -> None:
    assert bench.run("check", "a", "--fail-on", "never", "b", "c")[0] == 0
    assert bench.loaded == ["a", "b", "c"]
    assert bench.run("check", "--fail-on", "never", "b")[0] == 0
    assert bench.loaded == ["b"]


@pytest.mark.parametrize(
    ("found", "on_discrepancy", "on_tension"),
    [
        ((ERROR, WARNING, GROWN, AGREED), 1, 1),
        ((WARNING, GROWN, AGREED), 0, 1),
        ((GROWN, AGREED, BOUNDED), 0, 0),
        ((), 0, 0),
    ],
)
def test_what_fails(
    bench: Bench, found: tuple[object, ...], on_discrepancy: int, on_tension: int
) -> None:
    bench.report = report(found)  # type: ignore[arg-type]
    assert bench.run("check")[0] == on_discrepancy
    assert bench.run("check", "--fail-on", "discrepancy")[0] == on_discrepancy
    assert bench.run("check", "--fail-on", "tension")[0] == on_tension
    assert bench.run("check", "--fail-on", "never")[0] == 0


@pytest.mark.parametrize("name", FORMATS)
def test_the_status_does_not_depend_on_the_format(bench: Bench, name: str) -> None:
    assert bench.run("check", "--format", name)[0] == 1
    assert bench.run("check", "--format", name, "--fail-on", "never")[0] == 0


def test_problems_are_told_and_the_rest_is_reported(bench: Bench) -> None:
    bench.report = report(problems=PROBLEMS)
    status, out, err = bench.run("check")
    assert status == 2
    assert err == (
        "claims/blog.yaml: not UTF-8\nclaims/radio.yaml:22:12: as_of: no such date: 2024-02-31\n"
    )
    assert "about 900" in out
    assert bench.run("check", "--keep-going")[0] == 1
    assert bench.run("check", "--keep-going", "--fail-on", "never")[0] == 0


def test_problems_cannot_drive_a_terminal(bench: Bench) -> None:
    problem = replace(PROBLEMS[0], file="\x1b[2J", message="a\nb\u202e")
    bench.report = report(problems=(problem,))
    assert bench.run("check")[2] == "\\x1b[2J:22:12: a b\\u202e\n"


def test_nothing_to_check(bench: Bench) -> None:
    bench.report = report([], boxes=(), compared=0)
    status, out, err = bench.run("check", "here", "there", "--keep-going")
    assert status == 2
    assert err == "0 claims loaded from here, there\n"
    assert out.startswith("Nothing was compared")


def test_nothing_compared_is_not_nothing_wrong(bench: Bench) -> None:
    bench.report = report([], compared=0)
    status, out, err = bench.run("check")
    assert status == 0
    assert err == (
        "12 claims loaded, none compared with another: the report lists them with the reason\n"
    )
    assert out.startswith("Nothing was compared")


def test_output_files(bench: Bench, tmp_path: Path) -> None:
    names = ["r.md", "r.CSV", "r.json", "r.txt", "r.sarif"]
    status, out, err = bench.run("check", *[part for n in names for part in ("--output", n)])
    assert (status, err) == (1, "")
    assert out == to_lines(make_rows(bench.report))
    rows = make_rows(bench.report)
    for name, form in zip(names, ("markdown", "csv", "json", "table", "sarif"), strict=True):
        assert (tmp_path / name).read_bytes().decode() == FORMATS[form].write(rows), name
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)


@pytest.mark.parametrize(("name", "said"), [("r.docx", ".docx"), ("report", "(none)")])
def test_an_unknown_suffix_is_told_before_the_work(bench: Bench, name: str, said: str) -> None:
    status, out, err = bench.run("check", "--output", name)
    assert (status, out) == (2, "")
    assert err == (
        f"factcheck: --output {name}: no format has the suffix {said}; "
        "use .txt .md .html .csv .json .sarif .xlsx\n"
    )
    assert bench.loaded == []


def test_a_workbook(bench: Bench, tmp_path: Path) -> None:
    status, _, err = bench.run("check", "--output", "r.xlsx")
    assert (status, err) == (1, "")
    assert (tmp_path / "r.xlsx").read_bytes() == to_xlsx(make_rows(bench.report))


def test_a_workbook_without_the_library_for_it(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.commands.check.find_spec", lambda name: None)
    status, out, err = bench.run("check", "--output", "r.xlsx")
    assert (status, out) == (2, "")
    assert err == (
        "factcheck: --output r.xlsx: .xlsx needs a library that is not installed: "
        "pip install XlsxWriter (the extra xlsx has it)\n"
    )
    assert bench.loaded == []
    assert not list(tmp_path.iterdir())


def test_a_workbook_for_whose_making_there_is_no_room(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))
    status, out, err = bench.run("check", "--output", "r.xlsx")
    assert (status, out) == (2, "")
    assert err == (
        f"factcheck: {tmp_path}/none: no workbook can be made there: No such file or directory\n"
    )


def test_in_a_workflow_of_github_no_text_is_a_command(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = replace(PROBLEMS[0], file="::error::x", message="##[add-mask]300,000")
    hostile = replace(ERROR, answer=replace(ERROR.answer, message="##[stop-commands]x"))
    bench.report = report([hostile], problems=(problem,))
    _, out, err = bench.run("check")
    assert "##[stop-commands]x" in out
    assert err == "::error::x:22:12: ##[add-mask]300,000\n"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    _, out, err = bench.run("check")
    assert "## [stop-commands]x" in out
    assert err == ": :error::x:22:12: ## [add-mask]300,000\n"


def test_a_file_that_cannot_be_written(bench: Bench) -> None:
    status, out, err = bench.run("check", "--output", "no/such/folder.md")
    assert (status, out) == (2, "")
    assert err == "factcheck: no/such/folder.md: there is no folder no/such; make it first\n"


def test_a_report_is_no_claim_file(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "one.csv").write_text("")
    for argv, said in [
        (["--output", "claims/r.csv"], "claims/r.csv: lies in the case claims"),
        (["claims", "--output", "claims/../claims/r.md"], "claims/../claims/r.md: lies in"),
        (["one.csv", "--output", "one.csv"], "one.csv: lies in the case one.csv"),
    ]:
        status, out, err = bench.run("check", *argv)
        assert (status, out) == (2, "")
        assert err.startswith(f"factcheck: {said}"), err
        assert err.endswith("; choose a place outside it\n")
    assert (tmp_path / "one.csv").read_text() == ""
    assert bench.run("check", "one.csv", "--output", "two.csv")[0] == 1


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--format", "docx"], "invalid choice: 'docx' (choose from"),
        (["--fail-on", "old"], "invalid choice: 'old' (choose from"),
        (["--kind", "x"], "invalid choice: 'x' (choose from"),
        (["--severity", "x"], "invalid choice: 'x' (choose from"),
        (["--unheard-of"], "unrecognized arguments: --unheard-of"),
        (["a", "--format", "json", "--form", "b"], "unrecognized arguments: --form b"),
    ],
)
def test_wrong_usage(bench: Bench, argv: list[str], said: str) -> None:
    status, out, err = bench.run("check", *argv)
    assert (status, out) == (2, "")
    assert said in err
    assert err.startswith("usage: factcheck check")
