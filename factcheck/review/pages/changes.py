"""What has changed since an editor last looked: decisions of others, and what files brought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from factcheck.decision import moment_of
from factcheck.history.deciding import written_moment
from factcheck.review.rendering import desk_of, gate_of, render, session_of

if TYPE_CHECKING:
    from factcheck.decision import Decision
    from factcheck.review.board import Board
    from factcheck.review.desk import Desk
    from factcheck.review.events import Event
    from factcheck.review.session import Session

router = APIRouter(include_in_schema=False)

LOOKED_AT = 20_000
"""Lines of the log that are looked through, from its end."""
SHOWN = 200
"""Changes of each sort that are shown."""
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Change:
    """One finding that something happened to: `key` is "" where it is there no more."""

    key: str
    subject: str
    sentence: str
    told: str
    when: str
    who: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened since a moment, the latest first; `more` decisions are left out.

    Findings come, go and are re-opened when files change; the page knows that for as long as it
    has been running.
    """

    decided: tuple[Change, ...]
    more: int
    own: int
    came: tuple[Change, ...]
    reopened: tuple[Change, ...]
    gone: tuple[str, ...]


def make_changes(desk: Desk, since: datetime, who: str) -> Changes:
    """What others have decided and files have brought after a moment."""
    board = desk.board
    made = [one for one in desk.decisions.lately(LOOKED_AT) if one.moment > since]
    others = [one for one in made if one.who != who]
    events = [e for e in desk.events.since(0) if e.kind == "checked" and _at(e) > since][::-1]
    return Changes(
        decided=tuple(_decided(board, one) for one in others[:SHOWN]),
        more=max(0, len(others) - SHOWN),
        own=len(made) - len(others),
        came=tuple(islice(_found(board, [(k, e) for e in events for k in e.came]), SHOWN)),
        reopened=tuple(islice(_found(board, [(k, e) for e in events for k in e.reopened]), SHOWN)),
        gone=tuple(islice((said for e in events for said in e.gone), SHOWN)),
    )


@router.get("/changes")
def changes(request: Request) -> Response:
    """What has changed since the button here was pressed, else since the page was opened."""
    desk, session = desk_of(request), session_of(request)
    looked = request.cookies.get(_cookie(request), "")
    since = moment_of(looked) if len(looked) < 40 else None
    since = since or _was_here(desk, session)
    return render(
        request,
        "changes.html",
        changes=make_changes(desk, since, session.who),
        since=written_moment(since),
        started=written_moment(desk.started),
    )


@router.post("/changes/seen")
def seen(request: Request) -> Response:
    """Remember in this browser that all was looked at until now."""
    answer = RedirectResponse("/changes", status_code=303)
    now = written_moment(datetime.now(UTC))
    answer.set_cookie(_cookie(request), now, max_age=_YEAR, httponly=True, samesite="strict")
    return answer


def _was_here(desk: Desk, session: Session) -> datetime:
    """When an editor was last here before the browser came in: of that only the log knows."""
    began = moment_of(session.began) or datetime.now(UTC)
    lately = desk.decisions.lately(LOOKED_AT)
    own = (one.moment for one in lately if one.who == session.who and one.moment < began)
    return next(own, began)


def _cookie(request: Request) -> str:
    return f"{gate_of(request).cookie}-looked"


def _at(event: Event) -> datetime:
    return moment_of(event.when) or datetime.min.replace(tzinfo=UTC)


def _decided(board: Board, made: Decision) -> Change:
    ranks = board.asked.get(made.question, ())
    subject, sentence = _said(board, ranks[0]) if ranks else ("", made.message)
    key = board.keys[ranks[0]] if ranks else ""
    return Change(key, subject, sentence, made.told, made.when, made.who)


def _found(board: Board, keys: list[tuple[str, Event]]) -> Iterator[Change]:
    for key, event in keys:
        if key in board.rank:
            subject, sentence = _said(board, board.rank[key])
            decided = board.findings[board.rank[key]].decision
            told = decided.reopened if decided else ""
            yield Change(key, subject, sentence, told, event.when, "")


def _said(board: Board, rank: int) -> tuple[str, str]:
    line = board.line(rank)
    return line.subject, line.sentence
