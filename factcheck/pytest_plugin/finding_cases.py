"""Which folders and files are cases: looked for where the user points, and by bytes alone.

The real reader says what is wrong with a file; it takes too long to import for a run of pytest
that has no case.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import ClassVar

import pytest

SUFFIXES = frozenset({".yaml", ".yml", ".jsonl", ".csv", ".parquet"})
"""Those of claim files."""
LOOKED_AT = 1 << 20
"""Bytes of a file that are looked at for a section or record."""

_SECTION = re.compile(rb"""^(?:\xef\xbb\xbf)?["']?(claims|subjects|sources)["']?[ \t]*:""", re.M)
_RECORD = re.compile(rb'"record"[ \t]*:[ \t]*"(claim|subject|source)"')


@dataclass(frozen=True)
class Chosen:
    """Tests of case folders that were named one by one: names by folder; all, where it has none."""

    names: dict[Path, tuple[str, ...]]
    key: ClassVar[pytest.StashKey[Chosen]] = pytest.StashKey()

    @classmethod
    def of(cls, folder: Path, config: pytest.Config) -> tuple[str, ...]:
        """The tests chosen of a folder; none where all are."""
        chosen = config.stash.get(cls.key, None)
        return chosen.names.get(folder, ()) if chosen else ()


def split_off(args: Sequence[str], config: pytest.Config) -> tuple[list[str], Chosen]:
    """The arguments with `FOLDER::NAME` cut down to the folder, and the names by folder."""
    left: list[str] = []
    names: dict[Path, tuple[str, ...]] = {}
    whole: set[Path] = set()
    for arg in args:
        base, parted, name = str(arg).partition("::")
        folder = Path(os.path.abspath(config.invocation_params.dir / base))  # noqa: PTH100 - keeps links
        if not folder.is_dir() or (parted and not _holds_claims(folder, config)):
            left.append(arg)
            continue
        if parted:
            names[folder] = (*names.get(folder, ()), name)
        else:
            whole.add(folder)
        left.append(base)
    return left, Chosen({at: some for at, some in names.items() if at not in whole})


def is_case_folder(path: Path, session: pytest.Session) -> bool:
    """Whether a folder is a case: named by the user or matching the setting, and holding claims.

    A Python package never is, whatever data stands in it.
    """
    pointed_at = session.isinitpath(path) or _matches(path, session.config)
    return pointed_at and _holds_claims(path, session.config)


def is_case_file(path: Path, session: pytest.Session) -> bool:
    """Whether a file is one of a case, and named by the user."""
    return path.suffix.lower() in SUFFIXES and session.isinitpath(path) and bool(_sections(path))


def _holds_claims(folder: Path, config: pytest.Config) -> bool:
    if (folder / "__init__.py").exists():
        return False
    try:
        members = sorted(folder.iterdir())
    except OSError:
        return False
    data = (path for path in members if path.suffix.lower() in SUFFIXES)
    if _matches(folder, config):
        # whoever names a folder in the settings wants to hear that it holds no claims
        return any(data)
    return any(_sections(path) & {"claims", "claim"} for path in data)


def _matches(path: Path, config: pytest.Config) -> bool:
    patterns = config.getini("factcheck_cases")
    if not patterns or not path.is_relative_to(config.rootpath):
        return False
    inside = path.relative_to(config.rootpath).as_posix()
    return any(fnmatchcase(inside, pattern.rstrip("/") or "/") for pattern in patterns)


def _sections(path: Path) -> set[str]:
    """What kinds of record a file seems to hold, in its own words; nothing where it is no file."""
    suffix = path.suffix.lower()
    name = path.name.lower()
    if name.startswith(".") or name.endswith(("baseline.jsonl", "decisions.jsonl")):
        return set()
    if suffix in {".csv", ".parquet"}:
        return {path.stem.lower()} & {"claims", "subjects", "sources"}
    try:
        with path.open("rb") as stream:
            start = stream.read(LOOKED_AT)
    except OSError:
        return set()
    found = (_RECORD if suffix == ".jsonl" else _SECTION).findall(start)
    return {word.decode() for word in found}
