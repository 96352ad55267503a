"""A format of text as data: what `--format` and the suffix of a file choose from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

Rows = TypeVar("Rows")


class Form(NamedTuple, Generic[Rows]):
    """A format: the suffix of its files, and what writes it."""

    suffix: str
    write: Callable[[Rows], str]
