"""A YAML text as nodes that know where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

Path = tuple[str | int, ...]
"""The way from a node to one below it: names of fields and, from 0, places in lists."""

Content: TypeAlias = "str | bool | list[Node] | dict[str, Node] | None"


@dataclass(slots=True)
class Node:
    """A scalar, list or mapping. Lines and columns count from 1.

    `start` and `end` are its code points in the text, end excluded; `flow` is False for a list or
    mapping written as a block. `keys` are a mapping's keys as nodes. `size` counts the nodes below
    it and itself, aliases written out, and `height` the lists and mappings in one another.
    `faulty` says that something in it was reported and that it must not be used.
    """

    content: Content
    line: int
    column: int
    start: int
    end: int
    flow: bool = True
    keys: dict[str, Node] = field(default_factory=dict)
    size: int = 1
    height: int = 0
    faulty: bool = False

    @property
    def data(self) -> Any:
        """The node as plain data: text, True, False, None, lists and dicts."""
        if isinstance(self.content, list):
            return [node.data for node in self.content]
        if isinstance(self.content, dict):
            return {key: node.data for key, node in self.content.items()}
        return self.content

    @property
    def empty(self) -> bool:
        """Whether nothing is written: ``field:`` and no more."""
        return self.start == self.end

    @property
    def last(self) -> int:
        """Where its own text ends: the parser ends a block behind the comments that follow it."""
        if self.flow:
            return self.end
        inner = self.content
        below = list(inner.values()) if isinstance(inner, dict) else inner
        return below[-1].last if isinstance(below, list) and below else self.end

    def adopt(self, child: Node) -> None:
        """Count a child that was put into it."""
        self.size += child.size
        self.height = max(self.height, child.height + 1)
        self.faulty |= child.faulty

    def place(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Line and column of what stands at `path`, or of the last thing on the way to it.

        With `key`, the place of the field's name rather than of its value.
        """
        node = self
        for at, step in enumerate(path):
            inner = node.content
            if isinstance(inner, dict) and isinstance(step, str) and step in inner:
                last = at == len(path) - 1
                node = node.keys[step] if key and last else inner[step]
            elif isinstance(inner, list) and isinstance(step, int) and step < len(inner):
                node = inner[step]
            # Else the step is a missing field, or the 0 of a single value where a list may stand.
        return node.line, node.column
