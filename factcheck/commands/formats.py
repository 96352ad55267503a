"""`--format` and `--output` of the commands whose formats are all text: declared, read, written."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

from factcheck.commands import common
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.report.form import Form

Rows = TypeVar("Rows")
TABLE = "table"
"""The default; on a terminal it fits, elsewhere it is a line an entry."""


def add_formats(
    parser: ArgumentParser, forms: Mapping[str, Form[Rows]], entry: str, more: str
) -> None:
    """The options; `entry` is what a line of the table holds, `more` what else is to be told."""
    parser.add_argument(
        "--format",
        choices=tuple(forms),
        default=TABLE,
        help=f"of standard output; table (the default) is one line per {entry} where that is no "
        f"terminal; {more}",
    )
    parser.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="FILE",
        help=f"write it there too; repeatable; the suffix says how: {_suffixes(forms)}",
    )


def outputs_of(args: Namespace, forms: Mapping[str, Form[Rows]]) -> list[tuple[str, Form[Rows]]]:
    """The files asked for, each with its format.

    Raises:
        UsageError: a suffix is that of no format.
    """
    by_suffix = {form.suffix: form for form in forms.values()}
    found = []
    for name in args.output:
        suffix = PurePath(name).suffix.lower()
        if suffix not in by_suffix:
            raise UsageError(
                f"--output {name}: no format has the suffix {suffix or '(none)'}; "
                f"use {_suffixes(forms)}"
            )
        found.append((name, by_suffix[suffix]))
    return found


def put(
    args: Namespace,
    forms: Mapping[str, Form[Rows]],
    outputs: Sequence[tuple[str, Form[Rows]]],
    rows: Rows,
    table: Callable[[Rows], str],
) -> None:
    """Write the rows to the files and to standard output, where `table` makes the table.

    Raises:
        UsageError: a file cannot be written.
    """
    written = cache(lambda form: form.write(rows))  # a format that is asked for twice is made once
    for name, form in outputs:
        common.write(name, written(form))
    if args.format == TABLE:
        common.say(common.logged(table(rows)))
    else:
        common.say(written(forms[args.format]))


def _suffixes(forms: Mapping[str, Form[Rows]]) -> str:
    return " ".join(form.suffix for form in forms.values())
