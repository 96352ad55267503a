"""A case -> JSONL: one file, a record a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.casefile.case import Case
from factcheck.casefile.entry import HEDGES
from factcheck.casefile.json_text import written
from factcheck.casefile.plain import plain
from factcheck.claim import Record
from factcheck.decision import Decision


def jsonl_files(case: Case) -> Iterator[tuple[str, str]]:
    """The one file's name and text; none for an empty case."""
    kinds: dict[str, Iterable[Record]] = {
        "source": case.sources.values(),
        "speaker": case.speakers.values(),
        "subject": case.subjects.values(),
        "relation": case.relations,
        "claim": case.claims,
    }
    lines = [
        written({"record": kind, **plain(record)})
        for kind, records in kinds.items()
        for record in records
    ]
    if case.hedges:
        lines.append(written({"record": HEDGES, HEDGES: dict(case.hedges)}))
    if lines:
        yield "case.jsonl", "\n".join([*lines, ""])


def decision_files(decisions: Iterable[Decision]) -> Iterator[tuple[str, str]]:
    """The editor's decisions, which are JSONL beside every format."""
    lines = [written(plain(decision)) for decision in decisions]
    if lines:
        yield "decisions.jsonl", "\n".join([*lines, ""])
