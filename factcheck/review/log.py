"""The log of decisions as it stands on disk, and every question's decisions in memory.

Nothing is known here that the file does not hold: a decision counts once it has been read back.
"""

from __future__ import annotations

import errno
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from factcheck.casefile.files import LONGEST_PATH, OUTSIDE, leads_out
from factcheck.casefile.read_jsonl import read_decisions
from factcheck.casefile.records import record
from factcheck.casefile.wording import shown
from factcheck.decision import Decision, faults
from factcheck.errors import Problem

Stamp = tuple[int, int, int]


class Log:
    """A file that others add lines to as well. `problems`: lines that are no decisions."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = shown(path.as_posix(), LONGEST_PATH)
        self.problems: list[Problem] = []
        self._data = b""
        self._stamp: Stamp | None = None

    def added(self) -> list[Decision] | None:
        """What has been added since it was last read; None where it was changed otherwise.

        Then `reread` is called for. A last line that is not yet whole is left for the next time.
        Raises OSError where it is there and cannot be read, or lies outside the case.
        """
        if leads_out(self.path):
            raise OSError(errno.ELOOP, f"it {OUTSIDE}")
        stamp = stamp_of(self.path)
        if stamp == self._stamp:
            return []
        data = self.path.read_bytes() if stamp else b""
        if not data.startswith(self._data):
            return None
        tail = data[len(self._data) :]
        whole = tail.rfind(b"\n") + 1
        made, problems = _read(tail[:whole], self.name)
        above = self._data.count(b"\n") if problems else 0
        self.problems += [replace(one, line=one.line + above) for one in problems]
        ending, unfinished = _read(tail[whole:], self.name)
        if not unfinished:
            made, whole = made + ending, len(tail)
        # what is left unread is looked at again, so the stamp must not say that it is known
        self._stamp = stamp if whole == len(tail) else None
        self._data = data[: len(self._data) + whole]
        return made

    def reread(self) -> list[Decision]:
        """All that it holds, oldest line first. Raises OSError as `added` does."""
        known = self._data, self._stamp, self.problems
        self._data, self._stamp, self.problems = b"", None, []
        try:
            return self.added() or []
        except OSError:
            self._data, self._stamp, self.problems = known
            raise


class Decisions:
    """What was decided, in the order of the log: on every question, and lately.

    `by_editor` and `by_day` count the decisions, those that were undone or replaced included.
    """

    def __init__(self, made: Iterable[Decision] = ()) -> None:
        self._by_question: dict[str, list[Decision]] = {}
        self._all: list[Decision] = []
        self.by_editor: Counter[str] = Counter()
        self.by_day: Counter[str] = Counter()
        for one in made:
            self.add(one)

    def add(self, made: Decision) -> None:
        """One more."""
        self._by_question.setdefault(made.question, []).append(made)
        self._all.append(made)
        if made.verdict != "undo":
            self.by_editor[made.who] += 1
            self.by_day[made.day] += 1

    def lately(self, most: int) -> Iterator[Decision]:
        """The last so many lines, the latest first."""
        return reversed(self._all[-most:])

    def on(self, question: str) -> tuple[Decision, ...]:
        """All that was decided on a question, oldest line first."""
        return tuple(self._by_question.get(question, ()))

    def latest(self, question: str) -> Decision | None:
        """The one that counts or, where it is an undo, has taken back what counted."""
        made = self._by_question.get(question)
        # of several made at one moment the last in the log counts
        return max(reversed(made), key=lambda one: one.moment) if made else None

    def standing(self, question: str) -> Decision | None:
        """The one that counts; None where nothing is decided, or that was undone."""
        latest = self.latest(question)
        return None if latest is None or latest.verdict == "undo" else latest

    def questions(self) -> list[str]:
        """The questions that anything was decided on."""
        return list(self._by_question)


def stamp_of(path: Path) -> Stamp | None:
    """What changes when a file does: its number, its size in bytes, its time in nanoseconds.

    None where there is no such file.
    """
    try:
        return stamp_from(path.stat())
    except FileNotFoundError:
        return None


def stamp_from(state: os.stat_result) -> Stamp:
    """The stamp of a file in this state."""
    return state.st_ino, state.st_size, state.st_mtime_ns


def _read(data: bytes, name: str) -> tuple[list[Decision], list[Problem]]:
    made: list[Decision] = []
    problems: list[Problem] = []
    for item in read_decisions(BytesIO(data), name):
        one = item if isinstance(item, Problem) else record(item, Decision)
        if isinstance(one, Problem):
            problems.append(one)
        elif isinstance(one, list):
            problems += one
        elif wrong := [one.where.problem(message, at=at) for at, message in faults(one)]:
            problems += wrong
        else:
            made.append(one)
    return made, problems
