"""A case written by a test, loaded as a person would: from the folder above it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.casefile import Case, load

LoadFiles = Callable[[dict[str, str | bytes]], Case]
Tell = Callable[[dict[str, str | bytes]], list[str]]


@pytest.fixture
def load_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LoadFiles:
    """File names and what they hold -> the case in the folder ``case``."""

    def loaded(files: dict[str, str | bytes]) -> Case:
        folder = tmp_path / "case"
        folder.mkdir(exist_ok=True)
        for name, held in files.items():
            data = held.encode() if isinstance(held, str) else held
            (folder / name).write_bytes(data)
        monkeypatch.chdir(tmp_path)
        return load("case")

    return loaded


@pytest.fixture
def tell(load_files: LoadFiles) -> Tell:
    """File names and what they hold -> the problems, as they are shown."""
    return lambda files: [str(problem) for problem in load_files(files).problems]
