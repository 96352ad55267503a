"""The sets as they lie in their folder. None of their lines is part of this project."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def rows(folder: Path, name: str) -> list[Row]:
    """The rows of one set."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def sources(names: Mapping[str, str], published: str = "") -> Iterator[Row]:
    """A source record for each id, with its publisher."""
    for name, publisher in names.items():
        line = {"record": "source", "id": name, "publisher": publisher}
        yield line | ({"published": published} if published else {})


def claims(items: list[Row], **fields: str) -> Iterator[Row]:
    """A claim record for each claim of the items, which are subjects; `fields` of every claim."""
    for item in items:
        for number, told in enumerate(item["claims"]):
            yield {
                "record": "claim",
                "id": f"{item['id']}#{number}",
                "source": told["source"],
                "subject": item["id"],
                "value": printed(told["value"]),
            } | fields


def printed(value: str | float) -> str:
    """A value as a text prints it: whole numbers without a fraction."""
    return f"{value:.0f}" if isinstance(value, float) else value or "-"


def publishers(items: list[Row]) -> dict[str, str]:
    """Every source of the items, as its own publisher."""
    return {told["source"]: told["source"] for item in items for told in item["claims"]}
