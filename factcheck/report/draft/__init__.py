"""The formats that remarks on a draft are written in: rows once, then one file each.

The writers are imported when they are asked for: `factcheck --help` must not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.report.draft.rows import DraftRows


class DraftFormat(NamedTuple):
    """A format: the suffix of its files, and what writes it."""

    suffix: str
    write: Callable[[DraftRows], str]


def _writer(name: str) -> Callable[[DraftRows], str]:
    def write(rows: DraftRows) -> str:
        module = import_module(f"factcheck.report.draft.{name}")
        return str(getattr(module, name)(rows))

    return write


DRAFT_FORMATS: Mapping[str, DraftFormat] = {
    "table": DraftFormat(".txt", _writer("to_table")),
    "markdown": DraftFormat(".md", _writer("to_markdown")),
    "json": DraftFormat(".json", _writer("to_json")),
    "sarif": DraftFormat(".sarif", _writer("to_sarif")),
    "html": DraftFormat(".html", _writer("to_html")),
}
"""Every format of `factcheck draft`, by the name that `--format` takes."""
