"""What a check is held to: the baseline, and the decisions of the case."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.outcome import Report


def add_baseline(parser: ArgumentParser) -> None:
    """`--baseline`."""
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        help="findings accepted before (see factcheck baseline); default: baseline.jsonl in the "
        "case, where there is one",
    )


def baseline_path(args: Namespace) -> Path:
    """Where the baseline is, or would be: as named, else with the first of the paths.

    Raises:
        UsageError: it is a link that leads out of the case.
    """
    from factcheck.casefile.files import BASELINE, kept_beside

    if args.baseline:
        return Path(args.baseline)
    path = kept_beside(common.paths_of(args)[0], BASELINE)
    refuse_link(path)
    return path


def with_past(report: Report, args: Namespace, fail_on: str = "") -> Report:
    """The report held to its baseline, where there is one; says on stderr what is to be known.

    Raises:
        UsageError: a baseline is named that is not there.
    """
    from factcheck.history import read_baseline, with_history

    path = baseline_path(args)
    if path.exists() or path.is_symlink():
        baseline = read_baseline(path)
        report = with_history(report, baseline)
        problems = tuple(sorted({*report.problems, *baseline.problems}))
        report = replace(report, problems=problems)
    elif args.baseline:
        raise UsageError(f"{path}: no such baseline; factcheck baseline writes one")
    elif fail_on == "new":
        common.warn(f"no baseline ({path}): every finding counts as new; see factcheck baseline")
    for one in report.idle:
        common.warn(
            f"{one.where.file}:{one.where.line}: this decision ({one.told}) is on a question that "
            f"no finding has: {one.question}; factcheck decide {one.id} undo takes it back"
        )
    return report


def refuse_link(path: Path) -> None:
    """Raises UsageError for a link that leads out of the folder it lies in."""
    if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
        raise UsageError(f"{path}: is a link that leads out of the case folder; copy the file")
