"""Where things stand, as programs beside the repository want it: paths and URIs from its root."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def from_here(file: str) -> str:
    """The path of a file from the current folder, with slashes; absolute where it lies elsewhere.

    A run in a repository's root so names files as the repository does, however they were named on
    the command line.
    """
    if not file:
        return ""
    path = os.path.normpath(file)
    if Path(path).is_absolute():
        here = Path.cwd()
        path = os.path.relpath(path, here) if Path(path).is_relative_to(here) else path
    elif path.split(os.sep, 1)[0] == os.pardir:
        path = os.path.normpath(Path.cwd() / path)
    return path.replace(os.sep, "/")


def as_uri(path: str) -> str:
    """A path of `from_here` as a URI (RFC 3986): relative, or of the scheme `file`."""
    quoted = quote(path.encode("utf-8", "surrogatepass"), safe="/-._~")
    return f"file://{quoted}" if path.startswith("/") else quoted
