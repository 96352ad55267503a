"""Paths as a repository names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.report.places import as_uri, from_here


def test_a_file_is_named_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert from_here("claims/cnn.yaml") == "claims/cnn.yaml"
    assert from_here("./claims//cnn.yaml") == "claims/cnn.yaml"
    assert from_here(f"{tmp_path}/claims/cnn.yaml") == "claims/cnn.yaml"
    assert from_here("claims/../case.yaml") == "case.yaml"
    assert from_here("") == ""


def test_a_file_outside_is_named_in_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert from_here("../claims/cnn.yaml") == f"{tmp_path}/claims/cnn.yaml"
    assert from_here("/elsewhere/cnn.yaml") == "/elsewhere/cnn.yaml"


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
