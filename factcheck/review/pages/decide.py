"""Deciding on a finding, and undoing it, by a form."""

from __future__ import annotations

from typing import Annotated, cast, get_args

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from factcheck.decision import Differs, Verdict
from factcheck.review.facets import status_of
from factcheck.review.pages.findings import show
from factcheck.review.query import Query
from factcheck.review.queue import Queue
from factcheck.review.refusing import Overtaken, Refused
from factcheck.review.rendering import by_htmx, desk_of, session_of

router = APIRouter(include_in_schema=False)

Text = Annotated[str, Form(max_length=10_000)]
Short = Annotated[str, Form(max_length=300)]


@router.post("/f/{key}/decide")
def decide(
    request: Request,
    key: str,
    verdict: Short = "",
    wrong: Short = "",
    differs: Short = "",
    note: Text = "",
    until: Short = "",
    seen: Short = "",
    then: Short = "next",
) -> Response:
    """Write the decision; then the next finding that waits, or this one again."""
    desk, session = desk_of(request), session_of(request)
    query = Query.of(request.query_params.multi_items())
    entered = {
        "verdict": verdict, "wrong": wrong, "differs": differs, "note": note, "until": until,
    }  # fmt: skip
    try:
        if verdict not in get_args(Verdict) or verdict == "undo":
            raise Refused([("verdict", "choose one")])
        if differs not in get_args(Differs):
            raise Refused([("differs", "choose one")])
        before = status_of(desk.finding(key))
        desk.decide(
            key,
            cast("Verdict", verdict),
            who=session.who,
            wrong=wrong if verdict == "one-wrong" else "",
            differs=cast("Differs", differs) if verdict == "both-true" else "",
            note=note,
            until=until,
            seen=seen,
        )
    except (Refused, Overtaken) as refusal:
        wrong_fields = getattr(refusal, "wrong", ())
        return show(
            request, query, key, status=refusal.status,
            message=refusal.message, wrong=wrong_fields, entered=entered,
        )  # fmt: skip
    session.remember(key)
    after = Queue(desk.board, query).next_waiting(key, before) if then == "next" else None
    return _onward(request, query, after or key)


@router.post("/f/{key}/undo")
def undo(request: Request, key: str, seen: Short = "") -> Response:
    """Take back what is decided on a finding, and show it."""
    desk, session = desk_of(request), session_of(request)
    query = Query.of(request.query_params.multi_items())
    try:
        desk.decide(key, "undo", who=session.who, seen=seen)
    except (Refused, Overtaken) as refusal:
        return show(request, query, key, status=refusal.status, message=refusal.message)
    return _onward(request, query, key)


@router.post("/undo")
def undo_last(request: Request) -> Response:
    """Take back what this editor decided last, and show it."""
    desk, session = desk_of(request), session_of(request)
    query = Query.of(request.query_params.multi_items())
    while session.made:
        key = session.made.pop()
        finding = desk.board.finding(key)
        if finding is None or finding.decision is None:
            continue
        if finding.decision.decision.who != session.who:
            continue  # another has decided on it since
        desk.decide(key, "undo", who=session.who)
        return _onward(request, query, key)
    return show(request, query, None, status=409, message="There is nothing of yours to undo.")


def _onward(request: Request, query: Query, key: str) -> Response:
    address = f"/f/{key}" + (f"?{query.text}" if query.text else "")
    if not by_htmx(request):
        return RedirectResponse(address, status_code=303)
    answer = show(request, query, key)
    answer.headers["HX-Push-Url"] = address
    return answer
