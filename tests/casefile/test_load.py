"""Several files, one case."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.casefile import load
from tests.casefile.conftest import LoadFiles


def test_nothing_given() -> None:
    case = load([])
    assert (case.name, case.claims, case.problems) == ("", (), ())


def test_a_folder_is_read_whatever_its_format(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "a.yaml": "sources: [{id: cnn}]\n",
            "b.jsonl": '{"record": "subject", "id": "toll"}\n',
            "claims.csv": "id,source,subject,value\nx,cnn,toll,3\n",
        }
    )
    assert case.name == "case"
    assert not case.problems
    assert [c.id for c in case.claims] == ["x"]


def test_names_of_cases(load_files: LoadFiles, tmp_path: Path) -> None:
    load_files({"a.yaml": ""})
    assert load("case/a.yaml").name == "a"
    assert load([tmp_path / "case"]).name == "case"
    assert load(["a\0b"]).name == "a\0b"


def test_places_are_shown_as_the_paths_were_given(load_files: LoadFiles, tmp_path: Path) -> None:
    load_files({"a.yaml": "x: 1"})
    for given, shown in (
        ("case", "case/a.yaml"),
        ("./case/", "case/a.yaml"),
        ("case/a.yaml", "case/a.yaml"),
        (tmp_path / "case", f"{tmp_path}/case/a.yaml"),
    ):
        (problem,) = load(given).problems
        assert problem.file == shown


def test_a_file_named_twice_is_read_once(load_files: LoadFiles) -> None:
    load_files({"a.yaml": "sources: [{id: cnn}]\n"})
    case = load(["case", "case/a.yaml"])
    assert not case.problems
    assert list(case.sources) == ["cnn"]


def test_a_file_that_cannot_be_opened_or_breaks_off(
    load_files: LoadFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_files({"a.yaml": "sources: [{id: a}]", "b.yaml": "sources: [{id: b}]"})
    real = Path.open

    def deny(self: Path, mode: str) -> object:
        if self.name == "a.yaml":
            raise PermissionError(13, "Permission denied")
        return real(self, mode)

    monkeypatch.setattr(Path, "open", deny)
    case = load("case")
    assert [str(p) for p in case.problems] == ["case/a.yaml: cannot be read: Permission denied"]
    assert list(case.sources) == ["b"]


def test_a_folder_that_cannot_be_listed(
    load_files: LoadFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_files({"a.yaml": ""})

    def deny(self: Path) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", deny)
    assert [str(p) for p in load("case").problems] == ["case: cannot be read: Permission denied"]


def test_where_a_thing_stands_is_no_part_of_it(load_files: LoadFiles) -> None:
    one = load_files({"a.yaml": "sources: [{id: a}]"}).sources["a"]
    other = load_files({"a.yaml": "\n\nsources:\n  - id: a\n"}).sources["a"]
    assert one == other
    assert one.where.line != other.where.line
