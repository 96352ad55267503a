"""`factcheck convert`, on the starter case."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.casefile import load
from factcheck.command import main


@pytest.fixture(autouse=True)
def _with_a_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    main(["init", "case"])
    capsys.readouterr()


@pytest.mark.parametrize("to", ["yaml", "jsonl", "csv"])
def test_there_and_back(to: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", "case", "--to", to, "--output", "there"]) == 0
    assert capsys.readouterr().err == ""
    before, after = load(["case"]), load(["there"])
    assert after.problems == ()
    for part in ("sources", "speakers", "subjects", "relations"):
        assert getattr(after, part) == getattr(before, part)
    assert sorted(after.claims, key=lambda c: c.id) == sorted(before.claims, key=lambda c: c.id)


def test_a_faulty_case_is_not_converted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (tmp_path / "case/claims.yaml").open("a") as file:
        file.write("  - id: broken\n")
    assert main(["convert", "case", "--to", "csv", "--output", "there"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("case/claims.yaml:")
    assert err.endswith("nothing was converted: the records with mistakes would be lost\n")
    assert not (tmp_path / "there").exists()
    assert main(["convert", "case", "--to", "csv", "--output", "there", "--keep-going"]) == 0
    assert (tmp_path / "there").is_dir()


def test_nothing_to_convert(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bare.yaml").write_text("claims: []\n")
    argv = ["convert", "bare.yaml", "--to", "csv", "--output", "there", "--keep-going"]
    assert main(argv) == 2
    assert "factcheck: 0 records loaded from bare.yaml\n" in capsys.readouterr().err


def test_where_it_cannot_go(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert main(["convert", "case", "--to", "csv", "--output", "file"]) == 2
    assert capsys.readouterr().err.startswith("factcheck: file: ")


def test_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", "case", "other", "--to", "csv", "--output", "there"]) == 2
    assert "unrecognized arguments: other" in capsys.readouterr().err
    assert main(["convert", "case", "--to", "xml", "--output", "there"]) == 2
