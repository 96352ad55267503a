"""A file to an article."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path, PurePath
from typing import BinaryIO

from factcheck.casefile.write_yaml import file_names
from factcheck.coding.article import Article, Kind
from factcheck.coding.articles.facts import one_line
from factcheck.coding.articles.kinds import kind_of
from factcheck.errors import Unreadable
from factcheck.extras import INSTALL_CODE

LARGEST = 50_000_000
"""Bytes of a file that is read; articles are a thousandth of it."""

STDIN = "-"

_READERS: Mapping[Kind, tuple[str, str]] = {
    "text": ("from_text", ""),
    "markdown": ("from_markdown", "markdown-it-py"),
    "html": ("from_html", "trafilatura"),
    "pdf": ("from_pdf", "pypdfium2"),
}
"""Module and function by kind, and the library it rests on."""


def read_article(
    path: str | Path,
    *,
    id: str = "",
    published: str = "",
    publisher: str = "",
    stdin: BinaryIO | None = None,
) -> Article:
    """The article in a file: text, Markdown, HTML or PDF, told apart by content before name.

    `path` "-" is `stdin` (by default the program's). `id` is made of the file's name where none is
    given. `published` and `publisher` stand in where the file does not say them; the day a file was
    made, only where nothing else does. Nothing but the
    file is read: what a page refers to is left alone.

    Raises:
        Unreadable: the file cannot be read, or holds no text; the message does not name the file.
    """
    data = _bytes(str(path), stdin)
    name = "" if str(path) == STDIN else PurePath(path).name
    kind = kind_of(data, name)
    found = _read(kind, data)
    if not found.text.strip():
        raise Unreadable("is empty" if not data.strip() else "holds no text")
    notes = found.notes if found.published else (*found.notes, _undated(published, found.made))
    if found.language and not found.language.lower().startswith("en"):
        notes = (*notes, f"says that its language is {found.language}; only English is read")
    return replace(
        found,
        id=id or id_for(path),
        publisher=found.publisher or one_line(publisher),
        published=found.published or published or found.made,
        file=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        kind=kind,
        notes=notes,
    )


def id_for(path: str | Path) -> str:
    """An id for the source that a file is: its name without suffix, in harmless characters."""
    stem = "stdin" if str(path) == STDIN else PurePath(path).stem
    return file_names([stem])[stem]


def with_id(article: Article, id: str) -> Article:
    """The article under another id."""
    return replace(article, id=id)


def _undated(published: str, made: str) -> str:
    if published:
        return f"published {published}: as given, the file does not say it"
    if made:
        return f"published {made}: the day the PDF was made; no line was read as its date"
    return "no date of publication found; words such as “on Monday” are not resolved"


def _bytes(path: str, stdin: BinaryIO | None) -> bytes:
    if path == STDIN:
        data = (stdin or sys.stdin.buffer).read(LARGEST + 1)
    else:
        try:
            with Path(path).open("rb") as stream:
                data = stream.read(LARGEST + 1)
        except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
            raise Unreadable(_why(error)) from None
    if len(data) > LARGEST:
        raise Unreadable(f"is larger than {LARGEST // 1_000_000} MB; give the article alone")
    return data


def _why(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "is a folder; name the files in it"
    why = (
        error.strerror
        if isinstance(error, OSError) and error.strerror
        else "no file has such a name"
    )
    return f"cannot be read: {why}"


def _read(kind: Kind, data: bytes) -> Article:
    """What the kind's reader makes of the bytes, the file's own record (id, name, digest) to come;
    its library is imported only where it is used."""
    module, library = _READERS[kind]
    try:
        reader: Callable[[bytes], Article] = getattr(
            import_module(f"factcheck.coding.articles.{module}"), module
        )
    except ImportError:
        raise Unreadable(f"reading {kind} needs {library}, not installed: {INSTALL_CODE}") from None
    return reader(data)
