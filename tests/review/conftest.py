"""What the tests of the editors' page share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.review.desk import Desk
from tests.cases import PAPERS
from tests.review.hands import Hand, in_process
from tests.review.office import CASE, Office
from tests.review.sockets import SECRET


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The case of `office.CASE` in the folder `claims` of the current one."""
    monkeypatch.chdir(tmp_path)
    made = Office(tmp_path / "claims")
    made.folder.mkdir()
    made.write()
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A case with a text, beside a file that is nobody's business."""
    for name in ("claims", "texts"):
        (tmp_path / name).mkdir()
    (tmp_path / "claims" / "case.yaml").write_text(PAPERS + CASE)
    (tmp_path / "secret.txt").write_text(SECRET)
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> Desk:
    return Desk([folder / "claims"], texts=folder / "texts")


@pytest.fixture
def hand(desk: Desk) -> Iterator[Hand]:
    """An editor who was let in."""
    with in_process(desk) as hand:
        yield hand
