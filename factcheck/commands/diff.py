"""Compare two versions of a case: what was done to it, and what that did to its findings.

OLD and NEW are each a case folder, a claim file, a report (.json of check --format json) or a
revision that git knows; REV..REV names two, REV...REV the second against where it left the first.
Of revisions, PATH is the case in the repository; REV:PATH is a case that was elsewhere then. Exits
with 1 when findings came or changed.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.errors import UsageError
from factcheck.report.diff import DIFF_FORMATS, DiffFormat

if TYPE_CHECKING:
    from factcheck.diffing import Side
    from factcheck.outcome import Report
    from factcheck.settings import Settings


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.usage = (
        "factcheck diff [options] OLD NEW [PATH ...]\n"
        "       factcheck diff [options] REV..REV [PATH ...]"
    )
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="OLD NEW",
        help=f"two versions; with revisions, then the PATH of the case (default: {common.CASE})",
    )
    parser.set_defaults(many_paths=True)
    common.add_keep_going(parser)
    parser.add_argument(
        "--format",
        choices=tuple(DIFF_FORMATS),
        default="table",
        help="of standard output; table (the default) is one line per entry where that is no "
        "terminal; markdown fits a comment on a pull request",
    )
    suffixes = " ".join(form.suffix for form in DIFF_FORMATS.values())
    parser.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="FILE",
        help=f"write it there too; repeatable; the suffix says how: {suffixes}",
    )


def run(args: Namespace) -> int:
    """Load both, compare, write."""
    outputs = [(name, _format(name)) for name in args.output]
    for name, _ in outputs:
        common.refuse_inside_case(name, args.paths)

    from factcheck.diffing import compare
    from factcheck.diffing.loading import load_side, refuse_two_empty
    from factcheck.diffing.named import sides_named
    from factcheck.report.diff.rows import make_diff_rows
    from factcheck.report.diff.to_table import for_terminal

    pair = sides_named(args.paths, common.CASE)
    for hint in pair.hints:
        common.warn(hint)
    old, new = (load_side(named, _checked) for named in (pair.old, pair.new))
    refuse_two_empty(old, new)
    for side in (old, new):
        for problem in sorted(side.problems):
            common.warn(f"{side.commit[:12]}: {problem}" if side.commit else str(problem))
        if not side.problems and not side.counts.get("claims"):
            common.warn(_none(side))

    diff = compare(old, new)
    rows = make_diff_rows(diff)
    written = cache(lambda form: form.write(rows))
    for name, form in outputs:
        common.write(name, written(form))
    if args.format == "table":
        common.say(for_terminal(rows, sys.stdout))
    else:
        common.say(written(DIFF_FORMATS[args.format]))
    if (old.problems or new.problems) and not args.keep_going:
        return common.WRONG
    return common.FOUND if diff.found else common.DONE


def _none(side: Side) -> str:
    """That a side has no claims; of a revision without the path, how to name another."""
    if not side.missing:
        return f"{side.name} holds no claims: everything was added or removed"
    return (
        f"{side.name} is not there: everything was added or removed; if the case was called "
        f"otherwise then, name it {side.missing}:PATH"
    )


def _checked(paths: Sequence[str], settings: Settings) -> Report:
    return common.check_case(common.load_case(paths), settings)


def _format(name: str) -> DiffFormat:
    """The format that a file's suffix asks for."""
    suffix = PurePath(name).suffix.lower()
    for form in DIFF_FORMATS.values():
        if form.suffix == suffix:
            return form
    known = " ".join(form.suffix for form in DIFF_FORMATS.values())
    raise UsageError(f"--output {name}: no format has the suffix {suffix or '(none)'}; use {known}")
