"""What a mistake in a file has taken away: the findings of before are kept until it can be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.casefile import Case
    from factcheck.review.board import Board


def lost_files(before: Board, now: Board) -> list[str]:
    """The files that held records in the check before, and now hold a mistake and nothing else."""
    wrong = {problem.file for problem in now.report.problems}
    if not wrong:
        return []
    held = set(_files(before.report.case))
    return sorted(wrong & held - set(_files(now.report.case)))


def kept_told(files: list[str]) -> str:
    """What an editor is told of that."""
    named = ", ".join(files[:3]) + (f" and {len(files) - 3} more" if len(files) > 3 else "")
    return f"{named} cannot be read now. The findings are those from before the mistake."


def _files(case: Case) -> Iterator[str]:
    for records in (case.sources, case.speakers, case.subjects):
        for record in records.values():
            yield record.where.file
    for listed in (case.relations, case.claims):
        for one in listed:
            yield one.where.file
