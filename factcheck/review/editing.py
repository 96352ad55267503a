"""A claim's entry in its file changed: shown as a diff first, refused where the file has changed.

Only a file of the case is written, and never through a link. All of the file but the changed fields
of the one claim stays as it is, comments included.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from factcheck.casefile.atomic import write_bytes_atomically
from factcheck.casefile.edit import YamlEdit
from factcheck.casefile.edit_jsonl import JsonlEdit
from factcheck.casefile.files import LARGEST_YAML, CaseFile, decoded, find
from factcheck.casefile.read_yaml import read_yaml
from factcheck.errors import Problem, UsageError
from factcheck.review.fitting import unfit
from factcheck.review.log import Stamp, stamp_of

if TYPE_CHECKING:
    from factcheck.casefile.case import Case
    from factcheck.casefile.entry import Entry
    from factcheck.claim import Claim

_BOM = b"\xef\xbb\xbf"
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
    """A claim as its file has it: `fields` as they stand there, `sha256` of the whole file."""

    claim: str
    file: CaseFile
    line: int
    sha256: str
    fields: Mapping[str, Any]
    data: bytes

    @property
    def text(self) -> str:
        """The file's text, without a byte-order mark."""
        return self.data.removeprefix(_BOM).decode("utf-8")


@dataclass(frozen=True, slots=True)
class Change:
    """Fields of a claim with their new values (None: removed), and the file with them."""

    before: Written
    fields: Mapping[str, Any]
    text: str


def written(paths: Sequence[str | Path], claim: Claim) -> Written:
    """The claim as its file has it now.

    Raises UsageError where it cannot be changed here: the file is gone, is a link, or is CSV.
    """
    file = _file(paths, claim.where.file)
    if file.format == "csv":
        raise UsageError(
            f"{file.name}:{claim.where.line}: a table is changed in a spreadsheet; "
            "claims in YAML and JSONL can be corrected here"
        )
    try:
        data, text, digest = _read(file, stamp_of(file.path))
    except OSError as fault:
        raise UsageError(f"{file.name}: cannot be read: {fault.strerror}") from None
    if isinstance(text, Problem):
        raise UsageError(str(text))
    if file.format == "jsonl":
        fields = JsonlEdit(text, file.name, claim.where.line).fields(claim.id)
        return Written(claim.id, file, claim.where.line, digest, fields, data)
    if len(data) > LARGEST_YAML:
        raise UsageError(f"{file.name}: larger than {LARGEST_YAML // 1_000_000} MB")
    entry = _entry(data, file.name, claim.id)
    return Written(claim.id, file, entry.where.line, digest, dict(entry.data), data)


def changed(before: Written, fields: Mapping[str, Any], case: Case) -> Change:
    """The file with these fields of the claim changed; nothing is saved.

    Raises:
        Unfit: the claim could not be read, or would rest on what the case does not hold.
        UsageError: the fields cannot be changed without touching more than them.
    """
    edit: YamlEdit | JsonlEdit
    if before.file.format == "jsonl":
        edit = JsonlEdit(before.text, before.file.name, before.line)
    else:
        edit = YamlEdit(before.text, before.file.name)
    for field, value in fields.items():
        edit.set(before.claim, field, value)
    problems = unfit(edit.text, before, case)
    if problems:
        raise Unfit(problems)
    return Change(before, dict(fields), edit.text)


def save(change: Change, seen: str) -> None:
    """Write the file, atomically. `seen` is the SHA-256, in hex, of the file the editor was shown.

    Raises:
        Stale: the file is not these bytes any more; it is left as it is.
        UsageError: it cannot be written.
    """
    file, before = change.before.file, change.before
    with _writing:
        if file.path.is_symlink():
            raise UsageError(f"{file.name}: is a link; correct the file that it leads to")
        try:
            now = file.path.read_bytes()
        except OSError as fault:
            raise UsageError(f"{file.name}: cannot be read: {fault.strerror}") from None
        if seen != before.sha256 or now != before.data:
            raise Stale(f"{file.name}: has changed since it was shown; look at it again")
        mark = _BOM if now.startswith(_BOM) else b""
        try:
            write_bytes_atomically(file.path, mark + change.text.encode("utf-8"))
        except OSError as fault:
            raise UsageError(f"{file.name}: cannot be written: {fault.strerror}") from None


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


@lru_cache(maxsize=1)
def _read(file: CaseFile, stamp: Stamp | None) -> tuple[bytes, str | Problem, str]:
    """The file's bytes, its text and its SHA-256, known as long as its stamp is the same.

    That spares the pages of a claim the reading of a large file; before it is written, it is read.
    """
    data = file.path.read_bytes()
    return data, decoded(data, file.name), hashlib.sha256(data).hexdigest()


def _file(paths: Sequence[str | Path], name: str) -> CaseFile:
    """The file of the case that has this name; only what the case reads can be found."""
    for file in find(paths):
        if isinstance(file, CaseFile) and file.name == name and file.format != "decisions":
            if file.path.is_symlink():
                raise UsageError(f"{name}: is a link; correct the file that it leads to")
            return file
    raise UsageError(f"{name}: is no file of the case any more")


def _entry(data: bytes, name: str, claim: str) -> Entry:
    found: list[Entry] = []
    for item in read_yaml(BytesIO(data), name):
        if not isinstance(item, Problem) and item.kind == "claim" and item.data.get("id") == claim:
            found.append(item)
    if len(found) != 1:
        how = "holds no claim" if not found else "holds twice the claim"
        raise UsageError(f"{name}: {how} {claim}")
    return found[0]
