"""What the shards left behind -> the report's files, written as they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain
from operator import itemgetter
from typing import Any

from factcheck.checking import Prepared
from factcheck.checking.joining import counts_of
from factcheck.comparing import never_read
from factcheck.dependence import Dependence, Known, copies, dependences, joined
from factcheck.document import as_document
from factcheck.errors import Problem
from factcheck.finding import Mark
from factcheck.history.about import subjects_in
from factcheck.history.holding import standing
from factcheck.outcome import Report
from factcheck.report.heading import head_of
from factcheck.report.rows import Rows, make_rows
from factcheck.report.to_csv import Table
from factcheck.report.to_json import json_text
from factcheck.scale.engines import Outcome
from factcheck.scale.shards import Shard
from factcheck.scale.sheets import BETWEEN, Line, Sheet, Summary, in_order
from factcheck.scale.work import Wanted

_NO_FINDINGS = '\n  "findings": []'


@dataclass(frozen=True, slots=True)
class Merged:
    """A report whose findings lie in the sheets: all but these is in `report`.

    `failing` are those that make the exit status 1, worst first, as ids with their states.
    """

    report: Report
    rows: Rows
    document: Mapping[str, Any]
    sheets: Sequence[tuple[Sheet, Sequence[Line]]]
    marks: Mapping[Mark, int]
    failing: Sequence[str]
    wanted: Wanted

    def write(self, suffix: str) -> Iterator[bytes]:
        """The report in a format, piece by piece."""
        return _WRITERS[suffix](self)


def merge(
    prepared: Prepared,
    shards: Sequence[Shard],
    outcomes: Mapping[int, Outcome],
    wanted: Wanted,
) -> Merged:
    """Put together what is counted and what is told once; the findings stay where they are."""
    sheets, summaries, lost = [], [], []
    for number, outcome in sorted(outcomes.items()):
        if isinstance(outcome, str):
            lost.append(number)
            continue
        summary: Summary = outcome.kept(".summary")
        sheets.append((outcome, summary.lines))
        summaries.append(summary)
    marks: Counter[Mark] = sum((summary.marks for summary in summaries), Counter())
    gone = frozenset(id_ for number in lost for id_ in shards[number].subjects)
    report = _report(prepared, summaries, marks)
    report = replace(report, **_past(prepared, summaries, wanted, gone))
    problems = {*report.problems, *chain.from_iterable(s.problems for s in summaries)}
    problems |= {_lost(prepared, shards[number], str(outcomes[number])) for number in lost}
    unread = {claim.id for number in lost for claim in shards[number].claims}
    unread.update(*(summary.unread for summary in summaries))
    read = _Others(unread)
    left = sorted(chain.from_iterable(s.alone for s in summaries), key=lambda one: one.subject)
    report = replace(
        report,
        not_compared=(*left, *never_read(prepared.whole, read, prepared.linked)),
        problems=tuple(sorted(problems)),
    )
    document = as_document(
        counts=report.counts,
        findings=(),
        not_compared=[(one.subject, one.claims, one.reason) for one in report.not_compared],
        problems=report.problems,
        settings=report.departures.document() if report.departures else None,
        relations=sorted(chain.from_iterable(s.relations for s in summaries), key=_FORMULA),
        derived=sorted(chain.from_iterable(s.derived for s in summaries), key=_SUBJECT),
        sources=_sources([sheet for sheet, _ in sheets]),
        idle=report.idle,
        resolved=report.resolved if report.baselined else None,
        held=_held(marks),
    )
    rows = replace(make_rows(report, fail_on=wanted.fail_on), head=tuple(head_of(report, marks)))
    failing = [
        line.failing
        for line in sorted(chain.from_iterable(lines for _, lines in sheets))
        if line.failing
    ]
    return Merged(report, rows, document, sheets, marks, failing, wanted)


_FORMULA, _SUBJECT = itemgetter("formula"), itemgetter("subject")


class _Others:
    """Every claim but these."""

    def __init__(self, without: set[str]) -> None:
        self._without = without

    def __contains__(self, claim: object) -> bool:
        return claim not in self._without


def _report(prepared: Prepared, summaries: Sequence[Summary], marks: Mapping[Mark, int]) -> Report:
    counts = counts_of(
        prepared,
        met=sum(summary.met for summary in summaries),
        subjects=sum(summary.subjects for summary in summaries),
        single_source=sum(summary.single_source for summary in summaries),
    )
    for kind in ("agreement", "discrepancy", "change"):
        counts[kind] = sum(n for mark, n in marks.items() if mark.kind == kind)
    return Report(
        case=prepared.whole,
        topics=(),
        findings=(),
        not_compared=(),
        problems=prepared.problems,
        counts=counts,
        departures=prepared.departures,
    )


def _past(
    prepared: Prepared, summaries: Sequence[Summary], wanted: Wanted, gone: Set[str]
) -> dict[str, Any]:
    """What of the past was found in no shard; of subjects that are `gone` nobody can say."""
    past = wanted.past
    if not past.is_any:
        return {}
    standing_ = standing(past.decisions)
    baseline = past.baseline.entries if past.baseline is not None else ()
    idle = set(standing_).intersection(*(summary.idle for summary in summaries))
    resolved = set(baseline).intersection(*(summary.resolved for summary in summaries))
    return {
        "idle": tuple(
            standing_[question] for question in sorted(idle) if not gone & subjects_in(question)
        ),
        "baselined": past.baseline is not None,
        "resolved": tuple(
            one for one in baseline if one in resolved and not gone & subjects_in(one.question)
        ),
    }


def _lost(prepared: Prepared, shard: Shard, why: str) -> Problem:
    message = f"{shard} could not be checked: {why}; the rest of the report stands"
    return Problem(prepared.whole.name, 0, 0, message)


def _held(marks: Mapping[Mark, int]) -> Counter[bool]:
    held: Counter[bool] = Counter()
    for mark, n in marks.items():
        if mark.holds is not None:
            held[mark.holds] += n
    return held


def _sources(sheets: Sequence[Sheet]) -> list[dict[str, object]]:
    """Who is probably not independent, in the keys of the JSON report's `sources`."""
    told: dict[str, str] = {}
    for one in _dependences(sheets):
        for id_ in one.sources:
            told.setdefault(id_, one.words)
    return [{"id": id_, "dependence": told[id_]} for id_ in sorted(told)]


