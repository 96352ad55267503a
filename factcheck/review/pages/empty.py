"""Why no finding is shown: all are decided, none fits, there are none, or none can be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.review.desk import Desk
    from factcheck.review.queue import Queue


@dataclass(frozen=True, slots=True)
class Empty:
    """What stands in place of a finding; `all_fit` is False where showing all would show more."""

    title: str
    text: str = ""
    all_fit: bool = True


def all_decided(queue: Queue) -> bool:
    """Whether what is asked for is decided to the last, and was not asked for by its status."""
    if queue.query.chosen.get("status") or queue.waiting:
        return False
    return bool(queue.sets.get("decided"))


def make_empty(desk: Desk, queue: Queue) -> Empty:
    """What is to be said where the queue has no finding to show."""
    board, asked = queue.board, bool(queue.query.text)
    if queue.total and not queue.waiting:
        count = counted(queue.sets["decided"].bit_count(), "finding")
        title = "All that fit are decided." if asked else "All decided."
        return Empty(title, f"{count}; they and the agreements stand in the queue.", not asked)
    if len(board) and queue.query.words:
        among = " among those chosen" if queue.query.chosen else ""
        return Empty(f"No finding{among} has “{queue.query.words}”.", all_fit=False)
    if len(board):
        return Empty("No finding fits what is chosen.", all_fit=False)
    report = board.report
    if not report.case.claims and desk.problems:
        return Empty(
            "The input cannot be read.",
            "The mistakes stand above. Once they are mended, the findings come by themselves.",
        )
    out = sum(len(entry.claims) for entry in report.not_compared)
    return Empty(
        "No findings.",
        f"{counted(len(report.case.claims), 'claim')}, {out:,} of them not compared. "
        "A finding takes two claims on one subject.",
    )
