"""A finding as data: an entry of the document's `findings`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from factcheck.document.claims import claim_entry
from factcheck.document.ends import ends, moment, number
from factcheck.document.put import Data, Text
from factcheck.formula import parse
from factcheck.values.when import When

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.decision import Decided
    from factcheck.document.put import Put
    from factcheck.finding import Difference, Finding, Position, Step


def is_dated(position: Position, finding: Finding) -> bool:
    """Whether the position's range is a stretch of time, its claims being dates."""
    boxes = position.boxes or finding.boxes
    return bool(boxes) and all(isinstance(box.value, When) for box in boxes)


def finding_document(finding: Finding, types: Mapping[str, str] | None = None) -> dict[str, Any]:
    """One finding as it stands among the `findings` of the document.

    `types` gives the subject's type by the id of a claim, for findings from a relation.
    """
    document: dict[str, Any] = _finding(finding, types or {}, Data())
    return document


def finding_texts(
    findings: Iterable[Finding], types: Mapping[str, str] | None = None
) -> Iterator[str]:
    """The same of each as JSON, as it stands within the document."""
    put = Text(DEPTH)
    return (_finding(finding, types or {}, put) for finding in findings)


DEPTH = 2
"""How many levels deep a finding stands in the document."""


def _finding(finding: Finding, types: Mapping[str, str], put: Put) -> Any:
    answer, cause, subject = finding.answer, finding.cause, finding.subject
    text, word, scalar, within = put.text, put.word, put.scalar, put.within
    each = within.within
    type_ = subject.type if subject else None
    return put.entry(
        {
            "id": text(finding.id),
            "question": text(finding.question),
            "fingerprint": text(finding.fingerprint),
            "kind": word(finding.kind),
            "rule": word(finding.rule),
            "severity": word(finding.severity),
            "strength": word(answer.strength) if answer.strength else put.nothing,
            "related": scalar(answer.related),
            **({"same_speaker": text(answer.same_speaker)} if answer.same_speaker else {}),
            "cause": within.entry({"name": word(cause.name), "evidence": text(cause.evidence)})
            if cause
            else put.nothing,
            **_about(finding, within),
            "message": text(answer.message),
            "settle": scalar(answer.settle),
            "difference": _difference(answer.difference, within),
            "origins": put.whole(len(finding.origins)),
            "positions": within.listed(
                [_position(position, finding, each) for position in answer.positions]
            ),
            "minimal_conflict": within.listed([text(box.id) for box in answer.minimal_conflict]),
            "claims": within.listed(
                [
                    claim_entry(box, type_ or types.get(box.id), fits, each)
                    for box, fits in answer.fits
                ]
            ),
            "decision": within.plain(_decision(finding.decision))
            if finding.decision
            else put.nothing,
            "state": word(finding.state) if finding.state else put.nothing,
            **({"unconfirmed": scalar(True)} if finding.unconfirmed else {}),
        }
    )


def _decision(decided: Decided) -> dict[str, Any]:
    """A decision on a finding, as it bears on it today; what it leaves empty is null."""
    made = decided.decision
    return {
        "verdict": made.verdict,
        "wrong": made.model_dump(include={"wrong"})["wrong"] or None,
        "differs": made.differs or None,
        "note": made.note or None,
        "who": made.who or None,
        "when": made.when or None,
        "until": made.until or None,
        "message": made.message or None,
        "holds": decided.holds,
        "reopened": decided.reopened or None,
        **({"before": decided.before.told} if decided.before else {}),
    }


def _about(finding: Finding, put: Put) -> dict[str, Any]:
    """What it is about: `subject` or `relation`, one of the two."""
    if finding.subject:
        id_, label = finding.subject.id, finding.subject.label
        return {"subject": put.entry({"id": put.text(id_), "label": put.text(label or id_)})}
    if finding.relation is None:
        raise ValueError(f"{finding.rule}: a finding is about a subject or a relation")
    formula = finding.relation.formula
    assumes = finding.relation.assumes or None
    names = list(parse(formula).names)
    return {"relation": put.plain({"formula": formula, "subjects": names, "assumes": assumes})}


def _difference(difference: Difference | None, put: Put) -> Any:
    if difference is None:
        return put.nothing
    return put.entry(
        {
            "absolute": _measure(difference.absolute, put.within),
            "ratio": _measure(difference.ratio, put.within),
            "per_day": _measure(difference.per_day, put.within),
        }
    )


def _measure(ends: tuple[Decimal, Decimal] | None, put: Put) -> Any:
    return put.listed([put.scalar(number(end)) for end in ends]) if ends else put.nothing


def _position(position: Position, finding: Finding, put: Put) -> Any:
    dated = is_dated(position, finding)
    text, scalar, within = put.text, put.scalar, put.within
    span, origins = position.range, position.origins
    return put.entry(
        {
            "label": text(position.label),
            "range": within.listed(map(scalar, ends(span, dated=dated))) if span else put.nothing,
            "path": within.listed([_step(step, dated, within.within) for step in position.path])
            if position.path
            else put.nothing,
            "origins": put.whole(len(origins)),
            "origin_names": within.listed(map(text, finding.named(origins))),
            "claims": within.listed([text(box.id) for box in position.boxes]),
            "also": put.whole(position.also),
        }
    )


def _step(step: Step, dated: bool, put: Put) -> Any:
    low, high = map(put.scalar, ends(step.range, dated=dated))
    return put.entry({"time": put.scalar(moment(step.time)), "low": low, "high": high})
