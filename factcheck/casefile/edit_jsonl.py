"""One field of one claim rewritten in a line of JSONL, with all else left byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from factcheck.casefile.json_text import NotJson, parsed, written
from factcheck.casefile.wording import shown
from factcheck.errors import UsageError

_SPACE = re.compile(r"[ \t\r\n]*")
_VALUES = json.JSONDecoder()


class JsonlEdit:
    """The text of a claim file under change. `text` is what would be saved.

    `line`, from 1, is where the claim is thought to stand, and after each call where it stands.
    """

    def __init__(self, text: str, name: str, line: int = 0) -> None:
        self.lines = text.split("\n")
        self._name, self.line = name, line

    @property
    def text(self) -> str:
        """What would be saved."""
        return "\n".join(self.lines)

    def fields(self, claim: str) -> dict[str, Any]:
        """A claim's fields as the line has them, numbers as text.

        Raises UsageError where the file has no such claim.
        """
        data = claim_in(self.lines[self._place(claim)], claim)
        assert data is not None
        return data

    def set(self, claim: str, field: str, value: Any) -> None:
        """Give a field of a claim its new value; None removes it.

        Raises UsageError where the file has no such claim.
        """
        at = self._place(claim)
        line = self.lines[at]
        pairs = {name: (start, end) for name, _, start, end in _pairs(line)}
        if field in pairs and value is not None:
            start, end = pairs[field]
            changed = line[:start] + written(value) + line[end:]
        elif field in pairs:
            changed = _without(line, field)
        elif value is not None:
            end = max(end for _, end in pairs.values())
            changed = f"{line[:end]}, {written(field)}: {written(value)}{line[end:]}"
        else:
            return
        self.lines[at] = changed

    def _place(self, claim: str) -> int:
        """The number of the claim's line, from 0."""
        guess = self.line - 1
        if 0 <= guess < len(self.lines) and claim_in(self.lines[guess], claim) is not None:
            return guess
        for at, line in enumerate(self.lines):
            if claim_in(line, claim) is not None:
                self.line = at + 1
                return at
        raise UsageError(f"{self._name}: holds no claim {shown(claim)}")


def claim_in(line: str, claim: str) -> dict[str, Any] | None:
    """The fields of a line of JSONL, numbers as text, if it is the claim's; else None."""
    try:
        data = parsed(line.strip()) if line.strip() else None
    except NotJson:
        return None
    if not isinstance(data, dict) or data.pop("record", "") != "claim" or data.get("id") != claim:
        return None
    return data


def _pairs(line: str) -> Iterator[tuple[str, int, int, int]]:
    """Of each field of the line's object: its name, where that and its value start, its end."""
    at = line.index("{") + 1
    while True:
        start = _past_space(line, at)
        name, end = _VALUES.raw_decode(line, start)
        value = _past_space(line, _past_space(line, end) + 1)
        _, end = _VALUES.raw_decode(line, value)
        yield str(name), start, value, end
        at = _past_space(line, end)
        if line[at] != ",":
            return
        at += 1


def _without(line: str, field: str) -> str:
    """The line without a field, which is not its only one: it has an id and a record."""
    pairs = list(_pairs(line))
    number = next(n for n, pair in enumerate(pairs) if pair[0] == field)
    if number:
        return line[: pairs[number - 1][3]] + line[pairs[number][3] :]
    return line[: pairs[0][1]] + line[pairs[1][1] :]


def _past_space(line: str, at: int) -> int:
    match = _SPACE.match(line, at)
    return match.end() if match else at
