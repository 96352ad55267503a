"""The work on a cluster: the same report, a worker that dies, a shard that nobody survives."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import UsageError
from factcheck.scale import here
from factcheck.scale.on_dask import on_dask
from tests.scale.deadly import Deadly
from tests.scale.made import divided, merged, whole, with_rule
from tests.scale.test_equal import made

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module", params=[1, 2, 4])
def cluster(request: pytest.FixtureRequest) -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=request.param, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as started:
        yield started


def test_workers_of_a_cluster(cluster: Any) -> None:
    engine = on_dask(cluster.scheduler_address)
    assert divided(made(), engine, 60) == whole(made())


def test_a_cluster_of_ones_own() -> None:
    assert divided(made(), on_dask("local", jobs=2), 300) == whole(made())


def test_only_names_go_through_the_scheduler(monkeypatch: pytest.MonkeyPatch) -> None:
    submit = distributed.Client.submit
    sent: list[int] = []

    def submitted(client: Any, function: Any, *given: Any, **how: Any) -> Any:
        sent.append(len(pickle.dumps((function, given, how))))
        return submit(client, function, *given, **how)

    monkeypatch.setattr(distributed.Client, "submit", submitted)
    assert divided(made(), on_dask("local", jobs=1), 60) == whole(made())
    assert len(sent) > 5
    assert max(sent) < 1000


def test_nobody_answers() -> None:
    with pytest.raises(UsageError, match="no dask scheduler answers at tcp"):
        divided(made(), on_dask("tcp://127.0.0.1:9"), 300)


def test_a_scheduler_without_workers_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("factcheck.scale.on_dask.PATIENCE", 1)
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address=":0", host="127.0.0.1") as none,
        pytest.raises(UsageError, match="has no workers after 1 s: start one with dask worker"),
    ):
        divided(made(), on_dask(none.scheduler_address), 300)


def test_a_worker_that_dies_is_replaced_and_its_shard_done(tmp_path: Path, cluster: Any) -> None:
    rules = with_rule(Deadly("s40", tmp_path / "killed"))
    found = merged(made(), tmp_path, on_dask(cluster.scheduler_address), 60, rules)
    assert (tmp_path / "killed").exists()
    whole_again = merged(made(), tmp_path, here, 60, rules)
    assert list(found.write(".json")) == list(whole_again.write(".json"))


def test_a_shard_that_no_worker_survives_is_told(tmp_path: Path) -> None:
    engine = on_dask("local", jobs=2)
    found = merged(made(), tmp_path, engine, 200, with_rule(Deadly("s40")))
    (problem,) = json.loads(b"".join(found.write(".json")))["problems"]
    told = "could not be checked: the workers that were at it ended, one after another"
    assert told in problem["message"]
