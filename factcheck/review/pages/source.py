"""The page of a source: its dates, what it copies, its claims, its text with all its quotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from starlette.responses import Response

from factcheck.judging.wording import dated
from factcheck.report.html.card import ClaimCell, claim_cell
from factcheck.review.index import FindingLine, line_of, lines_of
from factcheck.review.refusing import NotThere
from factcheck.review.rendering import desk_of, render
from factcheck.review.sets import ranks_of
from factcheck.review.source_text import QUOTED, LitText, lit

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.claim import Claim
    from factcheck.review.board import Board

router = APIRouter(include_in_schema=False)

LOOKED_AT = 2_000
"""Discrepancies of a source that are looked at for where it stands apart, the worst first."""


@dataclass(frozen=True, slots=True)
class SourceClaim:
    """A claim of the source: its number on the page, how it was read; no cell where it was not."""

    number: int
    id: str
    subject: str
    label: str
    cell: ClaimCell | None
    words: str
    fault: str


@router.get("/source/{source:path}")
def source(request: Request, source: str) -> Response:
    """All that the case has of a source."""
    desk = desk_of(request)
    board = desk.board
    source = source or request.query_params.get("id", "")
    record = board.report.case.sources.get(source)
    if record is None:
        raise NotThere(f"There is no source {source[:60]} in the case, or no more.")
    index = board.index
    claims = index.by_source.get(source, [])
    text = desk.texts.of(record)
    shown = lit(text.text, claims) if text.text is not None else LitText((), {}, frozenset())
    boxes = [index.boxes[claim.id] for claim in claims if claim.id in index.boxes]
    apart, within = _apart(board, source)
    findings, more = lines_of(board, "source", source)
    return render(
        request,
        "source.html",
        record=record,
        name=board.index.names[source],
        copied_at_hand=record.copy_of in index.texts,
        url=record.url if record.url.startswith(("https://", "http://")) else "",
        published=_published(boxes, board, record.published),
        copied=record.copy_of,
        copies=index.copies.get(source, []),
        dependences=index.dependences.get(source, []),
        total=len(claims),
        claims=[_claim(board, n, claim, shown) for n, claim in enumerate(claims[:QUOTED], 1)],
        apart=apart,
        within=within,
        findings=findings,
        more_findings=more,
        text=shown,
        text_note=text.note,
    )


def _claim(board: Board, number: int, claim: Claim, shown: LitText) -> SourceClaim:
    box = board.index.boxes.get(claim.id)
    subjects = board.report.case.subjects
    return SourceClaim(
        number=number,
        id=claim.id,
        subject=claim.subject if claim.subject in subjects else "",
        label=board.labels.get(claim.subject, claim.subject),
        cell=claim_cell(box, board.year) if box else None,
        words=claim.value if isinstance(claim.value, str) else "",
        fault=shown.faults.get(number, ""),
    )


def _published(boxes: list[Box], board: Board, written: str) -> str:
    return dated(boxes[0].published.literal, brief=True, year=board.year) if boxes else written


def _apart(board: Board, source: str) -> tuple[list[FindingLine], list[FindingLine]]:
    """The discrepancies with a position that is the source's alone, and those with itself."""
    bits = board.facets["source"].bits(source) & board.facets["kind"].bits("discrepancy")
    apart: list[FindingLine] = []
    within: list[FindingLine] = []
    for rank in ranks_of(bits, 0, LOOKED_AT):
        positions = board.findings[rank].answer.positions
        sides = [{box.source.id for box in position.boxes} for position in positions]
        everyone = set().union(*sides)
        if everyone == {source}:
            within.append(line_of(board, rank))
        elif len(sides) > 1 and {source} in sides:
            apart.append(line_of(board, rank))
    return apart, within
