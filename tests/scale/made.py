"""Cases to be checked in shards, and the report that they must give however they are divided."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from factcheck.casefile import Case
from factcheck.checking import check, prepare
from factcheck.history.holding import standing
from factcheck.report import FORMATS
from factcheck.report.rows import make_rows
from factcheck.rules import Rule, find_rules
from factcheck.scale import Past, Wanted, check_in_shards, here
from factcheck.scale.engines import Engine
from factcheck.scale.merging import Merged

Rules = Mapping[str, Rule]
Written = dict[str, bytes]


def whole(case: Case) -> Written:
    """The report by a check of the whole case at once."""
    rows = make_rows(check(case), fail_on="discrepancy")
    return {f".{name}": FORMATS[name].write(rows).encode() for name in ("json", "csv")}


def wanted(case: Case, folder: Path) -> Wanted:
    """What is asked of the shards of a case."""
    return Wanted(
        folder,
        past=Past(case.decisions),
        has_past=bool(standing(case.decisions)),
        has_unconfirmed=bool(case.unconfirmed),
    )


def merged(
    case: Case, folder: Path, engine: Engine = here, size: int = 1, rules: Rules | None = None
) -> Merged:
    """The case checked in shards of `size`."""
    return check_in_shards(prepare(case, rules), wanted(case, folder), engine, size)


def with_rule(check: Callable[[Any], Iterator[Any]]) -> Rules:
    """All rules, and one more."""
    added = Rule("added", "Added.", "agreement", "added", check, {})
    return {**find_rules(), added.id: added}


def divided(case: Case, engine: Engine = here, size: int = 1) -> Written:
    """The report by a check in shards of `size`."""
    with TemporaryDirectory() as folder:
        found = merged(case, Path(folder), engine, size)
        return {suffix: b"".join(found.write(suffix)) for suffix in (".json", ".csv")}
