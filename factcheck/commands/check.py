"""Check a case: findings to standard output.

Exits with 1 when a finding is at or above --fail-on, with 2 for wrong usage or input.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import PurePath
from typing import TYPE_CHECKING

from factcheck.collector import held_off
from factcheck.commands import common
from factcheck.commands.filters import FILTERS, add_filters, filtered
from factcheck.commands.past import add_baseline, with_past
from factcheck.commands.shards import add_shards, check_shards, in_shards
from factcheck.errors import UsageError
from factcheck.failing import FAILING, fails
from factcheck.report import FORMATS, SUFFIXES, Format, Workbook

if TYPE_CHECKING:
    from factcheck.finding import Finding
    from factcheck.outcome import Report
    from factcheck.report.rows import Rows
    from factcheck.settings import Settings

_NAMED = 10
"""Findings that fail the run which are named on stderr."""


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    common.add_paths(parser)
    common.add_settings(parser)
    common.add_weigh(parser)
    common.add_confirmed_only(parser)
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        help="of standard output; table (the default) is one line per finding where that is no "
        "terminal",
    )
    suffixes = " ".join(SUFFIXES)
    parser.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="FILE",
        help=f"write the report there too; repeatable; the suffix says how: {suffixes}",
    )
    parser.add_argument(
        "--fail-on",
        choices=tuple(FAILING),
        help="exit with 1 for errors (discrepancy or error; the default), for warnings too "
        "(tension or warning), for discrepancies and changes that are new or changed since the "
        "baseline, of whatever severity (new), or never; what is decided never fails",
    )
    add_baseline(parser)
    add_filters(parser)
    add_shards(parser)


@held_off()
def run(args: Namespace) -> int:
    """Load, check, choose, write."""
    outputs = [(name, _format(name)) for name in args.output]
    for name, _ in outputs:
        common.refuse_inside_case(name, common.paths_of(args))
        common.refuse_nowhere(name)
    settings = common.settings_of(args)
    fail_on = args.fail_on or settings.fail_on or "discrepancy"
    case, left = common.named_case(args)
    if in_shards(args, settings, len(case.claims)):
        return check_shards(args, settings, case, left, fail_on)
    whole = common.without(common.check_case(case, settings), left)
    whole = with_past(whole, args, fail_on)
    common.tell(whole.problems)
    report = filtered(_shown_alone(whole, args, settings), args)

    from factcheck.report.rows import make_rows
    from factcheck.report.spoken import counted
    from factcheck.report.terminal import for_terminal

    rows = make_rows(report, fail_on=fail_on)
    written = cache(lambda form: form.write(rows))  # a format that is asked for twice is made once
    for name, form in outputs:
        common.write(name, written(form))
    chosen = args.format or settings.format or "table"
    failing = [finding for finding in report.findings if fails(finding, fail_on)]
    if chosen == "table":
        first = _first(rows, failing) if fail_on == "new" else rows
        common.say(common.logged(for_terminal(first, sys.stdout)))
    else:
        common.say(written(FORMATS[chosen]))
    if failing and fail_on == "new":
        told = [f"{finding.id} ({finding.state or 'new'})" for finding in failing[:_NAMED]]
        more = f" and {len(failing) - _NAMED:,} more" if len(failing) > _NAMED else ""
        fail = "finding fails" if len(failing) == 1 else "findings fail"
        common.warn(f"{len(failing):,} {fail} this run: {', '.join(told)}{more}")
    if whole.case.claims and not report.counts["compared"]:
        common.warn(
            f"{counted(len(whole.case.claims), 'claim')} loaded, none compared with another: "
            "the report lists them with the reason"
        )
    return common.status(
        common.FOUND if failing else common.DONE,
        args,
        whole.problems,
        len(whole.case.claims),
    )


def _shown_alone(report: Report, args: Namespace, settings: Settings) -> Report:
    """Let the filters of the settings stand in for those not given, and the report say so."""
    from factcheck.settings.read import CHOICES

    only: dict[str, tuple[str, ...]] = {}
    for name in FILTERS:
        chosen = tuple(getattr(args, name)) or tuple(getattr(settings, name, ()))
        setattr(args, name, list(chosen))
        if chosen and set(chosen) != set(CHOICES.get(name, ())):
            only[name] = chosen
    return replace(report, departures=replace(report.departures, only=only)) if only else report


def _first(rows: Rows, failing: Iterable[Finding]) -> Rows:
    """The rows with those that fail the run first within their severity."""
    from factcheck.finding import SEVERITY_ORDER

    ids = {finding.id for finding in failing}
    order = sorted(
        rows.findings,
        key=lambda row: (
            row.unconfirmed,
            SEVERITY_ORDER.index(row.finding.severity),
            row.id not in ids,
        ),
    )
    return replace(rows, findings=tuple(order))


def _format(name: str) -> Format | Workbook:
    """The format that a file's suffix asks for."""
    suffix = PurePath(name).suffix.lower()
    form = SUFFIXES.get(suffix)
    if form is None:
        raise UsageError(
            f"--output {name}: no format has the suffix {suffix or '(none)'}; "
            f"use {' '.join(SUFFIXES)}"
        )
    if isinstance(form, Workbook) and find_spec(form.needs) is None:
        raise UsageError(
            f"--output {name}: {suffix} needs a library that is not installed: "
            f"pip install {form.distribution} (the extra {form.extra} has it)"
        )
    return form
