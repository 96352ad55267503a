"""Hold a draft against a case: what agrees, what conflicts, what is out of date or another's word.

FILE is text, Markdown, HTML or PDF; - is standard input. Nothing is written into the case, and the
draft is no origin: it never confirms itself. Exits with 1 when a disagreement is at or above
--fail-on, with 2 for wrong usage or input.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.commands.articles import published
from factcheck.commands.formats import add_formats, outputs_of, put
from factcheck.errors import Unreadable, UsageError
from factcheck.extras import needs_code
from factcheck.failing import FAILING
from factcheck.report.draft import DRAFT_FORMATS

if TYPE_CHECKING:
    from factcheck.coding.article import Article
    from factcheck.drafting import Draft

_FAIL_ON = tuple(name for name in FAILING if name != "new")


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("file", metavar="FILE", help="the draft; - is standard input")
    parser.add_argument(
        "--against",
        action="append",
        default=[],
        metavar="CASE",
        help=f"a case folder or claim file; repeatable (default: {common.CASE})",
    )
    parser.add_argument(
        "--published",
        type=published,
        metavar="DATE",
        help="the day as of which the draft speaks, where it does not say so itself; "
        "without either, dates that count from it are left open",
    )
    common.add_settings(parser)
    common.add_keep_going(parser)
    add_formats(parser, DRAFT_FORMATS, "remark", "html marks the draft's own text")
    parser.add_argument(
        "--fail-on",
        choices=_FAIL_ON,
        help="exit with 1 for what cannot both be true (discrepancy or error; the default), for "
        "every disagreement (tension or warning), or never; what was read with little confidence "
        "never fails",
    )


def run(args: Namespace) -> int:
    """Read the draft, hold it against the case, write."""
    needs_code()
    outputs = outputs_of(args, DRAFT_FORMATS)
    args.paths = args.against
    paths = common.paths_of(args)
    for name, _ in outputs:
        if args.file != "-" and Path(name).resolve() == Path(args.file).resolve():
            raise UsageError(f"--output {name}: is the draft itself; it would be lost")
        common.refuse_inside_case(name, paths)
    settings = common.settings_of(args)
    fail_on = args.fail_on or settings.fail_on or "discrepancy"
    fail_on = fail_on if fail_on in _FAIL_ON else "discrepancy"

    from factcheck.drafting.reading import Reader
    from factcheck.report.draft.rows import UNDATED, make_draft_rows
    from factcheck.report.draft.to_table import for_terminal

    case = common.load_case(paths)
    if not case.claims and case.problems:
        common.tell(case.problems)
        return common.WRONG
    article = _article(args)
    if not article.published:
        common.warn(f"{args.file}: {UNDATED}")
    draft: Draft = Reader(case, settings).check(article)
    common.tell(draft.problems)
    rows = make_draft_rows(draft, ", ".join(paths), fail_on)
    put(args, DRAFT_FORMATS, outputs, rows, lambda rows: for_terminal(rows, sys.stdout))
    if case.claims and not draft.remarks:
        common.warn(f"{args.file}: nothing in it was read as a figure or an answer")
    found = common.FOUND if draft.failing(fail_on) else common.DONE
    return common.status(found, args, draft.problems, len(case.claims))


def _article(args: Namespace) -> Article:
    """The draft; its own date, where it has one, before that of `--published`."""
    from factcheck.coding.articles.read import read_article

    try:
        return read_article(args.file, published=args.published or "")
    except Unreadable as error:
        raise UsageError(f"{args.file}: {error}") from None
