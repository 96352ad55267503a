"""Which files are read: every message with its place."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest

from factcheck.casefile import load
from factcheck.casefile.files import CaseFile, decoded, find, lines, named, whole
from factcheck.errors import Problem

SOURCES = "sources: [{id: cnn}]\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str | Path) -> list[str]:
    """The files as they are called, and the problems as they are shown."""
    return [f.name if isinstance(f, CaseFile) else str(f) for f in find(paths)]


def test_the_claim_files_of_a_folder_by_name(here: Path) -> None:
    (here / "case").mkdir()
    for name in (
        "b.YML", "a.yaml", "claims.csv", "case.jsonl", "decisions.jsonl", "baseline.jsonl",
        ".hidden.yaml", "README.md", "README.yaml", "notes.txt", "x.json",
    ):  # fmt: skip
        (here / "case" / name).touch()
    (here / "case" / "more").mkdir()
    (here / "case" / "more" / "deep.yaml").touch()
    assert found("case") == [
        "case/a.yaml", "case/b.YML", "case/case.jsonl", "case/claims.csv", "case/decisions.jsonl",
    ]  # fmt: skip
    assert [f.format for f in find(["case"]) if isinstance(f, CaseFile)] == [
        "yaml", "yaml", "jsonl", "csv", "decisions",
    ]  # fmt: skip


def test_files_by_themselves_each_once(here: Path) -> None:
    (here / "a.yaml").touch()
    (here / "decisions.jsonl").touch()
    assert found("./a.yaml", Path("a.yaml"), here / "a.yaml") == ["a.yaml"]
    assert found(".") == ["a.yaml", "decisions.jsonl"]
    assert found("decisions.jsonl") == ["decisions.jsonl"]


def test_a_path_that_is_not_there(here: Path) -> None:
    assert found("claims") == ["claims: no such file or folder; name a case folder, . for this one"]
    assert found("a\0b") == ["a\\x00b: cannot be read: embedded null byte"]


def test_a_folder_without_claim_files(here: Path) -> None:
    (here / "case").mkdir()
    (here / "case" / "decisions.jsonl").touch()
    assert found("case") == [
        "case/decisions.jsonl",
        "case: holds no claim file; .yaml, .yml, .jsonl, .csv or .parquet is meant",
    ]


def test_a_file_of_another_kind(here: Path) -> None:
    (here / "claims.json").touch()
    (here / "notes.txt").touch()
    (here / "baseline.jsonl").touch()
    os.mkfifo(here / "pipe.yaml")
    meant = "is no claim file; .yaml, .yml, .jsonl, .csv or .parquet is meant"
    assert found("claims.json") == [f"claims.json: {meant}; did you mean .jsonl?"]
    assert found("notes.txt") == [f"notes.txt: {meant}"]
    assert found("baseline.jsonl") == [
        "baseline.jsonl: is a baseline and no claim file; name the case instead"
    ]
    assert found("pipe.yaml") == ["pipe.yaml: is neither a file nor a folder"]


def test_a_folder_with_the_name_of_a_file(here: Path) -> None:
    (here / "case" / "cnn.yaml").mkdir(parents=True)
    assert found("case") == ["case/cnn.yaml: is a folder with the name of a claim file; rename it"]


def test_a_pipe_in_the_folder_is_not_opened(here: Path) -> None:
    (here / "case").mkdir()
    os.mkfifo(here / "case" / "cnn.yaml")
    assert found("case") == ["case/cnn.yaml: is neither a file nor a folder"]


def test_links_stay_within_the_case(here: Path) -> None:
    (here / "case").mkdir()
    (here / "case" / "a.yaml").write_text(SOURCES)
    (here / "secret.yaml").write_text("sources: [{id: secret}]\n")
    (here / "case" / "b.yaml").symlink_to(here / "secret.yaml")
    (here / "case" / "c.yaml").symlink_to(here / "case" / "a.yaml")
    (here / "case" / "d.yaml").symlink_to(here / "nowhere")
    (here / "case" / "e.yaml").symlink_to(here / "case" / "e.yaml")
    case = load("case")
    assert list(case.sources) == ["cnn"]
    problems = [str(problem) for problem in case.problems]
    assert problems[:2] == [
        "case/b.yaml: is a link that leads out of the case folder; copy the file",
        "case/d.yaml: no such file or folder; name a case folder, . for this one",
    ]
    assert problems[2].startswith("case/e.yaml: cannot be read: ")


def test_a_case_folder_may_be_a_link(here: Path) -> None:
    (here / "real").mkdir()
    (here / "real" / "a.yaml").write_text(SOURCES)
    (here / "case").symlink_to(here / "real")
    assert found("case") == ["case/a.yaml"]


def test_control_characters_in_names_are_written_out(here: Path) -> None:
    (here / "a\x1b[31m.yaml").write_text("claims: 3")
    assert found(".") == ["a\\x1b[31m.yaml"]


def test_lines_without_mark_and_without_those_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.casefile.files.LONGEST_LINE", 5)
    data = b"\xef\xbb\xbfab\n12345\n1234\n1234567890123\nend"
    assert list(lines(BytesIO(data))) == [b"ab\n", None, b"1234\n", None, b"end"]


def test_text_that_is_not_utf8() -> None:
    assert decoded(b"\xef\xbb\xbf\xc3\xa9", "f") == "é"
    assert decoded("ab\né\r\nü".encode() + b"\xe9x", "f") == Problem(
        "f", 3, 2, "byte 0xE9 is not UTF-8; save the file as UTF-8"
    )
    assert decoded(b"x\xff", "f", 7) == Problem(
        "f", 7, 2, "byte 0xFF is not UTF-8; save the file as UTF-8"
    )
    assert decoded("id".encode("utf-16"), "f") == Problem(
        "f", 1, 1, "is UTF-16; save the file as UTF-8"
    )


def test_halves_of_characters() -> None:
    assert whole("é😀")
    assert not whole("é\udc00")


def test_one_file_by_its_name(here: Path) -> None:
    for name in ("claims/a.yaml", "claims/.b.yaml", "claims/readme.yaml", "c.jsonl", "d.yaml"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(SOURCES)
    (here / "claims" / "out.yaml").symlink_to(here / "d.yaml")
    paths = ["claims", "c.jsonl"]
    for name in ("claims/a.yaml", "c.jsonl"):
        assert named(paths, name) == CaseFile(Path(name), name, name.rpartition(".")[2])
    for name in ("claims/.b.yaml", "claims/readme.yaml", "claims/out.yaml", "d.yaml", "a.yaml",
                 "claims/../d.yaml", "/etc/passwd", ""):  # fmt: skip
        assert named(paths, name) is None
