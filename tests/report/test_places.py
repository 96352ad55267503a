"""Paths as a repository names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.report.places import as_uri, from_top


@pytest.fixture(autouse=True)
def outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """No workflow is running."""
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)


def test_outside_of_a_repository_a_file_is_named_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert from_top("claims/cnn.yaml") == "claims/cnn.yaml"
    assert from_top("./claims//cnn.yaml") == "claims/cnn.yaml"
    assert from_top(f"{tmp_path}/claims/cnn.yaml") == "claims/cnn.yaml"
    assert from_top("claims/../case.yaml") == "case.yaml"
    assert from_top("") == ""


def test_a_file_outside_is_named_in_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert from_top("../claims/cnn.yaml") == f"{tmp_path}/claims/cnn.yaml"
    assert from_top("/elsewhere/cnn.yaml") == "/elsewhere/cnn.yaml"


@pytest.mark.parametrize("git", ["folder", "file of a worktree"])
def test_in_a_repository_a_file_is_named_from_its_top(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, git: str
) -> None:
    (tmp_path / "desk/claims").mkdir(parents=True)
    if git == "folder":
        (tmp_path / ".git").mkdir()
    else:
        (tmp_path / ".git").write_text("gitdir: elsewhere")
    monkeypatch.chdir(tmp_path / "desk")
    assert from_top("claims/cnn.yaml") == "desk/claims/cnn.yaml"
    assert from_top("../cnn.yaml") == "cnn.yaml"
    assert from_top("../../cnn.yaml") == f"{tmp_path.parent}/cnn.yaml"
    monkeypatch.chdir(tmp_path.parent)
    assert from_top(f"{tmp_path.name}/desk/claims/cnn.yaml") == "desk/claims/cnn.yaml"


def test_in_a_workflow_a_file_is_named_from_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "work/desk/.git").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "work")
    monkeypatch.chdir(tmp_path / "work/desk")
    for workspace in ("work", "link"):
        monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / workspace))
        assert from_top("claims/cnn.yaml") == "desk/claims/cnn.yaml"
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / "elsewhere"))
    assert from_top("claims/cnn.yaml") == "claims/cnn.yaml"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("claims/cnn.yaml", "claims/cnn.yaml"),
        ("claims/my case #2.yaml", "claims/my%20case%20%232.yaml"),
        ("a:b/ü?.yaml", "a%3Ab/%C3%BC%3F.yaml"),
        ("/tmp/100%.csv", "file:///tmp/100%25.csv"),
        ("half-\ud800", "half-%ED%A0%80"),
    ],
)
def test_uris_are_escaped(path: str, uri: str) -> None:
    assert as_uri(path) == uri
