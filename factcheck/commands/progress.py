"""How far a long run is: one line on standard error, where that is a terminal."""

from __future__ import annotations

import os
import sys
from typing import TextIO

_CLEARED = "\r\x1b[K"


class Progress:
    """A line that is written over; nothing at all where nobody would see it."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shown = self._stream.isatty() and os.environ.get("TERM") != "dumb"

    def show(self, text: str) -> None:
        """Replace the line."""
        self._write(f"{_CLEARED}{text}")

    def part(self, done: float) -> None:
        """How much of a single text is read, 0 to 1."""
        self.show(f"{done:.0%} of the text")

    def clear(self) -> None:
        """Take the line away, so that something else can be written there."""
        self._write(_CLEARED)

    def _write(self, text: str) -> None:
        if self._shown:
            self._stream.write(text)
            self._stream.flush()
