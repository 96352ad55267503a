"""A source's text, as the folder of the texts has it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import Problem, Unreadable

if TYPE_CHECKING:
    from factcheck.claim import Source


def read_text(source: Source, folder: Path) -> tuple[str | None, list[Problem]]:
    """A source's text, line ends as \\n, and what is wrong with it; None where there is none."""
    if not source.text:
        return None, [source.where.problem(f"source {source.id} names no text; add text: FILE")]
    try:
        data = text_file(folder, source.text).read_bytes()
        text = data.decode("utf-8")
    except Unreadable as error:
        return None, [source.where.problem(str(error), "text")]
    except UnicodeDecodeError as error:
        wrong = f"{folder / source.text}: not UTF-8 at byte {error.start}; save it as UTF-8"
        return None, [source.where.problem(wrong, "text")]
    except OSError as error:
        wrong = f"{folder / source.text}: cannot be read: {error.strerror}"
        return None, [source.where.problem(wrong, "text")]
    problems = []
    digest = hashlib.sha256(data).hexdigest()
    if source.sha256 and source.sha256.lower() != digest:
        wrong = f"{folder / source.text} is not the text that was coded: its SHA-256 is {digest}"
        problems.append(source.where.problem(wrong, "sha256"))
    return text.replace("\r\n", "\n").replace("\r", "\n"), problems


def text_file(folder: Path, name: str) -> Path:
    """The file of that name in the folder.

    Raises:
        Unreadable: it lies outside the folder, or no path can be made of it.
    """
    try:
        path = (folder / name).resolve()
    except (ValueError, OSError):
        raise Unreadable(f"{name}: no file has such a name") from None
    if not path.is_relative_to(folder.resolve()):
        raise Unreadable(f"{name}: lies outside {folder}; texts must lie in it")
    if not path.is_file():
        raise Unreadable(f"{folder / name}: no such file")
    return path
