"""The model of more workers is solved from what was measured, and says what it was solved from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.peers.measured import Cost, medians
from tests.bench.peers.planted import plant
from tests.bench.workers import Model, measured, model, projected, rows


def _spent(wall: float, largest: int = 0) -> Cost:
    return Cost(wall, wall, largest, largest=largest)


def test_the_model_gives_back_the_runs_it_was_solved_from() -> None:
    claims, start = 1_000_000, _spent(2.0, 100_000_000)
    one, two = _spent(2.0 + 20 + 90), _spent(2.0 + 20 + 45, 1_100_000_000)
    found = model(claims, one, two, start)
    assert found == pytest.approx(Model(start=2.0, alone=20.0, divided=90.0, memory=1000.0))
    assert found.seconds(claims, 1) == pytest.approx(one.wall)
    assert found.seconds(claims, 2) == pytest.approx(two.wall)
    # With all the workers there are, what one process must do is left.
    assert found.seconds(claims, 10**9) == pytest.approx(22.0, abs=0.001)


def test_the_projection_says_by_what_formula() -> None:
    text = projected(Model(start=2.0, alone=20.0, divided=90.0, memory=1000.0))
    assert "seconds = 2.0 + claims × (20.0 µs + 90.0 µs ÷ workers); 1,000 bytes a claim" in text
    last = text.splitlines()[-1]
    assert last.startswith("| 1,000,000,000 |")
    assert last.endswith("| 1,000.0 |"), "a billion claims of 1,000 bytes are 1,000 GB"


def test_the_largest_process_is_known_beside_all_together() -> None:
    costs = [
        Cost(1, 1, 300, largest=200),
        Cost(2, 2, 500, largest=400),
        Cost(3, 3, 900, largest=600),
    ]
    assert medians(costs) == Cost(2, 2, 500, largest=400)


def test_processes_and_dask_are_measured(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="dask: pip install '.[scale]'")
    case = plant(tmp_path / "some", 60).case
    least = plant(tmp_path / "two", 2, story="plain", per_subject=2).case
    costs = measured(case, least, [1], runs=1)
    assert {*costs} == {("processes", 1), ("dask", 1), ("start", 2)}
    assert all(spent.wall > 0 and spent.largest > 10**7 for spent in costs.values())
    assert [line.split("|")[1:3] for line in rows(costs).splitlines()[2:]] == [
        [" processes ", " 1 "], [" dask ", " 1 "],
    ]  # fmt: skip
