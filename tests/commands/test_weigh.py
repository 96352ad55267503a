"""`--weigh sources`, as a user gives it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.command import main
from tests.dependence.test_weighing import COPIED


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "case.yaml").write_text(COPIED, encoding="utf-8")
    return tmp_path


def document(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    main(["check", "case.yaml", "--format", "json", *arguments])
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def test_weights_are_given_where_they_are_asked_for(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "settings" not in document(capsys)
    weighed = document(capsys, "--weigh", "sources")
    assert isinstance(weighed["sources"], list)
    assert {"id", "dependence", "weight"} == set(weighed["sources"][0])


@pytest.mark.parametrize(("option", "asked"), [((), True), (("--no-config",), False)])
def test_settings_ask_for_them_too(
    case: Path, capsys: pytest.CaptureFixture[str], option: tuple[str, ...], asked: bool
) -> None:
    (case / "factcheck.toml").write_text('weigh = "sources"\n', encoding="utf-8")
    assert ("settings" in document(capsys, *option)) is asked


def test_what_cannot_be_weighed_is_a_mistake(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (case / "factcheck.toml").write_text('weigh = "source"\n', encoding="utf-8")
    assert main(["check", "case.yaml"]) == 2
    assert "1:1: weigh: source is none of sources; did you mean sources?" in (
        capsys.readouterr().err
    )


def test_the_report_says_that_it_is_weighed(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["report", "case.yaml", "--weigh", "sources", "--output-dir", "out"])
    page = (case / "out/report.html").read_text(encoding="utf-8")
    assert "Weighed by sources" in page
    assert "weighed: " in page
    assert "The Site and The Star print the same on 9 questions" in page
