"""JSON as case files have it: numbers keep the text they are written with, no field comes twice."""

from __future__ import annotations

import json
from typing import Any

from factcheck.casefile.files import DEEPEST, whole
from factcheck.casefile.wording import shown


class NotJson(ValueError):  # noqa: N818 - reads as what it says; never leaves this package
    """What is wrong with a text as JSON; `column` counts from 1."""

    def __init__(self, message: str, column: int = 1) -> None:
        super().__init__(message)
        self.message, self.column = message, column


def parsed(text: str) -> Any:
    """The text as data, numbers as the text they are written with. Raises NotJson."""
    try:
        data = _DECODER.decode(text)
    except json.JSONDecodeError as fault:
        why = _PLAIN.get(fault.msg, f"not JSON: {fault.msg[:1].lower()}{fault.msg[1:]}")
        raise NotJson(why, fault.pos + 1) from None
    except RecursionError:
        raise NotJson(_TOO_DEEP) from None
    if text.count("{") + text.count("[") > DEEPEST and _too_deep(data):
        raise NotJson(_TOO_DEEP)
    if "\\u" in text and not whole(written(data)):
        raise NotJson("holds half a character (\\ud800 to \\udfff); write it whole")
    return data


def written(data: Any) -> str:
    """Data as JSON on one line, in the characters of its languages."""
    return json.dumps(data, ensure_ascii=False)


_TOO_DEEP = f"more than {DEEPEST} lists and objects stand in one another"
_PLAIN = {
    "Extra data": "text stands behind the record; a line holds one record",
    "Expecting value": "not JSON: a value is missing here, or a text lacks quotation marks",
    "Invalid control character at": "a control character stands in a text; write \\n or \\t",
    "Unterminated string starting at": "the text that begins here lacks its closing quotation mark",
}


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise NotJson(f"{shown(name)}: given twice")
            seen.add(name)
    return made


def _too_deep(data: Any) -> bool:
    level = [data]
    for _ in range(DEEPEST + 1):
        inner = [part for part in level if isinstance(part, list | dict)]
        level = [v for part in inner for v in (part.values() if isinstance(part, dict) else part)]
    return any(isinstance(part, list | dict) for part in level) or bool(inner)


def _constant(word: str) -> Any:
    raise NotJson(f"{word} is no number; leave the field out")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=str, parse_float=str, parse_constant=_constant
)
