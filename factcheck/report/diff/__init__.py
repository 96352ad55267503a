"""The formats that a comparison of two versions is written in: rows once, then one file each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factcheck.report.diff.to_markdown import to_markdown
from factcheck.report.diff.to_table import to_table
from factcheck.report.form import Form
from factcheck.report.to_json import json_text

if TYPE_CHECKING:
    from factcheck.report.diff.rows import DiffRows


def to_json(rows: DiffRows) -> str:
    """The JSON document `factcheck-diff/1` (see `schema/`)."""
    return json_text(rows.document)


DIFF_FORMATS: Mapping[str, Form[DiffRows]] = {
    "table": Form(".txt", to_table),
    "markdown": Form(".md", to_markdown),
    "json": Form(".json", to_json),
}
"""Every format of `factcheck diff`, by the name that `--format` takes."""
