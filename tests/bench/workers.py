"""What more workers bring: `python -m tests.bench.workers [CLAIMS]`, and a model of still more.

Planted claims (`peers.planted`) are checked by processes of this machine (`--jobs`) and by a dask
cluster on it (`--scheduler local`), with 1, 2 and 4 workers. Of a run by dask, so much a claim is
one process's work however many workers there are (to load, link, divide, write the parts, and put
the report together), and so much is divided among them:

    seconds = start + claims × (alone + divided ÷ workers)

`alone` and `divided` are solved from the runs with one worker and with two, as long as there is a
core for each; `start` is what two claims take. The coordinator holds all claims at once, so many kB
of memory for each: the largest of the processes of such a run.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.bench.peers.measured import Cost, cost, medians
from tests.bench.peers.planted import plant
from tests.bench.peers.tables import table

WORKERS = (1, 2, 4)
CLAIMS = (10**6, 10**7, 10**8, 10**9)
CLUSTERS = (2, 16, 128, 1024)


class Model(NamedTuple):
    """Seconds to start; µs a claim of one process and of all workers; bytes a claim."""

    start: float
    alone: float
    divided: float
    memory: float

    def seconds(self, claims: int, workers: int) -> float:
        """How long so many claims take so many workers, each with a core of its own."""
        return self.start + claims * (self.alone + self.divided / workers) / 1e6


def model(claims: int, one: Cost, two: Cost, start: Cost) -> Model:
    """Solved from the costs of a run with one worker and of one with two, and of two claims."""
    divided = 2 * (one.wall - two.wall) / claims * 1e6
    alone = (one.wall - start.wall) / claims * 1e6 - divided
    return Model(start.wall, alone, divided, (two.largest - start.largest) / claims)


def measured(
    case: Path, least: Path, workers: Sequence[int], runs: int
) -> Mapping[tuple[str, int], Cost]:
    """The costs by engine and number of workers, and of `least` by dask with two ("start", 2)."""
    asked = [(engine, n) for n in workers for engine in ("processes", "dask")]
    costs: dict[tuple[str, int], list[Cost]] = {key: [] for key in [*asked, ("start", 2)]}
    for _ in range(runs):
        for engine, n in costs:
            given = least if engine == "start" else case
            spent = cost(_check(given, engine, n), timeout=3600, fine=(0, 1))
            if spent.failed:
                raise SystemExit(f"{engine} with {n}: {spent.failed}")
            costs[engine, n].append(spent)
            print(f"{engine}, {n}: {spent.wall:.1f} s", file=sys.stderr, flush=True)
    return {key: medians(spent) for key, spent in costs.items()}


def rows(costs: Mapping[tuple[str, int], Cost]) -> str:
    """What was measured, as Markdown."""
    lines = [
        [engine, str(n), f"{spent.wall:.1f}", f"{spent.cpu:.1f}", f"{spent.memory / 1e6:,.0f}",
         f"{spent.largest / 1e6:,.0f}"]
        for (engine, n), spent in sorted(costs.items(), reverse=True)
        if engine != "start"
    ]  # fmt: skip
    return table(["engine", "workers", "wall, s", "CPU, s", "MB together", "MB, largest"], lines)


def projected(found: Model) -> str:
    """The model, and what it says of more claims and more workers, as Markdown."""
    lines = [
        [f"{claims:,}", *(_time(found.seconds(claims, n)) for n in CLUSTERS),
         f"{claims * found.memory / 1e9:,.1f}"]
        for claims in CLAIMS
    ]  # fmt: skip
    head = ["claims", *(f"{n:,} workers" for n in CLUSTERS), "GB, coordinator"]
    return (
        f"seconds = {found.start:.1f} + claims × ({found.alone:.1f} µs + {found.divided:.1f} µs ÷ "
        f"workers); {found.memory:,.0f} bytes a claim\n\n{table(head, lines)}"
    )


def _time(seconds: float) -> str:
    if seconds < 600:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 36_000 else f"{seconds / 3600:.0f} h"


def _check(case: Path, engine: str, workers: int) -> list[str]:
    command = [sys.executable, "-m", "factcheck", "check", str(case), "--jobs", str(workers)]
    command += ["--output", str(case.parent / "report.json")]
    return command if engine == "processes" else [*command, "--scheduler", "local"]


def main() -> None:
    """Print what was measured, and what follows for more."""
    parser = ArgumentParser(prog="python -m tests.bench.workers", description=__doc__)
    parser.add_argument("claims", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--workers", nargs="+", type=int, default=list(WORKERS))
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    workers = sorted({1, 2, *args.workers})
    with TemporaryDirectory() as made:
        case = plant(Path(made) / "many", args.claims).case
        least = plant(Path(made) / "two", 2, story="plain", per_subject=2).case
        costs = measured(case, least, workers, args.runs)
    print(f"{args.claims:,} claims, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    print(rows(costs))
    one, two, start = costs["dask", 1], costs["dask", 2], costs["start", 2]
    print(f"\n{projected(model(args.claims, one, two, start))}")


if __name__ == "__main__":
    main()
