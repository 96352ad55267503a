"""The sources' texts, read when they are asked for and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from factcheck.errors import Unreadable
from factcheck.texts.read import read_text, text_file

if TYPE_CHECKING:
    from factcheck.claim import Source

LARGEST = 16_000_000
"""Bytes of a text; a larger one is not read."""
ROOM = 64_000_000
"""Characters of all texts that are kept; beyond it the one not used for longest goes."""


@dataclass(frozen=True, slots=True)
class Text:
    """A source's text with line ends as \\n, or None; `note` is what is wrong with it, or ""."""

    text: str | None
    note: str = ""


_ANOTHER = "The text is not the one that was coded."

_Key = tuple[str, str, str]
_State = tuple[int, int]


class Texts:
    """The texts in a folder, by source. Safe to use from several threads.

    `folder` is None where no texts are at hand. A text is read again when its file has changed.
    """

    def __init__(self, folder: str | Path | None = None, room: int = ROOM) -> None:
        self._folder = None if folder is None else Path(folder)
        self._room = room
        self._kept: OrderedDict[_Key, tuple[_State, Text]] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def __bool__(self) -> bool:
        """Whether there is a folder of texts at all."""
        return self._folder is not None

    def of(self, source: Source) -> Text:
        """The text of a source; nothing that its file holds or lacks raises."""
        if self._folder is None:
            return Text(None, "The texts are not at hand: start the page with --texts DIR.")
        if not source.text:
            return Text(None, "The source names no text.")
        try:
            state = _state(text_file(self._folder, source.text))
        except Unreadable as error:
            return Text(None, f"{error}.")
        except OSError as error:
            return Text(None, f"{source.text}: cannot be read: {error.strerror}.")
        if state[0] > LARGEST:
            return Text(None, f"{source.text}: larger than {LARGEST // 1_000_000} MB.")
        key = (source.id, source.text, source.sha256)
        with self._lock:
            known = self._kept.get(key)
            if known and known[0] == state:
                self._kept.move_to_end(key)
                return known[1]
        text, problems = read_text(source, self._folder)
        told = " ".join(f"{problem.message}." for problem in problems)
        made = Text(text, told if text is None or not problems else _ANOTHER)
        with self._lock:
            self._keep(key, state, made)
        return made

    def _keep(self, key: _Key, state: _State, made: Text) -> None:
        old = self._kept.pop(key, None)
        self._size -= _length(old[1]) if old else 0
        self._kept[key] = (state, made)
        self._size += _length(made)
        while self._size > self._room and len(self._kept) > 1:
            _, (_, gone) = self._kept.popitem(last=False)
            self._size -= _length(gone)


def _state(path: Path) -> _State:
    stat = path.stat()
    return stat.st_size, stat.st_mtime_ns


def _length(text: Text) -> int:
    return len(text.text or "")
