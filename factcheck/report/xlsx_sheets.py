"""What the sheets of a workbook hold: their columns, and their lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from factcheck.document import dates
from factcheck.report.spoken import counted
from factcheck.values.interval import EVERYTHING

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.decision import Decided, Decision
    from factcheck.report.rows import ClaimRow, FindingRow, Rows
    from factcheck.values.interval import Interval

Cell = str | Sequence[str] | int | float | date | None
"""Text, lines of text, a number, a day or a moment (a `datetime`); None is empty."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, the titles and widths (in characters) of its columns, its lines."""

    name: str
    columns: Sequence[tuple[str, int]]
    rows: Iterable[Sequence[Cell]]


_FINDINGS = (
    ("severity", 10), ("kind", 13), ("state", 11), ("decision", 24), ("rule", 18), ("finding", 11),
    ("subject", 22), ("label", 26), ("sentence", 70), ("origins", 9), ("positions", 50),
    ("strength", 18), ("cause", 16), ("evidence", 40), ("would settle it", 40), ("claims", 8),
    ("smallest conflict", 24),
)  # fmt: skip
_CLAIMS = (
    ("finding", 11), ("severity", 10), ("label", 26), ("claim", 18), ("fits position", 9),
    ("to position", 9), ("in smallest conflict", 10), ("value", 24), ("quote", 40),
    ("source", 16), ("publisher", 20), ("speaker", 20), ("via", 16), ("origin", 20), ("mode", 9),
    ("condition", 18), ("stance", 9), ("unit", 10), ("lowest, by the letter", 14),
    ("highest, by the letter", 14), ("lowest, to a reader", 14), ("highest, to a reader", 14),
    ("read as", 26), ("read by", 20), ("as of", 12), ("as of, last day", 12), ("published", 12),
    ("published, last day", 12), ("file", 26), ("line", 7),
)  # fmt: skip
_NOT_COMPARED = (("label", 30), ("claim", 24), ("why", 60))
_DECISIONS = (
    ("state", 12), ("why re-opened", 40), ("verdict", 20), ("wrong", 18), ("differs", 12),
    ("note", 50), ("who", 18), ("when", 17), ("until", 12), ("finding", 11), ("label", 26),
    ("says now", 60), ("said then", 60), ("question", 40),
)  # fmt: skip
_RESOLVED = (
    ("finding", 11), ("severity", 10), ("kind", 13), ("rule", 18), ("sentence", 70),
    ("why accepted", 40), ("since", 12), ("question", 40),
)  # fmt: skip
_CONFIRMED = (("confirmed", 11),)
_MISTAKES = (("file", 40), ("line", 7), ("column", 8), ("what is wrong", 80))


def sheets(rows: Rows) -> Iterator[Sheet]:
    """All sheets but the last (`about`)."""
    report = rows.report
    apart = rows.has_unconfirmed
    more = _CONFIRMED if apart else ()
    yield Sheet("Findings", (*_FINDINGS, *more), (_finding(row, apart) for row in rows.findings))
    yield Sheet("Claims", (*_CLAIMS, *more), _claims(rows.findings, apart))
    yield Sheet("Not compared", _NOT_COMPARED, _not_compared(rows))
    yield Sheet("Decisions", _DECISIONS, _decisions(rows))
    if report.baselined:
        resolved = (
            (e.id, e.severity, e.kind, e.rule, e.message, e.reason, day(e.since), e.question)
            for e in report.resolved
        )
        yield Sheet("Resolved", _RESOLVED, resolved)
    if report.problems:
        mistakes = ((p.file, p.line or None, p.column or None, p.message) for p in report.problems)
        yield Sheet("Mistakes", _MISTAKES, mistakes)


def about(rows: Rows, left_out: Iterable[str]) -> Sheet:
    """The sentences that every report begins with, and what found no room."""
    return Sheet("About", (("what was found", 100),), ((line,) for line in (*rows.head, *left_out)))


