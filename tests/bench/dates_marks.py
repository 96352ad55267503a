"""What a set marks in a text, and what was found in it, in the set's own terms."""

from __future__ import annotations

from typing import Any, NamedTuple


class Marked(NamedTuple):
    """A stretch that the set marks. `values`: what it may mean, any of them counting as right."""

    start: int
    end: int
    values: tuple[Any, ...]


class Found(NamedTuple):
    """A stretch that was found. `values` are compared with those of a mark."""

    start: int
    end: int
    values: tuple[Any, ...]


class Text(NamedTuple):
    """A text of a set, with both."""

    id: str
    text: str
    marked: list[Marked]
    found: list[Found]
