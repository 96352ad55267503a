"""The graph around a subject: drawn, and as a table that says the same."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from factcheck.review.graph_svg import MOST, narrow, wide
from factcheck.review.neighbours import neighbours
from factcheck.review.refusing import NotThere
from factcheck.review.rendering import desk_of, render

router = APIRouter(include_in_schema=False)

ROWS = 500
"""Rows of the table; the rest is counted."""


@router.get("/graph/{subject:path}")
def graph(request: Request, subject: str) -> Response:
    """What a subject is tied to."""
    desk = desk_of(request)
    board = desk.board
    subject = subject or request.query_params.get("id", "")
    record = board.report.case.subjects.get(subject)
    if record is None:
        raise NotThere(f"There is no subject {subject[:60]} in the case, or no more.")
    around = neighbours(board, record)
    rows = [*around.sources, *around.speakers, *around.related]
    columns = (around.sources, around.speakers, around.related)
    return render(
        request,
        "graph.html",
        it=around,
        wide=wide(around),
        narrow=narrow(around),
        undrawn=sum(max(0, len(column) - MOST) for column in columns),
        rows=rows[:ROWS],
        more=max(0, len(rows) - ROWS),
    )
