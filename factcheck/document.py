"""A report as data: the JSON document `factcheck-report/1`, field for field.

The schema beside the report writers (`report/schema/factcheck-report-1.json`) says what every field
holds; reports are tested against it. The same findings give the same document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from factcheck.formula import parse
from factcheck.values.figure import Figure
from factcheck.values.interval import Interval
from factcheck.values.when import DAY, When
from factcheck.values.word import Category, Members, Name, Statement

if TYPE_CHECKING:
    from factcheck.box import Box, Value
    from factcheck.claim import Subject
    from factcheck.decision import Decided, Decision, Entry
    from factcheck.errors import Problem
    from factcheck.finding import Difference, Finding, Position, Step

SCHEMA = "factcheck-report/1"
COUNTS = (
    "sources",
    "subjects",
    "claims",
    "compared",
    "not_compared",
    "single_source",
    "agreement",
    "discrepancy",
    "change",
)
"""The keys of `counts`, in the order they are written in."""

Ends = tuple[int | float | str | None, int | float | str | None]
"""Low and high: numbers or ISO dates, None where unbounded."""

_TYPES: dict[type[Value], str] = {
    Figure: "quantity",
    When: "date",
    Category: "category",
    Name: "name",
    Members: "set",
    Statement: "statement",
}


def as_document(
    *,
    counts: Mapping[str, int],
    findings: Sequence[Finding],
    not_compared: Iterable[tuple[str, Sequence[str], str]],
    problems: Iterable[Problem],
    types: Mapping[str, str] | None = None,
    settings: Mapping[str, Any] | None = None,
    relations: Sequence[Mapping[str, Any]] = (),
    derived: Sequence[Mapping[str, Any]] = (),
    sources: Sequence[Mapping[str, Any]] = (),
    idle: Sequence[Decision] = (),
    resolved: Iterable[Entry] | None = None,
    held: Mapping[bool, int] | None = None,
) -> dict[str, Any]:
    """The report as plain data, ready for `json.dumps`.

    `not_compared` are (subject, ids of claims, reason). `types` gives the subject's type by the id
    of a claim; it is needed only for findings from a relation, whose claims belong to several
    subjects: without it a figure of theirs is called a quantity. `settings` tell in what the check
    departed from the default, `relations` what became of each relation and `derived` what follows
    by them; without them the document has no such field. `idle` are decisions on questions that no
    finding has, `resolved` what stands in the baseline on such (None without a baseline). `held`
    counts the decisions that hold and those that do not; by default those on the findings.
    """
    claims = _Claims(types or {})
    if held is None:
        held = Counter(finding.decision.holds for finding in findings if finding.decision)
    return {
        "schema": SCHEMA,
        "tool": {"name": "factcheck", "version": version()},
        **({"settings": dict(settings)} if settings else {}),
        "counts": {key: counts.get(key, 0) for key in (*COUNTS, *sorted({*counts} - {*COUNTS}))},
        "findings": [_finding(finding, claims) for finding in findings],
        "not_compared": [
            {"subject": subject, "claims": list(claims), "reason": reason}
            for subject, claims, reason in not_compared
        ],
        **({"relations": [dict(one) for one in relations]} if relations else {}),
        **({"derived": [dict(one) for one in derived]} if derived else {}),
        **({"sources": [dict(one) for one in sources]} if sources else {}),
        **_decisions(held, idle),
        **({} if resolved is None else {"resolved": [_resolved(entry) for entry in resolved]}),
        "problems": [
            {"file": p.file, "line": p.line, "column": p.column, "message": p.message}
            for p in sorted(problems)
        ],
    }


def finding_document(finding: Finding, types: Mapping[str, str] | None = None) -> dict[str, Any]:
    """One finding as it stands among the `findings` of `as_document`."""
    return _finding(finding, _Claims(types or {}))


def claim_document(box: Box, type_: str | None = None) -> dict[str, Any]:
    """One claim as it stands among the `claims` of a finding, but for what it `fits` there."""
    return {
        key: value
        for key, value in _claim(box, type_, *_readings(box.value)).items()
        if key != "fits"
    }


def version() -> str | None:
    """The installed version; None where the package is run without being installed."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("factcheck")
    except PackageNotFoundError:
        return None


