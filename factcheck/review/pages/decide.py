"""Deciding on a finding, and undoing it, by a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, cast, get_args

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from factcheck.decision import VERDICTS, Differs, Verdict
from factcheck.review.facets import status_of
from factcheck.review.headings import about
from factcheck.review.pages.findings import claims_of_side, show
from factcheck.review.query import Query
from factcheck.review.queue import Queue
from factcheck.review.refusing import Overtaken, Refusal, Refused
from factcheck.review.rendering import by_htmx, desk_of, session_of

if TYPE_CHECKING:
    from factcheck.finding import Finding
    from factcheck.review.desk import Desk

router = APIRouter(include_in_schema=False)

Text = Annotated[str, Form(max_length=10_000)]
Short = Annotated[str, Form(max_length=300)]
Several = Annotated[list[str], Form(max_length=1_000)]
_ASKED = {
    "verdict": "Choose a verdict.",
    "wrong": "Say which side or claim is wrong.",
    "differs": "Say what differs: time, place, scope or definition.",
    "note": "Say in the note whom to call.",
    "mark": "Say which claim is miscoded: open its form, or mark it for later.",
}
"""What is asked for where a field is missing."""


@router.post("/f/{key}/decide")
def decide(
    request: Request,
    key: str,
    verdict: Short = "",
    wrong: Several = [],  # noqa: B006 - FastAPI copies it
    side: Several = [],  # noqa: B006
    differs: Short = "",
    note: Text = "",
    until: Short = "",
    seen: Short = "",
    mark: Short = "",
    then: Short = "next",
) -> Response:
    """Write the decision; then the next finding that waits, or this one again."""
    desk, session = desk_of(request), session_of(request)
    query = Query.of(request.query_params.multi_items())
    entered = {
        "verdict": verdict, "wrong": wrong, "side": side, "differs": differs, "note": note,
        "until": until,
    }  # fmt: skip
    try:
        if verdict not in get_args(Verdict) or verdict == "undo":
            raise Refused([("verdict", "")])
        if differs not in get_args(Differs):
            raise Refused([("differs", "")])
        if verdict == "needs-call" and not note.strip():
            raise Refused([("note", "")])
        if verdict == "miscoded" and mark != "later":
            raise Refused([("mark", "")])
        finding = desk.finding(key)
        before = status_of(finding)
        chosen = [claim for one in side for claim in _of_side(finding, one)] + wrong
        desk.decide(
            key,
            cast("Verdict", verdict),
            who=session.who,
            wrong=chosen if verdict == "one-wrong" else (),
            differs=cast("Differs", differs) if verdict == "both-true" else "",
            note=note,
            until=until,
            seen=seen,
        )
    except (Refused, Overtaken) as refusal:
        return show(
            request, query, key, status=refusal.status, message=told(refusal), entered=entered
        )
    session.remember(key)
    queue = Queue(desk.board, query)
    words = VERDICTS[cast("Verdict", verdict)]
    session.news = f"Saved: {words}, {about(finding, desk.board.labels)}. {_left(queue)}"
    after = queue.next_waiting(key, before) if then == "next" else key
    return _onward(request, query, after)


def told(refusal: Refusal) -> str:
    """What an editor is to do who was refused."""
    wrong = getattr(refusal, "wrong", ())
    return " ".join(_missing(*one) for one in wrong) or refusal.message


def _missing(field: str, what: str) -> str:
    if not what or what.startswith("missing"):
        return _ASKED.get(field, f"{field}: {what}.")
    return f"{field}: {what}."


def _of_side(finding: Finding, number: str) -> list[str]:
    return claims_of_side(finding, int(number)) if number.isdecimal() and len(number) < 6 else []


def _left(queue: Queue) -> str:
    return f"{queue.waiting:,} to decide." if queue.waiting else "All decided."


@router.post("/f/{key}/undo")
def undo(request: Request, key: str, seen: Short = "") -> Response:
    """Take back what is decided on a finding, and show it."""
    desk, session = desk_of(request), session_of(request)
    query = Query.of(request.query_params.multi_items())
    try:
        desk.decide(key, "undo", who=session.who, seen=seen)
    except (Refused, Overtaken) as refusal:
        return show(request, query, key, status=refusal.status, message=refusal.message)
    session.news = _undone(desk, query, key)
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
        session.news = _undone(desk, query, key)
        return _onward(request, query, key)
    return show(request, query, None, status=409, message="There is nothing of yours to undo.")


def _undone(desk: Desk, query: Query, key: str) -> str:
    finding = desk.board.finding(key)
    on = about(finding, desk.board.labels) if finding else key
    return f"Undone: {on}. {_left(Queue(desk.board, query))}"


def _onward(request: Request, query: Query, key: str | None) -> Response:
    """To a finding; without one to where it is said that all is decided."""
    address = (f"/f/{key}" if key else "/") + (f"?{query.text}" if query.text else "")
    if not by_htmx(request):
        return RedirectResponse(address, status_code=303)
    answer = show(request, query, key)
    answer.headers["HX-Push-Url"] = address
    return answer
