"""Which files belong to a case, and their bytes: nothing outside the case's own folder is read."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from factcheck.casefile.remote import Remote, is_url, local, remote
from factcheck.casefile.wording import nearest, shown
from factcheck.errors import Problem

FORMATS = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
}
"""The format of a claim file by its suffix."""

DECISIONS = "decisions.jsonl"
BASELINE = "baseline.jsonl"

MEANT = ".yaml, .yml, .jsonl, .csv or .parquet is meant"

OUTSIDE = "is a link that leads out of the case folder; copy the file"

LONGEST_LINE = 1_000_000
"""Bytes of one line of JSONL or CSV; a longer one is refused."""

LARGEST_YAML = 16_000_000
"""Bytes of a YAML file, which is read whole; JSONL and CSV are read line by line, of any size."""

DEEPEST = 50
"""Mappings and lists within one another, in any format."""

LONGEST_PATH = 5000
"""Characters of a path in messages: systems allow 4,096, and a place must not be cut off."""

_LONGEST_REASON = 200
"""Characters of what a system or a driver says: some name a package that is to be installed."""

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A file of a case. `name` is how messages call it.

    `format` is yaml, jsonl, csv, parquet or decisions; a baseline is none of a case's files. Of one
    that is elsewhere, `remote` is to be asked, and `path` is good for its last part alone.
    """

    path: Path
    name: str
    format: str
    remote: Remote | None = None

    def open(self) -> BinaryIO:
        """Its bytes. Raises OSError, also while they are read."""
        return self.path.open("rb") if self.remote is None else self.remote.open()


def find(paths: Sequence[str | Path]) -> Iterator[CaseFile | Problem]:
    """The files that the paths name, each once: folders give the claim files directly in them."""
    given: set[Path] = set()
    paths = [local(path) for path in paths]
    folder = common_folder(paths)
    for elsewhere in dict.fromkeys(str(path) for path in paths if is_url(path)):
        yield from _elsewhere(elsewhere)
    for path in (Path(path) for path in paths if not is_url(path)):
        if folder is not None and _is_a(BASELINE, path):
            continue  # a shell's * names it with the rest
        for found in _under(path, folder):
            if isinstance(found, CaseFile):
                real = found.path.resolve()
                if real in given:
                    continue
                given.add(real)
            yield found


def named(paths: Sequence[str | Path], name: str) -> CaseFile | None:
    """The one of the files of `find` that messages call so; None where there is none.

    In a folder, which may hold thousands, it is looked for alone first.
    """
    for path in (Path(path) for path in paths if not is_url(path)):
        if not path.is_dir():
            continue
        member = path / Path(name).name
        if shown(member.as_posix(), LONGEST_PATH) == name and not member.name.startswith("."):
            found = _member(path.resolve(), member)
            if isinstance(found, CaseFile):
                return found
    files = (found for found in find(paths) if isinstance(found, CaseFile))
    return next((file for file in files if file.name == name), None)


def common_folder(paths: Sequence[str | Path]) -> Path | None:
    """The folder of several claim files that lie in one, as a shell's `claims/*.yaml` names them.

    They are a case of that folder, and what is kept of it is kept there.
    """
    if len(paths) < 2 or any(is_url(path) for path in paths):
        return None
    folders = {Path(path).parent for path in paths if not Path(path).is_dir()}
    alone = len(folders) == 1 and not any(Path(path).is_dir() for path in paths)
    return folders.pop() if alone else None


def kept_with(paths: Sequence[str | Path], name: str) -> Path:
    """Where the case that the paths hold keeps its `DECISIONS` or `BASELINE`.

    Several files of one folder are a case of that folder; else it is with the first of the paths.
    """
    folder = common_folder(paths)
    return folder / name if folder is not None else kept_beside(paths[0], name)


def kept_beside(case: str | Path, name: str) -> Path:
    """Where a case keeps its `DECISIONS` or `BASELINE`.

    In its folder; of a case that is one file, beside that, under its name.
    """
    path = Path(case)
    if path.is_dir():
        return path / name
    return path if _is_a(name, path) else path.with_name(f"{path.stem}.{name}")


def leads_out(path: Path) -> bool:
    """Whether a file is a link that leads out of the folder it lies in."""
    return path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve())


def _is_a(name: str, path: Path) -> bool:
    """Whether a file is a case's decisions or baseline, by its name."""
    return path.name == name or path.name.endswith(f".{name}")


def _under(path: Path, shared: Path | None) -> Iterator[CaseFile | Problem]:
    name = shown(path.as_posix(), LONGEST_PATH)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISDIR(mode):
            yield _single(path, name, mode)
            yield from _decisions_of(path, shared)
            return
        folder = path.resolve()
        members = sorted(m for m in path.iterdir() if not m.name.startswith("."))
    except (OSError, ValueError) as fault:  # ValueError: a path with a NUL in it
        yield unreadable(name, fault)
        return
    claim_files = 0
    for member in members:
        found = _member(folder, member)
        if found is not None:
            claim_files += not (isinstance(found, CaseFile) and found.format == "decisions")
            yield found
    if not claim_files:
        yield Problem(name, 0, 0, f"holds no claim file; {MEANT}")


