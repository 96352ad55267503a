"""What the commands share."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from factcheck.commands import common
from factcheck.errors import UsageError


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ([], "no source x: the case has none"),
        (["b", "a", "b"], "no source x; there are: a, b"),
        ([f"id-{n}" for n in range(20)], "no source x; there are: id-0, id-1, id-10,"),
        ([f"id-{n}" for n in range(21)], "no source x, nor any of the 21 there are like it"),
        (["xx", "yx", "b"], "no source x; did you mean yx or xx?"),
    ],
)
def test_what_is_unknown(known: list[str], said: str) -> None:
    assert str(common.unknown("source", "x", known)).startswith(said)


class _Broken:
    """Standard output that fails, on a file of its own."""

    def __init__(self, path: Path, error: OSError) -> None:
        self._file = path.open("w")
        self._error = error

    def write(self, text: str) -> None:
        raise self._error

    def fileno(self) -> int:
        return self._file.fileno()


def test_a_reader_that_left(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = _Broken(tmp_path / "out", BrokenPipeError(32, "Broken pipe"))
    monkeypatch.setattr(sys, "stdout", broken)
    common.say("text")
    # what follows goes nowhere
    assert os.path.samestat(os.fstat(broken.fileno()), Path(os.devnull).stat())


def test_output_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    full = _Broken(tmp_path / "out", OSError(28, "No space left on device"))
    monkeypatch.setattr(sys, "stdout", full)
    with pytest.raises(UsageError, match=r"^standard output cannot be written: No space left"):
        common.say("text")


def test_problems_are_told_by_place(capsys: pytest.CaptureFixture[str]) -> None:
    from factcheck.errors import Problem

    common.tell([Problem("b", 1, 1, "x"), Problem("a", 2, 0, "y"), Problem("a", 0, 0, "z")])
    assert capsys.readouterr() == ("", "a: z\na:2: y\nb:1:1: x\n")