def day(text: str | None) -> date | str | None:
    """An ISO day or moment as such; anything else stays text. A moment has no zone, but is UTC."""
    if not text:
        return None
    try:
        if len(text) == len("2024-05-03"):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return text


def _finding(row: FindingRow, apart: bool) -> Sequence[Cell]:
    decided = row.finding.decision
    return (
        row.severity, row.kind, row.finding.state, _decided(decided) if decided else "", row.rule,
        row.id, row.subject_id, row.subject, row.message, row.origins, _positions(row),
        "; ".join(filter(None, (row.strength, "of one body" if row.related else ""))),
        row.cause_name, row.evidence, row.settle, len(row.finding.answer.fits),
        ", ".join(row.minimal_conflict), *([_confirmed(row)] if apart else ()),
    )  # fmt: skip


def _confirmed(row: FindingRow | ClaimRow) -> str:
    return "no" if row.unconfirmed else "yes"


def _decided(decided: Decided) -> str:
    return f"{'decided' if decided.holds else 're-opened'}: {decided.decision.words}"


def _positions(row: FindingRow) -> Sequence[str]:
    return [
        f"{position.number}. {position.label}"
        + (f" ({position.range})" if position.range else "")
        + f": {counted(len(position.claims), 'claim')}, {counted(position.origins, 'origin')}"
        for position in row.positions
    ]


def _claims(findings: Iterable[FindingRow], apart: bool) -> Iterator[Sequence[Cell]]:
    for finding in findings:
        for claim, box in zip(finding.claims, finding.finding.boxes, strict=True):
            more = [_confirmed(claim)] if apart else ()
            yield finding.id, finding.severity, finding.subject, *_claim(claim, box), *more


def _claim(claim: ClaimRow, box: Box) -> Sequence[Cell]:
    return (
        claim.id, *claim.fits, "yes" if claim.conflicting else "no", claim.words, claim.quote,
        claim.source, claim.publisher, claim.speaker, claim.via, claim.origin, claim.mode,
        claim.condition, claim.stance, claim.unit,
        *(day(end) if isinstance(end, str) else end
          for end in (*claim.literal_ends, *claim.pragmatic_ends)),
        claim.pragmatic, claim.read_by,
        *(_days(box.as_of.pragmatic) if box.dated else (None, None)), *_days(box.published.literal),
        box.claim.where.file, box.claim.where.line or None,
    )  # fmt: skip


def _days(window: Interval) -> Sequence[Cell]:
    """Its first and last day; where it is endless, none."""
    return [day(end) for end in dates(window)] if window != EVERYTHING else (None, None)


def _not_compared(rows: Rows) -> Iterator[Sequence[Cell]]:
    for entry in rows.not_compared:
        for claim in entry.claims or ("",):
            yield entry.subject, claim, entry.reason


def _decisions(rows: Rows) -> Iterator[Sequence[Cell]]:
    """Those on findings first, what each replaced below it, then those about nothing found."""
    for row in rows.findings:
        decided = row.finding.decision
        if decided:
            state = "holds" if decided.holds else "re-opened"
            about = (row.id, row.subject, row.message)
            yield (state, decided.reopened, *_decision(decided.decision, about))
            if decided.before:
                yield ("replaced", "", *_decision(decided.before, about))
    for decision in rows.report.idle:
        yield "about nothing", "", *_decision(decision, (decision.id, "", ""))


def _decision(decision: Decision, about: Sequence[str]) -> Sequence[Cell]:
    return (
        decision.verdict, ", ".join(decision.wrong), decision.differs, decision.note, decision.who,
        _moment(decision), day(decision.until), *about, decision.message,
        decision.question,
    )  # fmt: skip


def _moment(decision: Decision) -> Cell:
    """When it was made, in UTC."""
    return decision.moment.replace(tzinfo=None, microsecond=0) if decision.when else None
