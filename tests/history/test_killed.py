"""Killed in the middle of writing, 200 times: no line is torn, none that was acknowledged lost."""

from __future__ import annotations

import json
import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from factcheck.casefile import load
from factcheck.casefile.atomic import write_text_atomically
from factcheck.casefile.files import BASELINE, DECISIONS
from factcheck.decision import Decision
from factcheck.history import Baseline, append_line, locked, read_baseline
from factcheck.history.log import decision_line
from tests.history.made import accepted

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot fork here")

KILLS = 100
"""Of each of the two; a writer runs for some milliseconds before it is killed."""

Write = Callable[[Path, int], None]
"""Writes the line of a number to a file."""


def _decide(path: Path, number: int) -> None:
    made = Decision(question=f"q{number}", verdict="same", note="é" * 3000)
    with locked(path):
        append_line(path, decision_line(made))


def _accept(path: Path, number: int) -> None:
    new = accepted(f"q{number:09}", "f", message="é" * 3000)
    with locked(path):
        before = read_baseline(path).entries if path.exists() else ()
        write_text_atomically(path, Baseline((*before[-30:], new)).text())


def _killed(write: Write, path: Path, start: int, rng: random.Random) -> int:
    """Write line after line in a process of its own, kill that after a moment.

    Gives the last number that it acknowledged.
    """
    told, telling = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            for number in count(start + 1):
                write(path, number)
                os.write(telling, f"{number}\n".encode())
        finally:  # nothing of the tests may run on in it
            os._exit(1)
    os.close(telling)
    time.sleep(rng.uniform(0, 0.03))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    with os.fdopen(told, "rb") as stream:
        numbers = stream.read().split()
    return int(numbers[-1]) if numbers else start


def _numbers(path: Path, name: str) -> Iterator[int]:
    for line in path.read_bytes().splitlines(keepends=True):
        assert line.endswith(b"\n")
        yield int(json.loads(line)[name].removeprefix("q"))


@pytest.mark.parametrize("seed", [20240503])
def test_decisions(tmp_path: Path, seed: int) -> None:
    rng, path, last = random.Random(seed), tmp_path / DECISIONS, 0
    (tmp_path / "a.yaml").write_text("sources: [{id: a}]\n")
    for _ in range(KILLS):
        known = _killed(_decide, path, last, rng)
        if not path.exists():
            assert known == 0
            continue
        found = list(_numbers(path, "question"))
        assert found == list(range(1, len(found) + 1))
        # a line may be there of which the writer was killed before it could say so
        assert known <= len(found) <= known + 1
        last = len(found)
    assert last > KILLS / 4
    assert load(tmp_path).problems == ()
    assert len(load(tmp_path).decisions) == last


@pytest.mark.parametrize("seed", [20240510])
def test_baseline(tmp_path: Path, seed: int) -> None:
    rng, path, last = random.Random(seed), tmp_path / BASELINE, 0
    for _ in range(KILLS):
        known = _killed(_accept, path, last, rng)
        if not path.exists():
            assert known == 0
            continue
        found = list(_numbers(path, "question"))
        assert found == list(range(found[0], found[-1] + 1))
        assert known <= found[-1] <= known + 1
        assert len(found) == min(found[-1], 31)
        last = found[-1]
    assert last > KILLS / 4
    assert read_baseline(path).problems == ()
