"""Holds the causes that are named against those that an editor labelled (`causes.yaml`).

    python -m tests.causes_score [--misses]

Prints how many are right by certainty, how often a named cause is wrong, and the confusion matrix.
Half of the cases, chosen by a hash of their names, were looked at while the causes were written;
of the other half only the figures.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from factcheck.causes import find_causes
from tests.cases import report_of

LIST = Path(__file__).parent / "causes.yaml"
CANNOT_TELL = "cannot-tell"
NO_FINDING = "no finding"
MERGED = {"moved-on": "growth"}
"""Causes that the labels do not tell apart: a status that moved on is labelled growth there."""


@dataclass(frozen=True)
class Case:
    """One case with its label and what came out."""

    name: str
    wanted: tuple[str, ...]
    sure: str
    kind: str
    missing: bool
    named: str
    evidence: str

    @property
    def right(self) -> bool:
        """Whether the first label was named."""
        return self.named == self.wanted[0]

    @property
    def accepted(self) -> bool:
        """Whether one of the labels was named."""
        return self.named in self.wanted

    @property
    def false(self) -> bool:
        """Whether a cause was named, and it is none of those accepted."""
        return self.named not in {*self.wanted, CANNOT_TELL, NO_FINDING}

    @property
    def tuned(self) -> bool:
        """Whether it is of the half that was looked at."""
        return hashlib.sha256(self.name.encode()).digest()[0] % 2 == 0


@cache
def cases() -> tuple[Case, ...]:
    """Every labelled case, run."""
    return tuple(_run(entry) for entry in YAML(typ="safe").load(LIST.read_text(encoding="utf-8")))


def _run(entry: dict[str, Any]) -> Case:
    wanted = entry["cause"]
    ids = {cause.name: id_ for id_, cause in find_causes().items()}
    found = report_of(entry["case"]).findings
    cause = next((f.cause for f in found if f.kind == entry["kind"] and f.cause), None)
    named = ids[cause.name] if cause else NO_FINDING
    return Case(
        name=entry["name"],
        wanted=tuple(wanted) if isinstance(wanted, list) else (wanted,),
        sure=entry["sure"],
        kind=entry["kind"],
        missing=entry.get("finding") == "missing",
        named=MERGED.get(named, named),
        evidence=cause.evidence if cause else "",
    )


def score() -> str:
    """The figures, a line for each group of cases."""
    groups: dict[str, Callable[[Case], bool]] = {
        "all": lambda case: True,
        "  sure": lambda case: case.sure == "sure",
        "  likely": lambda case: case.sure == "likely",
        "  arguable": lambda case: case.sure == "arguable",
        "half looked at": lambda case: case.tuned,
        "other half": lambda case: not case.tuned,
    }
    lines = [
        f"{'':16} {'cases':>5} {'first label':>12} {'accepted':>12} {'cannot tell':>12} "
        f"{'no finding':>10} {'false':>6}"
    ]
    for title, fits in groups.items():
        among = [case for case in cases() if fits(case)]
        right, accepted = sum(c.right for c in among), sum(c.accepted for c in among)
        unsure = sum(c.named == CANNOT_TELL and not c.accepted for c in among)
        none = sum(c.named == NO_FINDING for c in among)
        lines.append(
            f"{title:16} {len(among):5} {_of(right, among):>12} {_of(accepted, among):>12} "
            f"{unsure:12} {none:10} {sum(c.false for c in among):6}"
        )
    named = [case for case in cases() if case.named not in {CANNOT_TELL, NO_FINDING}]
    false = sum(case.false for case in named)
    lines.append(
        f"a cause was named in {len(named)} cases; in {false} of them "
        f"({_share(false, len(named))}) it is none of the labels"
    )
    return "\n".join(lines)


def matrix() -> str:
    """How often each label (a row) came out as what (a column); the first label counts."""
    rows = sorted({case.wanted[0] for case in cases()})
    columns = sorted({case.named for case in cases()} | set(rows))
    counts = Counter((case.wanted[0], case.named) for case in cases())
    short = {name: _initials(name) for name in columns}
    width = max(len(name) for name in rows)
    lines = [" " * width + "".join(f"{short[name]:>4}" for name in columns)]
    for row in rows:
        cells = "".join(f"{counts[row, name] or '·':>4}" for name in columns)
        lines.append(f"{row:{width}}{cells}")
    return "\n".join(lines)


def misses(among: Iterable[Case]) -> str:
    """What came out wrong in the half that may be looked at."""
    return "\n".join(
        f"{case.name}: wanted {'/'.join(case.wanted)}, named {case.named}: {case.evidence}"
        for case in among
        if not case.accepted
    )


def _initials(name: str) -> str:
    """ "ds" for digit-slip, "gr" for growth."""
    parts = name.replace(" ", "-").split("-")
    return "".join(part[0] for part in parts) if len(parts) > 1 else name[:2]


def _of(part: int, whole: list[Case]) -> str:
    return f"{part} ({_share(part, len(whole))})"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%" if whole else "–"


def main() -> None:
    """Print it."""
    parser = argparse.ArgumentParser(prog="python -m tests.causes_score")
    parser.add_argument("--misses", action="store_true", help="of the half that was looked at")
    args = parser.parse_args()
    print(score())
    print()
    print(matrix())
    if args.misses:
        print()
        print(misses(case for case in cases() if case.tuned))


if __name__ == "__main__":
    main()
