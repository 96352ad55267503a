"""Where claims stand in their files now, as far as that is known without reading them again.

A check tells the line of every claim. What this page writes after it moves the claims below by the
lines it adds or takes; so does nothing else, for a file that others have changed is not the same.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.errors import Where
    from factcheck.review.log import Stamp

REMEMBERED = 1_000
"""Corrections that are remembered: more than are made while a case is checked again."""


class Move(NamedTuple):
    """A file written: what is below `line`, from 1, has come to stand `by` lines further down."""

    file: str
    before: Stamp
    after: Stamp
    line: int
    by: int


Moves = deque[Move]
"""What this page has written, oldest first."""


def no_moves() -> Moves:
    """Nothing written yet."""
    return deque(maxlen=REMEMBERED)


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that a check found claims on: of files as their `stamps` then were, and `moves`."""

    stamps: Mapping[str, Stamp | None]
    moves: Moves

    def of(self, where: Where, now: Stamp | None) -> int | None:
        """The line, from 1, of what was found at `where`, in its file that is as `now`.

        None where that is not known.
        """
        at, line = self.stamps.get(where.file), where.line
        if now is None or at is None:
            return None
        for move in tuple(self.moves):
            if at == now:
                break
            if move.file == where.file and move.before == at:
                at = move.after
                line += move.by if line > move.line else 0
        return line if at == now else None