def number(value: Decimal) -> int | float | None:
    """The number as JSON has it: whole ones exact, others to 15 digits; None where infinite."""
    if not value.is_finite() or (size := value.adjusted()) > 300:
        return None
    if size < 30 and value == (whole := int(value)):
        return whole
    return float(f"{value:.15g}") + 0.0


def moment(minute: Decimal) -> str | None:
    """A minute since 0001-01-01 as an ISO day, with the time where it is not midnight.

    None where it is infinite or beyond the calendar.
    """
    if not minute.is_finite():
        return None
    day, rest = divmod(minute, DAY)
    if not 1 <= day <= date.max.toordinal():
        return None
    text = (date(1, 1, 1) + timedelta(days=int(day) - 1)).isoformat()
    return f"{text}T{int(rest // 60):02}:{int(rest % 60):02}" if rest else text


@lru_cache(maxsize=1 << 14)
def dates(window: Interval) -> tuple[str | None, str | None]:
    """A stretch of time by its first and last day, both in it; None leaves an end unbounded.

    An end that is no midnight is a date-time.
    """
    high = window.high.value
    if window.high.side < 0 and high.is_finite() and not high % DAY:
        high -= DAY
    return moment(window.low.value), moment(high)


def ends(span: Interval, *, dated: bool) -> Ends:
    """Both ends of an interval, as ISO dates where it is `dated`; None where it has no end."""
    if dated:
        return dates(span)
    return number(span.low.value), number(span.high.value)


def is_dated(position: Position, finding: Finding) -> bool:
    """Whether the position's range is a stretch of time, its claims being dates."""
    boxes = position.boxes or finding.boxes
    return bool(boxes) and all(isinstance(box.value, When) for box in boxes)


def _finding(finding: Finding, claims: _Claims) -> dict[str, Any]:
    answer, cause = finding.answer, finding.cause
    return {
        "id": finding.id,
        "question": finding.question,
        "fingerprint": finding.fingerprint,
        "kind": finding.kind,
        "rule": finding.rule,
        "severity": finding.severity,
        "strength": answer.strength,
        "related": answer.related,
        **({"same_speaker": answer.same_speaker} if answer.same_speaker else {}),
        "cause": {"name": cause.name, "evidence": cause.evidence} if cause else None,
        **_about(finding),
        "message": answer.message,
        "settle": answer.settle,
        "difference": _difference(answer.difference),
        "origins": len(finding.origins),
        "positions": [_position(position, finding) for position in answer.positions],
        "minimal_conflict": [box.id for box in answer.minimal_conflict],
        "claims": [claims.fitting(box, fits, finding.subject) for box, fits in answer.fits],
        "decision": _decision(finding.decision) if finding.decision else None,
        "state": finding.state,
        **({"unconfirmed": True} if finding.unconfirmed else {}),
    }


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


def _decisions(held: Mapping[bool, int], idle: Sequence[Decision]) -> dict[str, Any]:
    """How many decisions hold and how many do not, and those about nothing; {} without any."""
    if not held and not idle:
        return {}
    about_nothing = [
        {
            "question": one.question,
            "verdict": one.verdict,
            "who": one.who or None,
            "when": one.when or None,
            "note": one.note or None,
        }
        for one in idle
    ]
    counts = {"holding": held.get(True, 0), "reopened": held.get(False, 0)}
    return {"decisions": {**counts, "idle": about_nothing}}


def _resolved(entry: Entry) -> dict[str, Any]:
    names = ("question", "fingerprint", "kind", "severity", "rule", "message")
    return {name: getattr(entry, name) for name in names}


def _about(finding: Finding) -> dict[str, Any]:
    """What it is about: `subject` or `relation`, one of the two."""
    if finding.subject:
        subject = finding.subject
        return {"subject": {"id": subject.id, "label": subject.label or subject.id}}
    if finding.relation is None:
        raise ValueError(f"{finding.rule}: a finding is about a subject or a relation")
    formula = finding.relation.formula
    assumes = finding.relation.assumes or None
    return {
        "relation": {"formula": formula, "subjects": list(parse(formula).names), "assumes": assumes}
    }


def _difference(difference: Difference | None) -> dict[str, Any] | None:
    if difference is None:
        return None
    measures = {
        "absolute": difference.absolute,
        "ratio": difference.ratio,
        "per_day": difference.per_day,
    }
    return {
        name: [number(end) for end in ends] if ends else None for name, ends in measures.items()
    }


