"""The formats that a report is written in: rows once (`rows`), then one file for each format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from factcheck.report.html import to_html
from factcheck.report.to_csv import to_csv
from factcheck.report.to_json import to_json
from factcheck.report.to_markdown import to_markdown
from factcheck.report.to_table import to_table

if TYPE_CHECKING:
    from factcheck.report.rows import Rows


class Format(NamedTuple):
    """A format: the suffix of its files, and what writes it."""

    suffix: str
    write: Callable[[Rows], str]


FORMATS: Mapping[str, Format] = {
    "table": Format(".txt", to_table),
    "markdown": Format(".md", to_markdown),
    "html": Format(".html", to_html),
    "csv": Format(".csv", to_csv),
    "json": Format(".json", to_json),
}
"""Every format there is, by the name that `--format` takes."""
