"""`factcheck init`: a case that checks clean."""

from __future__ import annotations

import io
import os
import re
import tomllib
from pathlib import Path

import pytest

from factcheck import Settings, find_rules, load_settings
from factcheck.casefile import load
from factcheck.command import main
from factcheck.commands import common
from factcheck.commands.starter import settings_file
from factcheck.failing import FAILING
from factcheck.report import FORMATS
from factcheck.settings.read import SETTINGS

FILES = ["README.md", "claims.yaml", "factcheck.toml", "sources.yaml", "subjects.yaml"]


class Typed(io.StringIO):
    """Standard input that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO())


def everything() -> list[str]:
    return sorted(path.as_posix() for path in Path().rglob("*"))


def test_it_writes_a_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "new/my case"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [f"new/my case/{name}" for name in FILES]
    assert err == "Next: factcheck check 'new/my case'\n"
    assert sorted(path.name for path in (tmp_path / "new/my case").iterdir()) == FILES


@pytest.mark.parametrize("form", ["yaml", "jsonl", "csv"])
def test_the_case_checks_clean(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "case", "--format", form]) == 0
    capsys.readouterr()
    assert main(["check", "case", "--fail-on", "tension"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    first, second, *findings = out.splitlines()
    assert first.startswith("0 discrepancies, 0 changes, ")
    assert second.startswith("2 sources, 4 subjects, 6 claims: ")
    assert any(line.startswith("note\tagreement\t") for line in findings)


@pytest.mark.parametrize("form", ["yaml", "jsonl", "csv"])
def test_the_readme_names_every_file(form: str) -> None:
    main(["init", "case", "--format", form])
    text = Path("case/README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^- `(.+?)`: ", text, re.MULTILINE))
    assert named == {path.name for path in Path("case").iterdir()} - {"README.md"}


def test_all_formats_hold_the_same_case() -> None:
    cases = []
    for form in ("yaml", "jsonl", "csv"):
        main(["init", form, "--format", form])
        case = load(form)
        claims = {claim.id: claim for claim in case.claims}
        cases.append((case.sources, case.subjects, case.speakers, case.relations, claims))
    assert cases[0] == cases[1] == cases[2]


def test_nothing_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kept").write_text("x")
    assert main(["init", "."]) == 2
    assert capsys.readouterr() == ("", "factcheck: .: is not empty; name a new folder\n")
    assert main(["init", "kept"]) == 2
    assert capsys.readouterr() == ("", "factcheck: kept: is a file; name a new folder\n")
    assert main(["init", "kept/case"]) == 2
    assert capsys.readouterr().err.startswith("factcheck: kept/case: cannot be made a folder: ")
    assert everything() == ["kept"]


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    assert main(["init", "case"]) == 0
    assert main(["init", "case"]) == 2


@pytest.mark.parametrize(
    ("typed", "title", "claims"),
    [
        ("", "A first case", "claims.yaml"),
        ("\n\n", "A first case", "claims.yaml"),
        ("The flood\nCSV\n", "The flood", "claims.csv"),
        ("  The  flood \nxlsx\njsonl\n", "The flood", "case.jsonl"),
    ],
)
def test_on_a_terminal_it_asks(
    typed: str,
    title: str,
    claims: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", Typed(typed))
    assert main(["init", "case"]) == 0
    out, err = capsys.readouterr()
    assert "What is the case about? [A first case] " in err
    assert "In which format? (yaml, jsonl, csv) [yaml] " in err
    assert ("xlsx is none of yaml, jsonl, csv." in err) == ("xlsx" in typed)
    assert f"case/{claims}\n" in out
    assert Path("case/README.md").read_text(encoding="utf-8").startswith(f"# {title}\n")


def test_a_title_is_text_and_nothing_more() -> None:
    assert main(["init", "case", "--about", "$about <b>${files}\n\n# x\x1b[2J" + "y" * 999]) == 0
    first, second, *_ = Path("case/README.md").read_text(encoding="utf-8").split("\n")
    assert first.startswith("# ") and len(first) < 400
    assert "about" in first and "files" in first
    assert "<b>" not in first and "\x1b" not in first
    assert second == ""


@pytest.mark.parametrize("more", [["--yes"], ["--format", "yaml", "--about", "x"]])
def test_nothing_is_asked_that_is_given(
    more: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Typed("y\ny\n"))
    assert main(["init", "case", *more]) == 0
    assert capsys.readouterr().err == "Next: factcheck check case\n"


@pytest.mark.parametrize("there_already", [True, False])
@pytest.mark.parametrize(
    ("nth", "ending"), [(1, KeyboardInterrupt), (4, KeyboardInterrupt), (3, OSError)]
)
def test_what_is_stopped_leaves_nothing_behind(
    nth: int, ending: type[BaseException], there_already: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if there_already:
        Path("a/case").mkdir(parents=True)
    before, flush, times = everything(), os.fsync, [0]

    def fsync(descriptor: int) -> None:
        times[0] += 1
        if times[0] == nth:
            raise ending(28, "No space left on device")
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    assert main(["init", "a/case"]) == (130 if ending is KeyboardInterrupt else 2)
    assert everything() == before


def test_ctrl_c_at_a_question(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped(Typed):
        def readline(self, *_: object) -> str:
            raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", Stopped())
    assert main(["init", "case"]) == common.INTERRUPTED
    assert everything() == []


def _uncommented() -> str:
    return re.sub(r"^#(?=\S)", "", settings_file(), flags=re.MULTILINE)


def test_the_settings_shown_are_all_there_are_at_their_defaults() -> None:
    tree = tomllib.loads(_uncommented())
    assert set(tree) == set(SETTINGS)
    assert list(tree["rules"]) == list(find_rules())
    for id_, rule in find_rules().items():
        assert tree["rules"][id_] == (dict(rule.options) or True), id_
    assert tree["fail-on"] in FAILING
    assert tree["format"] in FORMATS


def test_the_settings_as_written_and_with_every_line_in_force_change_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["init", "case"])
    assert load_settings("case/factcheck.toml") == Settings()
    capsys.readouterr()
    main(["check", "case"])
    as_written = capsys.readouterr()
    Path("case/factcheck.toml").write_text(_uncommented(), encoding="utf-8")
    main(["check", "case"])
    assert capsys.readouterr() == as_written
    assert as_written.err == ""
