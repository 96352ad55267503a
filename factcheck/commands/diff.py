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
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.commands.formats import add_formats, outputs_of, put
from factcheck.report.diff import DIFF_FORMATS

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
    add_formats(parser, DIFF_FORMATS, "entry", "markdown fits a comment on a pull request")


def run(args: Namespace) -> int:
    """Load both, compare, write."""
    outputs = outputs_of(args, DIFF_FORMATS)
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
    put(args, DIFF_FORMATS, outputs, rows, lambda rows: for_terminal(rows, sys.stdout))
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
