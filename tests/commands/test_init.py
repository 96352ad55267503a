"""`factcheck init`: a case that checks clean."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.command import main

FILES = ["README.md", "claims.yaml", "sources.yaml", "subjects.yaml"]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_it_writes_a_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "new/case"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [f"new/case/{name}" for name in FILES]
    assert err == ""
    assert sorted(path.name for path in (tmp_path / "new/case").iterdir()) == FILES


def test_the_case_checks_clean(capsys: pytest.CaptureFixture[str]) -> None:
    main(["init", "case"])
    capsys.readouterr()
    assert main(["check", "case", "--fail-on", "tension"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    first, second, *findings = out.splitlines()
    assert first.startswith("0 discrepancies, 0 changes, ")
    assert second.startswith("2 sources, 4 subjects, 6 claims: ")
    assert any(line.startswith("note\tagreement\t") for line in findings)


def test_nothing_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kept").write_text("x")
    assert main(["init", "."]) == 2
    assert capsys.readouterr() == ("", "factcheck: .: is not empty; name a new folder\n")
    assert main(["init", "kept"]) == 2
    assert capsys.readouterr() == (
        "",
        "factcheck: kept: cannot be made a folder: File exists\n",
    )
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    assert main(["init", "case"]) == 0
    assert main(["init", "case"]) == 2
