"""Many articles coded at once, each as if it were alone.

Workers are processes of their own that load the model once. One that dies takes down the article
it was at and no other; another takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from typing import TYPE_CHECKING

from factcheck.casefile.case import Case
from factcheck.coding.article import Article
from factcheck.coding.articles.read import read_article
from factcheck.coding.parsed.watching import Watcher, watched
from factcheck.coding.running.known import as_first_read, as_known
from factcheck.errors import Unreadable, UsageError
from factcheck.pool import Ended, in_order

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
    `jobs` others. Memory does not grow with their number. Raises UsageError where no coder can be
    made (a missing model).
    """
    if len(tasks) == 1:
        with watched(watch):
            done = _Coding(make, case).done(tasks[0])
        yield _checked(done)
        return
    make_coding = partial(_coding, make, case)
    with closing(
        in_order(tasks, make_coding, jobs, ahead=AHEAD, renewed_after=RENEWED_AFTER)
    ) as results:
        for task, result in zip(tasks, results, strict=True):
            if isinstance(result, Ended):
                why = f"the process coding it ended ({result.how})"
                yield Done(task.file, problem=f"cannot be coded: {why}")
            else:
                yield _checked(result)


def _coding(make: MakeCoder, case: Case | None) -> Callable[[Task], Done]:
    """What a worker does with a task."""
    return _Coding(make, case).done


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