def _position(position: Position, finding: Finding) -> dict[str, Any]:
    dated = is_dated(position, finding)
    return {
        "label": position.label,
        "range": [*ends(position.range, dated=dated)] if position.range else None,
        "path": [_step(step, dated) for step in position.path] or None,
        "origins": len(position.origins),
        "origin_names": [*finding.named(position.origins)],
        "claims": [box.id for box in position.boxes],
        "also": position.also,
    }


def _step(step: Step, dated: bool) -> dict[str, Any]:
    low, high = ends(step.range, dated=dated)
    return {"time": moment(step.time), "low": low, "high": high}


class _Claims:
    """The claims of a report, each worked out once, however many findings it stands in."""

    def __init__(self, types: Mapping[str, str]) -> None:
        self._types = types
        self._known: dict[tuple[Box, str | None], dict[str, Any]] = {}
        # By identity, as claims of one wording share their value: to compare values costs more.
        self._readings: dict[int, tuple[Value, dict[str, Any], dict[str, Any]]] = {}

    def fitting(self, box: Box, fits: tuple[int, int], subject: Subject | None) -> dict[str, Any]:
        """A claim as one finding has it: with the positions that it fits there."""
        type_ = subject.type if subject else self._types.get(box.id)
        known = self._known.get((box, type_))
        if known is None:
            known = self._known[box, type_] = _claim(box, type_, *self._read(box.value))
        return {**known, "fits": list(fits)}

    def _read(self, value: Value) -> tuple[dict[str, Any], dict[str, Any]]:
        """Both readings of a value, each time anew: who is given a document may change it."""
        found = self._readings.get(id(value))
        if found is None:
            # The value is held as well, so that no other can take its identity.
            found = self._readings[id(value)] = value, *_readings(value)
        _, literal, pragmatic = found
        return {**literal}, {**pragmatic}


def _claim(
    box: Box, type_: str | None, literal: dict[str, Any], pragmatic: dict[str, Any]
) -> dict[str, Any]:
    """All that is said of a claim whatever the finding; what it fits is filled in per finding."""
    claim, value = box.claim, box.value
    return {
        "id": claim.id,
        "fingerprint": box.fingerprint,
        "source": box.source.id,
        "publisher": box.source.publisher or box.source.id,
        "quote": list(claim.quote),
        "value": {
            "text": value.text,
            "type": type_ or _TYPES[type(value)],
            "unit": value.unit or None if isinstance(value, Figure) else None,
            "literal": literal,
            "pragmatic": pragmatic,
            "read_by": value.read_by,
        },
        "as_of": {
            "literal": [*dates(box.as_of.literal)],
            "pragmatic": [*dates(box.as_of.pragmatic)],
            "held": claim.held,
        },
        "published": [*dates(box.published.literal)],
        "speaker": list(claim.speaker),
        "via": claim.via or None,
        "origin": "; ".join(box.origins),
        "mode": claim.mode,
        "condition": claim.condition or None,
        "stance": claim.stance,
        "coder": claim.coder,
        **({"unconfirmed": True} if claim.unconfirmed else {}),
        "fits": [],
        "locator": [{"start": place.start, "end": place.end} for place in claim.locator],
        "file": claim.where.file,
        "line": claim.where.line,
    }


def _readings(value: Value) -> tuple[dict[str, Any], dict[str, Any]]:
    """Both readings; a value that is no number carries its own key in place of low and high."""
    match value:
        case Figure():
            return _bounds(value.literal, dated=False), _bounds(value.pragmatic, dated=False)
        case When():
            return _bounds(value.literal, dated=True), _bounds(value.pragmatic, dated=True)
        case Category():
            said: dict[str, Any] = {"category": value.name}
        case Name():
            said = {"name": value.name}
        case Members():
            said = {"members": sorted(value.members), "closed": value.closed}
        case Statement():
            said = {"statement": value.holds}
    return said, dict(said)


def _bounds(span: Interval, *, dated: bool) -> dict[str, Any]:
    low, high = ends(span, dated=dated)
    return {
        "low": low,
        "high": high,
        "low_open": low is not None and span.low.side > 0,
        # a day is written as lying in the window, so an end just below midnight is not open
        "high_open": high is not None
        and span.high.side < 0
        and not (dated and not span.high.value % DAY),
    }
