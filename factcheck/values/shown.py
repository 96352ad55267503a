"""How a piece of input is quoted in a message: short, on one line, and without control codes."""

from __future__ import annotations


def squeezed(text: str) -> str:
    """The text with every run of white space, line ends included, as one space."""
    return " ".join(text.split())


def shown(text: str, limit: int = 60) -> str:
    """The text in double quotes, cut to `limit` characters; what cannot be printed is a "?"."""
    line = squeezed(text)
    if len(line) > limit:
        line = line[: limit - 1] + "…"
    return '"' + "".join(char if char.isprintable() else "?" for char in line) + '"'
