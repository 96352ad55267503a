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
from factcheck.judging.representative import representative
from factcheck.judging.standing import standings
from tests.bench.sources.data import Row


class Run(NamedTuple):
    """A report, what was written of it, and the seconds of the processor that both took."""

    report: factcheck.Report
    seconds: float

    def best(self) -> dict[str, list[Box]]:
        """By subject, the claims that speak for the best-supported positions."""
        found: dict[str, list[Box]] = {}
        for topic in self.report.topics:
            if topic.subject is None:
                continue
            for standing in standings(topic):
                found[topic.subject.id] = [
                    representative(topic.subject, position.boxes)
                    for position in standing.best
                    if position.boxes
                ]
            if len(topic.boxes) == 1:
                found[topic.subject.id] = [*topic.boxes]
        return found

    def votes(self) -> dict[str, dict[str, str]]:
        """What each source says of each subject, as read; its first claim where it makes several."""
        told: dict[str, dict[str, str]] = {}
        for topic in self.report.topics:
            if topic.subject is not None:
                for box in topic.boxes:
                    told.setdefault(topic.subject.id, {}).setdefault(box.source.id, box.key)
        return told


def run(lines: Iterable[Row]) -> Run:
    """Check a case with these records."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "claims.jsonl"
        with file.open("w", encoding="utf-8") as stream:
            stream.writelines(json.dumps(line) + "\n" for line in lines)
        started = process_time()
        report = factcheck.check(factcheck.load(file))
        return Run(report, process_time() - started)
