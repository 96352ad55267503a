"""Write a new, small case that checks clean and shows the format.

On a terminal it asks what is not given; Enter takes the default. With --yes, and where standard
input is no terminal, it asks nothing. With --workflow it prints a GitHub workflow instead, that
checks pull requests and comments what each changes.
"""

from __future__ import annotations

import shlex
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from contextlib import suppress
from importlib import resources
from pathlib import Path

from factcheck.commands import common
from factcheck.errors import UsageError

FORMATS = ("yaml", "jsonl", "csv")
ABOUT = "A first case"
_LONGEST = 200


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("folder", nargs="?", metavar="DIR", help="a folder that is new or empty")
    parser.add_argument("--about", metavar="TEXT", help=f"the case's title (default: {ABOUT})")
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help="yaml (the default) for people, csv for spreadsheets, jsonl for programs",
    )
    parser.add_argument("--yes", action="store_true", help="ask nothing, take the defaults")
    parser.add_argument(
        "--workflow",
        action="store_true",
        help="print a GitHub workflow: for .github/workflows/factcheck.yml",
    )


def run(args: Namespace) -> int:
    """Ask, write, print what was written and what to type next."""
    if args.workflow:
        if args.folder is not None:
            raise UsageError(f"{args.folder}: --workflow writes no case; give one of the two")
        common.say((resources.files("factcheck") / "workflow/factcheck.yml").read_text("utf-8"))
        return common.DONE
    if args.folder is None:
        raise UsageError("init: name a folder that is new or empty, or --workflow")
    folder = Path(args.folder)
    missing = _to_make(folder)
    ask = sys.stdin.isatty() and not args.yes
    about = args.about or (_asked("What is the case about?", ABOUT) if ask else ABOUT)
    form = args.format or (_asked("In which format?", FORMATS[0], FORMATS) if ask else FORMATS[0])

    from factcheck.commands.starter import starter_files

    names = _write(folder, missing, starter_files(" ".join(about.split())[:_LONGEST], form))
    common.say("".join(f"{folder / name}\n" for name in names))
    common.warn(f"Next: factcheck check {shlex.quote(args.folder)}")
    return common.DONE


def _to_make(folder: Path) -> list[Path]:
    """The folder and those above it that are not there yet, the innermost first.

    Raises:
        UsageError: the folder holds something, or is none.
    """
    try:
        if not folder.exists():
            return [path for path in (folder, *folder.parents) if not path.exists()]
        if not folder.is_dir():
            raise UsageError(f"{folder}: is a file; name a new folder")
        if any(folder.iterdir()):
            raise UsageError(f"{folder}: is not empty; name a new folder")
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        raise _unmade(folder, error) from None
    return []


def _unmade(folder: Path, error: Exception) -> UsageError:
    why = error.strerror if isinstance(error, OSError) and error.strerror else error
    return UsageError(f"{folder}: cannot be made a folder: {why}")


def _asked(question: str, default: str, choices: Iterable[str] = ()) -> str:
    """The answer typed; the default for Enter, and where nobody types any more."""
    among = f" ({', '.join(choices)})" if choices else ""
    while True:
        # to standard error, for standard output lists what was written
        sys.stderr.write(f"{question}{among} [{default}] ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        answer = line.strip()
        if not answer:
            if not line:
                common.warn("")
            return default
        if not choices or answer.lower() in choices:
            return answer.lower() if choices else answer
        common.warn(f"{answer} is none of {', '.join(choices)}.")


def _write(folder: Path, missing: list[Path], files: Iterable[tuple[str, str]]) -> list[str]:
    """Write all of the files or none: what stops it takes back what was written and made."""
    names: list[str] = []
    try:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError) as error:
            raise _unmade(folder, error) from None
        for name, text in files:
            names.append(name)
            common.write(folder / name, text)
    except BaseException:
        for name in names:
            (folder / name).unlink(missing_ok=True)
        for path in missing:
            with suppress(OSError):  # somebody else's file has come into it, or it was never made
                path.rmdir()
        raise
    return names
