"""Which changes of records did what became of a finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factcheck.diffing.findings import FindingChange
from factcheck.diffing.record import Kind, Record, RecordChange

IMMATERIAL = {
    "claim": {"coder", "confidence", "reasons", "confirmed", "note", "locator", "source"},
    "source": {"title", "url", "language", "text", "sha256", "note"},
    "subject": {"series"},
}
"""Fields that no reading heeds; a claim's source does only through the source's own fields."""
NAMES = {"source": {"publisher"}, "subject": {"label", "aliases"}}
"""Fields that seldom bear on a finding: they are named where nothing else of it changed."""


class Blame:
    """The changes that can bear on findings, by what they are changes of."""

    def __init__(self, changes: Iterable[RecordChange]) -> None:
        self._by_id: dict[tuple[Kind, str], RecordChange] = {}
        self._on_subject: dict[str, list[RecordChange]] = defaultdict(list)
        self._everywhere: list[RecordChange] = []
        for change in changes:
            if not _bears(change):
                continue
            for record in _sides(change):
                self._by_id[change.kind, record.id] = change
                if change.kind == "claim":
                    self._on_subject[record.get("subject")].append(change)
            if change.kind in ("hedge", "setting", "tool", "relation", "speaker"):
                self._everywhere.append(change)

    def of(self, change: FindingChange) -> tuple[RecordChange, ...]:
        """The changes of its own claims, of their sources, of its subject or relation.

        Where there are none, those of other claims on its subjects; where there are none of these
        either, those of speakers, relations, hedges, settings and the tool: any may have.
        """
        if change.became == "decided":
            return ()
        own = [*self._claims(change), *self._others(change)]
        near = (one for subject in _subjects(change) for one in self._on_subject[subject])
        told = [one for one in own if not _in_name_alone(one)] or own
        return _each(told) or _each(near) or tuple(self._everywhere)

    def _claims(self, change: FindingChange) -> Iterator[RecordChange]:
        for finding in (change.new, change.old):
            for claim in finding["claims"] if finding else ():
                found = self._by_id.get(("claim", claim["id"]))
                if found:
                    yield found

    def _others(self, change: FindingChange) -> Iterator[RecordChange]:
        wanted: list[tuple[Kind, str]] = []
        for finding in (change.new, change.old):
            if finding is None:
                continue
            wanted += [("source", claim["source"]) for claim in finding["claims"]]
            wanted += [("subject", subject) for subject in _subjects(change)]
            relation = finding.get("relation")
            if relation:
                wanted.append(("relation", relation["formula"]))
        for key in wanted:
            if key in self._by_id:
                yield self._by_id[key]


def _bears(change: RecordChange) -> bool:
    """Whether a change can change a finding: a claim that has another id says what it said."""
    if change.what == "renamed":
        return change.kind == "subject"
    if change.what == "changed":
        return bool({one.name for one in change.fields} - IMMATERIAL.get(change.kind, set()))
    # a source or subject that is new does nothing but by its claims
    return change.kind not in ("source", "subject")


def _in_name_alone(change: RecordChange) -> bool:
    fields = {one.name for one in change.fields} - IMMATERIAL.get(change.kind, set())
    return change.what == "changed" and fields <= NAMES.get(change.kind, set())


def _sides(change: RecordChange) -> tuple[Record, ...]:
    return tuple(record for record in (change.old, change.new) if record)


def _subjects(change: FindingChange) -> list[str]:
    """The subjects that a finding is about."""
    found = []
    for finding in (change.new, change.old):
        about: Mapping[str, Any] = finding or {}
        if about.get("subject"):
            found.append(about["subject"]["id"])
        elif about.get("relation"):
            found += about["relation"]["subjects"]
    return list(dict.fromkeys(found))


def _each(changes: Iterable[RecordChange]) -> tuple[RecordChange, ...]:
    """Each once, in their order."""
    return tuple({id(change): change for change in changes}.values())