def _elsewhere(url: str) -> Iterator[CaseFile | Problem]:
    """The claim files of a folder elsewhere, or the one file that the URL names."""
    try:
        root = remote(url)
        if not root.is_folder:
            yield _remote_file(root)
            return
        members = list(root.members())
    except OSError as fault:
        yield unreadable(shown(url, LONGEST_PATH), fault)
        return
    claim_files = 0
    for member in members:
        path = Path(member.path)
        if _is_of_a_case(path) and (path.name == DECISIONS or not _is_a(DECISIONS, path)):
            found = _remote_file(member)
            claim_files += not (isinstance(found, CaseFile) and found.format == "decisions")
            yield found
    if not claim_files:
        yield Problem(shown(url, LONGEST_PATH), 0, 0, f"holds no claim file; {MEANT}")


def _remote_file(file: Remote) -> CaseFile | Problem:
    found = _single(Path(file.path), shown(file.url, LONGEST_PATH), stat.S_IFREG)
    return replace(found, remote=file) if isinstance(found, CaseFile) else found


def _is_of_a_case(path: Path) -> bool:
    """Whether a file in a folder is any business of a case, by its name."""
    if path.suffix.lower() not in FORMATS or _is_a(BASELINE, path):
        return False
    return path.stem.lower() != "readme"


def _decisions_of(path: Path, shared: Path | None) -> Iterator[CaseFile | Problem]:
    """The decisions beside a claim file, if any: its own, or those of the folder it shares."""
    log = shared / DECISIONS if shared is not None else kept_beside(path, DECISIONS)
    if path.suffix.lower() in FORMATS and log != path and log.is_file():
        found = _member(path.parent.resolve(), log, beside=True)
        if found is not None:
            yield found


def _single(path: Path, name: str, mode: int) -> CaseFile | Problem:
    suffix = path.suffix.lower()
    if not stat.S_ISREG(mode):
        return Problem(name, 0, 0, "is neither a file nor a folder")
    if _is_a(BASELINE, path):
        return Problem(name, 0, 0, "is a baseline and no claim file; name the case instead")
    if _is_a(DECISIONS, path):
        return CaseFile(path, name, "decisions")
    if suffix not in FORMATS:
        likely = nearest(suffix, FORMATS)
        message = f"is no claim file; {MEANT}{likely}"
        return Problem(name, 0, 0, message)
    return CaseFile(path, name, FORMATS[suffix])


def _member(folder: Path, path: Path, *, beside: bool = False) -> CaseFile | Problem | None:
    """A file of a case folder; None where it is no business of the case.

    Decisions `beside` a claim file are the business of that file alone.
    """
    if not _is_of_a_case(path):
        return None
    if _is_a(DECISIONS, path) and path.name != DECISIONS and not beside:
        return None
    name = shown(path.as_posix(), LONGEST_PATH)
    try:
        mode = path.stat().st_mode
        inside = path.resolve().is_relative_to(folder)
    except (OSError, RuntimeError) as fault:  # RuntimeError: a link that leads to itself
        return unreadable(name, fault)
    if not inside:
        return Problem(name, 0, 0, OUTSIDE)
    if stat.S_ISDIR(mode):
        return Problem(name, 0, 0, "is a folder with the name of a claim file; rename it")
    return _single(path, name, mode)


def unreadable(name: str, fault: Exception) -> Problem:
    """The problem that a file or folder cannot be read, in the system's words."""
    if isinstance(fault, FileNotFoundError):
        return Problem(name, 0, 0, "no such file or folder; name a case folder, . for this one")
    why = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    return Problem(name, 0, 0, f"cannot be read: {shown(why, _LONGEST_REASON)}")


def lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines with their ends, without a byte-order mark; None for one that is too long."""
    first = True
    while line := stream.readline(LONGEST_LINE + 1):
        if first:
            line, first = line.removeprefix(_BOM), False
        if len(line) <= LONGEST_LINE:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE)
        yield None


def decoded(data: bytes, name: str, line: int = 1) -> str | Problem:
    """The bytes, which begin on line `line`, as text; a problem where they are not UTF-8."""
    data = data.removeprefix(_BOM) if line == 1 else data
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = data[: fault.start]
        start = before.rfind(b"\n") + 1
        column = len(before[start:].decode("utf-8", "replace")) + 1
        what = f"byte 0x{data[fault.start]:02X} is not UTF-8"
        if data[:2] in (b"\xff\xfe", b"\xfe\xff") and line == 1:
            what = "is UTF-16"
        at = line + before.count(b"\n")
        return Problem(name, at, column, f"{what}; save the file as UTF-8")


def whole(value: str) -> bool:
    """Whether a text can be written: escapes can make halves of characters that no file holds."""
    return value.isascii() or not any("\ud800" <= c <= "\udfff" for c in value)
