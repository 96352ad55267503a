"""Words for settings: what was seen, what was likely meant, and how TOML writes a value."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from factcheck.values.shown import shown

_LONGEST = 100


def seen(value: Any) -> str:
    """A value of a TOML file, as a message names it."""
    if isinstance(value, Mapping):
        return "a table"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return shown(value)
    try:
        return str(value)[:_LONGEST]
    except ValueError:  # Python does not write out numbers of thousands of digits
        return "a number of thousands of digits"


def nearest(word: str, names: Iterable[str]) -> str:
    """``; did you mean NAME?``, or "" where no name is like it."""
    near = get_close_matches(word[:_LONGEST].lower().replace("_", "-"), list(names), n=1)
    return f"; did you mean {near[0]}?" if near else ""


def as_toml(value: Any) -> str:
    """A plain value (true or false, number, text, or a list of such) as TOML has it."""
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(as_toml, value))}]"
    # TOML's basic strings are JSON's, and so are its numbers and booleans
    return json.dumps(value)
