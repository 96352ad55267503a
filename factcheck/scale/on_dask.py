"""The work on other machines: dask.distributed, started here or wherever one has it.

Only names go through the scheduler: every part of the case is written to the spool, a folder that
all workers see, and the worker that is told of it leaves its sheet there too. The scheduler gives
the task of a worker that died to another, and gives a shard up at which several died.
"""

from __future__ import annotations

import pickle
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.checking import Prepared
from factcheck.collector import held_off
from factcheck.errors import UsageError
from factcheck.extras import needs_dask
from factcheck.scale.engines import Engine, Outcome, attempt
from factcheck.scale.shards import Shard
from factcheck.scale.work import Wanted

if TYPE_CHECKING:
    from distributed import Client  # type: ignore[import-not-found,unused-ignore]

_DIED = "the workers that were at it ended, one after another"

PATIENCE = 30
"""Seconds that a scheduler is given to have a worker."""

LOCAL = "local"
"""The address that stands for a cluster of this machine, started for the run and ended with it."""


def on_dask(address: str, jobs: int = 1) -> Engine:
    """By the workers of the scheduler at `address`, or by `jobs` of a cluster of one's own.

    Raises:
        UsageError: dask is not installed, or the scheduler cannot be reached.
    """
    needs_dask()
    return partial(_by_workers, address, jobs)


def _by_workers(
    address: str, jobs: int, prepared: Prepared, shards: Sequence[Shard], wanted: Wanted
) -> Iterator[tuple[int, Outcome]]:
    from distributed import as_completed

    run = secrets.token_hex(4)
    folder = wanted.folder
    _put(folder / f"{run}-wanted.part", wanted)
    with _client(address, jobs) as client:

        def given(number: int) -> Any:
            return client.submit(_at_worker, folder, run, number, pure=False)

        numbers: dict[Any, int] = {}
        for number, shard in enumerate(shards):
            _put(folder / f"{run}-{number:06}.part", shard.of(prepared))
            numbers[given(number)] = number
        suspects: list[int] = []
        for future in as_completed(numbers):
            number = numbers.pop(future)
            outcome = _outcome(future)
            future.release()
            if outcome == _DIED:
                suspects.append(number)
            else:
                yield number, _sound(outcome, folder)
        # What only waited at a worker that died is suspected with what ended it: each once more,
        # alone.
        for number in sorted(suspects):
            yield number, _sound(_outcome(given(number)), folder)


def _sound(outcome: Outcome | OSError, folder: Path) -> Outcome:
    if isinstance(outcome, FileNotFoundError):
        raise UsageError(
            f"the workers do not see {folder}: name with --spool a folder, or a URL that fsspec "
            "knows, which all of them see"
        )
    if isinstance(outcome, OSError):
        raise outcome
    return outcome


def _outcome(future: Any) -> Outcome | OSError:
    """What a worker gave; that it could not is told in a line."""
    error = future.exception()
    if error is None:
        return future.result()  # type: ignore[no-any-return]
    if type(error).__name__ == "KilledWorker":
        return _DIED
    if isinstance(error, OSError):
        return error
    return f"{type(error).__name__}: {error}"


@held_off()
def _at_worker(folder: Path, run: str, number: int) -> Outcome | OSError:
    """On the worker: read the part, do the work, leave the sheet beside it."""
    try:
        wanted: Wanted = _got(folder / f"{run}-wanted.part")
        return attempt(_got(folder / f"{run}-{number:06}.part"), wanted, number)
    except OSError as error:
        return error


def _put(path: Path, thing: object) -> None:
    with path.open("wb") as stream:
        pickle.dump(thing, stream, protocol=pickle.HIGHEST_PROTOCOL)


def _got(path: Path) -> Any:
    with path.open("rb") as stream:
        return pickle.load(stream)  # noqa: S301 - written by this run


@contextmanager
def _client(address: str, jobs: int) -> Iterator[Client]:
    from distributed import Client, LocalCluster

    if address == LOCAL:
        with (
            LocalCluster(
                n_workers=jobs, threads_per_worker=1, dashboard_address=":0", host="127.0.0.1"
            ) as cluster,
            Client(cluster) as client,
        ):
            yield client
        return
    try:
        client = Client(address, timeout=10)
    except (OSError, ValueError) as error:
        raise UsageError(f"no dask scheduler answers at {address}: {error}") from None
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            raise UsageError(
                f"the scheduler at {address} has no workers after {PATIENCE} s: start one with "
                f"dask worker {address}"
            ) from None
        yield client
