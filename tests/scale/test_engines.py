"""A process that dies, a shard that nobody survives, a disk that is full: what is then said."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.scale import engines, here, processes
from factcheck.scale.engines import Engine
from tests.scale.deadly import Deadly
from tests.scale.made import merged, with_rule
from tests.scale.test_equal import made

FAULTY = "s40"


def _problems(text: bytes) -> list[str]:
    return [one["message"] for one in json.loads(text)["problems"]]


def test_a_process_that_is_killed_is_replaced_and_its_shard_done(tmp_path: Path) -> None:
    rules = with_rule(Deadly(FAULTY, tmp_path / "killed"))
    found = merged(made(), tmp_path, processes(2), 60, rules)
    assert (tmp_path / "killed").exists()
    whole = merged(made(), tmp_path, here, 60, rules)
    assert list(found.write(".json")) == list(whole.write(".json"))
    assert _problems(b"".join(found.write(".json"))) == []


def test_a_shard_at_which_every_process_dies_is_told_and_the_rest_delivered(tmp_path: Path) -> None:
    found = merged(made(), tmp_path, processes(2), 60, with_rule(Deadly(FAULTY)))
    text = b"".join(found.write(".json"))
    (problem,) = _problems(text)
    assert "could not be checked: the process ended (signal 9)" in problem
    assert problem.endswith("the rest of the report stands")
    document = json.loads(text)
    lost = {claim for entry in document["not_compared"] for claim in entry["claims"]}
    whole = merged(made(), tmp_path, here, 60)
    others = [
        one
        for one in json.loads(b"".join(whole.write(".json")))["findings"]
        if not lost & {claim["id"] for claim in one["claims"]}
    ]
    assert document["findings"] == others
    assert len(others) > 100
    counts = document["counts"]
    assert counts["compared"] + counts["not_compared"] == counts["claims"]


@pytest.mark.parametrize("engine", [here, processes(2)], ids=["here", "2 processes"])
def test_a_shard_that_raises(
    tmp_path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = engines.work

    def raising(part: Any, wanted: Any, number: int) -> Any:
        if number == 1:
            raise RuntimeError("no good")
        return work(part, wanted, number)

    monkeypatch.setattr(engines, "work", raising)
    found = merged(made(), tmp_path, engine, 60)
    (problem,) = _problems(b"".join(found.write(".json")))
    assert "could not be checked: RuntimeError: no good" in problem


@pytest.mark.parametrize("engine", [here, processes(2)], ids=["here", "2 processes"])
def test_a_shard_for_which_there_is_no_memory(
    tmp_path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = engines.work

    def too_much(part: Any, wanted: Any, number: int) -> Any:
        if number == 1:
            raise MemoryError
        return work(part, wanted, number)

    monkeypatch.setattr(engines, "work", too_much)
    found = merged(made(), tmp_path, engine, 60)
    (problem,) = _problems(b"".join(found.write(".json")))
    assert "could not be checked: no memory was left (a smaller --shard-size needs" in problem


@pytest.mark.parametrize("engine", [here, processes(2)], ids=["here", "2 processes"])
def test_a_disk_that_is_full_ends_the_run(
    tmp_path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> Iterator[Any]:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(engines, "work", full)
    with pytest.raises(OSError, match="No space left on device"):
        merged(made(), tmp_path, engine, 60)
