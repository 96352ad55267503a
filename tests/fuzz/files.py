"""Case files from memory through all of factcheck: read, checked, written in every format."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any

import factcheck
from factcheck.casefile import Case
from factcheck.casefile.bulk import read_in_bulk
from factcheck.casefile.checked import Intake
from factcheck.casefile.edit import YamlEdit
from factcheck.casefile.edit_csv import CsvEdit
from factcheck.casefile.files import FORMATS as SUFFIXES
from factcheck.casefile.files import decoded
from factcheck.casefile.load import READERS
from factcheck.casefile.plain import plain
from factcheck.casefile.save import WRITERS
from factcheck.claim import Record
from factcheck.errors import Problem, Unreadable
from factcheck.outcome import Report
from factcheck.report import FORMATS
from factcheck.report.plain import visible
from factcheck.report.rows import make_rows
from factcheck.values.figures import read_figure
from factcheck.values.hedges import load_hedges

_HEAD = re.compile(rb"^== ([a-z]+\.[a-z]+)\n", re.MULTILINE)


def parted(data: bytes) -> dict[str, bytes]:
    """The files of one input: each begins with a line ``== name``."""
    parts = _HEAD.split(data)
    return {name.decode(): held for name, held in zip(parts[1::2], parts[2::2], strict=True)}


def read(held: Mapping[str, bytes]) -> Case:
    """The case that the files are, as `load` makes it from a folder."""
    intake = Intake()
    for name, data in held.items():
        format = SUFFIXES.get(PurePath(name).suffix)
        if format == "jsonl":
            intake.take_all(read_in_bulk(BytesIO(data), name))
        elif format is not None:
            intake.take_all(READERS[format](BytesIO(data), name))
    return intake.case("case")


def check(held: Mapping[str, bytes]) -> None:
    """Read and check; what was read must survive every format of files."""
    case = read(held)
    _report(case)
    for writer in WRITERS.values():
        _same(read({name: text.encode() for name, text in writer(case)}), case)


def check_folder(held: Mapping[str, bytes]) -> None:
    """A case in a folder: loaded, checked, reported in every format, converted and loaded again."""
    with TemporaryDirectory() as folder:
        for name, data in held.items():
            (Path(folder) / name).write_bytes(data)
        case = factcheck.load(folder)
        rows = make_rows(_report(case))
        for form in FORMATS.values():
            form.write(rows).encode("utf-8")
        for to in WRITERS:
            factcheck.convert(case, to, f"{folder}/{to}")  # type: ignore[arg-type]
            if any((case.sources, case.speakers, case.subjects, case.relations, case.hedges)):
                _same(factcheck.load(f"{folder}/{to}"), case)


def _report(case: Case) -> Report:
    report = factcheck.check(case)
    for problem in report.problems:
        line = visible(str(problem))
        assert line.isprintable(), line
        assert " failed on " not in line, line  # a rule that crashed
    return report


def _same(again: Case, case: Case) -> None:
    assert not again.problems, again.problems
    assert _records(again) == _records(case)
    assert again.hedges == case.hedges


def _records(case: Case) -> list[dict[str, Any]]:
    found: list[Record] = [*case.sources.values(), *case.speakers.values()]
    found += [*case.subjects.values(), *case.relations]
    return [plain(r) for r in (*found, *sorted(case.claims, key=lambda claim: claim.id))]


def edit(data: bytes) -> None:
    """Change fields of a claim of a YAML file; UsageError where that cannot be done."""
    text = decoded(data, "a.yaml")
    if isinstance(text, Problem):
        return
    change = YamlEdit(text, "a.yaml")
    for field, value in (("note", "so: it's"), ("value", {"low": "3"}), ("speaker", None)):
        change.set("a", field, value)


def edit_table(name: str, data: bytes) -> None:
    """Change cells of a claim of a table; UsageError where that cannot be done."""
    text = decoded(data, name)
    if isinstance(text, Problem):
        return
    change = CsvEdit(text, name)
    for field, value in (("note", "so: it's"), ("confirmed", True), ("speaker", None)):
        change.set("a", field, value)


def hedges(data: bytes) -> None:
    """A hedge table laid over the shipped one, and figures read with it."""
    case = read({"a.yaml": data})
    try:
        table = load_hedges(case.hedges)
    except Unreadable as error:
        assert str(error)
        return
    for kind, text in (
        ("quantity", "nearly 400 or so"),
        ("quantity", "tens of thousands"),
        ("share", "most"),
        ("age", "late 30s"),
        ("duration", "weeks"),
    ):
        try:
            read_figure(text, kind, table=table)
        except Unreadable as error:
            assert str(error)
