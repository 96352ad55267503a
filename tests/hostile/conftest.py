"""A bench in an empty folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.bench import Bench


@pytest.fixture
def bench(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Bench:
    """The current folder is empty, and no word of colour or width is in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return Bench(tmp_path, capsys)
