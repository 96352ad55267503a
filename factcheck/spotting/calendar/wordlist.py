"""Lists of words, written as a line of them."""

from __future__ import annotations


def words_of(line: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(line.split())
