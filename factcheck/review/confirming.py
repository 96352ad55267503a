"""Machine-coded claims accepted or rejected: written into their files, told to the other editors.

The files stay the truth: `confirmed: true` or `false` in the claim's entry. What was written is
known at once, before the case has been checked again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any

from factcheck.errors import UsageError
from factcheck.review.editing import Stale, changed, save, written
from factcheck.review.refusing import Overtaken, ReadOnly

if TYPE_CHECKING:
    from factcheck.claim import Claim
    from factcheck.review.board import Board
    from factcheck.review.desk import Desk
    from factcheck.review.editing import Written

TRIES = 5
"""Times that a claim is written again, where its file changed elsewhere at that moment."""
_answering = Lock()
TOLD = {True: "Accepted", False: "Rejected", None: "Not confirmed any more"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What an editor has said of a claim."""

    confirmed: bool | None
    who: str


@dataclass(frozen=True, slots=True)
class Done:
    """What an editor wrote into a claim's entry: its fields `before`, and `after` as they then
    stood; None for one that is not there."""

    claim: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(slots=True)
class Answers:
    """What was said since the board on the desk was made, by the claim's id."""

    board: Board | None = None
    made: dict[str, Answer] = field(default_factory=dict)

    def on(self, board: Board) -> dict[str, Answer]:
        """Those that this board does not know yet."""
        return self.made if self.board is board else {}

    def add(self, board: Board, claim: str, answer: Answer) -> None:
        """One more; another board knows those before it from the files."""
        self.board, self.made = board, {**self.on(board), claim: answer}


def left(desk: Desk) -> int:
    """How many claims wait to be confirmed."""
    waiting = len(desk.board.index.unconfirmed)
    answers = desk.answers.on(desk.board).values()
    return max(0, waiting - sum(answer.confirmed is not None for answer in answers))


def state_of(desk: Desk, claim: Claim) -> Answer:
    """What stands on a claim, and who has said so, as far as that is known."""
    return desk.answers.on(desk.board).get(claim.id) or Answer(claim.confirmed, "")


def waits(desk: Desk, claim: Claim) -> bool:
    """Whether nobody has looked at a machine-coded claim."""
    answer = desk.answers.on(desk.board).get(claim.id)
    return claim.unconfirmed if answer is None else answer.confirmed is None


def beside(desk: Desk, claim: str) -> tuple[str, str]:
    """The waiting claims before and after one, in the order of the sources; "" for none."""
    claims, at = desk.board.index.unconfirmed, desk.board.index.unconfirmed_at.get(claim, -1)
    if at < 0:
        first = next((one.id for one in claims if waits(desk, one)), "")
        return "", first
    before = next((one.id for one in reversed(claims[:at]) if waits(desk, one)), "")
    after = next((one.id for one in claims[at + 1 :] if waits(desk, one)), "")
    return before, after


def onward(desk: Desk, claim: str) -> str:
    """The waiting claim after this one; where there is none, the first."""
    after = beside(desk, claim)[1]
    return after or next((c.id for c in desk.board.index.unconfirmed if waits(desk, c)), "")


def seen_of(before: Written) -> str:
    """What an editor sees of a claim: a hash of its entry. The rest of its file may change."""
    text = json.dumps(before.fields, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def confirm(
    desk: Desk, claim: Claim, confirmed: bool | None, *, who: str, seen: str = ""
) -> Done | None:
    """Write into a claim's file that it is accepted or rejected, or (None) that it waits again.

    `seen` is what the editor was shown, as `seen_of` gave it. Gives what was written, None where
    the file says so already.

    Raises:
        Overtaken: the claim is not as it was shown; nothing is written.
        Unfit: it cannot be read as it is, so that it cannot be accepted.
        UsageError: its file cannot be written.
    """

    def fields_for(before: Written) -> dict[str, Any] | None:
        if seen and seen != seen_of(before):
            raise Overtaken(
                f"{claim.id} has changed since it was shown. Nothing was written; look at it again."
            )
        return {"confirmed": confirmed}

    done = _write(desk, claim, fields_for)
    told(desk, claim, confirmed, who)
    return done


def take_back(desk: Desk, claim: Claim, done: Done, *, who: str) -> bool:
    """Put back into a claim's entry what stood there before; False where another has changed that.

    Raises UsageError where its file cannot be written.
    """

    def fields_for(before: Written) -> Mapping[str, Any] | None:
        return done.before if fields_of(before, done.after) == done.after else None

    if _write(desk, claim, fields_for, checked=False) is None:
        return False
    told(desk, claim, done.before.get("confirmed"), who)
    return True


def done_to(before: Written, now: Written, names: Iterable[str]) -> Done:
    """What was done to a claim, of which these fields were written."""
    names = tuple(names)
    return Done(before.claim, fields_of(before, names), fields_of(now, names))


def fields_of(entry: Written, names: Iterable[str]) -> dict[str, Any]:
    """Fields of a claim's entry, None for those that are not there."""
    return {name: entry.fields.get(name) for name in names}


def _write(
    desk: Desk,
    claim: Claim,
    fields_for: Callable[[Written], Mapping[str, Any] | None],
    *,
    checked: bool = True,
) -> Done | None:
    """Write what `fields_for` makes of the claim as it is; None where there is nothing to write."""
    if desk.read_only:
        raise ReadOnly
    with _answering:  # editors wait for one another; what else writes a file does not wait
        for _ in range(TRIES):
            board = desk.board
            before = written(desk.paths, claim, board.lines)
            fields = fields_for(before)
            if fields is None or fields_of(before, fields) == fields:
                return None
            made = changed(before, fields, board.report.case, board.index, checked=checked)
            try:
                save(made, before.sha256, board.lines)
            except Stale:
                continue  # it changed at that moment
            return Done(claim.id, fields_of(before, fields), dict(fields))
    raise UsageError(f"{claim.where.file}: is being written by others; try again")


def told(desk: Desk, claim: Claim, confirmed: bool | None, who: str) -> None:
    """Let every page know what was written, and have the case checked again."""
    desk.answers.add(desk.board, claim.id, Answer(confirmed, who))
    desk.announce(f"{TOLD[confirmed]}: {claim.id}", who)
    desk.refresh_soon()
