"""How far the parser is in a text, for who wants to know it while it works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Watcher = Callable[[float], None]
"""Is told what part of the text is done, 0 to 1."""

_WATCHER: ContextVar[Watcher | None] = ContextVar("factcheck.parsed", default=None)


@contextmanager
def watched(by: Watcher | None) -> Iterator[None]:
    """Tell `by` of every stretch of the texts that are parsed meanwhile, in this thread."""
    token = _WATCHER.set(by)
    try:
        yield
    finally:
        _WATCHER.reset(token)


def tell(part: float) -> None:
    """What part of the text is done."""
    watcher = _WATCHER.get()
    if watcher is not None:
        watcher(part)
