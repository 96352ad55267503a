"""Decide on a finding, so that it is marked and fails no run while what was judged stays as it is.

VERDICT: one-wrong (--wrong says which claim), both-wrong, both-true (--differs says in what), same
(the same thing), not-comparable, miscoded, needs-call; undo takes back what was decided before.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.commands.editor import editor_name
from factcheck.commands.past import refuse_link, renewed
from factcheck.errors import UsageError
from factcheck.report.plain import visible

if TYPE_CHECKING:
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
    parser.add_argument(
        "--wrong",
        action="append",
        default=[],
        metavar="CLAIM",
        help="the claim that is wrong; again for others of its side",
    )
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
    from factcheck.casefile.files import DECISIONS, kept_with
    from factcheck.history import locked
    from factcheck.history.deciding import add_decision, refusals
    from factcheck.history.holding import standing

    common.needs_folder(args, "the log of decisions")
    path = kept_with(common.paths_of(args), DECISIONS)
    refuse_link(path)
    report = common.check_case(common.load_case(common.paths_of(args)), common.settings_of(args))
    common.tell(report.problems)
    status = common.status(common.DONE, args, report.problems, len(report.case.claims))
    if not report.case.claims:
        return status
    made, finding = _decision(report, args)
    for name, message in refusals(made):
        raise UsageError(f"--{name}: {message}")
    with locked(path):
        if made.verdict == _UNDO:
            # another editor may have been here since the case was read
            logged = load(path).decisions if path.exists() else ()
            if made.question not in standing([*report.case.decisions, *logged]):
                raise UsageError(f"{args.finding}: nothing is decided on it that could be undone")
        add_decision(path, made)
    common.say("".join(f"{visible(line)}\n" for line in _told(made, finding, path, args)))
    return status


def _decision(report: Report, args: Namespace) -> tuple[Decision, Finding | None]:
    """What is to be written, and the finding it is on; None where only the decision is left."""
    from factcheck.decision import Decision
    from factcheck.history.deciding import decision_on

    finding = _found(report, args)
    if isinstance(finding, Decision) and args.verdict != _UNDO:
        if any(one.question == finding.question for one in report.findings):
            _refuse_old(report, args, finding)
        raise UsageError(f"{finding.id}: no such finding any more; what was decided can be undone")
    ids = [] if isinstance(finding, Decision) else [box.id for box in finding.boxes]
    for wrong in args.wrong:
        if wrong not in ids:
            raise common.unknown("claim of this finding", wrong, ids)
    made = decision_on(
        finding,
        args.verdict,
        who=args.who.strip() or editor_name(),
        wrong=args.wrong,
        differs=args.differs,
        note=args.note,
        until=args.until,
    )
    return made, None if isinstance(finding, Decision) else finding


def _refuse_old(report: Report, args: Namespace, wanted: Decision | None = None) -> None:
    """Raises UsageError for an id of old: what is to be decided on is another finding now."""
    known = renewed(report, args, wanted.id if wanted else args.finding.lower())
    if known is not None:
        old, finding = known
        raise UsageError(f"{old} is now {finding.id}; read it again: factcheck why {finding.id}")


def _found(report: Report, args: Namespace) -> Finding | Decision:
    """The finding with this id or beginning of one; else a decision on one that is there no more.

    Raises:
        UsageError: there is none, several begin so, or it is of another id now.
    """
    wanted = args.finding.lower()
    decided = [one.decision.decision for one in report.findings if one.decision]
    for things in (report.findings, (*report.idle, *decided)):
        exact = [one for one in things if one.id == wanted]
        found = exact or [one for one in things if wanted and one.id.startswith(wanted)]
        if len({one.id for one in found}) > 1:
            raise UsageError(f"several findings begin so: {', '.join(one.id for one in found)}")
        if found:
            return found[0]
    _refuse_old(report, args)
    raise common.unknown("finding", args.finding, [one.id for one in report.findings])


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
        count = len(finding.answer.positions)
        if made.verdict == "one-wrong" and count > 2:
            yield (
                f"It settles all {count} positions of the finding, not that of "
                f"{', '.join(made.wrong[:_NAMED])} alone."
            )
    yield f"Written: {path}"
    names = sorted(made.claims)
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    yield (
        f"It re-opens when a claim that it judged changes or goes ({', '.join(names[:_NAMED])}"
        f"{more}), when a claim takes a new position"
        + (f", and after {made.until}." if made.until else ".")
    )
    yield f"factcheck decide {made.id} undo takes it back."
