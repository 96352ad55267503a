"""Machine-coded claims, one after another beside their passages: to accept, correct or reject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from factcheck.errors import UsageError
from factcheck.report.account import claim_account
from factcheck.review.addresses import address
from factcheck.review.confirming import (
    TOLD,
    Answer,
    beside,
    confirm,
    left,
    onward,
    seen_of,
    state_of,
    take_back,
    waits,
)
from factcheck.review.editing import Unfit, written
from factcheck.review.passages import Passage, passage
from factcheck.review.refusing import NotThere, Overtaken
from factcheck.review.rendering import desk_of, render, session_of
from factcheck.review.sets import ranks_of

if TYPE_CHECKING:
    from factcheck.claim import Claim, Subject
    from factcheck.review.desk import Desk

router = APIRouter(include_in_schema=False)

SHOWN = 60
"""Claims of a source that are listed around the one that is shown."""
SOURCES = 200
"""Sources that are listed."""
ANSWERS = {"accept": True, "reject": False}
_READ = ("read by", "by the letter", "to a reader", "as of", "period", "published", "origin")
_SAID = ("printed", "speaker", "via", "meant as", "stance")


@dataclass(frozen=True, slots=True)
class Line:
    """A claim in the list of its source."""

    id: str
    label: str
    words: str
    state: Answer


@dataclass(frozen=True, slots=True)
class ClaimView:
    """All that the page shows of a claim; texts are empty where there is nothing to say."""

    claim: Claim
    passage: Passage
    label: str
    subject: str
    about: str
    proposed: bool
    said: tuple[tuple[str, str], ...]
    read: tuple[tuple[str, str], ...]
    faults: tuple[str, ...]
    findings: tuple[tuple[str, str], ...]
    state: Answer
    before: str
    after: str
    place: int
    seen: str
    unchangeable: str


@router.get("/confirm/{claim:path}")
def one(request: Request, claim: str) -> Response:
    """A claim that waits, or was answered; without one the first that waits."""
    claim = claim or request.query_params.get("id", "")
    desk = desk_of(request)
    if not claim:
        source = request.query_params.get("source", "")
        first = next(
            (
                c.id
                for c in desk.board.index.unconfirmed
                if source in ("", c.source) and waits(desk, c)
            ),
            "",
        ) or onward(desk, "")
        if first:
            return RedirectResponse(address("confirm", first), status_code=303)
        return _page(request, None)
    return _page(request, _claim(desk, claim))


@router.post("/confirm/{claim:path}")
def answer(
    request: Request,
    claim: str,
    answer: Annotated[str, Form(max_length=20)] = "",
    seen: Annotated[str, Form(max_length=100)] = "",
) -> Response:
    """Accept or reject a claim, then on to the next."""
    desk, session = desk_of(request), session_of(request)
    record = _claim(desk, claim or request.query_params.get("id", ""))
    if answer not in ANSWERS:
        return _page(request, record, status=422, message="Accept it or reject it.")
    confirmed = ANSWERS[answer]
    after = onward(desk, record.id)
    try:
        done = confirm(desk, record, confirmed, who=session.who, seen=seen)
    except Unfit as error:
        why = f"It cannot be accepted as it is: {error}. Correct it or reject it."
        return _page(request, record, status=422, message=why)
    except (Overtaken, UsageError) as error:
        return _page(request, record, status=409, message=str(error))
    if done is not None:
        session.answered.append(done)
    session.news = f"{TOLD[confirmed]}: {record.id}. {_left(desk)}"
    then = after if after and after != record.id else ""
    return RedirectResponse(address("confirm", then), status_code=303)


@router.post("/unconfirm")
def undo(request: Request) -> Response:
    """Take back what this editor has accepted, corrected or rejected last."""
    desk, session = desk_of(request), session_of(request)
    while session.answered:
        done = session.answered.pop()
        record = desk.board.index.claims.get(done.claim)
        if record is None:
            continue
        try:
            taken = take_back(desk, record, done, who=session.who)
        except UsageError as error:
            session.news = f"Not undone: {error}"
            return RedirectResponse(address("confirm", record.id), status_code=303)
        if not taken:
            continue  # another has changed it since
        session.news = f"Undone: {record.id}. {_left(desk)}"
        return RedirectResponse(address("confirm", record.id), status_code=303)
    session.news = "There is nothing of yours to undo."
    return RedirectResponse(address("confirm"), status_code=303)


def _left(desk: Desk) -> str:
    count = left(desk)
    return f"{count:,} to confirm." if count else "All are confirmed or rejected."


def _claim(desk: Desk, id_: str) -> Claim:
    record = desk.board.index.claims.get(id_)
    if record is None:
        raise NotThere(f"There is no claim {id_[:60]} in the case, or no more.")
    return record


def _page(
    request: Request, record: Claim | None, *, status: int = 200, message: str = ""
) -> Response:
    desk = desk_of(request)
    view = make_view(desk, record) if record else None
    return render(
        request,
        "confirm.html",
        status=status,
        view=view,
        message=message,
        left=left(desk),
        total=len(desk.board.index.unconfirmed),
        lines=_lines(desk, record) if record else (),
        sources=list(_sources(desk))[:SOURCES],
        can_undo=bool(session_of(request).answered) and not desk.read_only,
    )


def make_view(desk: Desk, claim: Claim) -> ClaimView:
    """A claim as the page shows it."""
    board = desk.board
    index, case = board.index, board.report.case
    subject = case.subjects.get(claim.subject)
    box, source = index.boxes.get(claim.id), case.sources.get(claim.source)
    before, after = beside(desk, claim.id)
    account = dict(claim_account(box, subject, ())) if box and subject else {}
    seen, unchangeable = "", ""
    try:
        seen = seen_of(written(desk.paths, claim, board.lines))
    except UsageError as error:
        unchangeable = str(error)
    given = {"printed": claim.value if isinstance(claim.value, str) else "by its ends or members"}
    given["speaker"], given["via"] = "; ".join(claim.speaker), claim.via
    manner = [claim.mode] if claim.mode != "is" else []
    given["meant as"] = ", ".join([*manner, *([claim.condition] if claim.condition else [])])
    given["stance"] = claim.stance if claim.stance != "asserts" else ""
    where = claim.where
    return ClaimView(
        claim=claim,
        passage=passage(claim, desk.texts.of(source)) if source else Passage(()),
        label=board.labels.get(claim.subject, claim.subject),
        subject=claim.subject if subject else "",
        about=_about(subject) if subject else "no subject of the case: linked by its wording",
        proposed=any("new to the case" in reason for reason in claim.reasons),
        said=tuple((name, given[name]) for name in _SAID if given[name]),
        read=tuple((name, account[name]) for name in _READ if account.get(name)),
        faults=tuple(
            problem.message
            for problem in desk.problems
            if (problem.file, problem.line) == (where.file, where.line) and box is None
        ),
        findings=tuple(_findings(desk, claim)),
        state=state_of(desk, claim),
        before=before,
        after=after,
        place=index.unconfirmed_at.get(claim.id, -1) + 1,
        seen=seen,
        unchangeable=unchangeable,
    )


def _about(subject: Subject) -> str:
    kind: list[str] = [subject.behaviour, subject.type]
    kind += [f"in {subject.unit}"] if subject.unit else []
    kind += [part for part in (subject.population, subject.place, subject.period) if part]
    return ", ".join(kind)


def _findings(desk: Desk, claim: Claim) -> list[tuple[str, str]]:
    """What is found on its subject and rests on it: id and sentence, the worst first."""
    board = desk.board
    bits = board.facets["subject"].bits(claim.subject)
    found = []
    for rank in ranks_of(bits, 0, 100):
        finding = board.findings[rank]
        if any(box.id == claim.id for box in finding.boxes):
            line = board.line(rank)
            found.append((line.key, f"{line.kind.capitalize()}, {line.severity}: {line.sentence}"))
    return found[:3]


def _lines(desk: Desk, record: Claim) -> list[Line]:
    """The claims of its source that wait, or did, around this one."""
    index = desk.board.index
    claims = [
        one for one in index.by_source.get(record.source, ()) if one.id in index.unconfirmed_at
    ]
    if record.id not in index.unconfirmed_at:
        claims = [record, *claims]
    at = next(n for n, one in enumerate(claims) if one.id == record.id)
    start = max(0, min(at - SHOWN // 2, len(claims) - SHOWN))
    return [
        Line(
            one.id,
            desk.board.labels.get(one.subject, one.subject),
            one.value if isinstance(one.value, str) else "",
            state_of(desk, one),
        )
        for one in claims[start : start + SHOWN]
    ]


def _sources(desk: Desk) -> Any:
    """Each source with claims that wait: its id, its name and how many."""
    counts: dict[str, int] = {}
    for claim in desk.board.index.unconfirmed:
        if waits(desk, claim):
            counts[claim.source] = counts.get(claim.source, 0) + 1
    names = desk.board.index.names
    return ((id_, names.get(id_, id_), count) for id_, count in counts.items())
