"""How an entry of the document is put: as plain data, or straight as JSON text.

What an entry has is said once (`claims`), in these terms. A report has as many entries as claims,
and to make data of each only to write it takes several times as long as to write it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Protocol

from factcheck.document.json_text import encoded, quoted

Scalar = int | float | str | None


class Put(Protocol):
    """The terms: what is told of a text, a number, several things, and of fields by their names."""

    @property
    def text(self) -> Callable[[str], Any]:
        """A text."""

    @property
    def word(self) -> Callable[[str], Any]:
        """A text that many entries have."""

    @property
    def whole(self) -> Callable[[int], Any]:
        """A whole number."""

    @property
    def nothing(self) -> Any:
        """What stands for what is not there."""

    @property
    def scalar(self) -> Callable[[Scalar], Any]:
        """A text, a number, yes or no, or nothing."""

    @property
    def within(self) -> Put:
        """For what stands in an entry that is put with this."""

    def entry(self, fields: dict[str, Any]) -> Any:
        """An entry: what is put, by the names of its fields."""

    def group(self, fields: dict[str, Any]) -> dict[str, Any]:
        """Some fields of an entry, which are put together: to be taken up among its fields."""

    def listed(self, entries: Iterable[Any]) -> Any:
        """A list of what is put."""

    def plain(self, data: Any) -> Any:
        """Plain data, which few entries have."""

    @property
    def known(self) -> Mapping[Hashable, Any]:
        """What was put `once`: to be looked up first, for that is what most entries need."""

    def once(self, key: Hashable, make: Callable[..., Any], *things: Any) -> Any:
        """`make(put, *things)`, the same for all entries that give it the same `key`.

        A key that has the identity of one of the things stays good, for things are held.
        """


class Data:
    """As plain data, made anew each time: who is given a document may change it."""

    @property
    def within(self) -> Data:
        return self

    nothing = None

    @staticmethod
    def text(text: str) -> str:
        return text

    word = text

    @staticmethod
    def whole(number: int) -> int:
        return number

    @staticmethod
    def scalar(scalar: Scalar) -> Scalar:
        return scalar

    @staticmethod
    def entry(fields: dict[str, Any]) -> dict[str, Any]:
        return fields

    group = entry

    @staticmethod
    def listed(entries: Iterable[Any]) -> list[Any]:
        return list(entries)

    @staticmethod
    def plain(data: Any) -> Any:
        return data

    known: Mapping[Hashable, Any] = MappingProxyType({})

    def once(self, _: Hashable, make: Callable[..., Any], *things: Any) -> Any:
        return make(self, *things)


class _Group(str):
    """Stands for the names of several fields, which with their names are one text."""

    __slots__ = ()


class _Words(dict[str, str]):
    """Texts in quotes, each worked out once."""

    def __missing__(self, word: str) -> str:
        written = self[word] = quoted(word)
        return written


class Text:
    """As JSON text, of an entry that stands `depth` levels deep: its first line is not indented."""

    def __init__(self, depth: int, words: _Words | None = None) -> None:
        self._depth = depth
        self._words = _Words() if words is None else words
        self.word = self._words.__getitem__
        line, end = f"\n{'  ' * (depth + 1)}", f"\n{'  ' * depth}"
        self._between, self._open, self._close = f",{line}", f"{{{line}", f"{end}}}"
        self._first, self._last, self._end = f"[{line}", f"{end}]", end
        self._templates: dict[tuple[str, ...], str] = {}
        self.known: dict[Hashable, Any] = {}
        self._held: list[object] = []
        self._within: Text | None = None

    @property
    def within(self) -> Text:
        if self._within is None:
            self._within = Text(self._depth + 1, self._words)
        return self._within

    nothing = "null"
    text = staticmethod(quoted)
    whole = staticmethod(int.__repr__)

    @staticmethod
    def scalar(scalar: Scalar) -> str:
        if scalar is None:
            return "null"
        if isinstance(scalar, str):
            return quoted(scalar)
        if isinstance(scalar, bool):
            return "true" if scalar else "false"
        written = repr(scalar)
        # With an exponent it is written otherwise there; nothing else is.
        return encoded(scalar).decode() if "e" in written else written

    def entry(self, fields: dict[str, str]) -> str:
        return f"{self._open}{self._lines(fields)}{self._close}"

    def group(self, fields: dict[str, str]) -> dict[str, str]:
        return {_Group(" ".join(fields)): self._lines(fields)}

    def _lines(self, fields: dict[str, str]) -> str:
        names = tuple(fields)
        template = self._templates.get(names)
        if template is None:
            holes = ("%s" if type(name) is _Group else f"{quoted(name)}: %s" for name in names)
            template = self._templates[names] = self._between.join(holes)
        return template % tuple(fields.values())

    def listed(self, entries: Iterable[str]) -> str:
        lines = self._between.join(entries)
        return f"{self._first}{lines}{self._last}" if lines else "[]"

    def plain(self, data: Any) -> str:
        return encoded(data).decode().replace("\n", self._end)

    def once(self, key: Hashable, make: Callable[..., Any], *things: Any) -> Any:
        written = self.known[key] = make(self, *things)
        self._held.append(things)
        return written
