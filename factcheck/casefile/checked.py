"""Records of all files -> a case in which every reference holds, and what had to be left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from factcheck.casefile import sense
from factcheck.casefile.case import Case
from factcheck.casefile.entry import DECISION, HEDGES, KIND_OF, MODELS, Entry
from factcheck.casefile.records import record
from factcheck.casefile.references import Records, broken_references
from factcheck.casefile.wording import shown
from factcheck.claim import Record, Relation
from factcheck.decision import Decision, faults
from factcheck.errors import Problem, Where, place


@dataclass(slots=True)
class Intake:
    """What has come in from the files so far."""

    records: Records = field(
        default_factory=lambda: Records({kind: {} for kind in MODELS}, {k: {} for k in MODELS})
    )
    hedges: dict[str, Any] = field(default_factory=dict)
    hedge_places: dict[tuple[str, str], Where] = field(default_factory=dict)
    decisions: list[Decision] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def take_all(self, items: Iterable[Record | Entry | Problem]) -> None:
        """Take what a reader yields, one after another."""
        kept: dict[type, dict[str, Any]] = {
            model: self.records.kept[kind] for kind, model in MODELS.items()
        }
        del kept[Relation]  # it has no id
        for item in items:
            known = kept.get(type(item))  # nearly all are records, and new
            if known is None or known.setdefault(item.id, item) is not item:  # type: ignore[union-attr]
                self.take(item)

    def take(self, item: Record | Entry | Problem) -> None:
        """Check one thing that a reader yielded, and keep it or what is wrong with it.

        A record comes from a reader that has checked it.
        """
        if isinstance(item, Problem):
            self.problems.append(item)
        elif isinstance(item, Record):
            self._keep(KIND_OF[type(item)], item)
        elif item.kind == DECISION:
            self._take_decision(item)
        elif item.kind == HEDGES:
            self._take_hedges(item)
        else:
            made = record(item)
            if isinstance(made, list):
                self.problems += made
                self._leave_out(item)
            elif not item.sound:  # the reader has said why
                self._leave_out(item)
            else:
                self._keep(item.kind, made)

    @property
    def empty(self) -> bool:
        """Whether nothing has come in, not even a mistake."""
        known = (self.problems, self.hedges, self.decisions, *self.records.kept.values())
        return not any(known)

    def _keep(self, kind: str, made: Record) -> None:
        name = made.formula if kind == "relation" else made.id  # type: ignore[attr-defined]
        first = self.records.kept[kind].setdefault(name, made)
        if first is not made:
            where = first.where
            what = "formula" if kind == "relation" else "id"
            message = f"{shown(name)} is given twice; first at {place(where.file, where.line)}"
            self.problems.append(made.where.problem(message, at=what))

    def _take_decision(self, entry: Entry) -> None:
        made = record(entry, Decision)
        if isinstance(made, list):
            self.problems += made
            return
        wrong = [made.where.problem(message, at=name) for name, message in faults(made)]
        self.problems += wrong
        if not wrong:
            self.decisions.append(made)

    def _leave_out(self, entry: Entry) -> None:
        name = entry.data.get("id")
        if isinstance(name, str):
            self.records.left_out[entry.kind][name] = entry.where

    def _take_hedges(self, entry: Entry) -> None:
        if not entry.sound:
            return
        for section, readings in entry.data.items():
            if not section or not isinstance(readings, dict | str):
                message = "hedges: a section with its wordings is meant, as in numbers: {nearly: …}"
                self.problems.append(entry.problem((section,), message))
                continue
            for wording in ("", *(readings if isinstance(readings, dict) else ())):
                at = entry.problem((section, wording) if wording else (section,), "", key=True)
                place = Where(at.file, at.line, at.column)
                self.hedge_places.setdefault((section, wording), place)
            if section not in self.hedges:
                self.hedges[section] = readings
                continue
            known = self.hedges[section]
            if not isinstance(known, dict) or not isinstance(readings, dict):
                twice = [section]
            else:
                twice = [f"{section}: {wording}" for wording in readings if wording in known]
                self.hedges[section] = {**readings, **known}
            for name in twice:
                message = f"hedges: {shown(name)} is given twice"
                self.problems.append(entry.problem((section,), message))

    def case(self, name: str) -> Case:
        """The case of all that has been taken in."""
        self.problems += _nonsense(self.records)
        self.problems += broken_references(self.records)
        kept = self.records.kept
        return Case(
            name=name,
            sources=kept["source"],
            speakers=kept["speaker"],
            subjects=kept["subject"],
            relations=tuple(kept["relation"].values()),
            claims=tuple(kept["claim"].values()),
            hedges=self.hedges,
            hedge_places=self.hedge_places,
            decisions=tuple(self.decisions),
            problems=tuple(sorted(set(self.problems))),
        )


def _nonsense(records: Records) -> Iterator[Problem]:
    """Leave out each record that says what cannot be meant."""
    for kind in ("source", "subject", "claim"):
        gone = []
        for made in sense.suspects(kind, records.kept[kind].values()):
            faults = list(sense.faults(made, records.kept["subject"]))
            if faults:
                gone.append(made.id)
            for at, message in faults:
                yield made.where.problem(message, at=at)
        records.leave_out(kind, gone)
