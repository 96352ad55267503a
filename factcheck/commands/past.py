"""What a check is held to: the baseline, and the decisions of the case."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.errors import UsageError
from factcheck.report.past import idle_row

if TYPE_CHECKING:
    from factcheck.decision import Decision, Entry
    from factcheck.finding import Finding
    from factcheck.history import Baseline
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
    from factcheck.casefile.files import BASELINE, kept_with

    if getattr(args, "baseline", None):
        return Path(args.baseline)
    path = kept_with(common.paths_of(args), BASELINE)
    refuse_link(path)
    return path


def with_past(report: Report, args: Namespace, fail_on: str = "") -> Report:
    """The report held to its baseline, where there is one; says on stderr what is to be known.

    Raises:
        UsageError: a baseline is named that is not there.
    """
    from factcheck.history import with_history

    baseline = named_baseline(args, fail_on)
    if baseline is not None:
        report = with_history(report, baseline)
        problems = tuple(sorted({*report.problems, *baseline.problems}))
        report = replace(report, problems=problems)
    tell_past(report, baseline, args)
    return report


def named_baseline(args: Namespace, fail_on: str = "") -> Baseline | None:
    """The baseline, where there is one; says on stderr where one is missed.

    Raises:
        UsageError: a baseline is named that is not there.
    """
    from factcheck.history import read_baseline

    if not args.baseline and any("://" in one for one in common.paths_of(args)):
        if fail_on == "new" or getattr(args, "state", None):
            common.warn("every finding counts as new: of a URL, name the baseline by --baseline")
        return None
    path = baseline_path(args)
    if path.exists() or path.is_symlink():
        return read_baseline(path)
    if args.baseline:
        raise UsageError(f"{path}: no such baseline; factcheck baseline writes one")
    if fail_on == "new" or getattr(args, "state", None):
        common.warn(f"no baseline ({path}): every finding counts as new; see factcheck baseline")
    return None


def tell_past(report: Report, baseline: Baseline | None, args: Namespace) -> None:
    """Say on stderr what is to be known of the baseline and of decisions about nothing."""
    lines = len(baseline.entries) if baseline is not None else 0
    found = any(report.counts.get(kind) for kind in ("agreement", "discrepancy", "change"))
    if lines and found and len(report.resolved) == lines:
        whole = "its one line is not" if lines == 1 else f"none of its {lines:,} lines is"
        path = baseline_path(args)
        common.warn(f"{path}: {whole} on a finding of today; is it of this case?")
    labels = {subject.id: subject.label for subject in report.case.subjects.values()}
    for idle in (idle_row(one, labels) for one in report.idle):
        common.warn(
            f"{idle.place}: this decision ({idle.told}) is on what is not found any more: "
            f"{idle.was}; factcheck decide {idle.id} undo takes it back"
        )


def renewed(report: Report, args: Namespace, wanted: str) -> tuple[str, Finding] | None:
    """Of an id of old, or its beginning, the whole of it and what its question's finding is today.

    The baseline and the log of decisions know ids of old; None where they do not know this one.

    Raises:
        UsageError: several begin so, or no finding answers its question.
    """
    from factcheck.casefile.files import BASELINE, kept_with
    from factcheck.history import read_baseline

    path = kept_with(common.paths_of(args), BASELINE)
    refuse_link(path)
    entries = read_baseline(path).entries if path.exists() else ()
    before: list[Entry | Decision] = [*entries, *report.case.decisions]
    known = {one.id: one for one in before if one.fingerprint}
    found = [id_ for id_ in known if wanted and id_.startswith(wanted)]
    if not found:
        return None
    if len(found) > 1 and wanted not in found:
        raise UsageError(f"several findings of old begin so: {', '.join(sorted(found))}")
    old = known[wanted if wanted in found else found[0]]
    for finding in report.findings:
        if finding.question == old.question:
            return old.id, finding
    said = f"; it said: {old.message}" if old.message else ""
    raise UsageError(f"{old.id} is gone: no finding answers its question any more{said}")


def refuse_link(path: Path) -> None:
    """Raises UsageError for a link that leads out of the folder it lies in."""
    from factcheck.casefile.files import OUTSIDE, leads_out

    if leads_out(path):
        raise UsageError(f"{path}: {OUTSIDE}")
