"""Files written whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


def write_text_atomically(path: str | Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, newlines as they stand; see `writing_atomically`."""
    write_bytes_atomically(path, text.encode("utf-8"))


def write_bytes_atomically(path: str | Path, data: bytes) -> os.stat_result:
    """Write `data` to `path`; see `writing_atomically`.

    Gives the state of the file that was written, and not of what may have taken its place since.
    """
    with writing_atomically(path) as stream:
        stream.write(data)
        stream.flush()
        return os.fstat(stream.fileno())


@contextmanager
def writing_atomically(path: str | Path) -> Iterator[BinaryIO]:
    """A stream to `path`: written beside it, flushed, then renamed where nothing was raised within.

    Whoever reads `path` sees the old content or the new one, also after a crash. A link is
    replaced, not followed, so that nothing outside the folder is written. An existing file keeps
    its permissions. Raises OSError where the folder is missing or cannot be written.
    """
    path = Path(path)
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(8)}.part")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if path.is_file() and not path.is_symlink():
            beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    """Make the renaming itself last; not every system can, and then it is left to the system."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)
