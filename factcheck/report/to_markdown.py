"""The report as Markdown, to read as a file or as a comment on a change.

Worst first. A comment may hold 65,536 characters, so that the whole stays below: discrepancies and
changes are told in full as long as there is room, then in a line; agreements are folded away, a
line each; what finds no room is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.report import plain
from factcheck.report.apart import APART
from factcheck.report.glossary import SEVERITIES, TERMS
from factcheck.report.past import SINCE, idle_told, resolved_told
from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.report.rows import ClaimRow, FindingRow, Rows

LIMIT = 65_536
"""Characters that GitHub takes in one comment (REST API, issue comments: `body` is too long)."""
TOLD = 40_000
"""Of these for findings in full; the rest is left for lines, what was not compared, problems."""
LISTED = 13_000
"""And for findings in a line."""
REST = 3_000
"""And for each of the lists at the end."""
LONGEST = 1_000
"""Characters of one text: one endless sentence must not crowd out the others."""
CLAIMS = 20
"""Claims shown of a finding; all stand in the other formats."""

_KEY = {
    "Error": SEVERITIES["error"],
    "Warning": SEVERITIES["warning"],
    "Note": SEVERITIES["note"],
    "Position": TERMS["position"],
    "Origin": TERMS["origin"],
    "By the letter": TERMS["literal"],
    "Mode": TERMS["mode"],
}
"""The words that a reader meets here, explained as everywhere."""


def to_markdown(rows: Rows) -> str:
    """The counts, the findings, what was not compared, and what was wrong with the input."""
    return "\n".join(_lines(rows)) + "\n"


def in_markdown(text: str) -> str:
    """The text letter by letter, its end cut off where it is endless."""
    return plain.in_markdown(text if len(text) <= LONGEST else f"{text[:LONGEST]} …")


def _lines(rows: Rows) -> Iterator[str]:
    yield "# Consistency of the claims"
    yield ""
    first, *rest = map(in_markdown, rows.head)
    yield f"**{first}**"
    yield from rest
    if rows.findings:
        yield ""
        yield "<details><summary>How to read this</summary>"
        yield ""
        yield from (f"- **{word}**: {meaning}" for word, meaning in _KEY.items())
        yield ""
        yield "</details>"
    told, listed = _parted(rows.findings)
    for heading, apart in (("", False), (APART, True)):
        blocks = [block for unconfirmed, block in told if unconfirmed is apart]
        lines = [finding for finding in listed if finding.unconfirmed is apart]
        if heading and (blocks or lines):
            yield ""
            yield f"## {heading}"
        for block in blocks:
            yield ""
            yield block
        yield from _in_lines(lines, whole=not blocks)
    if rows.not_compared:
        yield ""
        yield "## Not compared"
        yield ""
        yield from _not_compared(rows)
    if rows.relations:
        yield ""
        yield "## Relations neither refuted nor upheld"
        yield ""
        yield from _relations(rows)
    yield from _gone("Resolved since the baseline", map(resolved_told, rows.resolved))
    yield from _gone("Decisions on nothing that is found", map(idle_told, rows.idle))
    if rows.problems:
        yield ""
        yield "## Problems in the input"
        yield ""
        yield from capped([f"- {in_markdown(problem)}" for problem in rows.problems], REST)


def _in_lines(listed: Sequence[FindingRow], *, whole: bool) -> Iterator[str]:
    """Findings told in a line, folded away; `whole` where none of theirs is told in full."""
    if listed:
        yield ""
        agree = all(finding.kind == "agreement" for finding in listed)
        several = ("agreement", "agreements") if agree else ("finding", "findings")
        more = "" if whole or agree else "more "
        summary = counted(len(listed), more + several[0], more + several[1])
        lines = ["| finding | subject | sentence | origins |", "| --- | --- | --- | --- |"]
        yield from _folded(summary, lines, map(_listed, listed), LISTED)


def _gone(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """A list at the end, if there is anything on it."""
    items = [f"- {in_markdown(line)}" for line in lines]
    if items:
        yield ""
        yield f"## {heading}"
        yield ""
        yield from capped(items, REST)


def _parted(
    findings: Sequence[FindingRow],
) -> tuple[list[tuple[bool, str]], list[FindingRow]]:
    """The worst in full, as far as there is room, and those that are told in a line.

    Of the former it is said whether they are unconfirmed.

    Agreements come last and are never told in full. One that is part of another is told with it, in
    a line.
    """
    parts: dict[str, list[FindingRow]] = {}
    for finding in findings:
        parts.setdefault(finding.part_of, []).append(finding)
    told: list[tuple[bool, str]] = []
    whole: set[str] = set()
    listed: list[FindingRow] = []
    room = TOLD
    for finding in findings:
        own = parts.get(finding.id, []) if not finding.part_of else []
        full = room >= 0 and finding.kind != "agreement" and not finding.part_of
        block = "\n".join(_finding(len(told) + 1, finding, own)) if full else ""
        room -= len(block) + 2 if full else 0
        if full and room >= 0:
            told.append((finding.unconfirmed, block))
            whole.add(finding.id)
        else:
            listed.append(finding)
    return told, [finding for finding in listed if finding.part_of not in whole]


def _finding(number: int, finding: FindingRow, parts: Iterable[FindingRow]) -> Iterator[str]:
    level = "###" if finding.unconfirmed else "##"  # those stand below a heading of their own
    yield f"{level} {number}. {in_markdown(finding.subject)}"
    yield ""
    mark = f", {finding.mark}" if finding.mark else ""
    yield f"**{finding.severity.capitalize()}** ({finding.kind}{mark}). {in_markdown(finding.said)}"
    yield ""
    if finding.past:
        yield from (f"- **{label}**: {in_markdown(text)}" for label, text in finding.past)
        yield ""
    for position in finding.positions:
        span = f" ({in_markdown(position.range)})" if position.range else ""
        alone = counted(len(position.claims), "claim")
        also = f"; {position.also:,} more fit others too" if position.also else ""
        label = in_markdown(position.label)
        support = counted(position.origins, "origin")
        whose = f" ({in_markdown(position.names)})" if position.names else ""
        yield f"{position.number}. **{label}**{span}: {alone}, {support}{whose}{also}"
    yield ""
    for label, text in _facts(finding):
        yield f"- {label}: {in_markdown(text)}"
    for part in parts:
        mark = f", {part.mark}" if part.mark else ""
        grade = f"{part.severity}{mark}, {part.id}"
        yield f"- Within it ({grade}): {in_markdown(' '.join((part.said, part.cause)))}"
    yield ""
    claims = counted(len(finding.claims), "claim")
    yield f"<details><summary>{claims}, and how each was read</summary>"
    yield ""
    yield from _table(
        ("position", "claim", "words", "said by", "read as", "as of", "place"),
        map(_claim, sorted(finding.claims, key=lambda claim: claim.fits)[:CLAIMS]),
    )
    if len(finding.claims) > CLAIMS:
        yield ""
        yield f"and {len(finding.claims) - CLAIMS:,} more."
    yield ""
    yield "</details>"


def _facts(finding: FindingRow) -> Iterator[tuple[str, str]]:
    """What stands below a finding, a line each; what it has not is left out."""
    if finding.related:
        yield "Origins", "of one body"
    yield from finding.facts
    if finding.minimal_conflict:
        yield "Smallest conflict", ", ".join(finding.minimal_conflict)
    yield "Finding", f"{finding.id}, rule {finding.rule}"


def _claim(claim: ClaimRow) -> Sequence[str]:
    quote = f" “{claim.quote}”" if claim.quote and claim.quote != claim.words else ""
    first, last = claim.fits
    cells = (
        f"{first}" if first == last else f"{first} to {last}",
        claim.id,
        f"{claim.words}{quote}" + (f" ({', '.join(claim.manner)})" if claim.manner else ""),
        claim.said_by,
        _read(claim),
        claim.as_of or (f"published {claim.published}" if claim.published else "undated"),
        claim.place,
    )
    return [in_markdown(cell) for cell in cells]


def _read(claim: ClaimRow) -> str:
    """How the words were read, where it is not just what they are."""
    if claim.pragmatic == claim.literal == claim.words:
        return ""
    letter = f"; by the letter {claim.literal}" if claim.literal != claim.pragmatic else ""
    return f"{claim.pragmatic}{letter}" + (f" ({claim.read_by})" if claim.read_by else "")


def _listed(finding: FindingRow) -> str:
    grade = "" if finding.kind == "agreement" else f" {finding.severity}"
    grade += f" {finding.mark}" if finding.mark else ""
    past = "".join(f" {label}: {text}" for label, text in finding.past if label != SINCE)
    cells = (f"{finding.id}{grade}", finding.subject, f"{finding.said}{past}")
    return f"| {' | '.join(map(in_markdown, cells))} | {finding.origins:,} |"


def _not_compared(rows: Rows) -> Iterator[str]:
    head = ["| subject | claims | why |", "| --- | --- | --- |"]
    summary = counted(len(rows.not_compared), "entry", "entries")
    entries = (
        "| "
        + " | ".join(map(in_markdown, (entry.subject, _few(entry.claims), entry.reason)))
        + " |"
        for entry in rows.not_compared
    )
    yield from _folded(summary, head, entries, REST)


def _relations(rows: Rows) -> Iterator[str]:
    cells = ((row.formula, row.status, row.why) for row in rows.relations)
    lines = (f"| {' | '.join(map(in_markdown, some))} |" for some in cells)
    head = ["| relation | status | why |", "| --- | --- | --- |"]
    yield from _folded(counted(len(rows.relations), "relation"), head, lines, REST)


def _few(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - CLAIMS:,} more" if len(ids) > CLAIMS else ""
    return ", ".join(ids[:CLAIMS]) + more


def _folded(summary: str, head: Sequence[str], rows: Iterable[str], room: int) -> Iterator[str]:
    yield f"<details><summary>{summary}</summary>"
    yield ""
    yield from head
    yield from capped(list(rows), room)
    yield ""
    yield "</details>"


def capped(lines: Sequence[str], room: int) -> Iterator[str]:
    """As many lines as there is room for, then how many are left."""
    for shown, line in enumerate(lines):
        room -= len(line) + 1
        if room < 0:
            yield ""
            yield f"and {len(lines) - shown:,} more, in the other formats."
            return
        yield line


def _table(headings: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table whose cells are Markdown already."""
    yield f"| {' | '.join(headings)} |"
    yield f"|{' --- |' * len(headings)}"
    yield from (f"| {' | '.join(cells)} |" for cells in lines)
