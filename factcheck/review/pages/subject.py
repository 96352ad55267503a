"""The page of a subject: all that is claimed of it, and what was found."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from factcheck.graph.topic import Topic
from factcheck.report.html.subject_page import subject_page
from factcheck.review.index import lines_of
from factcheck.review.refusing import NotThere
from factcheck.review.rendering import desk_of, render

router = APIRouter(include_in_schema=False)

CLAIMS = 200
"""Claims in one part of the page."""


@router.get("/subject/{subject:path}")
def subject(request: Request, subject: str, start: int = 0) -> Response:
    """All claims on a subject, the lowest, the highest and the best supported, its findings."""
    desk = desk_of(request)
    board = desk.board
    subject = subject or request.query_params.get("id", "")
    record = board.report.case.subjects.get(subject)
    if record is None:
        raise NotThere(f"There is no subject {subject[:60]} in the case, or no more.")
    index, report = board.index, board.report
    start = max(0, min(start, 10**9))
    page = subject_page(
        index.topics.get(subject, Topic(subject=record)),
        record,
        reasons=tuple(index.reasons.get(subject, ())),
        derived=index.derived.get(subject, ()),
        year=board.year,
        weights=report.weights,
        terms=report.weighing.terms,
        start=start,
        most=CLAIMS,
    )
    findings, more = lines_of(board, "subject", subject)
    return render(
        request,
        "subject.html",
        it=page,
        record=record,
        findings=findings,
        more_findings=more,
        relations=index.relations.get(subject, []),
        start=start,
        most=CLAIMS,
        sources={
            cell.id: index.claims[cell.id].source
            for cell in (claim.cell for claim in page.claims)
            if cell.id in index.claims
        },
    )
