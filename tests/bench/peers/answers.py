"""Peers, and how what each says answers one question: which subjects must an editor read?

Every peer is used as its makers mean it; how, and what of its output is taken, stands at the top of
its script in `runners`. factcheck is run as anybody runs it, and a subject must be read where it
has a discrepancy that is an error or a warning.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

RUNNERS = Path(__file__).parent / "runners"
_MUST_READ = ("error", "warning")


class Given(NamedTuple):
    """What a peer may read: the case as JSONL, and as Parquet."""

    case: Path
    parquet: Path


class Answer(NamedTuple):
    """What a peer said: the subjects to be read, how many findings that is, and, where it tells
    them apart, the kinds of finding on each subject; for linking, the subject of each claim."""

    version: str
    read: frozenset[str] = frozenset()
    findings: int = 0
    kinds: Mapping[str, frozenset[str]] = MappingProxyType({})
    links: Mapping[str, str] = MappingProxyType({})


class Peer(NamedTuple):
    """A command: its name, the environment it runs in (none: the one of this script), what to run
    for an answer in a file, and the ways to read that, each a row of the table.

    `fine`: exit statuses of success.
    """

    name: str
    environment: str | None
    command: Callable[[str, Given, Path], list[str]]
    answers: Mapping[str, Callable[[Path], Answer]]
    fine: tuple[int, ...] = (0,)


def of_runner(file: Path) -> Answer:
    """The answer of a script in `runners`."""
    said = json.loads(file.read_text(encoding="utf-8"))
    return Answer(
        said["version"], frozenset(said.get("read", ())), said.get("findings", 0),
        links=said.get("links", {}),
    )  # fmt: skip


def of_doubt(file: Path) -> Answer:
    """truthdiscovery's, of subjects alone whose second value is nearly as believed as the first."""
    said = json.loads(file.read_text(encoding="utf-8"))
    return Answer(said["version"], frozenset(said["doubtful"]), len(said["doubtful"]))


def of_sure(file: Path) -> Answer:
    """splink's links, of matches alone that it holds to be likely at 0.95."""
    said = json.loads(file.read_text(encoding="utf-8"))
    return Answer(said["version"], links=said["sure"])


def of_factcheck(file: Path) -> Answer:
    """The answer in a JSON report of factcheck."""
    with file.open(encoding="utf-8") as stream:
        report = json.load(stream)
    read, findings = set(), 0
    kinds: dict[str, set[str]] = {}
    for finding in report["findings"]:
        subject = (finding.get("subject") or {}).get("id")
        if subject is None:
            continue
        kind = "echo" if finding["rule"] == "echo" else finding["kind"]
        kinds.setdefault(subject, set()).add(kind)
        if finding["kind"] == "discrepancy" and finding["severity"] in _MUST_READ:
            read.add(subject)
            findings += 1
    return Answer(
        report["tool"]["version"], frozenset(read), findings,
        {subject: frozenset(said) for subject, said in kinds.items()},
    )  # fmt: skip


def _script(name: str, *more: str) -> Callable[[str, Given, Path], list[str]]:
    def command(python: str, given: Given, output: Path) -> list[str]:
        return [python, str(RUNNERS / name), str(given.case), str(output), *more]

    return command


def _floor(python: str, given: Given, output: Path) -> list[str]:
    return [python, str(RUNNERS / "run_floor.py"), str(given.case / "claims.jsonl"), str(output)]


def _floor_parquet(python: str, given: Given, output: Path) -> list[str]:
    claims = str(given.parquet / "claims.parquet")
    return [python, str(RUNNERS / "run_floor.py"), claims, str(output)]


def _factcheck(python: str, given: Given, output: Path) -> list[str]:
    return _check(python, given.case, output)


def _factcheck_parquet(python: str, given: Given, output: Path) -> list[str]:
    return _check(python, given.parquet, output)


def _check(python: str, case: Path, output: Path) -> list[str]:
    jobs = str(os.cpu_count() or 1)
    return [python, "-m", "factcheck", "check", str(case), "--jobs", jobs, "--output", str(output)]


_AS_IT_IS = {"": of_runner}
CHECKERS = (
    Peer("floor", "duckdb", _floor, _AS_IT_IS),
    Peer("floor, Parquet", "duckdb", _floor_parquet, _AS_IT_IS),
    Peer("contrachecker", "contrachecker", _script("run_contrachecker.py", "printed"), _AS_IT_IS),
    Peer("contrachecker, bare figures", "contrachecker",
         _script("run_contrachecker.py", "bare"), _AS_IT_IS),
    Peer("truthdiscovery", "truthdiscovery", _script("run_truthdiscovery.py"),
         {"": of_runner, ", in doubt": of_doubt}),
    Peer("factcheck, Parquet", None, _factcheck_parquet, {"": of_factcheck}, (0, 1)),
    Peer("factcheck", None, _factcheck, {"": of_factcheck}, (0, 1)),
)  # fmt: skip
LINKERS = (
    Peer("splink", "splink", _script("run_splink.py"), {"": of_runner, ", 0.95": of_sure}),
    Peer("factcheck", None, _script("run_linking.py"), _AS_IT_IS),
)
NAMES = ("floor", "contrachecker", "truthdiscovery", "splink", "factcheck")
"""What --peers may name; a peer belongs to the name that its own begins with."""
