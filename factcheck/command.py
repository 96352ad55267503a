"""The command line: arguments to calls. Each command is a file in `commands`."""

from __future__ import annotations

import sys
import traceback
from argparse import ArgumentParser
from collections.abc import Sequence
from io import TextIOWrapper

from factcheck.commands import (
    baseline,
    check,
    code,
    common,
    convert,
    decide,
    diff,
    draft,
    explain,
    graph,
    init,
    report,
    review,
    verify,
    why,
)
from factcheck.errors import UsageError

COMMANDS = (
    check, report, verify, why, code, draft, diff, baseline, decide, review, explain, graph,
    convert, init,
)  # fmt: skip

_NO_MEMORY = (
    "no memory is left; a check of many claims needs least with --jobs 1, its report in JSON or "
    "CSV alone; anything else with fewer claims at a time"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; gives its exit status.

    0 done, 1 something was found, 2 wrong usage or input (or a fault of the program's own), 130
    interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # what a terminal's encoding lacks is escaped; RFC 4180's line ends stay as they are
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="")
    try:
        return _run(sys.argv[1:] if argv is None else list(argv))
    except SystemExit as ending:  # argparse has said what is wrong
        return ending.code if isinstance(ending.code, int) else common.WRONG
    except UsageError as error:
        why = str(error)
    except KeyboardInterrupt:
        common.warn("factcheck: interrupted")
        return common.INTERRUPTED
    except MemoryError:
        why = _NO_MEMORY  # said below: what fills the memory goes as this block is left
    except Exception:
        # Python would exit with 1, which here means that discrepancies were found
        for line in traceback.format_exc().splitlines():
            common.warn(line)
        why = "this is a fault of the program, not of your input; please report it"
    common.warn(f"factcheck: {why}")
    return common.WRONG


def _run(argv: list[str]) -> int:
    parser = _parser()
    args, rest = parser.parse_known_args(argv)
    if args.version:
        from factcheck.document import version

        common.say(f"factcheck {version() or '(not installed)'}\n")
        return common.DONE
    if "run" not in args:
        parser.print_help(sys.stderr)
        return common.WRONG
    # argparse takes paths only where they stand together: `check a --format json b` leaves b
    if any(word.startswith("-") for word in rest) or (rest and "many_paths" not in args):
        args.parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        args.paths = [*args.paths, *rest]
    status: int = args.run(args)
    return status


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="factcheck",
        description="Checks claims from several sources for consistency.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="store_true", help="print the version and exit")
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    for module in COMMANDS:
        text = (module.__doc__ or "").strip()
        sub = commands.add_parser(
            module.__name__.rpartition(".")[2],
            help=text.partition("\n")[0],
            description=text,
            allow_abbrev=False,
        )
        module.arguments(sub)
        sub.set_defaults(run=module.run, parser=sub)
    return parser


if __name__ == "__main__":
    sys.exit(main())
