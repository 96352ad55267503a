"""The desk: a case, what is found in it, and what editors decide, kept in step with the files.

The files stay the truth. A decision is a line of the log, written under its lock as the command
`factcheck decide` does it, and counts once it has been read back. Claims that change on disk are
checked again beside the board in use, which is then swapped for the new one whole.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from factcheck.casefile.files import DECISIONS, kept_with
from factcheck.decision import Decision, Differs, Verdict
from factcheck.errors import Problem, UsageError
from factcheck.finding import Finding
from factcheck.history import locked
from factcheck.history.deciding import add_decision, decision_on, refusals, written_moment
from factcheck.review.board import Board
from factcheck.review.checked import brought
from factcheck.review.checks import Checks
from factcheck.review.confirming import Answers
from factcheck.review.events import Event, Events
from factcheck.review.headings import about
from factcheck.review.keeping import kept_told, lost_files
from factcheck.review.log import Decisions, Log
from factcheck.review.refusing import Gone, ReadOnly, Refused
from factcheck.review.seeing import decided_already, hold_to_seen, seen_of
from factcheck.review.texts import Texts
from factcheck.settings import Settings

PAUSE = 1.0
"""Seconds between two looks at the files."""
QUICK = 2.0
"""Seconds that a check may take to be begun in a request."""
PATIENCE = 0.1
"""Seconds that a request waits for it."""


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
        self.patience = PATIENCE
        self.started = datetime.now(UTC)
        self.events = Events()
        self.answers = Answers()
        self._log_trouble = self._check_trouble = ""
        self._log = Log(kept_with(self.paths, DECISIONS))
        self._checks = Checks(self.paths, settings, baseline, self._log.name)
        self._writing = threading.RLock()
        self._checking = threading.Lock()
        self.decisions = Decisions()
        self._others: list[Decision] = []
        self.board = self._checks.board()
        self._found = self.board.report.problems
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
    def settings(self) -> Settings | None:
        """What the board in use was checked by."""
        return self._checks.settings

    @property
    def log_path(self) -> Path:
        """The log that decisions are written to."""
        return self._log.path

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the files, also in those that could not be read at the last look."""
        others = (one for one in self._found if one.file != self._log.name)
        return tuple(sorted({*others, *self._log.problems}))

    def finding(self, key: str) -> Finding:
        """The finding of this id.

        Raises:
            Gone: there is none (any more).
        """
        finding = self.board.finding(key)
        if finding is None:
            raise Gone(key, mistakes=bool(self.problems))
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
        wrong: str | Sequence[str] = (),
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

    def announce(self, told: str, who: str) -> None:
        """Let every page know of what was written other than a decision."""
        self._tell("confirmed", told, who=who)

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
        files = self._checks.due(self.board, at_rest=at_rest)
        if files is None or not self._checking.acquire(blocking=False):
            return False
        try:
            board = self._checks.board(self.board)
            self._found = board.report.problems
            if lost := lost_files(self.board, board):
                self._check_trouble = kept_told(lost)
                self._tell("checked", self._check_trouble)
            else:
                left = self._take(board)
                self._check_trouble = ""
                self._tell("checked", **brought(left, board))
        except Exception as error:  # a plug-in that fails: the board in use stays
            self._checks.give_up(files)
            self._check_trouble = f"The files have changed and cannot be checked: {error}."
            raise
        finally:
            self._checking.release()
        return True

    def refresh_soon(self) -> None:
        """Look at the files at once where a check is quick; else it is left to the watch.

        It is waited for no longer than `patience`, and then goes on beside the page.
        """
        if self._checks.seconds < QUICK:
            look = threading.Thread(target=self._refresh_quietly, daemon=True)
            look.start()
            look.join(self.patience)

    def _refresh_quietly(self) -> None:
        with suppress(Exception):  # why the files could not be checked, every page says
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
        finding = self.board.finding(key)
        on = f"{about(finding, self.board.labels)}: " if finding else ""
        self._tell(
            "undone" if made.verdict == "undo" else "decided",
            on + made.words + (f": {made.note}" if made.note else ""),
            key=key,
            question=made.question,
            status=self.board.status(key) if key else "",
            who=made.who,
        )

    def _tell(self, kind: Any, told: str, **more: Any) -> None:
        with self._writing:
            when = written_moment(datetime.now(UTC))
            self.events.add(Event(self.version + 1, kind, when, told, **more))
