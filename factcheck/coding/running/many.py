"""Many articles coded at once, each as if it were alone.

Workers are processes of their own that load the model once. One that dies takes down the article
it was at and no other; another takes its place.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from threading import current_thread, main_thread
from typing import TYPE_CHECKING

from factcheck.casefile.case import Case
from factcheck.coding.article import Article
from factcheck.coding.articles.read import read_article
from factcheck.coding.parsed.watching import Watcher, watched
from factcheck.coding.running.known import as_first_read, as_known
from factcheck.errors import Unreadable, UsageError

if TYPE_CHECKING:
    from spacy.language import Language

    from factcheck.coding.code import Coded

CodeArticle = Callable[[Article], "Coded"]
MakeCoder = Callable[[Case | None], CodeArticle]
"""Makes what codes articles against a case; of a module's top level, for workers import it."""

AHEAD = 4
"""Articles for each worker that may be done before their turn; more would pile up in memory."""

RENEWED_AFTER = 200
"""Articles after which a worker makes room for a fresh one: libraries keep what they have met."""


@dataclass(frozen=True, slots=True)
class Task:
    """A file to be coded: `id` is for its source, or `spare` where the case has another of that id.

    `data` is its content where that was read already (standard input).
    """

    file: str
    id: str
    spare: str = ""
    published: str = ""
    publisher: str = ""
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a task: what was coded, or why nothing was."""

    file: str
    coded: Coded | None = None
    problem: str = ""
    usage: str = ""


def code_files(
    tasks: Sequence[Task],
    case: Case | None,
    make: MakeCoder,
    jobs: int,
    watch: Watcher | None = None,
) -> Iterator[Done]:
    """What comes of each task, in their order, whatever `jobs` is.

    A single article is coded in this process, `watch` being told how far it is; several are in
    `jobs` others. Memory does not grow with
    their number. Raises UsageError where no coder can be made (a missing model).
    """
    if len(tasks) == 1:
        with watched(watch):
            done = _Coding(make, case).done(tasks[0])
        yield _checked(done)
        return
    workers = [_Worker(make, case) for _ in range(max(1, min(jobs, len(tasks))))]
    finished: dict[int, Done] = {}
    given = told = 0
    try:
        while told < len(tasks):
            for worker in workers:
                if worker.task is None and given < min(len(tasks), told + AHEAD * len(workers)):
                    worker.give(given, tasks[given])
                    given += 1
            busy = {worker.pipe: worker for worker in workers if worker.task is not None}
            for pipe in connection.wait(list(busy)):
                number, done = busy[pipe].taken()  # type: ignore[index]
                finished[number] = done
            while told in finished:
                yield _checked(finished.pop(told))
                told += 1
    finally:
        for worker in workers:
            worker.end()


def _checked(done: Done) -> Done:
    if done.usage:
        raise UsageError(done.usage)
    return done


class _Coding:
    """Codes one task after another; the coder is made with the first."""

    def __init__(self, make: MakeCoder, case: Case | None) -> None:
        self._make, self._case = make, case
        self._code: CodeArticle | None = None
        self._again: CodeArticle | None = None

    def done(self, task: Task) -> Done:
        """What comes of the task; nothing is raised but what ends a process."""
        try:
            if self._code is None:
                self._code = self._make(self._case)
            stdin = None if task.data is None else BytesIO(task.data)
            article = read_article(
                task.file,
                id=task.id,
                published=task.published,
                publisher=task.publisher,
                stdin=stdin,
            )
            sources = self._case.sources if self._case else {}
            article = as_known(article, sources, task.spare or task.id)
            return Done(task.file, self._coder_for(article.id)(article))
        except Unreadable as error:
            return Done(task.file, problem=str(error))
        except UsageError as error:
            return Done(task.file, usage=str(error))
        except Exception as error:  # one broken file never stops the others
            return Done(task.file, problem=f"cannot be coded: {type(error).__name__}: {error}")

    def _coder_for(self, source: str) -> CodeArticle:
        """The coder; of a source that was coded before, one that codes it as it did then."""
        assert self._code is not None
        before = as_first_read(self._case, source) if self._case else None
        if before is None:
            return self._code
        self._again = self._again or self._make(before)
        return self._again


class _Worker:
    """A process that codes, and the task it is at."""

    def __init__(self, make: MakeCoder, case: Case | None) -> None:
        self._make, self._case = make, case
        self.task: tuple[int, Task] | None = None
        self._start()

    def _start(self) -> None:
        context = get_context("spawn")  # a fork would carry over threads and half a state
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(theirs, self._make, self._case), daemon=True
        )
        with _deaf():
            self._process.start()
        theirs.close()
        self._count = 0

    def give(self, number: int, task: Task) -> None:
        """Hand over a task; that the process has died in the meantime shows when it is taken."""
        if self._count >= RENEWED_AFTER:
            self.end()
            self._start()
        self.task = (number, task)
        self._count += 1
        with suppress(OSError):
            self.pipe.send(task)

    def taken(self) -> tuple[int, Done]:
        """What came of the task; waits for it."""
        assert self.task is not None
        (number, task), self.task = self.task, None
        try:
            return number, self.pipe.recv()
        except (EOFError, OSError):
            self.end()
            status = self._process.exitcode
            self._start()
            how = f"signal {-status}" if status and status < 0 else f"status {status}"
            return number, Done(
                task.file, problem=f"cannot be coded: the process coding it ended ({how})"
            )

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


def _serve(pipe: Connection, make: MakeCoder, case: Case | None) -> None:
    """The worker's side: one task after another until the other side closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # each worker is a core's worth: libraries that start threads would get in each other's way
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    coding = _Coding(make, case)
    with suppress(EOFError, OSError):
        while True:
            pipe.send(coding.done(pipe.recv()))


def make_coder(case: Case | None) -> CodeArticle:
    """What codes an article against the case, the model loaded.

    Raises UsageError where spaCy or its model is missing or not the one it should be.
    """
    from factcheck.coding.code import Coder

    return Coder(_language(), case).code


@cache
def _language() -> Language:
    from factcheck.coding.parsed.language import load_language

    return load_language()
