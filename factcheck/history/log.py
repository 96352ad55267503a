"""Files that several writers share: a lock that leaves nothing behind, lines that are never torn.

A line is added by writing the whole file anew beside it and renaming that (`casefile.atomic`):
who is killed in the middle has written nothing at all.
"""

from __future__ import annotations

import glob
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType

from factcheck.casefile.atomic import write_bytes_atomically
from factcheck.casefile.json_text import written
from factcheck.casefile.plain import plain
from factcheck.decision import Decision
from factcheck.errors import UsageError

_fcntl: ModuleType | None
try:
    import fcntl as _fcntl
except ImportError:  # Windows has none
    _fcntl = None

PATIENCE = 30.0
"""Seconds to wait for another writer."""
_PAUSE = 0.005


@contextmanager
def locked(path: str | Path) -> Iterator[None]:
    """Hold the lock on a file that is about to be read and written; whoever else asks waits.

    It is a lock on the folder, which the system gives back however the process ends; on systems
    without such locks a file beside it, which one that is killed leaves.

    Raises:
        UsageError: another writer holds it for longer than `PATIENCE` seconds, or there is no such
            folder, or it cannot be written.
    """
    path = Path(path)
    until = time.monotonic() + PATIENCE
    release: int | Path | None = None
    try:
        while (release := _taken(path)) is None:
            if time.monotonic() > until:
                raise UsageError(f"{path}: another program is writing; {_advice(path)}")
            time.sleep(_PAUSE)
        _sweep(path)
        yield
    finally:
        if isinstance(release, int):
            os.close(release)
        elif release is not None:
            release.unlink(missing_ok=True)


def append_line(path: str | Path, line: str) -> None:
    """Add a line to a file, which is made where it is missing; the caller holds its lock.

    A last line that another program has left without its end is ended first, so that it spoils
    itself alone. Raises OSError where the file cannot be read or written.
    """
    path = Path(path)
    data = path.read_bytes() if path.exists() else b""
    if data and not data.endswith(b"\n"):
        data += b"\n"
    write_bytes_atomically(path, data + line.encode() + b"\n")


def decision_line(decision: Decision) -> str:
    """A decision as a line of the log, without what is empty."""
    return written(plain(decision))


def _taken(path: Path) -> int | Path | None:
    """The lock: a descriptor to close or a file to remove; None while another has it."""
    try:
        if _fcntl is not None:
            descriptor = os.open(path.parent, os.O_RDONLY)
            try:
                _fcntl.flock(descriptor, _fcntl.LOCK_EX | _fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(descriptor)
                return None
            except OSError:  # a file system that locks no folders, as some over a network
                os.close(descriptor)
            else:
                return descriptor
        os.close(os.open(_lock_file(path), os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return None
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None
    return _lock_file(path)


def _lock_file(path: Path) -> Path:
    return path.with_name(f".{path.name[:100]}.lock")


def _advice(path: Path) -> str:
    left = _lock_file(path)
    return f"if none is, remove {left}" if left.exists() else "try again"


def _sweep(path: Path) -> None:
    """Remove what a writer that was killed has left: with the lock held, nobody is at it."""
    for left in path.parent.glob(f".{glob.escape(path.name[:100])}.*.part"):
        with suppress(OSError):
            left.unlink()
