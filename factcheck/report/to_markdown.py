"""The report as Markdown, to read as a file or as a comment on a change.

Worst first; what it rests on is folded away below each finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.report.plain import in_markdown
from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.report.rows import ClaimRow, FindingRow, Rows


_KEY = """\
<details><summary>How to read this</summary>

- **Error**: the words themselves exclude one another. **Warning**: they leave room, but a reader
  would not take them so; or the claims are meant in unlike ways. **Note**: what agrees, what moved
  on, what is spelt apart.
- A *position* is one answer that some claims share; the positions are the fewest that will do.
- An *origin* is whose word it is: the speaker named, else the publisher. Ten outlets that quote one
  speaker are one origin.
- *By the letter* is all that the words allow; without it, what a reader takes them to mean.
- *Mode* is how a claim is meant: is, may, will (a forecast), ordered (a plan or rule), wish.

</details>""".splitlines()


def to_markdown(rows: Rows) -> str:
    """The counts, every finding, what was not compared, and what was wrong with the input."""
    return "\n".join(_lines(rows)) + "\n"


def _lines(rows: Rows) -> Iterator[str]:
    yield "# Consistency of the claims"
    yield ""
    first, *rest = map(in_markdown, rows.head)
    yield f"**{first}**"
    yield from rest
    if rows.findings:
        yield ""
        yield from _KEY
    for number, finding in enumerate(rows.findings, start=1):
        yield ""
        yield from _finding(number, finding)
    if rows.not_compared:
        yield ""
        yield from _not_compared(rows)
    if rows.problems:
        yield ""
        yield "## Problems in the input"
        yield ""
        yield from (f"- {in_markdown(problem)}" for problem in rows.problems)


def _finding(number: int, finding: FindingRow) -> Iterator[str]:
    yield f"## {number}. {in_markdown(finding.subject)}"
    yield ""
    yield f"**{finding.severity.capitalize()}** ({finding.kind}). {in_markdown(finding.message)}"
    yield ""
    yield from _table(
        ("position", "range", "origins", "claims that fit it alone"),
        (
            (
                f"{p.number}. {in_markdown(p.label)}",
                in_markdown(p.range),
                f"{p.origins:,}",
                in_markdown(", ".join(p.claims))
                + (f" (and {p.also:,} that fit others)" if p.also else ""),
            )
            for p in finding.positions
        ),
    )
    yield ""
    for label, text in _facts(finding):
        yield f"- {label}: {in_markdown(text)}"
    yield ""
    claims = counted(len(finding.claims), "claim")
    yield f"<details><summary>{claims}, and how each was read</summary>"
    yield ""
    yield from _table(
        ("claim", "said by", "words", "read as", "as of", "published", "mode", "fits", "place"),
        map(_claim, finding.claims),
    )
    yield ""
    yield "</details>"


def _facts(finding: FindingRow) -> Iterator[tuple[str, str]]:
    """What stands below a finding, a line each; what it has not is left out."""
    related = ", related to one another" if finding.related else ""
    yield "Origins", f"{finding.origins:,}{related}"
    if finding.strength:
        yield "Strength", finding.strength
    if finding.assumes:
        yield "Assumes", finding.assumes
    if finding.cause:
        yield "Likeliest cause", finding.cause
    if finding.settle:
        yield "Would settle it", finding.settle
    if finding.minimal_conflict:
        yield "Smallest conflict", ", ".join(finding.minimal_conflict)
    yield "Finding", f"{finding.id}, rule {finding.rule}"


def _claim(claim: ClaimRow) -> Sequence[str]:
    quote = f" “{claim.quote}”" if claim.quote and claim.quote != claim.words else ""
    readings = (
        claim.pragmatic
        if claim.literal == claim.pragmatic
        else f"{claim.pragmatic}; by the letter {claim.literal}"
    )
    mode = " ".join(part for part in (claim.mode, claim.condition) if part)
    first, last = claim.fits
    cells = (
        claim.id,
        claim.said_by,
        f"{claim.words}{quote}",
        f"{readings} ({claim.read_by})" if claim.read_by else readings,
        claim.as_of or "undated",
        claim.published or "undated",
        mode if claim.stance == "asserts" else f"{mode}, {claim.stance}",
        f"{first}" if first == last else f"{first} to {last}",
        claim.place,
    )
    return [in_markdown(cell) for cell in cells]


def _not_compared(rows: Rows) -> Iterator[str]:
    yield "## Not compared"
    yield ""
    yield f"<details><summary>{counted(len(rows.not_compared), 'entry', 'entries')}</summary>"
    yield ""
    yield from _table(
        ("subject", "claims", "why"),
        (
            tuple(map(in_markdown, (entry.subject, ", ".join(entry.claims), entry.reason)))
            for entry in rows.not_compared
        ),
    )
    yield ""
    yield "</details>"


def _table(headings: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table whose cells are Markdown already."""
    yield f"| {' | '.join(headings)} |"
    yield f"|{' --- |' * len(headings)}"
    yield from (f"| {' | '.join(cells)} |" for cells in lines)
