"""The checker itself, run on a case that stands in a file, as for anybody."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import NamedTuple

import factcheck
from factcheck.box import Box
from factcheck.dependence import Weighing
from factcheck.judging.members import supported_members
from factcheck.judging.representative import representative
from factcheck.judging.standing import standings
from tests.bench.sources.data import Row

Answer = Box | tuple[str, ...]
"""What speaks for a position: a claim; of a set its best-supported members."""


class Run(NamedTuple):
    """A report on a case, and the seconds of the processor that it took."""

    report: factcheck.Report
    seconds: float

    def best(self, weighing: Weighing | None = None) -> dict[str, list[Answer]]:
        """By subject, what speaks for its best-supported positions."""
        weights, terms = (weighing.weights, weighing.terms) if weighing else (None, None)
        found: dict[str, list[Answer]] = {}
        for topic in self.report.topics:
            subject = topic.subject
            if subject is None:
                continue
            if subject.type == "set":
                found[subject.id] = [supported_members(topic.boxes, weights)]
            elif len(topic.boxes) == 1:
                found[subject.id] = [*topic.boxes]
            for standing in () if subject.type == "set" else standings(topic, weights, terms):
                found[subject.id] = [
                    representative(subject, position.boxes, weights)
                    for position in standing.best
                    if position.boxes
                ]
        return found

    def votes(self) -> dict[str, dict[str, str]]:
        """What each source says of each subject, as read: its first claim."""
        told: dict[str, dict[str, str]] = {}
        for topic in self.report.topics:
            if topic.subject is not None:
                for box in topic.boxes:
                    told.setdefault(topic.subject.id, {}).setdefault(box.source.id, box.key)
        return told


def run(lines: Iterable[Row], settings: factcheck.Settings | None = None) -> Run:
    """Check a case with these records."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "claims.jsonl"
        with file.open("w", encoding="utf-8") as stream:
            stream.writelines(json.dumps(line) + "\n" for line in lines)
        started = process_time()
        report = factcheck.check(factcheck.load(file), settings=settings)
        return Run(report, process_time() - started)
