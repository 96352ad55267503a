"""One side of a comparison: a version of a case, or what a report tells of one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from factcheck.casefile.files import DECISIONS
from factcheck.diffing.record import Kind, Record, as_written
from factcheck.diffing.told import claims_told, not_compared

if TYPE_CHECKING:
    from factcheck.errors import Problem
    from factcheck.outcome import Report
    from factcheck.settings import Settings

Made = Literal["case", "report"]


@dataclass(frozen=True, slots=True)
class Side:
    """A version: its records by kind and id, and its findings as the JSON report has them.

    `name` is what the user called it; `commit` the revision it is of, "" where it is of none.
    `made` of a report, it knows of claims what stands in the findings, and of other records
    nothing; `every_claim` tells whether it names all claims there were. `only` are the filters that
    its findings passed. `missing` names a revision that has none of the paths, "" elsewhere.
    `undecided` tells that not all decisions could be read.
    """

    name: str
    made: Made
    records: Mapping[Kind, Mapping[str, Record]]
    findings: Sequence[Mapping[str, Any]]
    counts: Mapping[str, int]
    problems: tuple[Problem, ...] = ()
    commit: str = ""
    version: str = ""
    departures: Mapping[str, str] = field(default_factory=dict)
    every_claim: bool = True
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)
    missing: str = ""
    undecided: bool = False

    def as_reported(self) -> Side:
        """The same as a report tells it, to be held against a report."""
        if self.made == "report":
            return self
        claims = claims_told(self.findings, self.records.get("claim", {}))
        return replace(self, made="report", records={"claim": claims, **_settings(self.departures)})


def side_of_report(
    report: Report, settings: Settings | None = None, name: str = "", commit: str = ""
) -> Side:
    """A version of a case that was checked with these settings."""
    case = report.case
    document = report.document()
    relations = ((relation.formula, relation) for relation in case.relations)
    hedges = {
        f"{section}: {wording}": Record(
            "hedge", f"{section}: {wording}", {"reading": _flat(reading)}
        )
        for section, wordings in case.hedges.items()
        if isinstance(wordings, Mapping)
        for wording, reading in wordings.items()
    }
    return Side(
        name=name or case.name,
        made="case",
        records={
            "claim": {one.id: as_written("claim", one.id, one) for one in case.claims},
            "source": _written("source", case.sources.items()),
            "speaker": _written("speaker", case.speakers.items()),
            "subject": _written("subject", case.subjects.items()),
            "relation": _written("relation", relations),
            "hedge": hedges,
            "setting": _chosen(settings),
        },
        findings=document["findings"],
        counts=document["counts"],
        problems=report.problems,
        commit=commit,
        version=document["tool"].get("version") or "",
        departures=_departures(document.get("settings")),
        undecided=any(_of_decisions(problem.file) for problem in report.problems),
    )


def side_of_document(document: Mapping[str, Any], name: str) -> Side:
    """What a report tells; `document` is of the schema `factcheck-report/1`."""
    departures = _departures(document.get("settings"))
    others = not_compared(document.get("not_compared") or ())
    claims = claims_told(document["findings"], others)
    only = (document.get("settings") or {}).get("only") or {}
    return Side(
        name=name,
        made="report",
        records={"claim": claims, **_settings(departures)},
        findings=document["findings"],
        counts=document["counts"],
        version=document["tool"].get("version") or "",
        departures=departures,
        every_claim=len(claims) == document["counts"].get("claims"),
        only={name: frozenset(shown) for name, shown in only.items()},
        undecided=any(_of_decisions(one["file"]) for one in document.get("problems") or ()),
    )


def _of_decisions(file: str) -> bool:
    """Whether a file is a log of decisions: of a folder, or beside a case of one file."""
    return file.endswith(DECISIONS)


def _written(kind: Kind, records: Iterable[tuple[str, Any]]) -> dict[str, Record]:
    return {id_: as_written(kind, id_, record) for id_, record in records}


def _chosen(settings: Settings | None) -> dict[str, Record]:
    """The settings that bear on findings, each by its dotted name."""
    if settings is None:
        return {}
    chosen: dict[str, Any] = {f"rules.{rule}": value for rule, value in settings.rules.items()}
    for section, wordings in settings.hedges.items():
        chosen |= {f"hedges.{section}.{wording}": value for wording, value in wordings.items()}
    if settings.weigh:
        chosen["weigh"] = settings.weigh
    return {
        name: Record("setting", name, {"value": _flat(value)}, settings.where.file)
        for name, value in chosen.items()
    }


def _settings(departures: Mapping[str, str]) -> dict[Kind, Mapping[str, Record]]:
    return {
        "setting": {
            name: Record("setting", name, {"value": text}) for name, text in departures.items()
        }
    }


def _departures(settings: Mapping[str, Any] | None) -> dict[str, str]:
    """What a report says of its settings, by name; what it was told to show is none of them."""
    told: dict[str, str] = {}
    for name, value in (settings or {}).items():
        if name in ("file", "only") or not value:
            continue
        told[name] = "; ".join(map(str, value)) if isinstance(value, list) else _flat(value)
    return told


def _flat(value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
