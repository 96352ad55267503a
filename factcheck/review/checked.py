"""Files -> a board; and what one check of them has brought that the one before had not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from factcheck.casefile import load
from factcheck.casefile.files import BASELINE, OUTSIDE, kept_with, leads_out
from factcheck.checking import check
from factcheck.collector import held_off, keep
from factcheck.errors import Problem
from factcheck.history import Baseline, read_baseline, with_history
from factcheck.report.spoken import counted
from factcheck.review.board import Board
from factcheck.review.sets import ranks_of
from factcheck.settings import Settings

TOLD = 500
"""Findings, and characters of each, that are remembered of a check."""


@held_off()
def checked(
    paths: Sequence[str],
    settings: Settings | None,
    baseline: Path,
    before: Board | None = None,
) -> Board:
    """The board of a case as its files are now, held to its baseline where there is one.

    `before` is the one of the check before, if any.
    """
    case = load(paths)
    accepted, wrong = _accepted(baseline, own=baseline == kept_with(paths, BASELINE))
    report = with_history(check(case, settings=settings), accepted)
    problems = {*report.problems, *wrong}
    board = Board(replace(report, problems=tuple(sorted(problems))), accepted)
    if before is not None:
        board.index.take_over(before.index)
    board.prepare()
    keep()
    return board


def _accepted(path: Path, *, own: bool) -> tuple[Baseline | None, tuple[Problem, ...]]:
    """The baseline, if there is one, and what is wrong with it; the case's `own` lies in it."""
    if own and leads_out(path):
        return None, (Problem(path.as_posix(), 0, 0, OUTSIDE),)
    if not path.exists():
        return None, ()
    accepted = read_baseline(path)
    return accepted, accepted.problems


def brought(before: Board, now: Board) -> dict[str, Any]:
    """What a check of changed files has brought, as an event has it."""
    came = [key for key in now.keys if key not in before.rank]
    gone = [key for key in before.keys if key not in now.rank]
    reopened = [
        key
        for key in map(now.keys.__getitem__, ranks_of(now.groups["reopened"]))
        if key in before.rank and before.status(key) != "reopened"
    ]
    counts = {"came": came, "went": gone, "re-opened": reopened}
    parts = [f"{counted(len(n), 'finding')} {word}" for word, n in counts.items() if n]
    messages = (before.findings[before.rank[key]].answer.message for key in gone[:TOLD])
    return {
        "told": f"The files have changed: {', '.join(parts) or 'the findings are the same'}.",
        "came": tuple(came[:TOLD]),
        "reopened": tuple(reopened[:TOLD]),
        "gone": tuple(message[:TOLD] for message in messages),
    }
