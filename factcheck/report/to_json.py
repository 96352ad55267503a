"""The report as JSON (`factcheck-report/1`, see `schema/`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.report.rows import Rows


def to_json(rows: Rows) -> str:
    """The document, indented, its letters as they are; the same rows give the same text."""
    text = json.dumps(dict(rows.document), ensure_ascii=False, indent=2, allow_nan=False)
    # an unpaired surrogate cannot be written as UTF-8, but JSON has an escape for it
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
