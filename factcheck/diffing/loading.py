"""A side as named -> the side, loaded and checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import chdir
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from factcheck.diffing.named import Named
from factcheck.diffing.read_report import read_report
from factcheck.diffing.side import Side, side_of_report
from factcheck.errors import Problem, UsageError
from factcheck.settings import find_settings

if TYPE_CHECKING:
    from factcheck.outcome import Report
    from factcheck.settings import Settings

Checked = Callable[[Sequence[str], "Settings"], "Report"]
"""Loads the case of some paths and checks it with settings."""


def load_side(named: Named, check: Checked) -> Side:
    """The side: a report is read, a case loaded and checked with the settings found beside it.

    Of a revision that has none of the paths the side is empty.

    Raises:
        UsageError: the revision's files cannot be laid out.
    """
    if named.repository is None:
        return _load(named.paths, named.name, check)
    label = f"{named.name}:{', '.join(map(str, named.inner))}"
    with TemporaryDirectory(prefix="factcheck-") as made:
        folder = Path(made)
        missing = named.repository.lay_out(named.commit, named.inner, folder, named.within)
        there = [
            path
            for path, inner in zip(named.paths, named.inner, strict=True)
            if inner not in missing
        ]
        if not there:
            known = named.repository.commit(named.name) == named.commit
            revision = named.name if known else named.commit[:12]
            return Side(label, "case", {}, (), {}, commit=named.commit, missing=revision)
        # from within the folder every message names a file as the user does
        with chdir(folder.joinpath(*named.within.parts)):
            return replace(_load(there, label, check), commit=named.commit)


def _load(paths: Sequence[str], name: str, check: Checked) -> Side:
    if len(paths) == 1 and Path(paths[0]).suffix.lower() == ".json":
        side = read_report(Path(paths[0]), paths[0])
        if isinstance(side, Problem):
            return Side(name, "report", {}, (), {}, problems=(side,))
        return replace(side, name=name)
    settings = find_settings(paths)
    return side_of_report(check(paths, settings), settings, name)


def refuse_two_empty(old: Side, new: Side) -> None:
    """A comparison of nothing with nothing is a mistake in the paths.

    Raises:
        UsageError: neither side has a claim, and no mistake in the input says why.
    """
    if any(side.counts.get("claims") or side.problems for side in (old, new)):
        return
    raise UsageError(f"0 claims loaded from {old.name} and {new.name}; name the case's folder")
