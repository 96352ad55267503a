"""How far the desk has come: what waits, what is decided, by whom, on which day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from starlette.responses import Response

from factcheck.review.facets import STATUSES, WAITING
from factcheck.review.rendering import desk_of, render

if TYPE_CHECKING:
    from factcheck.review.desk import Desk

router = APIRouter(include_in_schema=False)

SHOWN = 100
"""Lines of a list on the page; what is left out is counted."""
_ROWS = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of findings; `done` and `waiting` of those that ask, or asked, for a decision.

    `statuses` are (status, its heading, count); `table` has a line per kind and severity with a
    count for each status; `editors` and `days` count decisions, replaced and undone ones included.
    """

    done: int
    waiting: int
    statuses: tuple[tuple[str, str, int], ...]
    table: tuple[tuple[str, str, tuple[int, ...]], ...]
    editors: tuple[tuple[str, int], ...]
    days: tuple[tuple[str, int], ...]

    @property
    def share(self) -> int:
        """How much is done, in whole per cent; 100 where nothing was to be done."""
        total = self.done + self.waiting
        return 100 * self.done // total if total else 100


def make_progress(desk: Desk) -> Progress:
    """The progress of a desk as it is now."""
    board, groups = desk.board, desk.board.groups
    counts = {status: bits.bit_count() for status, bits in groups.items()}

    def rows() -> Iterator[tuple[str, str, tuple[int, ...]]]:
        for kind in ("discrepancy", "change", "agreement"):
            for severity in _ROWS:
                both = board.facets["kind"].bits(kind) & board.facets["severity"].bits(severity)
                if both:
                    yield kind, severity, tuple((groups[s] & both).bit_count() for s in STATUSES)

    return Progress(
        done=counts["decided"],
        waiting=sum(counts[status] for status in WAITING),
        statuses=tuple((status, STATUSES[status], counts[status]) for status in STATUSES),
        table=tuple(rows()),
        editors=tuple(desk.decisions.by_editor.copy().most_common(SHOWN)),
        days=tuple(sorted(desk.decisions.by_day.copy().items(), reverse=True)[:SHOWN]),
    )


@router.get("/progress")
def progress(request: Request) -> Response:
    """The progress, and what is wrong in the files."""
    desk = desk_of(request)
    problems = desk.problems
    return render(
        request,
        "progress.html",
        progress=make_progress(desk),
        problems=[str(problem) for problem in problems[:SHOWN]],
        more=max(0, len(problems) - SHOWN),
        not_compared=len(desk.board.report.not_compared),
    )
