"""Proposed claims written into a case: in files of their own, for no person's file is touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.casefile.atomic import write_text_atomically
from factcheck.casefile.plain import plain
from factcheck.casefile.write_yaml import dumped, file_names
from factcheck.claim import Record
from factcheck.coding.running.merging import Addition

SUBJECTS = "proposed-subjects"
MOST_CLAIMS = 10_000
"""Claims of one file: a YAML file is read whole."""

_LISTED = ("quote", "locator", "speaker", "denies", "supersedes", "reasons")


class CaseFolder:
    """Writes what articles add to a case into its folder, which is made where it is missing.

    New subjects come into `proposed-subjects.yaml`, the claims of an article with its source into
    `<source>-machine.yaml`; where there is such a file, into one with the next number. Each file is
    written whole or not at all, and a subject before the claims on it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._subjects: list[str] = []
        self._subjects_file = ""
        self.written: list[Path] = []

    def write(self, source: str, addition: Addition) -> None:
        """Write what the article with this source id adds. Raises OSError where it cannot be."""
        if not addition.claims and addition.source is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        if addition.subjects:
            self._subjects += map(_entry, addition.subjects)
            self._subjects_file = self._subjects_file or self._free(SUBJECTS)
            self._put(self._subjects_file, _section("subjects", self._subjects))
        stem = f"{file_names([source])[source]}-machine"
        first = [
            _section("sources", map(_entry, [addition.source] if addition.source else [])),
            _section("speakers", map(_entry, addition.speakers)),
        ]
        claims = addition.claims
        for start in range(0, max(len(claims), 1), MOST_CLAIMS):
            part = claims[start : start + MOST_CLAIMS]
            told = f"{dumped({'source': source})}{_section('claims', map(_claim, part))}"
            parts = [*first, told if part else ""]
            self._put(self._free(stem), "\n".join(filter(None, parts)))
            first = []

    def _free(self, stem: str) -> str:
        name, count = f"{stem}.yaml", 1
        while (self._folder / name).exists():
            count += 1
            name = f"{stem}-{count}.yaml"
        return name

    def _put(self, name: str, text: str) -> None:
        path = self._folder / name
        write_text_atomically(path, text)
        if path not in self.written:
            self.written.append(path)


def section(title: str, records: Sequence[Mapping[str, Any]]) -> str:
    """A list of records as YAML, without the line of its title."""
    return dumped({title: records}).partition("\n")[2]


def _section(title: str, entries: Iterable[str]) -> str:
    held = "\n".join(entries)
    return f"{title}:\n{held}" if held else ""


def _entry(record: Record) -> str:
    return section("", [as_written(record)])


def _claim(record: Record) -> str:
    return section("", [{n: v for n, v in as_written(record).items() if n != "source"}])


def as_written(record: Record) -> dict[str, Any]:
    """The record's fields as a person writes them: one thing stands without a list around it."""
    return {
        name: value[0] if name in _LISTED and len(value) == 1 else value
        for name, value in plain(record).items()
    }
