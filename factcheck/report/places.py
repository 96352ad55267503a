"""Where things stand, as programs beside the repository want it: paths and URIs from its root."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote


def from_top(file: str) -> str:
    """The path of a file from the top of the repository, with slashes; absolute where it lies
    elsewhere.

    The top is GITHUB_WORKSPACE where the file lies in that, else that of the repository which the
    current folder lies in, or the file where that lies in none, else the current folder.
    """
    if not file:
        return ""
    here = Path.cwd()
    path = Path(os.path.normpath(here / file))
    for top in _tops(here, path.parent, os.environ.get("GITHUB_WORKSPACE", "")):
        if path.is_relative_to(top):
            return path.relative_to(top).as_posix()
    return path.as_posix()


@lru_cache(maxsize=256)
def _tops(here: Path, folder: Path, workspace: str) -> tuple[Path, ...]:
    """The folders that may be the top, the likeliest first."""
    above = (*_up(here), *_up(folder))
    found = next((one for one in above if (one / ".git").exists()), here)
    return (Path(workspace).resolve(), found) if Path(workspace).is_absolute() else (found,)


def _up(folder: Path) -> tuple[Path, ...]:
    return folder, *folder.parents


def as_uri(path: str) -> str:
    """A path of `from_top` as a URI (RFC 3986): relative, or of the scheme `file`."""
    quoted = quote(path.encode("utf-8", "surrogatepass"), safe="/-._~")
    return f"file://{quoted}" if path.startswith("/") else quoted
