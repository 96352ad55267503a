"""What became of the findings, by the question that each answers, and which change did it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from factcheck.diffing.record import RecordChange
from factcheck.finding import rank

Document = Mapping[str, Any]
Became = Literal["came", "changed", "went", "decided"]
BECAME: tuple[Became, ...] = ("came", "changed", "went", "decided")


@dataclass(frozen=True, slots=True)
class FindingChange:
    """One question whose answer is another than before.

    `old` and `new` are the finding as the JSON report has it, None on the side that lacks it.
    `changed` names what changed, of kind, severity, rule, cause, positions, decision; `by` are the
    changes of records that did it, as far as these can be told. `decided` is a finding that stands
    as it was and that an editor has decided meanwhile. `undecided`: the log that would tell what is
    decided now could not be read whole.
    """

    became: Became
    old: Document | None
    new: Document | None
    changed: tuple[str, ...] = ()
    by: tuple[RecordChange, ...] = ()
    undecided: bool = False

    @property
    def finding(self) -> Document:
        """The finding as it is now, or as it last was."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def reopened(self) -> str:
        """Why a decision on it no longer holds that did hold; "" where none ceased to."""
        if not self.old or not self.new or not holds(self.old) or holds(self.new):
            return ""
        decision = self.new.get("decision")
        return (decision and decision.get("reopened")) or f"the decision {self.gone}"

    @property
    def gone(self) -> str:
        """What became of a decision that is not there any more."""
        return "cannot be read: its log has mistakes" if self.undecided else "was taken back"


def compare_findings(
    old: Sequence[Document], new: Sequence[Document], *, undecided: bool = False
) -> Iterator[FindingChange]:
    """The findings that came, went or changed, by question, worst first.

    `undecided`: the decisions of the new side could not all be read.
    """
    before, after = _by_question(old), _by_question(new)
    changes = []
    for question in {*before, *after}:
        was, now = before.get(question), after.get(question)
        if was is None or now is None:
            changes.append(FindingChange("came" if now else "went", was, now))
            continue
        changed = tuple(_changed(was, now))
        if changed:
            change = FindingChange("changed", was, now, changed, undecided=undecided)
            settled = changed == ("decision",) and not change.reopened
            changes.append(replace(change, became="decided") if settled else change)
    yield from sorted(changes, key=_worst_first)


def _by_question(findings: Iterable[Document]) -> dict[tuple[str, int], Document]:
    """By question; one that is there twice, which no check gives, is told apart by number."""
    known: dict[tuple[str, int], Document] = {}
    for finding in findings:
        number = 0
        while (finding["question"], number) in known:
            number += 1
        known[finding["question"], number] = finding
    return known


def _changed(old: Document, new: Document) -> Iterator[str]:
    """What changed. A claim that joins a known position changes nothing."""
    for name in ("kind", "severity", "rule"):
        if old[name] != new[name]:
            yield name
    if cause_of(old) != cause_of(new):
        yield "cause"
    if old["fingerprint"] != new["fingerprint"]:
        yield "positions"
    if _standing(old) != _standing(new):
        yield "decision"


def cause_of(finding: Document) -> str:
    """The name of its likeliest cause, "" where none is named."""
    cause = finding.get("cause")
    return cause["name"] if cause else ""


def labels_of(finding: Document) -> list[str]:
    """What its positions are called."""
    return [position["label"] for position in finding["positions"]]


def _standing(finding: Document) -> tuple[Any, ...] | None:
    """The decision on it, with whether it holds."""
    decision = finding.get("decision")
    if not decision:
        return None
    return tuple(decision.get(name) for name in ("verdict", "wrong", "differs", "when", "holds"))


def holds(finding: Document) -> bool:
    """Whether a decision on it holds."""
    decision = finding.get("decision")
    return bool(decision and decision.get("holds"))


def _worst_first(change: FindingChange) -> tuple[int, int, int, str]:
    finding = change.finding
    return (
        BECAME.index(change.became) if change.became in ("went", "decided") else 0,
        *rank(finding["severity"], finding["kind"]),
        finding["question"],
    )
