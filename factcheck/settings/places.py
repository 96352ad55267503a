"""Where the settings stand in their file: `tomllib` reads TOML, but forgets the places.

Every statement of TOML, a table's header or a key with its value, can be read by itself. So the
text is cut into the shortest runs of lines that `tomllib` can read: no grammar is written twice.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

Place = tuple[int, int]
"""Line and column, both from 1."""

_BEGINS = re.compile(r"""\s*(?:$|[\[#]|(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)\s*[.=])""")
"""How a line may look on which a statement begins; a value of several lines may look so too."""

_TRIES = 200
"""How often a value of several lines is tried for its end: the time is bounded, on any input."""


def places(text: str) -> dict[str, Place]:
    """The places of all keys in a sound TOML text, by their dotted names.

    A key in a table written in braces is found by its letters; where it is not to be found so (it
    is written with escapes) it has the place of the statement.
    """
    found: dict[str, Place] = {}
    table: tuple[str, ...] = ()
    for number, statement, tree in _statements(text.replace("\r\n", "\n").split("\n")):
        indent = len(statement) - len(statement.lstrip())
        start = (number, indent + 1)
        if statement.lstrip().startswith("["):
            table = _only_path(tree)
            for depth in range(1, len(table) + 1):
                found.setdefault(".".join(table[:depth]), start)
            continue
        _place_keys(found, table, tree, statement, indent, number)
    return found


def _statements(lines: list[str]) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Each statement: the line it begins on, its text and what it says by itself."""
    first, tries = 0, 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and not _BEGINS.match(lines[end]):
            continue
        statement = "\n".join(lines[first:end])
        try:
            tree = tomllib.loads(statement)
        except (ValueError, RecursionError):
            tries += 1
            if tries > _TRIES:
                return
            continue
        if tree:
            skipped = len(statement) - len(statement.lstrip("\n"))
            yield first + skipped + 1, statement[skipped:], tree
        first, tries = end, 0


def _only_path(tree: Any) -> tuple[str, ...]:
    """The names in a header: each the only key of the table before it."""
    path: list[str] = []
    while tree:
        if isinstance(tree, list):
            tree = tree[0]
            continue
        ((name, tree),) = tree.items()
        path.append(name)
    return tuple(path)


def _place_keys(
    found: dict[str, Place],
    path: tuple[str, ...],
    tree: Mapping[str, Any],
    statement: str,
    at: int,
    number: int,
) -> None:
    """The place of each key of a statement, and of those within it, looked for from `at` on."""
    for name, value in tree.items():
        here = statement.find(name, at)
        here = at if here < 0 else here
        line_start = statement.rfind("\n", 0, here) + 1
        line = number + statement.count("\n", 0, here)
        found.setdefault(".".join((*path, name)), (line, here - line_start + 1))
        if isinstance(value, dict):
            _place_keys(found, (*path, name), value, statement, here + len(name), number)
