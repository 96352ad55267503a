"""Two sides -> what was done to the case, and what that did to its findings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from factcheck.diffing.blame import Blame
from factcheck.diffing.document import as_document
from factcheck.diffing.findings import BECAME, FindingChange, compare_findings
from factcheck.diffing.record import DONE, FieldChange, Kind, Record, RecordChange
from factcheck.diffing.records import compare_records, renamed_of
from factcheck.diffing.shown import alike
from factcheck.diffing.side import Side

KINDS: tuple[Kind, ...] = ("source", "subject", "claim", "speaker", "relation", "hedge", "setting")
"""In this order, for claims refer to sources and subjects that may be called otherwise now."""


@dataclass(frozen=True, slots=True)
class Diff:
    """What lies between two versions.

    `findings` are worst first; `claims` and `others` (sources, subjects, speakers, relations,
    hedges, settings) by id. `whole` tells that both sides are cases; else the claims compared are
    those that stand in the findings of a report.
    """

    old: Side
    new: Side
    findings: tuple[FindingChange, ...]
    claims: tuple[RecordChange, ...]
    others: tuple[RecordChange, ...]
    whole: bool

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """How many findings became what and what was done to how many claims, each key there."""
        became = Counter(change.became for change in self.findings)
        done = Counter(change.what for change in self.claims)
        findings: dict[str, int] = {name: became[name] for name in BECAME}
        claims: dict[str, int] = {name: done[name] for name in DONE}
        findings["same"] = len(self.new.findings) - sum(findings.values()) + findings["went"]
        both = self.old.records.get("claim", {}).keys() & self.new.records.get("claim", {}).keys()
        claims["same"] = len(both) - claims["changed"]
        return {"findings": findings, "claims": claims}

    @property
    def found(self) -> bool:
        """Whether findings came or changed; that one went is good news."""
        return any(change.became in ("came", "changed") for change in self.findings)

    def document(self) -> dict[str, Any]:
        """As the JSON schema `factcheck-diff/1` has it."""
        return as_document(
            old=self.old,
            new=self.new,
            counts=self.counts,
            findings=self.findings,
            claims=self.claims,
            others=self.others,
            whole=self.whole,
        )


def compare(old: Side, new: Side) -> Diff:
    """Hold two versions against each other. Files, lines and the order of records are nothing.

    Where one side is a report, the other is taken as its report would tell it; then a claim was
    added or removed only where that is certain, for a report need not name every claim.

    Raises:
        UsageError: a report was made with a filter that cannot be applied to the other side.
    """
    whole = old.made == new.made == "case"
    if not whole:
        old, new = alike(old.as_reported(), new.as_reported())
    done: dict[Kind, tuple[RecordChange, ...]] = {}
    renamed: dict[Kind, dict[str, str]] = {}
    for kind in KINDS:
        before, after = old.records.get(kind, {}), new.records.get(kind, {})
        if kind == "claim":
            # claims refer to one another, so that their renamings must be known beforehand
            renamed["claim"] = renamed_of(compare_records(before, after, renamed))
        told = compare_records(before, after, renamed)
        done[kind] = tuple(change for change in told if _certain(change, old, new))
        renamed[kind] = renamed_of(done[kind])
    others = tuple(change for kind in KINDS if kind != "claim" for change in done[kind])
    blame = Blame((*done["claim"], *others, *_tool(old, new)))
    became = compare_findings(old.findings, new.findings, undecided=new.undecided)
    found = tuple(replace(one, by=blame.of(one)) for one in became)
    return Diff(old, new, found, done["claim"], others, whole)


def _certain(change: RecordChange, old: Side, new: Side) -> bool:
    """Whether it cannot be otherwise: a claim that one side does not name may be there still."""
    if change.kind != "claim" or change.what not in ("added", "removed"):
        return True
    return (old if change.what == "added" else new).every_claim


def _tool(old: Side, new: Side) -> tuple[RecordChange, ...]:
    """That the sides were checked by two versions of the tool."""
    if not old.version or not new.version or old.version == new.version:
        return ()
    was, now = (Record("tool", "factcheck", {"version": side.version}) for side in (old, new))
    return (RecordChange("changed", was, now, (FieldChange("version", old.version, new.version),)),)
