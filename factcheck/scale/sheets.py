"""What a shard leaves behind: its findings as written, and a summary of the rest.

The findings of a shard stand in the order of the report, so the report is made by reading all
shards side by side, each once from its start to its end, and holding one finding of each.
"""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from factcheck.checking.judged import Order
from factcheck.decision import Entry
from factcheck.errors import Problem
from factcheck.finding import Mark
from factcheck.outcome import NotCompared

FORMATS = (".json", ".csv")
"""The formats that findings can be written in one by one, by the suffixes of their files."""
BETWEEN = b",\n    "
"""What stands between findings in JSON; in a sheet it stands behind each."""
_STRETCH = 1 << 20
"""Bytes of findings that are read at once, more or less."""


class Line(NamedTuple):
    """Where a finding belongs in the report, how long it is in each format, whether it fails."""

    order: Order
    lengths: tuple[int, ...]
    failing: str
    """Its id and state, where it makes the exit status 1; else ""."""


@dataclass(slots=True)
class Summary:
    """What of a shard is counted, or told once for the whole report.

    `idle` and `resolved` are the decisions and lines of the baseline on which this shard found
    nothing; another may have.
    """

    lines: list[Line] = field(default_factory=list)
    marks: Counter[Mark] = field(default_factory=Counter)
    met: int = 0
    subjects: int = 0
    single_source: int = 0
    alone: tuple[NotCompared, ...] = ()
    unread: frozenset[str] = frozenset()
    problems: frozenset[Problem] = frozenset()
    relations: Sequence[Mapping[str, Any]] = ()
    derived: Sequence[Mapping[str, Any]] = ()
    idle: Set[str] = frozenset()
    resolved: Set[Entry] = frozenset()


class Sheet(NamedTuple):
    """The files of a shard: `name` with a suffix for each, in a folder that all processes see."""

    folder: Path
    name: str

    def file(self, suffix: str) -> Path:
        """The path of one of them."""
        return self.folder / f"{self.name}{suffix}"

    def keep(self, suffix: str, thing: object) -> None:
        """Write anything but findings."""
        with self.file(suffix).open("wb") as stream:
            pickle.dump(thing, stream, protocol=pickle.HIGHEST_PROTOCOL)

    def kept(self, suffix: str) -> Any:
        """Read it again: a folder that is this run's own, and nobody else's to write to."""
        with self.file(suffix).open("rb") as stream:
            return pickle.load(stream)  # noqa: S301 - written by this run


def in_order(sheets: Sequence[tuple[Sheet, Sequence[Line]]], suffix: str) -> Iterator[bytes]:
    """The findings of all sheets in one format, in the order of the report.

    They come in stretches: of those that follow one another in one sheet many are read at once.
    """
    at = FORMATS.index(suffix)
    with ExitStack() as files:
        streams: list[BinaryIO] = []
        rows: list[tuple[Order, int, int]] = []
        for number, (sheet, lines) in enumerate(sheets):
            streams.append(files.enter_context(sheet.file(suffix).open("rb", buffering=1 << 18)))
            rows += [(line.order, number, line.lengths[at]) for line in lines]
        rows.sort()  # each sheet's own are in order, which makes this quicker than a merge
        stream, size = 0, 0
        for _, number, length in rows:
            if number != stream or size > _STRETCH:
                if size:
                    yield streams[stream].read(size)
                stream, size = number, 0
            size += length
        if size:
            yield streams[stream].read(size)
