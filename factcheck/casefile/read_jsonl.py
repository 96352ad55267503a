"""JSONL claim files and decisions -> entries: what machines write, a record a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from factcheck.casefile import conflicts
from factcheck.casefile.entry import DECISION, HEDGES, KINDS, MODELS, Entry
from factcheck.casefile.files import LONGEST_LINE, decoded, lines
from factcheck.casefile.json_text import NotJson, parsed
from factcheck.casefile.wording import either, nearest, shown
from factcheck.errors import Problem, Where

NOWHERE: dict[str, tuple[int, int]] = {}
"""One for all: a record of one line has no place for each of its fields."""


def read_jsonl(stream: BinaryIO, name: str) -> Iterator[Entry | Problem]:
    """The entries of a file and the problems with it; nothing that the file holds raises."""
    for where, data in _objects(stream, Objects(name, conflicts.CLAIMS)):
        yield data if isinstance(data, Problem) else entry_of(data, where)


def entry_of(data: dict[str, Any], where: Where) -> Entry | Problem:
    """The object as the entry that its `record` says it is, which is taken out of it."""
    kind = data.pop("record", None)
    if not isinstance(kind, str) or kind not in KINDS:
        return where.problem(f"record: {_not_a_kind(kind)}")
    if kind in MODELS:
        return Entry(kind, data, where)
    if set(data) == {HEDGES} and isinstance(data[HEDGES], dict):
        return Entry(HEDGES, data[HEDGES], where)
    return where.problem('hedges: written as {"record": "hedges", "hedges": {...}}')


def read_decisions(stream: BinaryIO, name: str) -> Iterator[Entry | Problem]:
    """The editor's decisions, a line each, as they stand; what they mean is not judged here."""
    yield from _log(stream, name, conflicts.DECISIONS)


def read_accepted(stream: BinaryIO, name: str) -> Iterator[Entry | Problem]:
    """The lines of a baseline, as they stand."""
    yield from _log(stream, name, conflicts.BASELINE)


def _log(stream: BinaryIO, name: str, conflict: str) -> Iterator[Entry | Problem]:
    for where, data in _objects(stream, Objects(name, conflict, both=True)):
        yield data if isinstance(data, Problem) else Entry(DECISION, data, where)


def _objects(
    stream: BinaryIO, objects: Objects
) -> Iterator[tuple[Where, dict[str, Any] | Problem]]:
    for number, line in enumerate(lines(stream), start=1):
        found = objects.of(number, line)
        if found is not None:
            yield found


class Objects:
    """The lines of a file as objects; at the first mark of a merge the problem `conflict`.

    Of a conflict the first side is read, or `both`, where lines that say the same do no harm.
    `conflicting` says whether one was met.
    """

    def __init__(self, name: str, conflict: str, *, both: bool = False) -> None:
        self.conflicting = False
        self._name, self._conflict = name, conflict
        self._sides = conflicts.Sides(both=both)

    def of(self, number: int, line: bytes | None) -> tuple[Where, dict[str, Any] | Problem] | None:
        """What the next line holds (None: it was too long to be read), and where; None: nothing."""
        where = Where(self._name, number, 1, NOWHERE)
        if line is not None and not self._sides.takes(line):
            first = not self.conflicting
            self.conflicting = True
            return (where, where.problem(self._conflict)) if first else None
        if line is None:
            limit = f"{LONGEST_LINE // 1_000_000} MB"
            return where, where.problem(f"longer than {limit}; a line holds one record")
        text = decoded(line, self._name, number)
        if isinstance(text, Problem):
            return where, text
        if not text.strip():
            return None
        try:
            data = parsed(text.rstrip())
        except NotJson as fault:
            return where, Problem(self._name, number, fault.column, fault.message)
        if isinstance(data, dict):
            return where, data
        return where, where.problem("a record is meant: {...} on one line")


def _not_a_kind(kind: object) -> str:
    if kind is None:
        return f"missing; it is {either(KINDS)}"
    if isinstance(kind, str):
        return f"{shown(kind)} is none of {', '.join(KINDS)}{nearest(kind, KINDS)}"
    return f"a text is meant: {either(KINDS)}"
