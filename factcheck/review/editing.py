"""A claim's entry in its file changed: shown as a diff first, refused where the file has changed.

Only a file of the case is written, and never through a link. All of the file but the changed fields
of the one claim stays as it is, comments included.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from factcheck.casefile.atomic import write_bytes_atomically
from factcheck.casefile.edit import YamlEdit
from factcheck.casefile.edit_csv import CsvEdit
from factcheck.casefile.edit_jsonl import JsonlEdit
from factcheck.casefile.excerpt import Excerpt, around, jsonl_line, whole_file, yaml_entry
from factcheck.casefile.files import LARGEST_YAML, CaseFile, named, whole
from factcheck.casefile.load import READERS
from factcheck.errors import Problem, UsageError, place
from factcheck.review.fitting import unfit
from factcheck.review.held import Held, held, hold, still_holds
from factcheck.review.log import Stamp, stamp_from
from factcheck.review.moves import Move

if TYPE_CHECKING:
    from factcheck.casefile.case import Case
    from factcheck.casefile.entry import Entry
    from factcheck.claim import Claim
    from factcheck.review.index import Index
    from factcheck.review.moves import Lines

_TOO_LARGE = f"larger than {LARGEST_YAML // 1_000_000} MB"
_writing = Lock()


class Stale(UsageError):  # noqa: N818 - an answer
    """The file is not what the editor was shown."""


class Unfit(UsageError):  # noqa: N818 - an answer
    """What would be written is no claim that can be read; `problems` say why, at their places."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Written:
    """A claim as its file has it: `fields` as they stand there, `sha256` of the whole file.

    `part` is what of the file's bytes `data` is read and changed; `stamp` is the file's.
    """

    claim: str
    file: CaseFile
    line: int
    sha256: str
    fields: Mapping[str, Any]
    data: bytes
    part: Excerpt
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Fields of a claim with their new values (None: removed); `part` as it is to be written."""

    before: Written
    fields: Mapping[str, Any]
    part: Excerpt

    @property
    def data(self) -> bytes:
        """The whole file with the change."""
        whole, part = memoryview(self.before.data), self.part  # large: it is copied once
        return b"".join((whole[: part.start], part.text.encode("utf-8"), whole[part.end :]))

    @property
    def added(self) -> int:
        """Lines that the change adds to the file; below 0 where it takes some away."""
        return self.part.text.count("\n") - self.before.part.text.count("\n")

    def with_lines_around(self, most: int) -> tuple[str, str, int]:
        """The excerpt before and after, up to `most` lines around it, and how many stand above."""
        return around(self.before.data, self.before.part, self.part.text, most)


def written(paths: Sequence[str | Path], claim: Claim, lines: Lines | None = None) -> Written:
    """The claim as its file has it now.

    `lines`: where claims stand, as far as that is known; the claim is then read without the rest of
    its file where it can be. Raises UsageError where it cannot be changed here: the file is gone, a
    link, or Parquet.
    """
    file = _file(paths, claim.where.file)
    if file.format == "parquet":
        raise UsageError(
            f"{place(file.name, claim.where.line)}: a Parquet table is changed by what wrote it; "
            "claims in YAML, JSONL and CSV can be corrected here"
        )
    try:
        now = held(file.path)
    except OSError as fault:
        raise UsageError(f"{file.name}: cannot be read: {fault.strerror}") from None
    if file.format == "yaml" and len(now.data) > LARGEST_YAML:
        raise UsageError(f"{file.name}: {_TOO_LARGE}")
    part = _part(now, file, claim, lines)
    entry = _entry(part, file, claim.id)
    line = entry.where.line + part.above
    fields = dict(entry.data)
    if isinstance(told := fields.get("confirmed"), str):  # in a table all is text
        fields["confirmed"] = {"true": True, "false": False}.get(told.strip().lower(), told)
    return Written(claim.id, file, line, now.sha256, fields, now.data, part, now.stamp)


def changed(
    before: Written,
    fields: Mapping[str, Any],
    case: Case,
    index: Index | None = None,
    *,
    checked: bool = True,
) -> Change:
    """The file with these fields of the claim changed; nothing is saved.

    `index` is what is known of the case, where it is at hand. What stood there before need not be
    `checked` to be put back.

    Raises:
        Unfit: the claim could not be read, or would rest on what the case does not hold.
        UsageError: the fields cannot be changed without touching more than them.
    """
    name, part = before.file.name, before.part
    if part.head and fields.get("source", "") is None:
        part = whole_file(before.data, name)  # the file may name a source for claims without one
        before = replace(before, part=part)
    edit: YamlEdit | JsonlEdit | CsvEdit
    match before.file.format:
        case "jsonl":
            edit = JsonlEdit(part.text, name, 1)
        case "csv":
            edit = CsvEdit(part.text, name)
        case _:
            edit = YamlEdit(part.alone, name)
    for field, value in fields.items():
        edit.set(before.claim, field, value)
    part = replace(part, text=edit.text[len(part.head) :])
    if not whole(part.text):
        raise UsageError(f"{name}: holds half a character (\\ud800 to \\udfff); write it whole")
    problems = unfit(part, before, case, index) if checked else []
    if problems:
        raise Unfit(problems)
    change = Change(before, dict(fields), part)
    longer = len(part.text.encode("utf-8")) - (part.end - part.start)
    if before.file.format == "yaml" and len(before.data) + longer > LARGEST_YAML:
        raise UsageError(f"{name}: {_TOO_LARGE}")
    return change


def save(change: Change, seen: str, lines: Lines | None = None) -> None:
    """Write the file, atomically. `seen` is the SHA-256, in hex, of the file the editor was shown.

    `lines` are told what has moved.

    Raises:
        Stale: the file is not these bytes any more; it is left as it is.
        UsageError: it cannot be written.
    """
    file, before = change.before.file, change.before
    with _writing:
        if file.path.is_symlink():
            raise UsageError(f"{file.name}: is a link; correct the file that it leads to")
        try:
            unchanged = still_holds(file.path, before.data)
        except OSError as fault:
            raise UsageError(f"{file.name}: cannot be read: {fault.strerror}") from None
        if seen != before.sha256 or not unchanged:
            raise Stale(f"{file.name}: has changed since it was shown; look at it again")
        data = change.data
        try:
            stamp = stamp_from(write_bytes_atomically(file.path, data))
        except OSError as fault:
            raise UsageError(f"{file.name}: cannot be written: {fault.strerror}") from None
        hold(file.path, stamp, data)
        if lines is not None and before.stamp is not None:
            lines.moves.append(Move(file.name, before.stamp, stamp, before.line, change.added))


def as_json(fields: Mapping[str, Any]) -> str:
    """Changed fields as a form carries them from page to page: ASCII, nothing in it lost."""
    return json.dumps(dict(fields))


def from_json(text: str, known: Sequence[str]) -> dict[str, Any]:
    """What `as_json` made, come back; raises UsageError for anything else."""
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict) or not fields.keys() <= set(known) or not _flat(fields):
        raise UsageError("the form is not as it was sent; open the claim again")
    return fields


def _flat(fields: Mapping[str, Any]) -> bool:
    """Whether it holds texts, and lists and mappings of texts, as a claim's fields do."""
    plain = str | bool | None

    def shallow(value: object, depth: int) -> bool:
        if isinstance(value, list):
            return depth > 0 and all(shallow(inner, depth - 1) for inner in value)
        if isinstance(value, dict):
            return depth > 0 and all(shallow(inner, depth - 1) for inner in value.values())
        return isinstance(value, plain)

    return all(shallow(value, 3) for value in fields.values())


