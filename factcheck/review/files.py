"""The files that a desk follows, and whether they are as they were."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.casefile.files import CaseFile, find
from factcheck.review.log import Stamp, stamp_of

Stamps = tuple[tuple[str, Stamp | None], ...]
"""Every file with what changes when it does."""


class Files:
    """Those of the case but the log of decisions, which is followed line by line; and `others`."""

    def __init__(self, paths: Sequence[str], log: str) -> None:
        self._paths, self._log = paths, log
        self.others: tuple[Path, ...] = ()

    def now(self) -> Stamps:
        """As they are at this moment; what cannot be read stands there with what is wrong."""
        found = [
            (one.name, _stamp(one.path)) if isinstance(one, CaseFile) else (str(one), None)
            for one in find(self._paths)
        ]
        others = [(str(path), _stamp(path)) for path in self.others]
        return tuple(entry for entry in (*found, *others) if entry[0] != self._log)


def _stamp(path: Path) -> Stamp | None:
    try:
        return stamp_of(path)
    except OSError:
        return None
