"""The lock, and lines added under it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.casefile.files import DECISIONS
from factcheck.errors import UsageError
from factcheck.history import append_line, locked, log

Lock = Callable[[], None]


def _without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a system that has none."""
    monkeypatch.setattr(log, "_fcntl", None)


def _refusing(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a file system that locks no folders."""

    def flock(descriptor: int, how: int) -> None:
        raise OSError(9, "Bad file descriptor")

    monkeypatch.setattr("fcntl.flock", flock)


@pytest.fixture(params=["of the folder", "none", "refused"])
def path(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A log under each kind of lock."""
    if request.param == "none":
        _without_locks(monkeypatch)
    if request.param == "refused":
        _refusing(monkeypatch)
    return tmp_path / DECISIONS


def test_a_line_at_a_time_and_nothing_left_behind(path: Path) -> None:
    for line in ("one", "zwei é", "three"):
        with locked(path):
            append_line(path, line)
    assert path.read_bytes().decode() == "one\nzwei é\nthree\n"
    assert [found.name for found in path.parent.iterdir()] == [DECISIONS]


def test_who_comes_second_waits_and_then_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "PATIENCE", 0.05)
    with locked(path):
        with pytest.raises(UsageError, match="another program is writing"), locked(path):
            pytest.fail("both hold the lock")
        append_line(path, "first")
    with locked(path):
        append_line(path, "second")
    assert path.read_text() == "first\nsecond\n"


def test_the_lock_is_given_back_after_a_fault(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(path):
        raise ZeroDivisionError
    with locked(path):
        append_line(path, "after")
    assert [found.name for found in path.parent.iterdir()] == [DECISIONS]


def test_a_lock_file_that_was_left_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without_locks(monkeypatch)
    monkeypatch.setattr(log, "PATIENCE", 0.01)
    left = tmp_path / f".{DECISIONS}.lock"
    left.touch()
    with (
        pytest.raises(UsageError, match=f"if none is, remove {left}"),
        locked(tmp_path / DECISIONS),
    ):
        pytest.fail("the lock was held")


def test_a_line_torn_by_another_program_is_ended_first(path: Path) -> None:
    path.write_text('{"whole": 1}\n{"torn": ')
    with locked(path):
        append_line(path, '{"new": 1}')
    assert path.read_text().splitlines() == ['{"whole": 1}', '{"torn": ', '{"new": 1}']


def test_what_is_no_text_is_left_as_it_stands(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\r\n")
    with locked(path):
        append_line(path, "new")
    assert path.read_bytes() == b"\xff\xfe\r\nnew\n"


def test_what_a_killed_writer_left_is_swept_up(path: Path) -> None:
    ours = path.with_name(f".{DECISIONS}.0123456789abcdef.part")
    others = [path.with_name(".other.jsonl.0123456789abcdef.part"), path.with_name("x.part")]
    for file in (ours, *others):
        file.touch()
    with locked(path):
        append_line(path, "new")
    assert sorted(path.parent.iterdir()) == sorted([path, *others])


def test_rights_of_the_file_are_kept(path: Path) -> None:
    path.write_text("")
    path.chmod(0o640)
    with locked(path):
        append_line(path, "new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(UsageError, match="cannot be written: No such file"),
        locked(tmp_path / "no" / DECISIONS),
    ):
        pytest.fail("there is no such folder")


_WRITER = """
import sys
from factcheck.history import append_line, locked
path, name, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
for number in range(times):
    with locked(path):
        append_line(path, f"{name} {number} " + "x" * 5000)
"""


def test_four_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path, times = tmp_path / DECISIONS, 40
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITER, str(path), name, str(times)])
        for name in "abcd"
    ]
    assert [writer.wait(120) for writer in writers] == [0] * 4
    found = [line.split(" ")[:2] for line in path.read_text().splitlines()]
    for name in "abcd":
        assert [number for who, number in found if who == name] == list(map(str, range(times)))
    assert len(found) == 4 * times
    assert [found.name for found in tmp_path.iterdir()] == [DECISIONS]
