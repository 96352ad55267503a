"""Tasks done by several processes: one that dies takes down the task it was at and no other.

The standard library's pools break as a whole where a worker is killed, and do not say which task
killed it.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import connection, get_all_start_methods, get_context
from multiprocessing.connection import Connection
from threading import current_thread, main_thread
from typing import Any, Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

CAN_FORK = "fork" in get_all_start_methods() and os.uname().sysname == "Linux"
"""Whether a worker may begin as a copy of this process; elsewhere system libraries forbid it."""


_LOOK = 1.0
"""Seconds after which a process that has no task looks whether there is anybody to give it one."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The process that was at a task has ended: how, such as "signal 9"."""

    how: str


def each(
    tasks: Sequence[Task],
    make: Callable[[], Callable[[Task], Result]],
    jobs: int,
    *,
    fork: bool = False,
    attempts: int = 1,
    renewed_after: int | None = None,
) -> Iterator[tuple[int, Result | Ended]]:
    """The number and the result of each task, as they are done, by `jobs` processes.

    Each process calls `make` once, and what that gives for every task. With `fork` (see
    `CAN_FORK`) it begins as a copy of this one, and `make` and the tasks need not be picklable. A
    task at which a process ended is given to another until so many `attempts` were made of it.
    After `renewed_after` tasks a process makes room for a fresh one.
    """
    yield from _done(tasks, make, jobs, fork, attempts, renewed_after, lambda: len(tasks))


def in_order(
    tasks: Sequence[Task],
    make: Callable[[], Callable[[Task], Result]],
    jobs: int,
    *,
    ahead: int,
    fork: bool = False,
    attempts: int = 1,
    renewed_after: int | None = None,
) -> Generator[Result | Ended, None, None]:
    """The result of each task in the order of tasks; see `each`.

    No more than `ahead` tasks for each process are begun before the first of them is told: results
    that wait for their turn do not pile up.
    """
    told = 0
    jobs = max(1, min(jobs, len(tasks)))

    def until() -> int:
        return told + ahead * jobs

    waiting: dict[int, Result | Ended] = {}
    with closing(_done(tasks, make, jobs, fork, attempts, renewed_after, until)) as done:
        for number, result in done:
            waiting[number] = result
            while told in waiting:
                yield waiting.pop(told)
                told += 1


def _done(
    tasks: Sequence[Task],
    make: Callable[[], Callable[[Task], Result]],
    jobs: int,
    fork: bool,
    attempts: int,
    renewed_after: int | None,
    until: Callable[[], int],
) -> Generator[tuple[int, Result | Ended], None, None]:
    """See `each`; a task is not begun unless its number is less than `until` says."""
    left = deque(enumerate(tasks))
    made = [0] * len(tasks)
    workers: list[_Worker[Task, Result]] = []
    try:
        for _ in range(max(1, min(jobs, len(tasks)))):
            workers.append(_Worker(make, fork=fork, renewed_after=renewed_after))
        while left or any(worker.at is not None for worker in workers):
            for worker in workers:
                if worker.at is None and left and left[0][0] < until():
                    number, task = left.popleft()
                    made[number] += 1
                    worker.give(number, task)
            busy = {worker.pipe: worker for worker in workers if worker.at is not None}
            for pipe in connection.wait(list(busy)):
                number, result = busy[pipe].taken()
                if isinstance(result, Ended) and made[number] < attempts:
                    # at once, and before all others: those behind it may wait for it to be told
                    left.appendleft((number, tasks[number]))
                else:
                    yield number, result
    finally:
        for worker in workers:
            worker.end()


class _Worker(Generic[Task, Result]):
    """A process, and the task it is at."""

    def __init__(
        self,
        make: Callable[[], Callable[[Task], Result]],
        *,
        fork: bool,
        renewed_after: int | None,
    ) -> None:
        self._make, self._fork, self._renewed_after = make, fork, renewed_after
        self.at: int | None = None
        self._start()

    def _start(self) -> None:
        context: Any = get_context("fork" if self._fork else "spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, self._make), daemon=True)
        with _deaf():
            self._process.start()
        theirs.close()
        self._given = 0

    def give(self, number: int, task: Task) -> None:
        """Hand over a task; that the process has died in the meantime shows when it is taken."""
        if self._given == self._renewed_after:
            self.end()
            self._start()
        self._given += 1
        self.at = number
        with suppress(OSError):
            self.pipe.send(task)

    def taken(self) -> tuple[int, Result | Ended]:
        """What came of the task; waits for it."""
        assert self.at is not None
        number, self.at = self.at, None
        try:
            return number, self.pipe.recv()
        except (EOFError, OSError):
            self.end()
            status = self._process.exitcode
            self._start()
            how = f"signal {-status}" if status and status < 0 else f"status {status}"
            return number, Ended(how)

    def end(self) -> None:
        """End the process; what it is at is lost."""
        self.pipe.close()
        self._process.join(0.2)
        if self._process.is_alive():
            self._process.kill()
        self._process.join()


@contextmanager
def _deaf() -> Iterator[None]:
    """Ctrl-C is for this process, which ends the workers: they are born without an ear for it."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(pipe: Connection, make: Callable[[], Callable[[Any], Any]]) -> None:
    """The worker's side: one task after another until the other side closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # each worker is a core's worth: libraries that start threads would get in each other's way
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    parent, do = os.getppid(), make()
    with suppress(EOFError, OSError):
        while True:
            # Others that began as copies hold the far end open too: that the one who gives tasks
            # is gone shows by whose child this is.
            while not pipe.poll(_LOOK):
                if os.getppid() != parent:
                    return
            pipe.send(do(pipe.recv()))
