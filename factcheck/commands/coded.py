"""Where what was coded goes: a case folder, a file, or standard output."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import common

if TYPE_CHECKING:
    from factcheck.coding.running.merging import Addition

    Sink = Callable[[str, Addition], None]
    """Takes the id of a source and what the article adds to the case."""

FORMATS = ("jsonl", "yaml", "table")
_SUFFIXES = {".yaml": "yaml", ".yml": "yaml", ".txt": "table", ".tsv": "table"}


@contextmanager
def sink_for(args: Namespace) -> Iterator[Sink]:
    """What takes each article's addition: a case folder, a file, or standard output."""
    from factcheck.casefile.atomic import writing_atomically
    from factcheck.coding.running.into_case import CaseFolder
    from factcheck.coding.running.output import output

    if args.into:
        folder = CaseFolder(Path(args.into))
        yield folder.write
        common.say("".join(f"{path}\n" for path in folder.written))
        return
    terminal = not args.output and sys.stdout.isatty()
    made = output(_format(args), terminal=terminal)
    if args.output:
        with writing_atomically(args.output) as stream:

            def write(_: str, addition: Addition) -> None:
                stream.write(made.add(addition).encode())

            yield write
            for part in made.end():
                stream.write(part.encode())
    else:
        yield lambda _, addition: common.say(made.add(addition))
        for part in made.end():
            common.say(part)


def _format(args: Namespace) -> str:
    """The format asked for, else the one that the suffix of the output means."""
    meant = _SUFFIXES.get(Path(args.output).suffix.lower()) if args.output else None
    return args.format or meant or "jsonl"
