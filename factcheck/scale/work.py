"""One shard: judged, and its findings written; the same work whoever does it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from factcheck.checking import Judged, Prepared, judge
from factcheck.checking.joining import single, spoken_of
from factcheck.checking.judged import worst_first
from factcheck.collector import held_off
from factcheck.comparing import alone
from factcheck.decision import Decision
from factcheck.dependence import known_of, poll_of
from factcheck.document import finding_texts
from factcheck.document.json_text import in_utf8
from factcheck.failing import fails
from factcheck.finding import Finding, tally
from factcheck.history import Baseline, with_history
from factcheck.outcome import Report
from factcheck.report.rows import make_rows
from factcheck.report.to_csv import Table
from factcheck.scale.sheets import BETWEEN, FORMATS, Line, Sheet, Summary
from factcheck.values.precision import own_digits


@dataclass(frozen=True, slots=True)
class Past:
    """What findings are held to: the decisions, by today's date, and the baseline, if any."""

    decisions: tuple[Decision, ...] = ()
    baseline: Baseline | None = None
    today: date | None = None

    @property
    def is_any(self) -> bool:
        """Whether there is any."""
        return bool(self.decisions) or self.baseline is not None

    def on(self, report: Report) -> Report:
        """The report held to it."""
        if not self.is_any:
            return report
        report = replace(report, case=replace(report.case, decisions=self.decisions))
        return with_history(report, self.baseline, self.today)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of every shard: formats, by suffix; what fails; which columns there are."""

    folder: Path
    formats: tuple[str, ...] = FORMATS
    past: Past = Past()
    fail_on: str = "discrepancy"
    has_past: bool = False
    has_unconfirmed: bool = False


@held_off()
@own_digits()
def work(part: Prepared, wanted: Wanted, number: int) -> Sheet:
    """Judge a part of a case and write what was found: the names of the files are new each time."""
    found = judge(part)
    sheet = Sheet(wanted.folder, f"{number:06}-{secrets.token_hex(4)}")
    report = wanted.past.on(_report(part, found))
    summary = _summary(part, found, report)
    summary.lines = _write(sheet, report, wanted)
    sheet.keep(".summary", summary)
    boxes = (box for topic in found.topics for box in topic.boxes)
    sheet.keep(".poll", poll_of(found.questions))
    sheet.keep(".known", known_of(boxes))
    return sheet


def _report(part: Prepared, found: Judged) -> Report:
    """The part's findings as a report, to be written; what is told once for all is not in it."""
    return Report(part.case, found.topics, found.findings, (), (), {}, derived=found.derived)


def _summary(part: Prepared, found: Judged, report: Report) -> Summary:
    document = report.frame()
    return Summary(
        marks=tally(report.findings),
        met=len(found.met),
        subjects=spoken_of(found.topics),
        single_source=single(found.topics),
        alone=tuple(alone(found.topics, found.met)),
        unread=frozenset(c.id for c in part.case.claims if c.id not in found.read),
        problems=found.problems,
        relations=document.get("relations", ()),
        derived=document.get("derived", ()),
        idle=frozenset(one.question for one in report.idle),
        resolved=frozenset(report.resolved),
    )


def _write(sheet: Sheet, report: Report, wanted: Wanted) -> list[Line]:
    lengths: dict[str, list[int]] = {}
    for suffix in wanted.formats:
        with sheet.file(suffix).open("wb", buffering=_BUFFER) as stream:
            texts = _TEXTS[suffix](report, wanted)
            after = BETWEEN if suffix == ".json" else b""
            lengths[suffix] = [stream.write(in_utf8(text) + after) for text in texts]
    none = [0] * len(report.findings)
    of_each = zip(*(lengths.get(suffix, none) for suffix in FORMATS), strict=True)
    return [
        Line(worst_first(finding), its, _failing(finding, wanted.fail_on))
        for finding, its in zip(report.findings, of_each, strict=True)
    ]


def _json(report: Report, _: Wanted) -> Iterator[str]:
    return finding_texts(report.findings, report.types())


def _csv(report: Report, wanted: Wanted) -> Iterator[str]:
    table = Table(past=wanted.has_past, apart=wanted.has_unconfirmed)
    return map(table.finding, make_rows(report).findings)


_TEXTS: Mapping[str, Callable[[Report, Wanted], Iterator[str]]] = {".json": _json, ".csv": _csv}
"""The findings one by one, in each format."""
_BUFFER = 1 << 18


def _failing(finding: Finding, fail_on: str) -> str:
    return f"{finding.id} ({finding.state or 'new'})" if fails(finding, fail_on) else ""
