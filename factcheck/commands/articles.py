"""The articles that a command is given, as tasks for the coder."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import Unreadable

if TYPE_CHECKING:
    from factcheck.casefile.case import Case
    from factcheck.coding.running.many import Task


def tasks_of(args: Namespace, case: Case | None) -> list[Task]:
    """The files in their order, each once, with an id that no other article has."""
    from factcheck.coding.articles.read import LARGEST, STDIN, id_for
    from factcheck.coding.running.many import Task

    files: dict[object, str] = {}
    for file in args.paths:
        files.setdefault(file if file == STDIN else Path(file).absolute(), file)
    ids: set[str] = set()
    named = [(file, _free(id_for(file), ids)) for file in files.values()]
    sources = set(case.sources) if case else set()
    ids |= sources
    return [
        Task(
            file,
            id_,
            _free(id_, ids) if id_ in sources else id_,
            args.published or "",
            args.publisher,
            sys.stdin.buffer.read(LARGEST + 1) if file == STDIN else None,
        )
        for file, id_ in named
    ]


def _free(id_: str, taken: set[str]) -> str:
    """The id, or one with a number that nobody has; it is taken then."""
    free, count = id_, 1
    while free in taken:
        count += 1
        free = f"{id_}-{count}"
    taken.add(free)
    return free


def cores() -> int:
    """Cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def shown(file: str) -> str:
    """How messages call an article."""
    return "<stdin>" if file == "-" else file


def published(text: str) -> str:
    """A date that does not itself count from publication; raises ArgumentTypeError."""
    from factcheck.values.dates import read_when

    try:
        read_when(text, None)
    except Unreadable as error:
        if "counts from publication" not in str(error):
            raise ArgumentTypeError(str(error)) from None
        why = "the day of publication is meant, by itself, as in 2024-05-03"
        raise ArgumentTypeError(f"{text}: {why}") from None
    return text
