"""Write a case in another of its forms, without loss.

A case with mistakes is not converted, for its faulty records would be lost; --keep-going converts
the rest. Its decisions and its baseline go with it.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factcheck.commands import common
from factcheck.commands.past import baseline_path
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
    from factcheck.casefile.atomic import write_bytes_atomically
    from factcheck.casefile.files import BASELINE

    common.refuse_urls([args.output], "--output")
    kept = baseline_path(args)
    case = common.load_case(args.paths)
    common.tell(case.problems)
    if case.problems and not args.keep_going:
        common.warn("nothing was converted: the records with mistakes would be lost")
        return common.WRONG
    if not (case.sources or case.subjects or case.relations or case.speakers or case.claims):
        raise UsageError(f"0 records loaded from {args.paths[0]}")
    try:
        accepted = kept.read_bytes() if kept.is_file() else None
        convert(case, args.to, Path(args.output))
        if accepted is not None:
            write_bytes_atomically(Path(args.output) / BASELINE, accepted)
    except OSError as error:
        raise UsageError(f"{args.output}: cannot be written: {error.strerror}") from None
    return common.DONE
