"""What lies between two versions as Markdown, fit for a comment on a pull request.

Findings worst first and in full as long as there is room, then counted; what was done to claims is
folded away. The whole stays below what a comment may hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.report.spoken import counted
from factcheck.report.to_markdown import LIMIT, capped, in_markdown

if TYPE_CHECKING:
    from factcheck.report.diff.rows import DiffRows, FindingLine, RecordLine

MARK = "<!-- factcheck diff -->"
"""Begins the text, so that a former comment is found again; nobody sees it."""

TOLD, LISTED, REST = 36_000, 9_000, 3_000
"""Characters for findings, for claims, and for each of the other lists: below `LIMIT` together."""
assert TOLD + LISTED + 2 * REST + 12_000 < LIMIT  # the head holds a name four times

_BECAME = {"came": "New", "changed": "Changed", "went": "Gone", "decided": "Decided"}


def to_markdown(rows: DiffRows) -> str:
    """The counts, what became of findings, and folded away what was done to the case."""
    return "\n".join(_lines(rows)) + "\n"


def _lines(rows: DiffRows) -> Iterator[str]:
    first, *rest = map(in_markdown, rows.head)
    lines = [f"**{first}**", *rest]
    yield MARK
    yield "## factcheck"
    yield ""
    yield "\\\n".join(lines)  # a file would join the lines, a comment would not
    if rows.findings:
        yield ""
        yield from capped([_finding(finding) for finding in rows.findings], TOLD)
    for records, what, room in (
        (rows.claims, "claim", LISTED),
        (rows.others, "other record", REST),
    ):
        if records:
            yield ""
            yield from _folded(records, what, room)
    if rows.problems:
        yield ""
        yield "Mistakes in the input:"
        yield ""
        yield from capped([f"- {in_markdown(problem)}" for problem in rows.problems], REST)


def _finding(finding: FindingLine) -> str:
    """An item of a list, what belongs to it below it."""
    grade = f"{finding.severity} ({finding.kind})" if finding.kind != "agreement" else finding.kind
    about = "" if finding.subject in finding.said else f"{in_markdown(finding.subject)}: "
    said = f"{about}{in_markdown(finding.said)} ({in_markdown(finding.ids)})"
    lines = [f"- **{_BECAME[finding.became]} {grade}** · {said}"]
    lines += [f"  - {name}: {in_markdown(told)}" for name, told in finding.changed]
    if finding.by:
        lines.append(f"  - by {in_markdown(finding.by)}")
    return "\n".join(lines)


def _folded(records: Sequence[RecordLine], what: str, room: int) -> Iterator[str]:
    yield f"<details><summary>{counted(len(records), what)} added, removed or changed</summary>"
    yield ""
    yield "| what | id | says | place |"
    yield "| --- | --- | --- | --- |"
    cells = ((r.done, r.id, r.told, r.place) for r in records)
    yield from capped([f"| {' | '.join(map(in_markdown, some))} |" for some in cells], room)
    yield ""
    yield "</details>"
