"""Case files -> a case, with everything that is wrong in them found in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import BinaryIO, TypeVar

from factcheck.casefile.bulk import read_in_bulk
from factcheck.casefile.bulk_parquet import read_in_columns
from factcheck.casefile.case import Case
from factcheck.casefile.checked import Intake
from factcheck.casefile.entry import Entry
from factcheck.casefile.files import LONGEST_PATH, CaseFile, find, unreadable
from factcheck.casefile.read_csv import read_csv
from factcheck.casefile.read_jsonl import read_accepted, read_decisions, read_jsonl
from factcheck.casefile.read_parquet import read_parquet
from factcheck.casefile.read_yaml import read_yaml
from factcheck.casefile.remote import is_url, local
from factcheck.casefile.wording import shown
from factcheck.claim import Record
from factcheck.collector import held_off
from factcheck.errors import Problem

READERS: dict[str, Callable[[BinaryIO, str], Iterator[Entry | Problem]]] = {
    "yaml": read_yaml,
    "jsonl": read_jsonl,
    "csv": read_csv,
    "parquet": read_parquet,
    "decisions": read_decisions,
    "baseline": read_accepted,
}

_IN_BULK: dict[str, Callable[[BinaryIO, str], Iterator[Record | Entry | Problem]]] = {
    "jsonl": read_in_bulk,
    "parquet": read_in_columns,
}
"""What many records come in is read by the fastest way there is."""

_Item = TypeVar("_Item")

_EMPTY = (
    "holds no record, and no other file of the case does; write sources:, subjects: and claims: "
    "into it (factcheck init DIR makes an example)"
)


@held_off()
def load(paths: str | Path | Sequence[str | Path]) -> Case:
    """The case that the paths hold: case folders, claim files, or both.

    Of a folder, the .yaml, .yml, .jsonl, .csv and .parquet files directly in it are read, in the
    order of their names, and `decisions.jsonl`; not baselines, hidden files and README. A claim
    file brings the decisions that lie beside it (`<stem>.decisions.jsonl`). A file that several
    paths name is read once. A file without a record is a mistake where all are.

    A path may be a URL of a scheme that fsspec knows (``s3://bucket/case``); what is there is only
    read.

    No mistake in the files raises: each becomes one of the case's `problems`, which are sorted by
    place. A record with a mistake is left out, and so is what cannot stand without it; so every
    id of a source, and every other id that a record of the case refers to, is there. (A claim's
    subject and speaker may be free wordings, and are not looked up here.)
    """
    given = [local(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]
    intake = Intake()
    read: list[CaseFile] = []
    for found in find(given):
        if isinstance(found, Problem):
            intake.take(found)
            continue
        read.append(found)
        intake.take_all(_records_of(found))
    if intake.empty:
        for file in read:
            intake.take(Problem(file.name, 0, 0, _EMPTY))
    if not any(is_url(path) or Path(path).is_dir() for path in given):
        for hint in list(_lone(read, intake)):
            intake.take(hint)
    return intake.case(_name(given))


def _lone(read: Sequence[CaseFile], intake: Intake) -> Iterator[Problem]:
    """Claim files named without the files beside them in which the sources of their claims stand.

    Said once a file, before what is said of each of its claims.
    """
    sources = {*intake.records.kept["source"], *intake.records.left_out["source"]}
    missing: dict[str, set[str]] = {}
    for claim in intake.records.kept["claim"].values():
        if claim.source not in sources:
            missing.setdefault(claim.where.file, set()).add(claim.source)
    named = {file.path.resolve() for file in read}
    for file in read:
        if file.name not in missing:
            continue
        folder = file.path.parent
        beside = (other for other in find([folder]) if isinstance(other, CaseFile))
        if all(o.format == "decisions" or o.path.resolve() in named for o in beside):
            continue
        told = "the sources of its claims stand in other files; name the folder"
        ids = missing[file.name]
        only = f" --source {shown(next(iter(ids)))}" if len(ids) == 1 else ""
        where = shown(folder.as_posix(), LONGEST_PATH)
        yield Problem(file.name, 0, 0, f"{told}: {where}{only}")


def entries_of(file: CaseFile) -> Iterator[Entry | Problem]:
    """What a file holds, unchecked, and what is wrong with it; no mistake in it raises."""
    yield from _read(file, READERS[file.format])


def _records_of(file: CaseFile) -> Iterator[Record | Entry | Problem]:
    """What a file holds, of which records that are plainly sound have been checked."""
    yield from _read(file, _IN_BULK.get(file.format, READERS[file.format]))


def _read(
    file: CaseFile, reader: Callable[[BinaryIO, str], Iterator[_Item]]
) -> Iterator[_Item | Problem]:
    try:
        with file.open() as stream:
            yield from reader(stream, file.name)
    except OSError as fault:
        yield unreadable(file.name, fault)


def _name(paths: Sequence[str | Path]) -> str:
    if not paths:
        return ""
    if is_url(paths[0]):
        return PurePosixPath(str(paths[0]).rstrip("/")).stem
    path = Path(paths[0])
    with suppress(OSError, ValueError, RuntimeError):
        path = path.resolve()
    return path.name if path.is_dir() else path.stem
