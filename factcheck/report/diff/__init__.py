"""The formats that a comparison of two versions is written in: rows once, then one file each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from factcheck.report.diff.to_markdown import to_markdown
from factcheck.report.diff.to_table import to_table
from factcheck.report.to_json import json_text

if TYPE_CHECKING:
    from factcheck.report.diff.rows import DiffRows


class DiffFormat(NamedTuple):
    """A format: the suffix of its files, and what writes it."""

    suffix: str
    write: Callable[[DiffRows], str]


def to_json(rows: DiffRows) -> str:
    """The JSON document `factcheck-diff/1` (see `schema/`)."""
    return json_text(rows.document)


DIFF_FORMATS: Mapping[str, DiffFormat] = {
    "table": DiffFormat(".txt", to_table),
    "markdown": DiffFormat(".md", to_markdown),
    "json": DiffFormat(".json", to_json),
}
"""Every format of `factcheck diff`, by the name that `--format` takes."""
