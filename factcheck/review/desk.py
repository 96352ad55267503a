"""The desk: a case, what is found in it, and what editors decide, kept in step with the files.

The files stay the truth. A decision is a line of the log, written under its lock as the command
`factcheck decide` does it, and counts once it has been read back. Claims that change on disk are
checked again beside the board in use, which is then swapped for the new one whole.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from factcheck.casefile.files import BASELINE, DECISIONS, kept_with
from factcheck.decision import Decision, Differs, Verdict
from factcheck.errors import Problem, UsageError
from factcheck.finding import Finding
from factcheck.history import locked
from factcheck.history.deciding import add_decision, decision_on, refusals, written_moment
from factcheck.review.board import Board
from factcheck.review.checked import brought, checked
from factcheck.review.events import Event, Events
from factcheck.review.files import Files, Stamps
from factcheck.review.log import Decisions, Log
from factcheck.review.refusing import Gone, ReadOnly, Refused
from factcheck.review.seeing import decided_already, hold_to_seen, seen_of
from factcheck.review.texts import Texts
from factcheck.settings import Settings

PAUSE = 1.0
"""Seconds between two looks at the files."""
QUICK = 2.0
"""Seconds that a check may take to be waited for in a request."""


class Desk:
    """One case on the editors' table; safe to use from several threads.

    `paths` are those of the case, `settings` what it is checked by, or what gives that anew,
    `texts` the folder of the sources' texts, if at hand. `baseline`: by default that of the case.
    """

    def __init__(
        self,
        paths: Sequence[str | Path],
        settings: Settings | Callable[[], Settings] | None = None,
        texts: str | Path | None = None,
        *,
        baseline: str | Path | None = None,
        read_only: bool = False,
    ) -> None:
        self.paths = [str(path) for path in paths]
        self.texts = Texts(texts)
        self.read_only = read_only
        self.events = Events()
        self.checked_in = 0.0
        self._log_trouble = self._check_trouble = ""
        self._settings = settings if callable(settings) else _always(settings)
        self._log = Log(kept_with(self.paths, DECISIONS))
        self._baseline = Path(baseline) if baseline else kept_with(self.paths, BASELINE)
        self._writing = threading.RLock()
        self._checking = threading.Lock()
        self._files = Files(self.paths, self._log.name)
        self._stamps: Stamps = ()
        self._looked: Stamps = ()
        self.decisions = Decisions()
        self._others: list[Decision] = []
        self.settings: Settings | None = None
        self.board = self._check()
        self._take(self.board)

    @property
    def version(self) -> int:
        """Counts up with everything that happens."""
        return self.events.version

    @property
    def trouble(self) -> str:
        """Why the files could not be followed, "" where they could."""
        return " ".join(filter(None, (self._check_trouble, self._log_trouble)))

    @property
    def log_path(self) -> Path:
        """The log that decisions are written to."""
        return self._log.path

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the files."""
        others = (one for one in self.board.report.problems if one.file != self._log.name)
        return tuple(sorted({*others, *self._log.problems}))

    def finding(self, key: str) -> Finding:
        """The finding of this id.

        Raises:
            Gone: there is none (any more).
        """
        finding = self.board.finding(key)
        if finding is None:
            raise Gone(key)
        return finding

    def history(self, question: str) -> tuple[Decision, ...]:
        """All that was decided on a question, oldest first."""
        return self.decisions.on(question)

    def seen(self, key: str) -> str:
        """What an editor sees who is shown the finding now; raises Gone as `finding` does."""
        return self.seen_of(self.finding(key))

    def seen_of(self, finding: Finding) -> str:
        """What an editor sees who is shown this."""
        return seen_of(finding, self.decisions.latest(finding.question))

    def decide(
        self,
        key: str,
        verdict: Verdict,
        *,
        who: str,
        wrong: str = "",
        differs: Differs = "",
        note: str = "",
        until: str = "",
        seen: str = "",
    ) -> Decision:
        """Write a decision and let it bear on the finding; the same one twice is one.

        `undo` takes back what stands. `seen`: what the editor was shown, as `seen` gave it.

        Raises:
            Gone: there is no such finding (any more).
            Overtaken: the finding, or what was decided on it, is not as it was `seen`.
            Refused: what was given does not make a decision.
            UsageError: the log cannot be written.
        """
        if self.read_only:
            raise ReadOnly
        with self._writing, locked(self._log.path):
            self._absorb()
            finding = self.finding(key)
            latest = self.decisions.latest(finding.question)
            made = decision_on(
                finding, verdict, who=who, wrong=wrong, differs=differs, note=note, until=until
            )
            if latest and latest.moment > made.moment:  # clocks differ; the later line must count
                made = made.model_copy(update={"when": latest.when})
            if latest and decided_already(finding, latest, made):
                return latest
            if seen:
                hold_to_seen(seen, finding, latest)
            wanting = refusals(made)
            if wanting:
                raise Refused(wanting)
            if verdict == "undo" and finding.decision is None:
                raise Refused([("verdict", "nothing is decided on it that could be undone")])
            add_decision(self._log.path, made)
            self._absorb()
        return made

    def refresh(self, *, at_rest: bool = False) -> bool:
        """Look whether files have changed, and check again where they have; tells whether.

        With `at_rest` only where they are as they were at the last look: a file that is being
        saved is not half of one.
        """
        try:
            with self._writing:
                self._absorb()
            self._log_trouble = ""
        except UsageError as error:
            self._log_trouble = f"{error}."
        now, before = self._files.now(), self._looked
        self._looked = now
        if now == self._stamps and self.board.today == date.today():
            return False
        if (at_rest and now != before) or not self._checking.acquire(blocking=False):
            return False
        try:
            left = self._take(self._check())
            self._tell("checked", **brought(left, self.board))
            self._check_trouble = ""
        except Exception as error:  # a plug-in that fails: the board in use stays
            self._stamps = now  # and is not tried again before a file changes
            self._check_trouble = f"The files have changed and cannot be checked: {error}."
            raise
        finally:
            self._checking.release()
        return True

    def refresh_soon(self) -> None:
        """Look at the files at once where a check is quick; else it is left to the watch."""
        if self.checked_in < QUICK:
            self.refresh()

    def _absorb(self) -> None:
        """Take in what the log holds by now; the caller holds `_writing`."""
        try:
            added = self._log.added()
            if added is None:
                added = self._retake()
        except OSError as error:
            raise UsageError(f"{self._log.path}: cannot be read: {error.strerror}") from None
        for one in added:
            self.decisions.add(one)
            standing = self.decisions.standing(one.question)
            for key in self.board.apply(one.question, standing) or [""]:
                self._tell_decided(one, key)

    def _retake(self) -> list[Decision]:
        """The log was changed other than at its end: as after a merge by git."""
        before = set(self.decisions.questions())
        self.decisions = Decisions([*self._others, *self._log.reread()])
        for question in before | set(self.decisions.questions()):
            self.board.apply(question, self.decisions.standing(question))
        self._tell("checked", "The log of decisions was changed by another program.")
        return []

    def _check(self) -> Board:
        """A board of the files as they are now."""
        started = time.monotonic()
        settings = self._settings()
        self._files.others = (self._baseline, *([Path(settings.where.file)] if settings else ()))
        stamps = self._files.now()
        board = checked(self.paths, settings, self._baseline)
        self.settings, self._stamps = settings, stamps
        self.checked_in = time.monotonic() - started
        return board

    def _take(self, board: Board) -> Board:
        """Put a board on the desk, with all that is decided by now; gives the one before."""
        made = board.report.case.decisions
        with self._writing:
            self._others = [one for one in made if one.where.file != self._log.name]
            with suppress(OSError):  # the log cannot be read now: what was known of it stays
                self.decisions = Decisions([*self._others, *self._log.reread()])
            for question in {*self.decisions.questions(), *(one.question for one in made)}:
                board.hold(question, self.decisions.standing(question))
            before, self.board = self.board, board
        return before

    def _tell_decided(self, made: Decision, key: str) -> None:
        self._tell(
            "undone" if made.verdict == "undo" else "decided",
            made.told,
            key=key,
            question=made.question,
            status=self.board.status(key) if key else "",
            who=made.who,
        )

    def _tell(self, kind: Any, told: str, **more: Any) -> None:
        with self._writing:
            when = written_moment(datetime.now(UTC))
            self.events.add(Event(self.version + 1, kind, when, told, **more))


def _always(settings: Settings | None) -> Callable[[], Settings | None]:
    return lambda: settings
