"""The formats that remarks on a draft are written in: rows once, then one file each.

The writers are imported when they are asked for: `factcheck --help` must not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.report.form import Form

if TYPE_CHECKING:
    from factcheck.report.draft.rows import DraftRows


def _writer(name: str) -> Callable[[DraftRows], str]:
    def write(rows: DraftRows) -> str:
        module = import_module(f"factcheck.report.draft.{name}")
        return str(getattr(module, name)(rows))

    return write


DRAFT_FORMATS: Mapping[str, Form[DraftRows]] = {
    "table": Form(".txt", _writer("to_table")),
    "markdown": Form(".md", _writer("to_markdown")),
    "json": Form(".json", _writer("to_json")),
    "sarif": Form(".sarif", _writer("to_sarif")),
    "html": Form(".html", _writer("to_html")),
}
"""Every format of `factcheck draft`, by the name that `--format` takes."""