def _file(paths: Sequence[str | Path], name: str) -> CaseFile:
    """The file of the case that has this name; only what the case reads can be found."""
    file = named(paths, name)
    if file is None or file.format == "decisions":
        raise UsageError(f"{name}: is no file of the case any more")
    if file.path.is_symlink():
        raise UsageError(f"{name}: is a link; correct the file that it leads to")
    return file


def _part(now: Held, file: CaseFile, claim: Claim, lines: Lines | None) -> Excerpt:
    """What is read and changed for a claim: its own lines, or the whole file."""
    if file.format == "jsonl":
        return jsonl_line(now.data, file.name, claim.id, claim.where.line)
    line = lines.of(claim.where, now.stamp) if lines is not None else None
    part = yaml_entry(now.data, file.name, claim, line) if line is not None else None
    return part or whole_file(now.data, file.name)


def _entry(part: Excerpt, file: CaseFile, claim: str) -> Entry:
    found: list[Entry] = []
    for item in READERS[file.format](BytesIO(part.alone.encode("utf-8")), file.name):
        if not isinstance(item, Problem) and item.kind == "claim" and item.data.get("id") == claim:
            found.append(item)
    if len(found) != 1:
        how = "holds no claim" if not found else "holds twice the claim"
        raise UsageError(f"{file.name}: {how} {claim}")
    return found[0]
