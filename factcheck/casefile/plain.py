"""Records as plain data, as files have them."""

from __future__ import annotations

from typing import Any

from factcheck.claim import Record


def plain(record: Record) -> dict[str, Any]:
    """The record's fields without those that have their default: what `load` would read again."""
    return record.model_dump(exclude_defaults=True)
