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

_NOWHERE: dict[str, tuple[int, int]] = {}
"""One for all: a record of one line has no place for each of its fields."""


def read_jsonl(stream: BinaryIO, name: str) -> Iterator[Entry | Problem]:
    """The entries of a file and the problems with it; nothing that the file holds raises."""
    for where, data in _objects(stream, name, conflicts.CLAIMS):
        if isinstance(data, Problem):
            yield data
            continue
        kind = data.pop("record", None)
        if not isinstance(kind, str) or kind not in KINDS:
            yield where.problem(f"record: {_not_a_kind(kind)}")
        elif kind in MODELS:
            yield Entry(kind, data, where)
        elif set(data) == {HEDGES} and isinstance(data[HEDGES], dict):
            yield Entry(HEDGES, data[HEDGES], where)
        else:
            yield where.problem('hedges: written as {"record": "hedges", "hedges": {...}}')


def read_decisions(stream: BinaryIO, name: str) -> Iterator[Entry | Problem]:
    """The editor's decisions, a line each, as they stand; what they mean is not judged here."""
    yield from _log(stream, name, conflicts.DECISIONS)


def read_accepted(stream: BinaryIO, name: str) -> Iterator[Entry | Problem]:
    """The lines of a baseline, as they stand."""
    yield from _log(stream, name, conflicts.BASELINE)


def _log(stream: BinaryIO, name: str, conflict: str) -> Iterator[Entry | Problem]:
    for where, data in _objects(stream, name, conflict, both=True):
        yield data if isinstance(data, Problem) else Entry(DECISION, data, where)


def _objects(
    stream: BinaryIO, name: str, conflict: str, *, both: bool = False
) -> Iterator[tuple[Where, dict[str, Any] | Problem]]:
    """The lines as objects; at the first mark of a merge the problem `conflict`.

    Of a conflict the first side is read, or `both`, where lines that say the same do no harm.
    """
    sides, told = conflicts.Sides(both=both), False
    for number, line in enumerate(lines(stream), start=1):
        where = Where(name, number, 1, _NOWHERE)
        if line is not None and not sides.takes(line):
            if not told:
                yield where, where.problem(conflict)
            told = True
            continue
        if line is None:
            limit = f"{LONGEST_LINE // 1_000_000} MB"
            yield where, where.problem(f"longer than {limit}; a line holds one record")
            continue
        text = decoded(line, name, number)
        if isinstance(text, Problem):
            yield where, text
            continue
        if not text.strip():
            continue
        try:
            data = parsed(text.rstrip())
        except NotJson as fault:
            yield where, Problem(name, number, fault.column, fault.message)
            continue
        if isinstance(data, dict):
            yield where, data
        else:
            yield where, where.problem("a record is meant: {...} on one line")


def _not_a_kind(kind: object) -> str:
    if kind is None:
        return f"missing; it is {either(KINDS)}"
    if isinstance(kind, str):
        return f"{shown(kind)} is none of {', '.join(KINDS)}{nearest(kind, KINDS)}"
    return f"a text is meant: {either(KINDS)}"