def _dependences(sheets: Sequence[Sheet]) -> tuple[Dependence, ...]:
    found = copies(joined(sheet.kept(".poll") for sheet in sheets))
    if not found:
        return ()
    names: dict[str, str] = {}
    sources: dict[str, set[str]] = {}
    for origin in {origin for pair in found for origin in pair.origins}:
        names[origin], sources[origin] = "", set()
    for sheet in sheets:
        known: Known = sheet.kept(".known")
        for origin in names:
            names[origin] = max(names[origin], known.names.get(origin, ""))
            sources[origin] |= known.sources.get(origin, set())
    return dependences(found, Known(names, sources))


def _json(merged: Merged) -> Iterator[bytes]:
    text = json_text(merged.document)
    before, empty, after = text.partition(_NO_FINDINGS)
    pieces = in_order(merged.sheets, ".json")
    held = next(pieces, None)
    if held is None:
        yield text.encode()
        return
    yield f"{before}{empty[:-1]}\n    ".encode()
    for piece in pieces:
        yield held
        held = piece
    yield held.removesuffix(BETWEEN)
    yield f"\n  ]{after}".encode()


def _csv(merged: Merged) -> Iterator[bytes]:
    table = Table(past=merged.wanted.has_past, apart=merged.wanted.has_unconfirmed)
    yield table.head(merged.rows).encode()
    yield from in_order(merged.sheets, ".csv")
    yield table.rest(merged.rows).encode()


_WRITERS: Mapping[str, Callable[[Merged], Iterator[bytes]]] = {".json": _json, ".csv": _csv}
