"""Accept the findings of today, so that later runs tell what is new or has changed.

Says line by line what it does: + added, ~ changed, - removed. Lines on other subjects than those
named, and lines that stay the same, are left as they are.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.commands.past import add_baseline, baseline_path
from factcheck.errors import UsageError
from factcheck.report.choosing import subjects_of
from factcheck.report.plain import visible

if TYPE_CHECKING:
    from factcheck.decision import Entry
    from factcheck.finding import Finding
    from factcheck.history.baseline import Baseline, Update
    from factcheck.outcome import Report

_MOST, _LISTED = 40, 20
"""Added lines that are all told, and how many are where there are more."""


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    common.add_paths(parser)
    common.add_settings(parser)
    add_baseline(parser)
    parser.add_argument(
        "--subject",
        action="append",
        default=[],
        metavar="ID",
        help="accept what is on this subject, and touch no other; repeatable",
    )
    parser.add_argument(
        "--reason", required=True, metavar="TEXT", help="why they are accepted, for those to come"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what it would do, and stop")


def run(args: Namespace) -> int:
    """Check, compare with the baseline, say, write."""
    from factcheck.casefile.atomic import write_text_atomically
    from factcheck.history import Baseline, locked, read_baseline
    from factcheck.history.baseline import updated

    if not args.reason.strip():
        raise UsageError("--reason: say why the findings are accepted")
    if not args.baseline:
        common.needs_folder(args, "the baseline")
    path = baseline_path(args)
    report = common.check_case(common.load_case(common.paths_of(args)), common.settings_of(args))
    common.tell(report.problems)
    status = common.status(common.DONE, args, report.problems, len(report.case.claims))
    if status != common.DONE:
        common.warn("nothing is accepted while the input has mistakes; see also --keep-going")
        return status
    with locked(path):
        before = read_baseline(path) if path.exists() or path.is_symlink() else None
        if before is not None and before.problems:
            common.tell(before.problems)
            raise UsageError(f"{path}: has mistakes; mend it or remove it first")
        before = before or Baseline()
        chosen = _chosen(report, args.subject, before)
        update = updated(
            before,
            chosen,
            reason=args.reason.strip(),
            since=date.today().isoformat(),
            subjects=frozenset(args.subject) or None,
        )
        common.say("".join(f"{visible(line)}\n" for line in _told(update, path, args)))
        if not update:
            common.say(f"No change: {path} stays as it is.\n")
        elif args.dry_run:
            common.say(f"Nothing is written: {path} would be.\n")
        else:
            try:
                write_text_atomically(path, update.baseline.text())
            except OSError as error:
                raise UsageError(f"{path}: cannot be written: {error.strerror}") from None
            common.say(f"Written: {path}, {len(update.baseline.entries):,} lines.\n")
    again = [one.id for one in chosen if one.decision and not one.decision.holds]
    if again:
        common.warn(
            f"{len(again):,} re-opened: decide again or undo, for a baseline settles no decision: "
            f"{', '.join(again)}"
        )
    return status


def _chosen(report: Report, subjects: list[str], before: Baseline) -> list[Finding]:
    """The findings to accept: all, or those on the subjects.

    Raises:
        UsageError: a subject is in the case no more and the baseline has nothing on it either.
    """
    from factcheck.history.about import subjects_in

    if not subjects:
        return list(report.findings)
    known = {*report.case.subjects}.union(*(subjects_in(one.question) for one in before.entries))
    for name in subjects:
        if name not in known:
            raise common.unknown("subject", name, known)
    return [finding for finding in report.findings if subjects_of(finding) & set(subjects)]


def _told(update: Update, path: Path, args: Namespace) -> Iterator[str]:
    """What it does, a line for each line of the file, then in numbers.

    Of many lines that are added the first few: all of them stand in the file, or, where none is
    written, here.
    """
    many = len(update.added) > _MOST and not args.dry_run
    listed = update.added[:_LISTED] if many else update.added
    for new in listed:
        yield f"+ {_line(new)}"
    if many:
        yield f"  and {len(update.added) - _LISTED:,} more, to be read in {path}"
    for old, new in update.changed:
        yield f"~ {_line(new)}"
        yield f"  was {_line(old)}"
    for old in update.removed:
        yield f"- {_line(old)}"
    if update:
        numbers = {"added": update.added, "changed": update.changed, "removed": update.removed}
        yield ", ".join(f"{len(lines):,} {what}" for what, lines in numbers.items() if lines) + "."


def _line(entry: Entry) -> str:
    grade = "" if entry.severity == "note" else f" ({entry.severity})"
    return f"{entry.id} {entry.kind}{grade}: {entry.message}"
