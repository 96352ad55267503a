"""One field of a record <-> one cell of a table, without loss.

Text stands as it is, but for a leading apostrophe where a spreadsheet would take it for a formula.
A list is joined with `` | ``. A value that is no text, categories and what excludes what are JSON.
"""

from __future__ import annotations

import re
from typing import Any

from factcheck.casefile.entry import MODELS
from factcheck.casefile.json_text import NotJson, parsed, written

LISTS = {
    (kind, name)
    for kind, model in MODELS.items()
    for name, field in model.model_fields.items()
    if field.annotation == tuple[str, ...]
}
"""The fields that hold a list of texts, with the kind of record."""

JSON = {
    ("subject", "categories"),
    ("subject", "exclusive"),
    ("subject", "unlike"),
    ("hedges", "wordings"),
}
VALUE = ("claim", "value")
LOCATOR = ("claim", "locator")

# What spreadsheets run: these characters at the start, also full-width ones or behind spaces.
# Apostrophes may stand before them, so that one can be added and taken away without loss.
_FORMULA = re.compile(r"[\s']*[=+\-@＝＋－＠]|'*[\t\r\n]")
_JSON_VALUE = re.compile(r"\\*\{")
_STRETCH = re.compile(r"([0-9]+)[-–]([0-9]+)")
_PARTS = re.compile(r"\\[\\|]|\||[^\\|]+|\\", re.DOTALL)


class Unfit(ValueError):  # noqa: N818 - never leaves this package: it becomes a Problem
    """A cell that does not hold what its column is for."""


def cell(kind: str, name: str, value: Any) -> str:
    """A field's plain data (see `plain`) as a cell."""
    if value is None:
        return ""
    if (kind, name) == LOCATOR:
        return " | ".join(f"{part['start']}-{part['end']}" for part in value)
    if (kind, name) in LISTS:
        return guarded(" | ".join(re.sub(r"([\\|])", r"\\\1", text) for text in value))
    if (kind, name) in JSON or isinstance(value, dict):
        return written(value)
    if isinstance(value, bool):
        return str(value).lower()
    if (kind, name) == VALUE and _JSON_VALUE.match(value):
        return "\\" + str(value)
    return guarded(str(value))


def field(kind: str, name: str, text: str) -> Any:
    """A cell that is not empty as a field's plain data. Raises Unfit."""
    if (kind, name) == LOCATOR:
        return [_stretch(part) for part in text.split("|")]
    if (kind, name) in JSON or ((kind, name) == VALUE and text.startswith("{")):
        try:
            return parsed(text)
        except NotJson as fault:
            raise Unfit(fault.message) from None
    if (kind, name) == VALUE and _JSON_VALUE.match(text):
        return text[1:]
    text = unguarded(text)
    return _split(text) if (kind, name) in LISTS else text


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it."""
    return "'" + text if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text without that apostrophe; one that a person wrote stays."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def _stretch(text: str) -> dict[str, str]:
    found = _STRETCH.fullmatch(re.sub(r"\s", "", text))
    if found is None:
        raise Unfit("start-end is meant, as in 212-220, or several joined with |")
    return {"start": found[1], "end": found[2]}


def _split(text: str) -> list[str]:
    """The members of a list: parted at |, one space on each side of it being the separator's."""
    members: list[list[str]] = [[]]
    for part in _PARTS.findall(text):
        if part == "|":
            members.append([])
        else:
            members[-1].append(part[1] if len(part) == 2 and part[1] in "\\|" else part)
    texts = ["".join(parts) for parts in members]
    last = len(texts) - 1
    return [
        t[(at > 0 and t[:1] == " ") : len(t) - (at < last and t[-1:] == " ")]
        for at, t in enumerate(texts)
    ]
