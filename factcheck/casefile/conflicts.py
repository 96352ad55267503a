"""Marks that a merge by git leaves in a file where two sides altered the same lines.

None of them is a line of a claim file, a log or a baseline: a conflict is one mistake, told where
it begins, and not one for each mark and for all that its two sides have in common.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

OURS: Final = b"<<<<<<<"
BASE: Final = b"|||||||"
PARTED: Final = b"======="
THEIRS: Final = b">>>>>>>"
_MARKS = (OURS, BASE, PARTED, THEIRS)

_BEGINS = "a merge conflict begins here: "
CLAIMS = (
    f"{_BEGINS}settle it and remove the marks of git, the lines with <<<<<<<, ======= and >>>>>>>"
)
DECISIONS = (
    f"{_BEGINS}keep the lines of both sides and remove those of git, which begin with <<<<<<<, "
    "======= and >>>>>>>"
)
BASELINE = f"{_BEGINS}take either side, then run factcheck baseline again"


def mark_of(line: bytes) -> bytes:
    """Which of the marks a line is; b"" for none."""
    start, rest = line[:7], line[7:8]
    return start if start in _MARKS and rest in (b"", b" ", b"\n", b"\r") else b""


class Sides:
    """Which lines of a file with conflicts are to be read: of each conflict the first side.

    With `both` the second side as well, never what the two began from.
    """

    def __init__(self, *, both: bool) -> None:
        self._both = both
        self._within = b""

    def takes(self, line: bytes) -> bool:
        """Whether a line is to be read; the marks themselves are not."""
        mark = mark_of(line)
        # a line of ======= without a conflict around it is a mistake of its own kind
        if mark and (self._within or mark != PARTED):
            self._within = b"" if mark == THEIRS else mark
            return False
        return self._within in (b"", OURS) or (self._both and self._within == PARTED)


def begins_at(text: str) -> int | None:
    """The line, from 1, on which the first whole conflict of a text begins; None without one.

    One is whole where all its marks are there: in a text that may run over lines, as YAML's, a
    single one could be words.
    """
    awaited = iter((OURS, PARTED, THEIRS))
    mark, begun = next(awaited), 0
    for number, line in _lines_that_may_mark(text):
        if mark_of(line) != mark:
            continue
        begun = begun or number
        following = next(awaited, None)
        if following is None:
            return begun
        mark = following
    return None


def _lines_that_may_mark(text: str) -> Iterator[tuple[int, bytes]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line[:1] in ("<", "=", ">"):
            yield number, line[:8].encode()
