"""Write a case in another of its forms, without loss.

A case with mistakes is not converted, for its faulty records would be lost; --keep-going converts
the rest.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factcheck.commands import common
from factcheck.errors import UsageError


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("paths", nargs=1, metavar="PATH", help="a case folder or claim file")
    parser.add_argument("--to", required=True, choices=("yaml", "jsonl", "csv"))
    parser.add_argument("--output", required=True, metavar="DIR", help="the folder to write")
    common.add_keep_going(parser)


def run(args: Namespace) -> int:
    """Load, write."""
    from factcheck.casefile import convert

    case = common.load_case(args.paths)
    common.tell(case.problems)
    if case.problems and not args.keep_going:
        common.warn("nothing was converted: the records with mistakes would be lost")
        return common.WRONG
    if not (case.sources or case.subjects or case.relations or case.speakers or case.claims):
        raise UsageError(f"0 records loaded from {args.paths[0]}")
    try:
        convert(case, args.to, Path(args.output))
    except OSError as error:
        raise UsageError(f"{args.output}: cannot be written: {error.strerror}") from None
    return common.DONE
