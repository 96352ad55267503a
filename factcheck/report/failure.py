"""A finding as the text of a test that failed: the report's sentences, each claim with its place.

Plain lines, harmless to a terminal and to the runners of CI: for `factcheck.testing` and pytest.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.report.plain import in_log, visible
from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.report.rows import ClaimRow, FindingRow

WIDTH = 100
"""Columns that sentences are wrapped at; a place in a file is never broken."""
CLAIMS = 20
"""Claims shown of a position."""
LONGEST = 1_000
"""Characters of one text: one endless sentence must not bury the others."""


def headline(row: FindingRow) -> str:
    """What the finding says, on one line."""
    return in_log(_short(f"{'not yet confirmed: ' * row.unconfirmed}{row.message}"))


def failure_text(row: FindingRow) -> str:
    """All that an editor needs of a finding, the sentence first."""
    return in_log("\n".join(_lines(row)))


def _lines(row: FindingRow) -> Iterator[str]:
    yield from _wrapped(row.message)
    yield f"  {row.severity}, {row.kind}, rule {row.rule}, finding {row.id}"
    for position in row.positions:
        span = f" ({position.range})" if position.range else ""
        whose = f": {position.names}" if position.names else ""
        support = counted(position.origins, "origin")
        head = f"[{position.number}] {position.label}{span}, {support}{whose}"
        yield from _wrapped(head, "  ")
        alone = (position.number, position.number)
        yield from _listed([claim for claim in row.claims if claim.fits == alone])
    several = sorted((claim for claim in row.claims if claim.fits[0] != claim.fits[1]), key=_fits)
    if several:
        yield "  Fits several of these:"
        yield from _listed(several)
    for label, text in (*row.facts, *row.past):
        yield from _wrapped(f"{label}: {text}", "  ")


def _listed(claims: list[ClaimRow]) -> Iterator[str]:
    for claim in claims[:CLAIMS]:
        yield f"      {_claim(claim)}"
    if len(claims) > CLAIMS:
        yield f"      and {len(claims) - CLAIMS:,} more"


def _claim(claim: ClaimRow) -> str:
    """Where a claim stands, what it says and whose word it is, on one line."""
    said = f"“{claim.words}”"
    if claim.quote and claim.quote != claim.words:
        said = f"{claim.words}: “{claim.quote}”"
    said += f" ({', '.join(claim.manner)})" if claim.manner else ""
    return _short(f"{claim.place}: {said}, {claim.said_by} ({claim.id})")


def _fits(claim: ClaimRow) -> tuple[int, int]:
    return claim.fits


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        _short(text),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  " if indent else "",
        break_on_hyphens=False,
        break_long_words=False,
    )


def _short(text: str) -> str:
    """The text on one line, its end cut off where it is endless."""
    return visible(text if len(text) <= LONGEST else f"{text[:LONGEST]} …").strip()
