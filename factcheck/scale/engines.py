"""Who does the work: this process, or several of this machine (of others: `on_dask`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from factcheck.checking import Prepared
from factcheck.collector import shared
from factcheck.pool import CAN_FORK, Ended, each
from factcheck.scale.shards import Shard
from factcheck.scale.sheets import Sheet
from factcheck.scale.work import Wanted, work

ATTEMPTS = 3
"""How often a shard is begun at which a process ends, before it is held to be the shard's fault."""

RENEWED_AFTER = 8
"""Shards after which a process makes room for a fresh copy of this one. Of the case it holds for
itself, beside what all share, all that it has ever had in hand."""

_NO_ROOM = (
    "no memory was left (a smaller --shard-size needs less; a subject is never divided, nor are "
    "subjects that relations join)"
)

Outcome = Sheet | str
"""What a shard left behind, or why it could not be judged."""

Engine = Callable[[Prepared, Sequence[Shard], Wanted], Iterator[tuple[int, Outcome]]]
"""Does the work on every shard and says of each, by its number, what came of it."""


def here(
    prepared: Prepared, shards: Sequence[Shard], wanted: Wanted
) -> Iterator[tuple[int, Outcome]]:
    """In this process, one shard after another."""
    for number, shard in enumerate(shards):
        yield number, attempt(shard.of(prepared), wanted, number)


def processes(jobs: int) -> Engine:
    """By so many processes of this machine."""
    return here if jobs < 2 else partial(_several, jobs)


def attempt(part: Prepared, wanted: Wanted, number: int) -> Outcome:
    """The work on one shard; what it raises is why there is none, but for what the disk says."""
    try:
        return work(part, wanted, number)
    except OSError:
        raise
    except MemoryError:
        return _NO_ROOM
    except Exception as error:  # a shard that cannot be judged must not take the others with it
        return f"{type(error).__name__}: {error}"


def _several(
    jobs: int, prepared: Prepared, shards: Sequence[Shard], wanted: Wanted
) -> Iterator[tuple[int, Outcome]]:
    """A process that begins as a copy of this one has the case already; others are sent a part."""

    def forked() -> Callable[[int], Outcome | OSError]:
        return lambda number: _told(shards[number].of(prepared), wanted, number)

    tasks = range(len(shards))
    if CAN_FORK:
        found = each(tasks, forked, jobs, fork=True, attempts=ATTEMPTS, renewed_after=RENEWED_AFTER)
    else:
        sent = _Parts(prepared, shards)
        found = each(sent, partial(_receiving, wanted), jobs, attempts=ATTEMPTS)
    with shared():
        for number, outcome in found:
            if isinstance(outcome, OSError):
                raise outcome
            if isinstance(outcome, Ended):
                yield number, f"the process ended ({outcome.how})"
            else:
                yield number, outcome


class _Parts(Sequence[tuple[int, Prepared]]):
    """The parts as they are sent: each made when its turn has come."""

    def __init__(self, prepared: Prepared, shards: Sequence[Shard]) -> None:
        self._prepared, self._shards = prepared, shards

    def __len__(self) -> int:
        return len(self._shards)

    def __getitem__(self, number):  # type: ignore[no-untyped-def]
        if number >= len(self._shards):
            raise IndexError(number)
        return number, self._shards[number].of(self._prepared)


def _receiving(wanted: Wanted) -> Callable[[tuple[int, Prepared]], Outcome | OSError]:
    return lambda sent: _told(sent[1], wanted, sent[0])


def _told(part: Prepared, wanted: Wanted, number: int) -> Outcome | OSError:
    try:
        return attempt(part, wanted, number)
    except OSError as error:  # a full disk ends the run, and it is the other process that ends it
        return error
