"""A page per subject: all its claims, their lowest and highest, and the best-supported answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from factcheck.drawing import draw_subject
from factcheck.judging.standing import Standing, standings
from factcheck.judging.wording import dated, spoken_number
from factcheck.report.html.card import ClaimCell, claim_cell
from factcheck.report.relation_rows import bounds_told
from factcheck.report.spoken import counted, spoken, spoken_dates, spoken_of
from factcheck.values.figure import Figure
from factcheck.values.lengths_told import as_printed, printed_unit
from factcheck.values.when import When

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.claim import Subject
    from factcheck.graph.topic import Topic
    from factcheck.report.html.facets import Facets
    from factcheck.report.rows import FindingRow, Rows

CLAIMS = 100
"""Claims listed of a subject; the rest is counted, and stands in the other formats."""
MOST = 1_000
"""Subjects looked at: of the smallest there are, so many would fill the room."""


@dataclass(frozen=True, slots=True)
class SubjectClaim:
    """A claim with how it was read, where it is written, and whether it stands."""

    cell: ClaimCell
    read: str
    literal: str
    place: str
    state: str


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """All that is known of a subject. Texts are empty where there is nothing to say."""

    anchor: str
    id: str
    label: str
    about: str
    claims: tuple[SubjectClaim, ...]
    more: int
    total: int
    sources: int
    lowest: str
    highest: str
    best: tuple[tuple[str, str], ...]
    findings: tuple[FindingRow, ...]
    reasons: tuple[str, ...]
    derived: tuple[str, ...]
    drawing: Any


def make_subjects(rows: Rows, facets: Facets) -> list[SubjectPage]:
    """The pages of all subjects that have claims, those with the worst findings first."""
    year = facets.year
    findings: dict[str, list[FindingRow]] = {}
    for row in facets.shown:
        named = {row.subject_id, *(box.claim.subject for box in row.finding.boxes)}
        for id_ in named:
            findings.setdefault(id_, []).append(row)
    reasons: dict[str, list[str]] = {}
    for entry in rows.report.not_compared:
        reasons.setdefault(entry.subject, []).append(
            f"{counted(len(entry.claims), 'claim')} not compared: {entry.reason}."
        )
    derived = bounds_told(rows.report)
    topics = [t for t in rows.report.topics if t.subject and facets.anchor(t.subject.id)]
    worst = {id_: n for n, id_ in enumerate(findings)}
    topics.sort(key=lambda t: worst.get(t.subject.id if t.subject else "", len(worst)))
    return [
        subject_page(
            topic,
            topic.subject,
            anchor=facets.anchor(topic.subject.id),
            findings=tuple(findings.get(topic.subject.id, ())),
            reasons=tuple(reasons.get(topic.subject.id, ())),
            derived=derived.get(topic.subject.id, ()),
            year=year,
            weights=rows.report.weights,
            terms=rows.report.weighing.terms,
        )
        for topic in topics[:MOST]
        if topic.subject
    ]


def subject_page(
    topic: Topic,
    subject: Subject,
    *,
    findings: tuple[FindingRow, ...] = (),
    reasons: tuple[str, ...] = (),
    derived: tuple[str, ...] = (),
    year: int | None = None,
    weights: Mapping[str, float] | None = None,
    terms: Mapping[tuple[str, str], float] | None = None,
    anchor: str = "",
    start: int = 0,
    most: int = CLAIMS,
) -> SubjectPage:
    """The page of one subject: `most` of its claims from `start`; what else stands on it is given.

    Lowest, highest and best supported are told of the confirmed claims, where there are any.
    `reasons` say why claims were not compared, `derived` what follows by relations; `year` is the
    one that all days of the case lie in; `weights` and `terms` are those of `Report.weighing`.
    """
    gone = {old.id for old, _ in topic.revised}
    every = [*topic.boxes, *topic.denials]
    every += [old for old, _ in topic.revised if old.id not in {box.id for box in every}]
    sure = _confirmed(topic)
    lowest, highest = _ends(sure, subject)
    return SubjectPage(
        anchor=anchor,
        id=subject.id,
        label=_label(subject),
        about=_about(subject),
        claims=tuple(_claim(box, subject, year, gone) for box in every[start : start + most]),
        more=max(0, len(every) - start - most),
        total=len(every),
        sources=len({box.source.id for box in every}),
        lowest=lowest,
        highest=highest,
        best=tuple(
            _best(standing, subject, year, weighed=weights is not None)
            for standing in standings(sure, weights, terms if weights is not None else None)
        ),
        findings=findings,
        reasons=reasons,
        derived=derived,
        drawing=draw_subject(topic) if len(topic.boxes) > 1 else None,
    )


def _confirmed(topic: Topic) -> Topic:
    """The topic by its confirmed claims; whole where there are none or nothing else."""
    boxes = tuple(box for box in topic.boxes if not box.claim.unconfirmed)
    return replace(topic, boxes=boxes) if 0 < len(boxes) < len(topic.boxes) else topic


def _label(subject: Subject | None) -> str:
    return (subject.label or subject.id) if subject else ""


def _about(subject: Subject) -> str:
    parts: list[str] = [subject.behaviour, subject.type]
    parts += [f"in {subject.unit}"] if subject.unit else []
    parts += [part for part in (subject.population, subject.place, subject.period) if part]
    return ", ".join(parts)


def _claim(box: Box, subject: Subject, year: int | None, gone: set[str]) -> SubjectClaim:
    share = subject.type == "share"
    literal = spoken(box.value, "literal", share=share)
    pragmatic = spoken(box.value, "pragmatic", share=share)
    where = box.claim.where
    return SubjectClaim(
        cell=claim_cell(box, year),
        read=pragmatic,
        literal=literal if literal != pragmatic else "",
        place=f"{where.file}:{where.line}" if where.line else where.file,
        state="superseded" if box.id in gone else "",
    )


def _ends(topic: Topic, subject: Subject) -> tuple[str, str]:
    """The lowest and the highest that a reader takes any claim to mean, in words."""
    spans = [b.span("pragmatic") for b in topic.boxes if isinstance(b.value, Figure | When)]
    units = {box.value.unit for box in topic.boxes if isinstance(box.value, Figure)}
    if not spans or len(units) > 1:
        return "", ""
    low, high = min(span.low for span in spans), max(span.high for span in spans)
    if isinstance(topic.boxes[0].value, When):
        days = [dated(span, brief=True) for span in (min(spans), max(spans, key=lambda s: s.high))]
        return days[0], days[1]
    scale = 100 if subject.type == "share" else 1
    told = printed_unit([box.value for box in topic.boxes if isinstance(box.value, Figure)])
    unit = "%" if subject.type == "share" else f" {told or units.pop()}".rstrip()
    lowest, highest = (
        spoken_number(as_printed(end.value, told) * scale) + unit
        if end.value.is_finite()
        else "without bound"
        for end in (low, high)
    )
    return lowest, highest


def _best(
    standing: Standing, subject: Subject, year: int | None, *, weighed: bool
) -> tuple[str, str]:
    """Of which slot, and which answer has most support; ties are shown as ties."""
    answers = []
    sums = zip(standing.positions, standing.supports, strict=True)
    held = {id(position): support for position, support in sums}
    for position in standing.best:
        said = position.label
        if position.range is not None and subject.type != "date":
            figures = [b.value for b in position.boxes if isinstance(b.value, Figure)]
            said = spoken_of(figures, position.range, share=subject.type == "share")
        elif position.range is not None:
            said = spoken_dates(position.range)
        weight = f", weighed: {held[id(position)]:.2f}" if weighed else ""
        answers.append(f"{said} ({counted(len(position.origins), 'origin')}{weight})")
    tie = "tie: " if len(answers) > 1 else ""
    when = (
        dated(standing.window, brief=True, year=year)
        if standing.window is not None
        else standing.slot
    )
    return ("" if when == "undated" else when), tie + "; ".join(answers)
