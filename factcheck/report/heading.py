"""The sentences that a report begins with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from factcheck.finding import KIND_ORDER, SEVERITY_ORDER, Mark, Severity, tally
from factcheck.report.account import departures_told
from factcheck.report.apart import APART
from factcheck.report.past import head_told
from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.outcome import Report


def head_of(report: Report, marks: Mapping[Mark, int] | None = None) -> Iterator[str]:
    """The sentences that a report begins with: what was found, in how much.

    `marks` count the findings (see `tally`); by default those of the report are counted.
    """
    marks = tally(report.findings) if marks is None else marks
    counts = report.counts
    if not counts.get("compared", 0):
        yield "Nothing was compared: this is not the same as nothing wrong."
    unconfirmed = counts.get("unconfirmed", 0)
    kept = {mark: n for mark, n in marks.items() if not mark.unconfirmed}
    if kept or not unconfirmed or unconfirmed < counts.get("claims", 0):
        yield _found(kept)
    if unconfirmed:
        apart = _found({mark: n for mark, n in marks.items() if mark.unconfirmed})
        yield f"{APART} ({counted(unconfirmed, 'claim')}): {apart[:1].lower()}{apart[1:]}"
    yield from head_told(report, marks)
    loaded = ", ".join(
        counted(counts.get(f"{thing}s", 0), thing) for thing in ("source", "subject", "claim")
    )
    yield (
        f"{loaded}: {counts.get('compared', 0):,} compared, "
        f"{counts.get('not_compared', 0):,} not compared; "
        f"{counted(counts.get('single_source', 0), 'subject')} of a single origin."
    )
    if report.problems:
        yield f"{counted(len(report.problems), 'mistake')} in the input, each told with its place."
    yield from departures_told(report.departures)


def _found(marks: Mapping[Mark, int]) -> str:
    """ "3 discrepancies (2 errors, 1 warning), 1 change, no agreements." """
    several = {"discrepancy": "discrepancies"}
    parts = []
    for kind in sorted(KIND_ORDER, key=("discrepancy", "change", "agreement").index):
        grades: Counter[Severity] = Counter()
        for mark, n in marks.items():
            grades[mark.severity] += n if mark.kind == kind else 0
        part = counted(grades.total(), kind, several.get(kind, ""))
        named = [counted(grades[s], s) for s in SEVERITY_ORDER if grades[s]]
        if named and (len(named) > 1 or not grades["note"]):
            part += f" ({', '.join(named)})"
        parts.append(part)
    return ", ".join(parts) + "."
