"""One field of one claim rewritten in a YAML file, with all else left as it stands.

The new value is put in place of the old one's own characters, which the parser's marks give:
comments, quotation marks, line ends and layout of everything else cannot change. What comes out is
read again before it is kept.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from factcheck.casefile.atomic import write_text_atomically
from factcheck.casefile.files import LONGEST_PATH, decoded
from factcheck.casefile.nodes import Node
from factcheck.casefile.wording import nearest, shown
from factcheck.casefile.write_yaml import dumped
from factcheck.casefile.yaml_tree import Refused, tree_of
from factcheck.errors import Problem, UsageError

_COMMENT = re.compile(r"(?:^|\s)#", re.MULTILINE)


class YamlEdit:
    """The text of a claim file under change. `text` is what would be saved."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self._name = name
        self._read: tuple[str, Node] | None = None

    def set(self, claim: str, field: str, value: Any) -> None:
        """Give a field of a claim its new value: text, bool, number, list or dict; None removes it.

        Raises UsageError where the file has no such claim, or where the field cannot be changed
        without touching more than it.
        """
        root = self._root()
        record = self._record(root, claim)
        changed = _changed(self.text, record, field, value)
        expected = root.data
        claims = (c for c in expected["claims"] if isinstance(c, dict))  # what else may stand there
        fields = next(c for c in claims if c.get("id") == claim)
        fields[field] = _as_read(value)
        said = _sound(changed, self._name)
        if said is None or not _alike(said.data, expected):
            raise self._fault(f"{shown(field)} of {shown(claim)} has to be changed by hand")
        self.text, self._read = changed, (changed, said)

    def _root(self) -> Node:
        if self._read is not None and self._read[0] is self.text:
            return self._read[1]
        try:
            tree = tree_of(self.text, self._name)
        except Refused as fault:
            raise self._fault(f"line {fault.line}: {fault.message}") from None
        if tree.problems:
            raise self._fault(f"line {tree.problems[0].line}: {tree.problems[0].message}")
        if tree.root is None or not isinstance(tree.root.content, dict):
            raise self._fault("holds no claims")
        return tree.root

    def _record(self, root: Node, claim: str) -> Node:
        section = root.content.get("claims") if isinstance(root.content, dict) else None
        members = section.content if section and isinstance(section.content, list) else []
        records = [node for node in members if isinstance(node.content, dict)]
        ids = [node.data.get("id") for node in records]
        if ids.count(claim) > 1:
            raise self._fault(f"holds the claim {shown(claim)} twice")
        if claim not in ids:
            likely = nearest(claim, [i for i in ids if isinstance(i, str)])
            raise self._fault(f"holds no claim {shown(claim)}{likely}")
        return records[ids.index(claim)]

    def _fault(self, message: str) -> UsageError:
        return UsageError(f"{self._name}: {message}")


@contextmanager
def comments_kept(path: str | Path, seen: str | None = None) -> Iterator[YamlEdit]:
    """Change a claim file within a `with` block; it is saved, atomically, when the block ends well.

    `seen` is the sha256, in hex, of the bytes that the person who makes the change was shown.
    Raises UsageError where the file is not these bytes, cannot be read, or was changed by somebody
    else before the block ended; then nothing is saved.

        with comments_kept("claims/cnn.yaml") as edit:
            edit.set("cnn-02", "as_of", "2022-10-05")
    """
    path = Path(path)
    name = shown(path.as_posix(), LONGEST_PATH)
    data = _bytes(path, name)
    if seen is not None and hashlib.sha256(data).hexdigest() != seen:
        raise UsageError(f"{name}: has changed since it was shown; look at it again")
    text = decoded(data, name)
    if isinstance(text, Problem):
        raise UsageError(str(text))
    edit = YamlEdit(text, name)
    yield edit
    if edit.text == text:
        return
    if _bytes(path, name) != data:
        raise UsageError(f"{name}: somebody else has changed it meanwhile; look at it again")
    mark = "\ufeff" if data.startswith(b"\xef\xbb\xbf") else ""
    write_text_atomically(path, mark + edit.text)


def _bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise UsageError(f"{name}: cannot be read: {fault.strerror}") from None


def _changed(text: str, record: Node, field: str, value: Any) -> str:
    """The text with the field changed; it is for the caller to see whether that came out well."""
    assert isinstance(record.content, dict)
    line = f"{_flow(field)}: {_flow(value)}"
    if field not in record.content:
        return text if value is None else _inserted(text, record, line)
    key, node = record.keys[field], record.content[field]
    end = text.index(":", key.end) + 1 if node.empty else node.last
    if not node.flow and _COMMENT.search(text, key.end, end):
        return ""  # a list with remarks between its members: theirs is no place in a new one
    if value is not None:
        return text[: key.start] + line + text[end:]
    start = text.rfind("\n", 0, key.start) + 1
    stop = text.find("\n", end) + 1 or len(text)
    head = text[: key.start].rstrip()
    if record.flow and head.endswith(",") and text[end : end + 1] == "}":  # the last of several
        remark = _COMMENT.search(text, text.rfind("\n", 0, len(head)) + 1, len(head))
        return text[: len(head) - 1] + text[end:] if not remark else ""
    if text[start : key.start].strip() or text[end:stop].strip() or record.flow:
        space = " " if text[end : end + 1] == "," else ""  # else the colon were part of the name
        return text[: key.start] + f"{_flow(field)}:{space}" + text[end:]  # its line has others
    return text[:start] + text[stop:]


def _inserted(text: str, record: Node, line: str) -> str:
    """The text with a new last field."""
    last = record.last
    if record.flow:
        inner = list(record.content.values()) if isinstance(record.content, dict) else []
        at = inner[-1].last if inner else record.start + 1
        return f"{text[:at]}, {line}{text[at:]}"
    newline = "\r\n" if "\r\n" in text else "\n"
    line = " " * (record.column - 1) + line
    found = text.find("\n", last)
    at = len(text) if found < 0 else found - (text[found - 1] == "\r")
    return text[:at] + newline + line + text[at:]


def _flow(value: Any) -> str:
    """A value as YAML on one line, safe within a list as well as alone."""
    return dumped([value], flow=True).strip()[1:-1]


def _sound(text: str, name: str) -> Node | None:
    """What the text holds, if it is sound."""
    try:
        tree = tree_of(text, name)
    except Refused:
        return None
    return None if tree.problems else tree.root


def _as_read(value: Any) -> Any:
    """The value as the reader gives it: numbers are text."""
    if isinstance(value, dict):
        return {name: _as_read(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_as_read(inner) for inner in value]
    return value if value is None or isinstance(value, bool) else str(value)


def _alike(found: Any, expected: Any) -> bool:
    """Whether both say the same; a field without a value is one that is not there."""
    if isinstance(found, dict) and isinstance(expected, dict):
        names = {n for n, v in (*found.items(), *expected.items()) if v is not None}
        return all(_alike(found.get(name), expected.get(name)) for name in names)
    if isinstance(found, list) and isinstance(expected, list):
        return len(found) == len(expected) and all(map(_alike, found, expected))
    return bool(found == expected)
