"""A case -> files of another format, without loss."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from factcheck.casefile.atomic import write_text_atomically
from factcheck.casefile.case import Case
from factcheck.casefile.files import FORMATS, LARGEST_YAML, LONGEST_LINE, LONGEST_PATH
from factcheck.casefile.wording import shown
from factcheck.casefile.write_csv import csv_files
from factcheck.casefile.write_jsonl import decision_files, jsonl_files
from factcheck.casefile.write_yaml import yaml_files
from factcheck.errors import UsageError

Format = Literal["yaml", "jsonl", "csv"]

WRITERS: Mapping[str, Callable[[Case], Iterator[tuple[str, str]]]] = {
    "yaml": yaml_files,
    "jsonl": jsonl_files,
    "csv": csv_files,
}


def convert(case: Case, to: Format, output_dir: str | Path) -> tuple[Path, ...]:
    """Write the case into a folder, which is made where it is missing; the files written.

    `load` of that folder gives the same records (claims in YAML come source by source), hedges
    and decisions. What the case's `problems` had left out is not in it; nor is a baseline.

    Raises UsageError for an unknown format, for a folder that holds claim files already (nothing
    is overwritten, and two cases would run into one), and for a record too long for the format;
    OSError where the folder cannot be written. Each file is written whole or not at all.
    """
    if to not in WRITERS:
        raise UsageError(f"no such format: {shown(to)}; there are {', '.join(WRITERS)}")
    folder = Path(output_dir)
    files = [*WRITERS[to](case), *decision_files(case.decisions)]
    for name, text in files:
        _check_size(name, text)
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{shown(folder, LONGEST_PATH)}: is a file; a folder is meant")
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in FORMATS and not path.name.startswith("."):
            there = f"holds {shown(path.name)} already; choose an empty folder"
            raise UsageError(f"{shown(folder, LONGEST_PATH)}: {there}")
    paths = []
    for name, text in files:
        write_text_atomically(folder / name, text)
        paths.append(folder / name)
    return tuple(paths)


def _check_size(name: str, text: str) -> None:
    """What could not be read back is not written."""
    if name.endswith(".yaml"):
        if len(text.encode()) > LARGEST_YAML:
            raise UsageError(f"{name}: larger than {LARGEST_YAML // 1_000_000} MB; use jsonl")
    elif len(text) * 4 > LONGEST_LINE:
        for number, line in enumerate(text.split("\n"), start=1):
            if len(line.encode()) >= LONGEST_LINE:
                limit = f"{LONGEST_LINE // 1_000_000} MB"
                raise UsageError(f"{name}: line {number} is longer than {limit}; use yaml")
