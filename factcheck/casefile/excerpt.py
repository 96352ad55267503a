"""The lines of a file that hold one claim, taken out so that they alone are read and changed.

Reading a file of 10,000 claims takes seconds; reading one of them alone takes none. It is taken out
only where it is sure to say alone what it says in its file: else the whole file is the excerpt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.casefile.edit_jsonl import claim_in
from factcheck.casefile.files import LONGEST_LINE, decoded
from factcheck.casefile.nodes import Node
from factcheck.casefile.wording import shown
from factcheck.casefile.write_yaml import dumped
from factcheck.casefile.yaml_tree import Refused, tree_of
from factcheck.errors import Problem, UsageError

if TYPE_CHECKING:
    from factcheck.claim import Claim

_BOM = b"\xef\xbb\xbf"
_DASH = re.compile(rb"( {0,200})- {1,200}")
_BLOCK = 1 << 16
"""Bytes whose lines are counted at once."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Bytes `start` to `end`, excluded, of a file as `text`; it begins on line `line`, from 1.

    `head` is put before it to be read alone; it is "" for a whole file and for a line of JSONL.
    """

    start: int
    end: int
    line: int
    text: str
    head: str = ""

    @property
    def alone(self) -> str:
        """What can be read as a file of its own."""
        return self.head + self.text

    @property
    def above(self) -> int:
        """What a line of `alone` is to be raised by to be that of the file."""
        return self.line - 1 - self.head.count("\n")


def whole_file(data: bytes, name: str) -> Excerpt:
    """All of a file but its byte-order mark. Raises UsageError where it is not UTF-8."""
    text = decoded(data, name)
    if isinstance(text, Problem):
        raise UsageError(str(text))
    return Excerpt(len(_BOM) if data.startswith(_BOM) else 0, len(data), 1, text)


def jsonl_line(data: bytes, name: str, claim: str, line: int) -> Excerpt:
    """The line of a claim: `line`, from 1, where it is thought to stand, or wherever it has gone.

    Raises UsageError where no line holds it.
    """
    start = start_of(data, line)
    if start is not None:
        found = _line_of(data, start, line, claim)
        if found is not None:
            return found
    word = claim.encode("utf-8", "replace")
    for number, start in enumerate(_starts(data), start=1):
        end = _end_of(data, start)
        # an id may be written in escapes as well; no other line need be looked into
        if data.find(word, start, end) >= 0 or data.find(b"\\", start, end) >= 0:
            found = _line_of(data, start, number, claim)
            if found is not None:
                return found
    raise UsageError(f"{name}: holds no claim {shown(claim)}")


def yaml_entry(data: bytes, name: str, claim: Claim, line: int) -> Excerpt | None:
    """The lines of a claim known to stand on `line`, from 1; None where it cannot be parted.

    The claim is as it was read from the file, whose other entries may have changed since. It must
    be an entry of a list that begins with dashes; and no anchor or alias may tie it to others.
    """
    start = start_of(data, line)
    if start is None or not _plainly_laid_out(data):
        return None
    dash = _DASH.match(data, start)
    if dash is None or dash.end() - start != claim.where.column - 1:
        return None
    # A line that begins no deeper than the dash ends the entry: all that is open is closed there,
    # but for quotation marks and brackets, and with one of these open the excerpt is not sound.
    after = re.compile(rb"^ {0,%d}[^ \n\r#]" % len(dash[1]), re.MULTILINE)
    follows = after.search(data, _end_of(data, start))
    if follows is not None and follows[0].endswith(b"\t"):
        return None  # within a text a tab may begin a line
    end = follows.start() if follows else len(data)
    try:
        text = data[start:end].decode("utf-8")
    except UnicodeDecodeError:
        return None
    newline = "\r\n" if b"\r\n" in data else "\n"
    default = _default_source(claim)
    head = dumped({"source": default}).replace("\n", newline) if default else ""
    part = Excerpt(start, end, line, text, f"{head}claims:{newline}")
    entry = _only_entry(part, name)
    if entry is None or entry.get("id") != claim.id:
        return None
    return part if default or entry.get("source") is not None else None


def around(data: bytes, part: Excerpt, text: str, most: int) -> tuple[str, str, int]:
    """An excerpt and what `text` makes of it, each with up to `most` lines before and after it.

    With that, how many lines of the file stand above.
    """
    start, above = part.start, part.line - 1
    while above and part.line - 1 - above < most:
        start, above = data.rfind(b"\n", 0, start - 1) + 1, above - 1
    end = part.end
    for _ in range(most):
        end = _end_of(data, end)
    before = data[start : part.start].removeprefix(_BOM).decode("utf-8", "replace")
    after = data[part.end : end].decode("utf-8", "replace")
    return before + part.text + after, before + text + after, above


def start_of(data: bytes, line: int) -> int | None:
    """Where a line, from 1, begins; None where there are not as many."""
    at, left = len(_BOM) if data.startswith(_BOM) else 0, line - 1
    if left < 0:
        return None
    while left:
        count = data.count(b"\n", at, at + _BLOCK)
        if count < left:
            left, at = left - count, at + _BLOCK
            if at >= len(data):
                return None
            continue
        for _ in range(left):
            at = data.find(b"\n", at) + 1
        left = 0
    return at if at < len(data) else None


def _end_of(data: bytes, start: int) -> int:
    """Where the next line begins."""
    return data.find(b"\n", start) + 1 or len(data)


def _starts(data: bytes) -> Iterator[int]:
    at = len(_BOM) if data.startswith(_BOM) else 0
    while at < len(data):
        yield at
        at = _end_of(data, at)


def _line_of(data: bytes, start: int, line: int, claim: str) -> Excerpt | None:
    end = _end_of(data, start)
    if end - start > LONGEST_LINE:
        return None
    try:
        text = data[start:end].decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if claim_in(text, claim) is None else Excerpt(start, end, line, text)


def _plainly_laid_out(data: bytes) -> bool:
    """Whether lines are what both a person and the parser call lines, and no directive stands."""
    if data.removeprefix(_BOM).startswith(b"%") or b"\n%" in data:
        return False
    return b"\r" not in data or data.count(b"\r") == data.count(b"\r\n")


def _default_source(claim: Claim) -> str:
    """The source that the file has for all claims without their own, where the claim shows it."""
    line, _ = claim.where.fields.get("source", (claim.where.line, 0))
    return claim.source if line < claim.where.line else ""


def _only_entry(part: Excerpt, name: str) -> dict[str, object] | None:
    """The one claim that an excerpt holds; None where it is not sound, or tied to other entries."""
    try:
        tree = tree_of(part.alone, name)
    except Refused:
        return None
    top = tree.root.content if tree.root is not None else None
    claims = top.get("claims") if isinstance(top, dict) else None
    entries = claims.content if isinstance(claims, Node) else None
    if tree.problems or tree.anchored or not isinstance(entries, list) or len(entries) != 1:
        return None
    fields = entries[0].data
    return fields if isinstance(fields, dict) else None
