"""What the functions for tests take, brought into one shape."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from factcheck.casefile import load
from factcheck.casefile.case import Case
from factcheck.casefile.files import BASELINE, kept_beside
from factcheck.checking import check
from factcheck.errors import Problem
from factcheck.history import Baseline, read_baseline
from factcheck.outcome import Report
from factcheck.settings import find_settings

Checkable = Case | Report | str | Path
"""A case, a report on one, or the path of a case."""


def report_on(given: Checkable) -> Report:
    """The report on what is given. Settings are looked for where a path is."""
    if isinstance(given, Report):
        return given
    if isinstance(given, Case):
        return check(given)
    return check(load(given), settings=find_settings([given]))


def baseline_at(path: Path) -> Baseline | None:
    """The baseline in a file; None where there is no such file."""
    return read_baseline(path) if path.exists() or path.is_symlink() else None


def baseline_beside(case: str | Path) -> tuple[Path, Baseline | None]:
    """Where a case keeps its baseline, and what is there; None where it has none.

    A link that leads out of the folder is not followed: it may be anybody's file.
    """
    path = kept_beside(case, BASELINE)
    if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
        told = "is a link that leads out of the case folder; copy the file"
        return path, Baseline(problems=(Problem(path.as_posix(), 0, 0, told),))
    return path, baseline_at(path)


def unknown(subject: str, known: Iterable[str]) -> ValueError:
    """That there is no such subject, with the nearest there is."""
    near = get_close_matches(subject, list(known), n=1)
    return ValueError(f"no subject {subject!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
