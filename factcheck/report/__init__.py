"""The formats that a report is written in: rows once (`rows`), then one file for each format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from factcheck.report.html import to_html
from factcheck.report.to_csv import to_csv
from factcheck.report.to_github import to_github
from factcheck.report.to_json import to_json
from factcheck.report.to_markdown import to_markdown
from factcheck.report.to_sarif import to_sarif
from factcheck.report.to_table import to_table
from factcheck.report.to_xlsx import to_xlsx

if TYPE_CHECKING:
    from factcheck.report.rows import Rows


class Format(NamedTuple):
    """A format: the suffix of its files ("": it has none), and what writes it."""

    suffix: str
    write: Callable[[Rows], str]


class Workbook(NamedTuple):
    """A format that is no text, for files alone.

    `needs` is the module that it is written with, `distribution` what pip calls it, `extra` the
    extra of this package that brings it.
    """

    suffix: str
    write: Callable[[Rows], bytes]
    needs: str
    distribution: str
    extra: str


FORMATS: Mapping[str, Format] = {
    "table": Format(".txt", to_table),
    "markdown": Format(".md", to_markdown),
    "html": Format(".html", to_html),
    "csv": Format(".csv", to_csv),
    "json": Format(".json", to_json),
    "sarif": Format(".sarif", to_sarif),
    "github": Format("", to_github),
}
"""Every format of text that there is, by the name that `--format` takes."""

KEPT = ("table", "markdown", "html", "csv", "json")
"""Those that `factcheck report` writes: what people read and keep beside a case."""

SUFFIXES: Mapping[str, Format | Workbook] = {
    **{form.suffix: form for form in FORMATS.values() if form.suffix},
    ".xlsx": Workbook(".xlsx", to_xlsx, "xlsxwriter", "XlsxWriter", extra="xlsx"),
}
"""Every format that a file can have, by its suffix."""
