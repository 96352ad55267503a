"""`--confirmed-only`: machine-coded claims that nobody has confirmed are left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.command import main
from tests.cases import PAPERS
from tests.report.unconfirmed import TEXT


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "claims.yaml"
    path.write_text(PAPERS + TEXT, encoding="utf-8")
    return path


def test_they_are_told_apart_without_it(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(case), "--subject", "dams"]) == 1
    assert "Not yet confirmed. Dams broken" in capsys.readouterr().out


def test_they_are_left_out_and_the_report_says_so(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(case), "--confirmed-only", "--subject", "dams"]) == 0
    out = capsys.readouterr().out
    assert "Left out: 3 machine-coded claims that nobody has confirmed." in out
    assert "Dams broken: " not in out
    assert main(["check", str(case), "--confirmed-only", "--format", "json"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert document["counts"]["claims"] == 6
    assert document["settings"]["unconfirmed_left_out"] == 3
    assert not any("unconfirmed" in finding for finding in document["findings"])


def test_a_report_without_them(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(case), "--confirmed-only", "--output-dir", "out"]) == 0
    assert "Left out: 3 machine-coded" in Path("out/report.md").read_text(encoding="utf-8")


def test_where_none_is_confirmed_nothing_is_left_to_check(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = case.read_text(encoding="utf-8").partition("claims:")[0]
    text += 'claims: [{id: a, source: daily, subject: dams, value: "3", coder: machine}]\n'
    case.write_text(text, encoding="utf-8")
    assert main(["check", str(case), "--confirmed-only"]) == 2
    said = "no claim is confirmed: --confirmed-only leaves out all there are (1)\n"
    assert capsys.readouterr().err.startswith(said)
