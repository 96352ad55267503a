"""How a piece of input is shown: on one line, and with nothing in it that can act or hide."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile(r"[\t\n\v\f\r]+")


def squeezed(text: str) -> str:
    """The text with every run of white space, line ends included, as one space."""
    return " ".join(text.split())


def shown(text: str, limit: int = 60) -> str:
    """The text in double quotes, cut to `limit` characters; what cannot be printed is a "?"."""
    line = squeezed(text)
    if len(line) > limit:
        line = line[: limit - 1] + "…"
    return '"' + "".join(char if char.isprintable() else "?" for char in line) + '"'


def visible(text: str) -> str:
    """The text on one line, with every character that acts or hides written as its escape.

    Tabs and line ends become a space; control, format (bidirectional, zero-width), unpaired
    surrogate and unassigned characters become `\\x1b`, `\\u202e`, `\\U000e0041`.
    """
    if text.isprintable():
        return text
    return "".join(map(_shown, _LINE_ENDS.sub(" ", text)))


def _shown(character: str) -> str:
    if character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
