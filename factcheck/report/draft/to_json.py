"""Remarks on a draft as JSON (`factcheck-draft/1`, see `schema/`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.to_json import json_text

if TYPE_CHECKING:
    from factcheck.report.draft.rows import DraftRows


def to_json(rows: DraftRows) -> str:
    """The document, indented; the same rows give the same text."""
    return json_text(rows.document)
