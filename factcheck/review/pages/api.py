"""The same as JSON, for other programs: findings, decisions, progress."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from pydantic import BaseModel, ConfigDict, Field

from factcheck.decision import Decision, Differs, Verdict
from factcheck.document import finding_document
from factcheck.report.choosing import FACETS
from factcheck.review.facets import status_of
from factcheck.review.pages.progress import make_progress
from factcheck.review.query import Query as Asked
from factcheck.review.queue import Queue
from factcheck.review.rendering import desk_of, session_of

router = APIRouter(prefix="/api")

Key = Annotated[str, Path(max_length=40, description="A finding's id")]
Several = Annotated[list[str], Query(max_length=50)]
OneClaim = Annotated[str, Field(max_length=300)]
MOST = 200
"""Findings given at once."""


class Decide(BaseModel):
    """A verdict on a finding; `seen` is what the finding's `seen` was when it was looked at."""

    model_config = ConfigDict(extra="forbid")
    verdict: Verdict
    wrong: Annotated[
        OneClaim | Annotated[list[OneClaim], Field(max_length=1_000)],
        Field(description="The claim that is wrong, or several of one side"),
    ] = ""
    differs: Differs = ""
    note: Annotated[str, Field(max_length=10_000)] = ""
    until: Annotated[str, Field(max_length=40, description="The last day: 2024-05-31")] = ""
    seen: Annotated[str, Field(max_length=40)] = ""


class Made(BaseModel):
    """A decision as it stands in the log, and what it has made of the finding."""

    decision: dict[str, Any]
    status: str
    seen: str


class Why(BaseModel):
    """Why not."""

    detail: str
    wrong: list[dict[str, str]] = []


def _refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {status: {"model": Why} for status in (403, *statuses)}


@router.get("/session", responses=_refusals())
def session(request: Request) -> dict[str, Any]:
    """Who asks, and what must stand in the header `X-CSRF-Token` of whatever changes something."""
    desk, mine = desk_of(request), session_of(request)
    return {
        "who": mine.who, "csrf": mine.csrf, "version": desk.version, "read_only": desk.read_only,
    }  # fmt: skip


@router.get("/findings", responses=_refusals(422))
def findings(
    request: Request,
    status: Several = [],  # noqa: B006 - FastAPI copies it
    kind: Several = [],  # noqa: B006
    severity: Several = [],  # noqa: B006
    rule: Several = [],  # noqa: B006
    cause: Several = [],  # noqa: B006
    subject: Several = [],  # noqa: B006
    source: Several = [],  # noqa: B006
    speaker: Several = [],  # noqa: B006
    coding: Several = [],  # noqa: B006
    q: Annotated[str, Query(max_length=200)] = "",
    start: Annotated[int, Query(ge=0, le=10**9)] = 0,
    most: Annotated[int, Query(ge=1, le=MOST)] = 50,
) -> dict[str, Any]:
    """The queue: findings by status, the worst first."""
    desk = desk_of(request)
    chosen = (kind, severity, rule, cause, subject, source, speaker, coding)
    given = dict(zip(FACETS, chosen, strict=True))
    pairs = [(name, value) for name, some in {"status": status, **given}.items() for value in some]
    found = Queue(desk.board, Asked.of([*pairs, ("q", q)]))
    part = found.part(start, most)
    return {
        "version": desk.version,
        "total": part.total,
        "waiting": found.waiting,
        "start": start,
        "findings": [
            {
                "id": line.key, "status": line.status, "kind": line.kind,
                "severity": line.severity, "subject": line.subject, "message": line.sentence,
                "decision": line.decision or None, "who": line.who or None,
            }
            for *_, lines in part.groups
            for line in lines
        ],
    }  # fmt: skip


@router.get("/findings/{key}", responses=_refusals(404, 422))
def finding(request: Request, key: Key) -> dict[str, Any]:
    """A finding as the JSON report has it, with its status, its history and its `seen`."""
    desk = desk_of(request)
    found = desk.finding(key)
    return {
        "status": status_of(found),
        "seen": desk.seen_of(found),
        "finding": finding_document(found, desk.board.types),
        "history": [plainly(one) for one in desk.history(found.question)],
    }


@router.get("/findings/{key}/decisions", responses=_refusals(404, 422))
def decisions(request: Request, key: Key) -> list[dict[str, Any]]:
    """All that was decided on the finding's question, oldest first."""
    desk = desk_of(request)
    return [plainly(one) for one in desk.history(desk.finding(key).question)]


@router.post(
    "/findings/{key}/decisions", status_code=201, responses=_refusals(400, 404, 409, 413, 422, 503)
)
def decide(request: Request, key: Key, given: Decide) -> Made:
    """Decide on a finding, or undo what stands on it; what is sent twice is decided once."""
    desk, mine = desk_of(request), session_of(request)
    made = desk.decide(
        key,
        given.verdict,
        who=mine.who,
        wrong=given.wrong,
        differs=given.differs,
        note=given.note,
        until=given.until,
        seen=given.seen,
    )
    if given.verdict != "undo":
        mine.remember(key)
    now = desk.board.finding(key)  # None where it went with a check that came right after
    return Made(
        decision=plainly(made),
        status=status_of(now) if now else "gone",
        seen=desk.seen_of(now) if now else "",
    )


@router.get("/progress", responses=_refusals())
def progress(request: Request) -> dict[str, Any]:
    """How far the desk has come."""
    desk = desk_of(request)
    made = make_progress(desk)
    return {
        "version": desk.version,
        "done": made.done,
        "waiting": made.waiting,
        "statuses": {status: count for status, _, count in made.statuses},
        "editors": dict(made.editors),
        "days": dict(made.days),
    }


def plainly(made: Decision) -> dict[str, Any]:
    """A decision as its line in the log has it."""
    return made.model_dump(mode="json", exclude_defaults=True)
