"""Case folders and claim files elsewhere, named by a URL: found and read through fsspec.

They are read and never written. Only what a caller names as a path is opened: nothing that a file
holds can name a URL. Which schemes there are, the drivers installed say (``s3://`` is s3fs).
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO, cast
from urllib.parse import unquote, urlsplit

from factcheck.extras import INSTALL_PARQUET

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]{1,20}://")
_BUFFER = 1 << 18


def is_url(path: str | Path) -> bool:
    """Whether a path begins with a scheme, as in ``s3://bucket/case``; a `Path` never does."""
    return isinstance(path, str) and _URL.match(path) is not None


def local(path: str | Path) -> str | Path:
    """A ``file://`` URL as the path of this machine that it is; anything else as it stands."""
    if isinstance(path, str) and path.lower().startswith("file://"):
        parts = urlsplit(path)
        if parts.netloc in ("", "localhost") and not (parts.query or parts.fragment):
            return unquote(parts.path)
    return path


class Unreachable(OSError):  # noqa: N818 - reads as what it says
    """A place elsewhere cannot be read; the message is what the driver says, on one line."""

    def __init__(self, why: str) -> None:
        super().__init__(5, why)


@dataclass(frozen=True, slots=True)
class Remote:
    """A folder or file of a filesystem that fsspec knows. `path` is as that has it."""

    system: AbstractFileSystem
    path: str
    url: str

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder. Raises FileNotFoundError and Unreachable."""
        kind = _asked(lambda: self.system.info(self.path))["type"]
        return bool(kind == "directory")

    def members(self) -> Iterator[Remote]:
        """The files directly in the folder, by name, hidden ones left out. Raises Unreachable."""
        folder = self.path.rstrip("/")
        listed = _asked(lambda: self.system.ls(self.path, detail=True))
        for found in sorted(listed, key=lambda one: str(one["name"])):
            path = str(found["name"])
            name = PurePosixPath(path).name
            # a listing is the answer of another machine: what is not in the folder is not read
            inside = path.rstrip("/").rpartition("/")[0].lstrip("/") == folder.lstrip("/")
            if inside and found["type"] == "file" and name not in ("", "..") and name[0] != ".":
                yield Remote(self.system, path, f"{self.url.rstrip('/')}/{name}")

    def open(self) -> BinaryIO:
        """Its bytes. Raises FileNotFoundError and Unreachable, then and while they are read."""
        held = _asked(lambda: self.system.open(self.path, "rb"))
        return io.BufferedReader(_Bytes(held), _BUFFER)


def remote(url: str) -> Remote:
    """What a URL names. Raises Unreachable where it cannot be asked for."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        why = f"a URL needs fsspec, not installed: {INSTALL_PARQUET}"
        raise Unreachable(why) from None
    if "::" in url:
        raise Unreachable("one URL within another is not read")
    system, path = _asked(lambda: url_to_fs(url))
    return Remote(system, path, url)


def _asked(question: Callable[[], Any]) -> Any:
    """The answer of a driver; whatever it raises, as OSError: each has faults of its own kind."""
    try:
        return question()
    except FileNotFoundError:
        raise
    except Exception as error:
        said = " ".join(str(error).split()) or type(error).__name__
        raise Unreachable(said) from None


class _Bytes(io.RawIOBase):
    """A driver's file, whose faults are OSErrors."""

    def __init__(self, held: Any) -> None:
        self._held = held

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = _asked(lambda: self._held.read(len(buffer)))
        buffer[: len(data)] = data
        return len(data)

    def seek(self, at: int, whence: int = 0, /) -> int:
        return cast("int", _asked(lambda: self._held.seek(at, whence)))

    def tell(self) -> int:
        return cast("int", _asked(self._held.tell))

    def close(self) -> None:
        if not self.closed:
            self._held.close()
        super().close()
