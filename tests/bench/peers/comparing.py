"""Runs peers on one case, several times, in turns: a busy spell of the machine falls on all."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench.peers.answers import RUNNERS, Answer, Given, Peer
from tests.bench.peers.environments import python_of
from tests.bench.peers.measured import Cost, cost, medians

TIMEOUT = 600.0
PATIENCE = 5


class Row(NamedTuple):
    """A peer on a case: what it cost (medians), in how many runs, and what it said (last run)."""

    name: str
    spent: Cost
    runs: int
    answer: Answer | None


def given(case: Path, peers: Sequence[Peer], cache: Path) -> Given:
    """The case in the forms that these peers read; DuckDB's environment writes the Parquet."""
    parquet = case.parent / "parquet"
    if any("Parquet" in peer.name for peer in peers) and not parquet.exists():
        python = python_of("duckdb", cache)
        command = [str(python), str(RUNNERS / "run_to_parquet.py"), str(case), str(parquet)]
        subprocess.run(command, check=True)
    return Given(case, parquet)


def compare(
    peers: Sequence[Peer],
    given: Given,
    cache: Path,
    *,
    runs: int = 5,
    timeout: float = TIMEOUT,
    say: Callable[[str], None] = lambda line: None,
) -> list[Row]:
    """A row for each way to read each peer, in their order.

    A peer that fails is not run again, nor one that takes more than a fifth of `timeout` for a run:
    its row says in how many runs it was measured.
    """
    pythons = {peer.name: _python(peer, cache) for peer in peers}
    costs: dict[str, list[Cost]] = {peer.name: [] for peer in peers}
    outputs = {peer.name: given.case.parent / f"{number}.json" for number, peer in enumerate(peers)}
    for turn in range(runs):
        for peer in peers:
            before = costs[peer.name]
            if before and (before[-1].failed or before[-1].wall > timeout / PATIENCE):
                continue
            outputs[peer.name].unlink(missing_ok=True)
            command = peer.command(pythons[peer.name], given, outputs[peer.name])
            before.append(cost(command, timeout=timeout, fine=peer.fine))
            say(
                f"run {turn + 1}: {peer.name}: {before[-1].wall:.2f} s {before[-1].failed}".rstrip()
            )
    return [
        row
        for peer in peers
        for row in _rows(peer, costs[peer.name], outputs[peer.name])
    ]  # fmt: skip


def _rows(peer: Peer, costs: Sequence[Cost], output: Path) -> Sequence[Row]:
    if failed := next((one for one in costs if one.failed), None):
        return [Row(peer.name, failed, 1, None)]
    spent = medians(costs)
    ways: Mapping[str, Callable[[Path], Answer]] = peer.answers
    return [Row(peer.name + way, spent, len(costs), read(output)) for way, read in ways.items()]


def _python(peer: Peer, cache: Path) -> str:
    return str(python_of(peer.environment, cache)) if peer.environment else sys.executable
