"""Write a new, small case that checks clean and shows the format."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from importlib import resources
from pathlib import Path

from factcheck.commands import common
from factcheck.errors import UsageError


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("folder", metavar="DIR", help="a folder that is new or empty")


def run(args: Namespace) -> int:
    """Copy the starter case that ships with the package, and print what was written."""
    folder = Path(args.folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise UsageError(f"{folder}: is not empty; name a new folder")
    except OSError as error:
        raise UsageError(f"{folder}: cannot be made a folder: {error.strerror}") from None
    starter = resources.files("factcheck") / "starter"
    written = []
    for file in sorted(starter.iterdir(), key=lambda entry: entry.name):
        if file.is_file():
            common.write(folder / file.name, file.read_text("utf-8"))
            written.append(folder / file.name)
    common.say("".join(f"{path}\n" for path in written))
    return common.DONE
