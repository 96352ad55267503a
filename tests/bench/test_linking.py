"""What the benchmark of linking says is right: what blocking loses is counted."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

import factcheck
from factcheck.linking.likeness import Likeness
from tests.bench.linking import lost
from tests.bench.peers.planted import plant


def test_nothing_is_lost(tmp_path: Path) -> None:
    case = factcheck.load(plant(tmp_path / "case", 400, wordings=True).case)
    there, missed = lost(case, 20, Random(0))
    assert there > 20
    assert missed == 0


def test_what_blocking_would_lose_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = factcheck.load(plant(tmp_path / "case", 400, wordings=True).case)
    whole = Likeness.nearest
    monkeypatch.setattr(Likeness, "nearest", lambda self, words: list(whole(self, words))[1:])
    monkeypatch.setattr(Likeness, "ranked", lambda self, words: list(whole(self, words)))
    there, missed = lost(case, 20, Random(0))
    assert 0 < missed <= 20 < there
