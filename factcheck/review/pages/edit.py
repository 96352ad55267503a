"""A claim's form beside its passage: changed, shown as a diff, written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from factcheck.errors import Problem, UsageError
from factcheck.report.account import claim_account
from factcheck.report.spoken import counted
from factcheck.review.addresses import address
from factcheck.review.claim_changes import changes_of
from factcheck.review.claim_form import FIELDS, form_of
from factcheck.review.confirming import done_to, fields_of, onward
from factcheck.review.confirming import told as tell
from factcheck.review.diffing import AROUND, diff_lines
from factcheck.review.editing import Stale, Unfit, as_json, changed, from_json, save, written
from factcheck.review.passages import Passage, passage
from factcheck.review.query import Query
from factcheck.review.queue import Queue
from factcheck.review.refusing import NotThere
from factcheck.review.rendering import desk_of, render, session_of

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.claim import Claim, Subject
    from factcheck.review.board import Board
    from factcheck.review.editing import Change, Written

router = APIRouter(include_in_schema=False)

ROWS = 4_000
"""Fields that a form may hold: of a claim with many quotes there are three for each."""


@router.get("/claim/{claim:path}/edit")
def form(request: Request, claim: str) -> Response:
    """The form with the claim as its file has it."""
    board, record = _claim(request, claim)
    try:
        before = written(desk_of(request).paths, record, board.lines)
    except UsageError as error:
        return _unchangeable(request, record, str(error))
    return _form(request, record, before)


@router.post("/claim/{claim:path}/edit")
async def change(request: Request, claim: str) -> Response:
    """What was entered, checked and shown as a diff; then written."""
    async with request.form(max_fields=ROWS) as sent:
        given: dict[str, list[str]] = {}
        for name, value in sent.multi_items():
            if isinstance(value, str):
                given.setdefault(name, []).append(value)
    return await run_in_threadpool(_change, request, claim, given)


def _change(request: Request, claim: str, given: Mapping[str, Sequence[str]]) -> Response:
    desk = desk_of(request)
    board, record = _claim(request, claim)
    case, lines = board.report.case, board.lines
    step, seen = _first(given, "step"), _first(given, "seen")
    changes: dict[str, Any] = {}
    before = None
    try:
        before = written(desk.paths, record, lines)
        text = desk.texts.of(case.sources[record.source]).text
        if "changes" in given:
            changes = from_json(_first(given, "changes"), FIELDS)
        else:
            changes = changes_of(before.fields, given, text)
        if _confirms(request) and step != "back" and changes.get("confirmed") is None:
            changes["confirmed"] = True  # whoever corrects it has looked at it
            if before.fields.get("confirmed") is True:
                del changes["confirmed"]
        if seen and seen != before.sha256 and step != "back" and _stands(before, changes):
            # the form of before the writing, sent again: by going back, or by a second press
            if step == "write":
                return _after(request, board, record, before, changes, given)
            return _form(request, record, before, message="This is what the file has already.")
        if seen != before.sha256:
            raise Stale(f"{before.file.name} has changed since it was shown. Nothing was written.")
        if step == "back":
            return _form(request, record, before, changes)
        if not changes:
            return _form(request, record, before, message="Nothing has been changed.")
        made = changed(before, changes, case, board.index)
        if step != "write":
            return _confirm(request, record, made)
        save(made, seen, lines)
    except Stale as error:
        anew = written(desk.paths, record, lines)
        return _form(request, record, anew, changes, message=str(error), status=409)
    except Unfit as error:
        assert before is not None
        return _form(request, record, before, changes, problems=error.problems, status=422)
    except UsageError as error:
        if before is None:
            return _unchangeable(request, record, str(error))
        return _form(request, record, before, changes, message=str(error), status=422)
    if _confirms(request):
        with suppress(UsageError):  # what was written can be read again, or cannot be taken back
            now = written(desk.paths, record, lines)
            session_of(request).answered.append(done_to(before, now, changes))
    return _after(request, board, record, before, changes, given)


def _stands(before: Written, changes: Mapping[str, Any]) -> bool:
    """Whether the file has what was to be written."""
    return fields_of(before, changes) == changes


def _after(
    request: Request,
    board: Board,
    record: Claim,
    before: Written,
    changes: Mapping[str, Any],
    given: Mapping[str, Sequence[str]],
) -> Response:
    """Where one goes when a claim was written."""
    desk = desk_of(request)
    if _confirms(request):
        after = onward(desk, record.id)
        tell(desk, record, changes.get("confirmed", True), session_of(request).who)
        session_of(request).news = f"Corrected: {record.id}."
        return RedirectResponse(address("confirm", after if after != record.id else ""), 303)
    desk.refresh_soon()
    now = desk.board
    session_of(request).news = _news(before, board, now)
    back = _first(given, "finding")
    if back in board.rank and back not in now.rank:  # it has cleared: on to the next
        following = Queue(now, Query()).next_waiting("", "")
        return RedirectResponse(address("f", following) if following else "/", 303)
    there = back in now.rank
    return RedirectResponse(
        address("f", back) if there else address("claim", record.id, "edit", written=1), 303
    )


def _confirms(request: Request) -> bool:
    """Whether the form was opened to confirm a machine-coded claim by correcting it."""
    return bool(request.query_params.get("confirm"))


def _news(before: Written, was: Board, now: Board) -> str:
    """What writing a claim has brought, as far as it has been checked again."""
    if now is was:
        return f"Written to {before.file.name}. It is being checked again."
    gone, came = len(was.rank.keys() - now.rank.keys()), len(now.rank.keys() - was.rank.keys())
    if not gone and not came:
        return f"Written to {before.file.name}. The findings are the same."
    return f"Written to {before.file.name}. Cleared: {counted(gone, 'finding')}; new: {came:,}."


def _claim(request: Request, claim: str) -> tuple[Board, Claim]:
    """The claim, and the board that has it: another may be on the desk by the next moment."""
    board = desk_of(request).board
    claim = claim or request.query_params.get("id", "")
    record = board.index.claims.get(claim)
    if record is None:
        raise NotThere(f"There is no claim {claim[:60]} in the case, or no more.")
    return board, record


def _form(
    request: Request,
    claim: Claim,
    before: Written,
    changes: Mapping[str, Any] | None = None,
    *,
    message: str = "",
    problems: Sequence[Problem] = (),
    status: int = 200,
) -> Response:
    case = desk_of(request).board.report.case
    return render(
        request,
        "edit.html",
        status=status,
        fields=form_of(before.fields, changes),
        before=before,
        message=message,
        problems=problems,
        faults=_by_field(problems),
        stale=status == 409,
        subjects=sorted(case.subjects)[:1_000],
        **_about(request, claim),
    )


def _confirm(request: Request, claim: Claim, change: Change) -> Response:
    return render(
        request,
        "edit_diff.html",
        before=change.before,
        changes=as_json(change.fields),
        names=[name.replace("_", " ") for name in change.fields],
        diff=diff_lines(*change.with_lines_around(AROUND)),
        **_about(request, claim),
    )


def _unchangeable(request: Request, claim: Claim, why: str) -> Response:
    return render(request, "edit_not.html", status=409, why=why, **_about(request, claim))


def _about(request: Request, claim: Claim) -> dict[str, Any]:
    """What stands beside the form: the passage, the subject, the finding to go back to."""
    desk = desk_of(request)
    board = desk.board
    source = board.report.case.sources.get(claim.source)
    found = passage(claim, desk.texts.of(source)) if source else Passage(())
    box = board.index.boxes.get(claim.id)
    back = request.query_params.get("finding", "")
    return {
        "claim": claim,
        "passage": found,
        "box": box,
        "account": _read_as(box, board.report.case.subjects.get(claim.subject)) if box else [],
        "outlet": board.index.names.get(claim.source, claim.source),
        "subject": claim.subject if claim.subject in board.report.case.subjects else "",
        "label": board.labels.get(claim.subject, claim.subject),
        "finding": back if back in board.rank else "",
        "confirms": _confirms(request),
        "action": _action(request, claim.id, back if back in board.rank else ""),
    }


def _action(request: Request, claim: str, finding: str) -> str:
    """Where the form goes: it remembers what it was opened for."""
    query = {"finding": finding} if finding else {}
    return address(
        "claim", claim, "edit", **query, **({"confirm": 1} if _confirms(request) else {})
    )


def _read_as(box: Box, subject: Subject | None) -> list[tuple[str, str]]:
    """How the claim was read, a label and a line each; [] where its subject is a free wording."""
    if subject is None:
        return []
    told = ("read by", "by the letter", "to a reader", "as of", "published", "period", "origin")
    return [(label, line) for label, line in claim_account(box, subject, ()) if label in told]


def _by_field(problems: Sequence[Problem]) -> dict[str, str]:
    """What is wrong, by the field that it is wrong with."""
    told: dict[str, str] = {}
    for problem in problems:
        name, _, message = problem.message.partition(": ")
        told.setdefault(name.partition(".")[0], message)
    return {name: message for name, message in told.items() if name in FIELDS}


def _first(given: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(given.get(name, ())), "")
