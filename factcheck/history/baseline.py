"""The baseline: findings accepted as they stand, a sorted line each, so that git merges it."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.casefile.files import CaseFile
from factcheck.casefile.load import entries_of
from factcheck.casefile.records import record
from factcheck.decision import Entry, State, day_of
from factcheck.errors import Problem
from factcheck.finding import Finding
from factcheck.history.about import subjects_in

FIELDS = ("question", "fingerprint", "kind", "severity", "rule", "message", "reason", "since")
"""The fields of a line, in the order they are written in."""


@dataclass(frozen=True)
class Baseline:
    """Accepted findings in the order of their lines, and what is wrong with the file.

    A line with a mistake is left out and is one of the `problems`; the rest counts.
    """

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    _by_question: Mapping[str, frozenset[str]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        known: dict[str, set[str]] = {}
        for entry in self.entries:
            known.setdefault(entry.question, set()).add(entry.fingerprint)
        frozen = {question: frozenset(some) for question, some in known.items()}
        object.__setattr__(self, "_by_question", frozen)

    def state(self, finding: Finding) -> State:
        """`unchanged`, `changed` (the question is known, these answers are not) or `new`."""
        known = self._by_question.get(finding.question)
        if known is None:
            return "new"
        return "unchanged" if finding.fingerprint in known else "changed"

    def resolved(self, findings: Iterable[Finding]) -> tuple[Entry, ...]:
        """The entries whose question none of the findings has."""
        asked = {finding.question for finding in findings}
        return tuple(entry for entry in self.entries if entry.question not in asked)

    def text(self) -> str:
        """The file: a line of JSON for each entry, sorted by question and then fingerprint."""
        return "".join(f"{_line(entry)}\n" for entry in sorted(self.entries, key=_order))


def read_baseline(path: str | Path) -> Baseline:
    """The baseline in a file. A file that cannot be read is one of the problems.

    Where two lines accept the same (git may merge it so), the one that is older counts.
    """
    name = Path(path).as_posix()
    problems: list[Problem] = []
    known: dict[tuple[str, str], Entry] = {}
    for item in entries_of(CaseFile(Path(path), name, "baseline")):
        made = item if isinstance(item, Problem) else record(item, Entry)
        if isinstance(made, Problem):
            problems.append(made)
        elif isinstance(made, list):
            problems += made
        elif made.since and day_of(made.since) is None:
            wrong = f"no such date: {made.since}; write 2024-05-03"
            problems.append(made.where.problem(wrong, "since"))
        else:
            key = made.question, made.fingerprint
            if key not in known or (made.since or "9") < (known[key].since or "9"):
                known[key] = made
    return Baseline(tuple(known.values()), tuple(sorted(problems)))


@dataclass(frozen=True, slots=True)
class Update:
    """What accepting the findings of today makes of a baseline.

    `changed` are pairs: the line that was, and the one in its place.
    """

    baseline: Baseline
    added: tuple[Entry, ...]
    changed: tuple[tuple[Entry, Entry], ...]
    removed: tuple[Entry, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def updated(
    before: Baseline,
    findings: Iterable[Finding],
    *,
    reason: str,
    since: str,
    subjects: Container[str] | None = None,
) -> Update:
    """The baseline with the findings accepted as they stand on the day `since`.

    With `subjects` only the lines on these are touched; the findings must be on them. A line that
    stays the same keeps its message, its reason and its day.
    """
    today = {finding.question: finding for finding in findings}
    touched = [
        old
        for old in before.entries
        if subjects is None
        or old.question in today
        or any(name in subjects for name in subjects_in(old.question))
    ]
    same = [old for old in touched if _stands(old, today)]
    settled = {old.question for old in same}
    was = {old.question: old for old in touched if old.question not in settled}
    made = [entry(one, reason, since) for q, one in today.items() if q not in settled]
    at_hand, kept = set(map(id, touched)), set(map(id, same))
    entries = [old for old in before.entries if id(old) not in at_hand] + same + made
    return Update(
        Baseline(tuple(sorted(entries, key=_order))),
        added=tuple(new for new in made if new.question not in was),
        changed=tuple((was[new.question], new) for new in made if new.question in was),
        removed=tuple(
            old
            for old in touched
            if id(old) not in kept and (old.question in settled or old.question not in today)
        ),
    )


def entry(finding: Finding, reason: str, since: str) -> Entry:
    """A finding as it is accepted on the day `since`."""
    return Entry(
        question=finding.question,
        fingerprint=finding.fingerprint,
        kind=finding.kind,
        severity=finding.severity,
        rule=finding.rule,
        message=finding.answer.message,
        reason=reason,
        since=since,
    )


def _stands(old: Entry, today: Mapping[str, Finding]) -> bool:
    finding = today.get(old.question)
    return finding is not None and finding.fingerprint == old.fingerprint


def _order(accepted: Entry) -> tuple[str, str]:
    return accepted.question, accepted.fingerprint


def _line(accepted: Entry) -> str:
    fields = {name: getattr(accepted, name) for name in FIELDS}
    return json.dumps(fields, ensure_ascii=False)
