"""A decision made and added to the log: one way, whoever asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from factcheck.decision import Decision, Differs, Verdict, faults
from factcheck.errors import UsageError
from factcheck.finding import Finding
from factcheck.history.log import append_line, decision_line

UNDO = "undo"
"""The verdict that takes back what was decided before."""


def decision_on(
    on: Finding | Decision,
    verdict: Verdict,
    *,
    who: str,
    wrong: str | Sequence[str] = (),
    differs: Differs = "",
    note: str = "",
    until: str = "",
    when: datetime | None = None,
) -> Decision:
    """A verdict on a finding; on a decision whose finding is gone, which can only be undone.

    `wrong`: the claim that is wrong, or several. `when`: by default now, to the second.
    """
    boxes = on.boxes if isinstance(on, Finding) else ()
    return Decision(
        question=on.question,
        fingerprint=on.fingerprint,
        kind=on.kind,
        claims={box.id: box.fingerprint for box in sorted(boxes, key=lambda box: box.id)},
        verdict=verdict,
        wrong=tuple(dict.fromkeys((wrong,) if isinstance(wrong, str) else wrong)),
        differs=differs,
        note=note.strip(),
        who=who,
        when=written_moment(when or datetime.now(UTC)),
        until=until,
        message=on.answer.message if isinstance(on, Finding) else "",
    )


def written_moment(when: datetime) -> str:
    """A moment as decisions are dated: UTC, to the second."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def refusals(made: Decision) -> list[tuple[str, str]]:
    """Why a decision cannot be made now: the field, and what is wrong with it."""
    wrong = list(faults(made))
    if not wrong and made.until and made.until < date.today().isoformat():
        wrong.append(("until", f"{made.until} has passed"))
    return wrong


def add_decision(path: str | Path, made: Decision) -> None:
    """Write a decision to the log; the caller holds its lock.

    Raises:
        UsageError: the log cannot be written.
    """
    try:
        append_line(path, decision_line(made))
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None
