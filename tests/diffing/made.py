"""Versions of one small case, and what lies between two of them."""

from __future__ import annotations

from factcheck.diffing import Diff, RecordChange, Side, compare, side_of_report
from tests.cases import PAPERS, report_of

SUBJECTS = (
    "subjects: [{id: homes, label: Homes flooded, unit: homes}, "
    "{id: cost, label: Cost of the flood, type: money}]\n"
)
RADIO = "{id: d-1, source: daily, subject: homes, value: '400', speaker: Mayor}"
OTHER = "{id: h-1, source: herald, subject: homes, value: '900', quote: some 900 homes}"
THIRD = "{id: p-1, source: post, subject: homes, value: '900'}"
COST = "{id: d-2, source: daily, subject: cost, value: $1 million}"


def case(*claims: str, subjects: str = SUBJECTS, sources: str = PAPERS, more: str = "") -> str:
    """A case file of these claims."""
    return f"{sources}{subjects}{more}claims: [{', '.join(claims)}]\n"


def side(text: str, name: str = "") -> Side:
    """A case file, checked."""
    return side_of_report(report_of(text), name=name)


def between(old: str, new: str) -> Diff:
    """What lies between two case files."""
    return compare(side(old, "old"), side(new, "new"))


def done(changes: tuple[RecordChange, ...]) -> list[str]:
    """What was done, a line each: "claim changed d-1: value 400 → 500"."""
    lines = []
    for change in changes:
        fields = "; ".join(f"{one.name} {one.old} → {one.new}" for one in change.fields)
        told = f"{change.kind} {change.what} {change.record.id}"
        lines.append(f"{told}: {fields}" if fields else told)
    return lines


def became(diff: Diff) -> list[str]:
    """What became of findings, a line each: "came figures-differ homes"."""
    return [
        " ".join((one.became, one.finding["rule"], one.finding["question"].split("/")[0]))
        for one in diff.findings
    ]
