"""Settings on the command line: which file counts, what beats it, and its mistakes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.command import main

CASE = """\
sources: [{id: daily, published: 2024-05-03}, {id: herald, published: 2024-05-10}]
subjects: [{id: homes, label: Homes flooded, unit: homes}]
claims:
  - {id: a, source: daily, subject: homes, value: at least 401}
  - {id: b, source: herald, subject: homes, value: "4,111"}
"""


class Desk:
    """A case in `claims/` and a file of settings; `run` gives status, output and errors."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        (folder / "claims").mkdir()
        (folder / "claims/case.yaml").write_text(CASE)
        self.file = folder / "factcheck.toml"
        self._capture = capture

    def run(self, *argv: str) -> tuple[int, str, str]:
        self._capture.readouterr()
        status = main(argv)
        return status, *self._capture.readouterr()


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capsys)


def test_what_fails(desk: Desk) -> None:
    assert desk.run("check")[0] == 0
    desk.file.write_text('fail-on = "tension"')
    assert desk.run("check")[0] == 1
    assert desk.run("check", "--fail-on", "discrepancy")[0] == 0
    assert desk.run("check", "--no-config")[0] == 0


def test_the_format(desk: Desk) -> None:
    desk.file.write_text('format = "json"')
    assert desk.run("check")[1].startswith("{")
    assert desk.run("check", "--format", "markdown")[1].startswith("# ")


def test_the_findings_shown(desk: Desk) -> None:
    desk.file.write_text('severity = ["error"]\nkind = ["discrepancy", "change", "agreement"]')
    _, out, _ = desk.run("check")
    assert out.splitlines()[-1] == ("Shown by severity: error alone; the rest is left out.")
    assert "0 discrepancies" in out
    document = json.loads(desk.run("check", "--format", "json")[1])
    assert document["settings"]["only"] == {"severity": ["error"]}
    _, out, _ = desk.run("check", "--severity", "warning")
    assert "figures-differ" in out
    assert "Shown by severity: warning alone; the rest is left out." in out


def test_a_file_that_is_named(desk: Desk, tmp_path: Path) -> None:
    desk.file.write_text("[rules]\nfigures-differ = false")
    (tmp_path / "other.toml").write_text('format = "json"')
    assert "figures-differ\t" not in desk.run("check")[1]
    assert desk.run("check", "--config", "other.toml")[1].startswith("{")
    status, _, err = desk.run("check", "--config", "nowhere.toml")
    assert (status, err) == (2, "nowhere.toml: no such file\n")
    assert "not allowed with" in desk.run("check", "--config", "x", "--no-config")[2]


def test_mistakes_of_settings_and_case_are_told_in_one_run(desk: Desk, tmp_path: Path) -> None:
    with (tmp_path / "claims/case.yaml").open("a") as stream:
        stream.write("  - {id: c, source: post, subject: homes, value: few}\n")
    desk.file.write_text(
        'fail-on = "tensoin"\nformat = "docx"\n[rules]\nfigures-difer = false\n'
        '[hedges.numbers]\nnearly = {literal = "N)"}\n'
    )
    status, out, err = desk.run("check")
    assert status == 2
    assert "figures-differ\t" in out
    first, *rest = err.splitlines()
    assert first.startswith("claims/case.yaml:6:")
    beginnings = [
        "1:1: fail-on: tensoin is none of discrepancy, tension,",
        "2:1: format: docx is none of table, ",
        "4:1: rules.figures-difer: no such rule; did you mean figures-differ?",
        "6:1: hedges.numbers.nearly: ",
    ]
    for line, beginning in zip(rest, beginnings, strict=True):
        assert line.startswith(f"factcheck.toml:{beginning}")
    assert desk.run("check", "--keep-going")[0] == 0


@pytest.mark.parametrize(
    "argv", [["check"], ["report"], ["why", "a"], ["graph"], ["check", "claims/case.yaml"]]
)
def test_every_command_that_checks_heeds_them(desk: Desk, argv: list[str]) -> None:
    assert desk.run(*argv)[0] == 0
    desk.file.write_text("[rules]\nx = 1")
    status, _, err = desk.run(*argv)
    assert (status, err) == (
        2,
        "factcheck.toml:2:1: rules.x: no such rule; `explain` lists those there are\n",
    )
    assert desk.run(*argv, "--no-config")[0] == 0


def test_why_says_how_a_figure_is_read_in_this_case(desk: Desk) -> None:
    desk.file.write_text('[hedges.numbers]\n"at least" = {pragmatic = "[N, 2N]"}')
    assert "802" in desk.run("why", "a")[1]


def test_reports_say_in_what_they_depart(desk: Desk, tmp_path: Path) -> None:
    desk.file.write_text("[rules]\ncount-fell = false\n")
    assert desk.run("report")[0] == 0
    for name in ("report.txt", "report.md"):
        text = (tmp_path / "reports" / name).read_text(encoding="utf-8")
        assert "Rules switched off" in text.partition("figures-differ")[0], name
    document = json.loads((tmp_path / "reports/report.json").read_text(encoding="utf-8"))
    assert document["settings"]["rules_off"] == ["count-fell"]


def test_a_hostile_file_cannot_drive_a_terminal(desk: Desk) -> None:
    desk.file.write_text('"\\u001b[2J" = 1\nformat = "\\u202e"\n[rules]\n"\\u0007" = {}\n')
    _, out, err = desk.run("check")
    assert not {"\x1b", "\u202e", "\x07"} & set(out + err)
    assert len(err.splitlines()) == 3
