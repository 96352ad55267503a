"""What the tests of the editors' page share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.review.office import Office


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The case of `office.CASE` in the folder `claims` of the current one."""
    monkeypatch.chdir(tmp_path)
    made = Office(tmp_path / "claims")
    made.folder.mkdir()
    made.write()
    return made
