"""The queue with one finding: `/` and `/f/{id}`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from factcheck.decision import DIFFERENCES, VERDICTS
from factcheck.report.html.card import claim_cell, make_card
from factcheck.report.rows import ClaimRow
from factcheck.review.headings import about, answers
from factcheck.review.pages.empty import all_decided, make_empty
from factcheck.review.pages.help import CHOICES, REASONS
from factcheck.review.passages import passages
from factcheck.review.query import Query
from factcheck.review.queue import PAGE, Queue
from factcheck.review.refusing import Gone
from factcheck.review.rendering import by_htmx, desk_of, render

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.decision import Decision
    from factcheck.finding import Finding
    from factcheck.report.html.card import Card, ClaimCell
    from factcheck.report.rows import FindingRow
    from factcheck.review.desk import Desk
    from factcheck.review.passages import Passage

router = APIRouter(include_in_schema=False)

ENTERED: Mapping[str, Any] = {
    "verdict": "", "wrong": (), "side": (), "differs": "", "note": "", "until": "",
}  # fmt: skip
"""What the form holds where nothing was entered."""


@dataclass(frozen=True, slots=True)
class Side:
    """A claim of a finding, with all that an editor asks of it first.

    `cell` is its words, voice and dates as the report has them, `passage` its quote in context.
    `url` is the source's, "" where it has none that a browser may follow; `copy_of` what the source
    copies.
    """

    row: ClaimRow
    cell: ClaimCell
    passage: Passage
    url: str
    title: str
    copy_of: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """All that the page shows of a finding."""

    key: str
    status: str
    about: str
    answers: str
    row: FindingRow
    card: Card
    positions: tuple[tuple[int, str, tuple[Side, ...]], ...]
    several: tuple[Side, ...]
    more: int
    history: tuple[Decision, ...]
    decision: Decision | None
    reopened: str
    seen: str
    before: str | None
    after: str | None
    place: int | None


CLAIMS = 60
"""Claims of a finding that are shown, those of its smallest conflict first."""


@router.get("/")
def first(request: Request) -> Response:
    """The queue, with the first finding that it asks for."""
    return _page(request, None)


@router.get("/f/{key}")
def one(request: Request, key: str) -> Response:
    """The queue, with a finding."""
    return _page(request, key)


def _page(request: Request, key: str | None) -> Response:
    query = Query.of(request.query_params.multi_items())
    start = request.query_params.get("start", "")
    return show(
        request, query, key, start=int(start) if start.isdecimal() and len(start) < 12 else None
    )


def show(
    request: Request,
    query: Query,
    key: str | None,
    *,
    start: int | None = None,
    status: int = 200,
    **more: Any,
) -> Response:
    """The page of a finding, or of the first that the query asks for."""
    desk = desk_of(request)
    queue = Queue(desk.board, query)
    if key is None and not all_decided(queue):
        key = queue.first()
    view = make_view(desk, queue, key) if key is not None else None
    if start is None:
        start = ((view.place or 0) if view else 0) // PAGE * PAGE
    data = {
        "entered": _decided_before(view) if view else ENTERED, "message": "", **more,
        "empty": None if view else make_empty(desk, queue),
        "queue": queue, "part": queue.part(min(start, 10**9)), "view": view,
        "verdicts": [(v, VERDICTS[v], str(key)) for key, v in enumerate(CHOICES, start=1)],
        "differences": DIFFERENCES, "reasons": REASONS, "version": desk.version,
    }  # fmt: skip
    name = "finding_swap.html" if by_htmx(request) else "finding_page.html"
    return render(request, name, status=status, **data)


def make_view(desk: Desk, queue: Queue, key: str) -> FindingView:
    """A finding as the page shows it."""
    board = queue.board  # the desk may have another one by now
    finding, row = board.finding(key), board.row(key)
    if finding is None or row is None:
        raise Gone(key, mistakes=bool(desk.problems))
    before, after = queue.beside(key)
    fits = finding.answer.fits
    pair = set(finding.answer.minimal_conflict)
    chosen = [one for one in fits if one[0] in pair] + [one for one in fits if one[0] not in pair]
    chosen = chosen[:CLAIMS]
    boxes = {box.id: box for box, _ in chosen}
    claims = [ClaimRow(box, finding, positions) for box, positions in chosen]
    shown = passages(finding, boxes.values(), desk.texts)
    sides = [_side(desk, claim, boxes[claim.id], shown[claim.id]) for claim in claims]
    return FindingView(
        key=key,
        status=board.status(key),
        about=about(finding, board.labels),
        answers=answers(finding, board.labels),
        row=row,
        card=make_card(row, board.year),
        positions=tuple(
            (p.number, p.label, tuple(s for s in sides if s.row.fits == (p.number, p.number)))
            for p in row.positions
        ),
        several=tuple(side for side in sides if side.row.fits[0] != side.row.fits[1]),
        more=len(finding.boxes) - len(sides),
        history=desk.history(finding.question),
        decision=finding.decision.decision if finding.decision else None,
        reopened=finding.decision.reopened if finding.decision else "",
        seen=desk.seen_of(finding),
        before=before,
        after=after,
        place=queue.place(key),
    )


def claims_of_side(finding: Finding, number: int) -> list[str]:
    """The ids of the claims that fit a position, by its number from 1, and no other."""
    return [box.id for box, fits in finding.answer.fits if fits == (number, number)]


def _decided_before(view: FindingView) -> Mapping[str, Any]:
    """What the form holds where it was decided before: that, to be changed."""
    made = view.decision
    if made is None:
        return ENTERED
    finding, wrong = view.row.finding, set(made.wrong)
    sides = {number: set(claims_of_side(finding, number)) for number, *_ in view.positions}
    whole = {number for number, claims in sides.items() if claims and claims <= wrong}
    rest = wrong.difference(*(sides[number] for number in whole))
    return {
        "verdict": made.verdict, "wrong": sorted(rest), "side": [str(n) for n in sorted(whole)],
        "differs": made.differs, "note": made.note, "until": made.until,
    }  # fmt: skip


def _side(desk: Desk, claim: ClaimRow, box: Box, passage: Passage) -> Side:
    source = desk.board.report.case.sources[claim.source]
    safe = source.url.startswith(("https://", "http://"))
    copied = desk.board.publishers.get(source.copy_of, source.copy_of)
    cell = claim_cell(box, desk.board.year)
    return Side(claim, cell, passage, source.url if safe else "", source.title, copied)
