"""The files of a case followed: checked into a board, and looked at for what has changed since."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from factcheck.casefile.files import BASELINE, kept_with
from factcheck.review.board import Board
from factcheck.review.checked import checked
from factcheck.review.files import Files, Stamps
from factcheck.review.moves import Lines, no_moves
from factcheck.settings import Settings


class Checks:
    """Checks of one case. `log` is the name of the log of decisions, which is followed elsewhere.

    `settings` is what the last check was made by, `seconds` what it took.
    """

    def __init__(
        self,
        paths: Sequence[str],
        settings: Settings | Callable[[], Settings] | None,
        baseline: str | Path | None,
        log: str,
    ) -> None:
        self.settings: Settings | None = None
        self.seconds = 0.0
        self._paths = paths
        self._asked: Callable[[], Settings | None]
        self._asked = settings if callable(settings) else lambda: settings
        self._baseline = Path(baseline) if baseline else kept_with(paths, BASELINE)
        self._files = Files(paths, log)
        self._moves = no_moves()
        self._stamps: Stamps = ()
        self._looked: Stamps = ()

    def board(self, before: Board | None = None) -> Board:
        """A board of the files as they are now; `before` is the one that it is to replace."""
        started = time.monotonic()
        settings = self._asked()
        self._files.others = (self._baseline, *([Path(settings.where.file)] if settings else ()))
        stamps = self._files.now()
        board = checked(self._paths, settings, self._baseline, before)
        board.lines = Lines(dict(stamps), self._moves)
        self.settings, self._stamps = settings, stamps
        self.seconds = time.monotonic() - started
        return board

    def due(self, board: Board, *, at_rest: bool = False) -> Stamps | None:
        """The files as they are, where a check is called for; None where `board` shows them.

        With `at_rest` also None where they are not as they were at the last look.
        """
        now, before = self._files.now(), self._looked
        self._looked = now
        if now == self._stamps and board.today == date.today():
            return None
        return None if at_rest and now != before else now

    def give_up(self, files: Stamps) -> None:
        """These cannot be checked; that is not tried again before one of them changes."""
        self._stamps = files
