"""Decide on a finding, so that it is marked and fails no run while what was judged stays as it is.

VERDICT: one-wrong (--wrong says which claim), both-wrong, both-true (--differs says in what), same
(the same thing), not-comparable, miscoded, needs-call; undo takes back what was decided before.
"""

from __future__ import annotations

import getpass
import subprocess
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.commands.past import refuse_link
from factcheck.errors import UsageError
from factcheck.report.plain import visible

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.decision import Decision
    from factcheck.finding import Finding
    from factcheck.outcome import Report

VERDICTS = (
    "one-wrong", "both-wrong", "both-true", "same", "not-comparable", "miscoded", "needs-call",
    "undo",
)  # fmt: skip
DIFFERENCES = ("time", "place", "scope", "definition")
_UNDO = "undo"
_NAMED = 6


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("finding", metavar="FINDING", help="a finding's id, or its beginning")
    parser.add_argument("verdict", metavar="VERDICT", choices=VERDICTS, help=", ".join(VERDICTS))
    common.add_paths(parser)
    common.add_settings(parser)
    parser.add_argument("--wrong", default="", metavar="CLAIM", help="the claim that is wrong")
    parser.add_argument("--differs", default="", choices=DIFFERENCES, help="what differs")
    parser.add_argument("--note", default="", metavar="TEXT", help="why; for those to come")
    parser.add_argument(
        "--as",
        dest="who",
        default="",
        metavar="NAME",
        help="who decides (default: git's user.name)",
    )
    parser.add_argument(
        "--until",
        default="",
        metavar="DATE",
        help="the last day on which it is to hold: 2024-05-31",
    )


def run(args: Namespace) -> int:
    """Check, find the finding, write the decision, say what would re-open it."""
    from factcheck.casefile import load
    from factcheck.casefile.files import DECISIONS, kept_beside
    from factcheck.decision import faults
    from factcheck.history import append_line, locked
    from factcheck.history.holding import standing
    from factcheck.history.log import decision_line

    path = kept_beside(common.paths_of(args)[0], DECISIONS)
    refuse_link(path)
    report = common.check_case(common.load_case(common.paths_of(args)), common.settings_of(args))
    common.tell(report.problems)
    status = common.status(common.DONE, args, report.problems, len(report.case.claims))
    if not report.case.claims:
        return status
    made, finding = _decision(report, args)
    for name, message in faults(made):
        raise UsageError(f"--{name}: {message}")
    if made.until and made.until < date.today().isoformat():
        raise UsageError(f"--until: {made.until} has passed")
    with locked(path):
        if made.verdict == _UNDO:
            # another editor may have been here since the case was read
            logged = load(path).decisions if path.exists() else ()
            if made.question not in standing([*report.case.decisions, *logged]):
                raise UsageError(f"{args.finding}: nothing is decided on it that could be undone")
        try:
            append_line(path, decision_line(made))
        except OSError as error:
            raise UsageError(f"{path}: cannot be written: {error.strerror}") from None
    common.say("".join(f"{visible(line)}\n" for line in _told(made, finding, path, args)))
    return status


def _decision(report: Report, args: Namespace) -> tuple[Decision, Finding | None]:
    """What is to be written, and the finding it is on; None where only the decision is left."""
    from factcheck.decision import Decision

    boxes: tuple[Box, ...]
    finding = _found(report, args.finding)
    gone = isinstance(finding, Decision)
    if gone and args.verdict != _UNDO:
        raise UsageError(
            f"{args.finding}: no such finding any more; what was decided can be undone"
        )
    message, boxes = "", ()
    if not isinstance(finding, Decision):
        message, boxes = finding.answer.message, finding.boxes
    ids = [box.id for box in boxes]
    if args.wrong and args.wrong not in ids:
        raise common.unknown("claim of this finding", args.wrong, ids)
    made = Decision(
        question=finding.question,
        fingerprint=finding.fingerprint,
        kind=finding.kind,
        claims={box.id: box.fingerprint for box in sorted(boxes, key=lambda box: box.id)},
        verdict=args.verdict,
        wrong=args.wrong,
        differs=args.differs,
        note=args.note.strip(),
        who=args.who.strip() or _name(),
        when=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        until=args.until,
        message=message,
    )
    return made, None if isinstance(finding, Decision) else finding


def _found(report: Report, wanted: str) -> Finding | Decision:
    """The finding with this id or beginning of one; else a decision on one that is there no more.

    Raises:
        UsageError: there is none, or several begin so.
    """
    decided = [one.decision.decision for one in report.findings if one.decision]
    for things in (report.findings, (*report.idle, *decided)):
        exact = [one for one in things if one.id == wanted]
        found = exact or [one for one in things if wanted and one.id.startswith(wanted)]
        if len({one.id for one in found}) > 1:
            raise UsageError(f"several findings begin so: {', '.join(one.id for one in found)}")
        if found:
            return found[0]
    raise common.unknown("finding", wanted, [one.id for one in report.findings])


def _name() -> str:
    """Who decides: as git has it, else the login name."""
    try:
        asked = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 - wherever it is installed
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        name = ""
    else:
        name = asked.stdout.strip()
    try:
        return name or getpass.getuser()
    except (OSError, KeyError, ImportError):  # nobody of that number is known to the system
        raise UsageError("--as: say who decides; neither git nor the system knows a name") from None


def _told(made: Decision, finding: Finding | None, path: Path, args: Namespace) -> Iterator[str]:
    """What was written, and what would re-open it."""
    if made.verdict == _UNDO:
        yield f"Undone: what was decided on {made.id} counts no more – {made.who}, {made.day}"
        yield f"Written: {path}"
        return
    yield f"Decided: {made.told}"
    if finding is not None:
        yield f"Finding {made.id}: {made.message}"
        known = finding.decision.decision if finding.decision else None
        if known is not None:
            yield f"In place of: {known.told}"
    yield f"Written: {path}"
    names = sorted(made.claims)
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    yield (
        f"It re-opens when a claim that it judged changes or goes ({', '.join(names[:_NAMED])}"
        f"{more}), when a claim takes a new position"
        + (f", and after {made.until}." if made.until else ".")
    )
    yield f"factcheck decide {made.id} undo takes it back."
