"""The bytes of the file that claims were last corrected in, known as long as it is the same.

That spares the pages of a claim the reading of a large file; before it is written, it is read.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.review.log import stamp_from, stamp_of

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.review.log import Stamp


_CHUNK = 1 << 20


@dataclass(frozen=True)
class Held:
    """A file's bytes and its stamp: None where it changed meanwhile."""

    path: Path
    stamp: Stamp | None
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hex."""
        return hashlib.sha256(self.data).hexdigest()


_last: Held | None = None  # one for all: it may be large, and editors work in one file for long


def held(path: Path) -> Held:
    """The file as it is now. Raises OSError where it cannot be read."""
    known = _last
    if known and known.path == path and known.stamp and known.stamp == stamp_of(path):
        return known
    with path.open("rb") as stream:
        before = stamp_from(os.fstat(stream.fileno()))
        data = stream.read()
        after = stamp_from(os.fstat(stream.fileno()))
    return hold(path, before if before == after else None, data)


def hold(path: Path, stamp: Stamp | None, data: bytes) -> Held:
    """Remember what a file holds that was just read or written."""
    global _last
    _last = Held(path, stamp, data)
    return _last


def still_holds(path: Path, data: bytes) -> bool:
    """Whether a file has these bytes now. Raises OSError where it cannot be read."""
    part, at = bytearray(_CHUNK), 0
    with path.open("rb", buffering=0) as stream:
        now, known = memoryview(part), memoryview(data)
        while size := stream.readinto(part):
            if now[:size] != known[at : at + size]:
                return False
            at += size
    return at == len(data)
