"""The top of the page: what was found, sources, subjects most at odds, what was not compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.finding import SEVERITY_ORDER
from factcheck.judging.wording import dated
from factcheck.report.html.timeline import Bar, Tick, timeline
from factcheck.values.interval import EVERYTHING

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.casefile.case import Case
    from factcheck.claim import Source
    from factcheck.report.html.facets import Facets
    from factcheck.report.rows import FindingRow, Rows

KINDS = ("discrepancy", "change", "agreement")
INDEXED = 12
"""Subjects listed at the top, those with the worst findings first."""
SOURCES = 100
"""Sources listed: of more, those that stand apart most often."""
WORDS = 7
"""Of a title."""
MOST = 6
"""Subjects listed for their many positions."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source: when it came out, how many claims are its, and how often it stands apart.

    `apart` are the discrepancies with a position that is its alone; `within` those with itself.
    `dependence` says of whom it is probably not independent; `weight` what its own word weighs,
    where support is weighed.
    """

    name: str
    copy_of: str
    title: str
    published: str
    bar: Bar | None
    claims: int
    apart: tuple[FindingRow, ...]
    within: tuple[FindingRow, ...]
    dependence: str = ""
    weight: str = ""


@dataclass(frozen=True, slots=True)
class SubjectLine:
    """A subject with several positions."""

    label: str
    anchor: str
    positions: int
    sources: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What stands above the findings; what is not yet confirmed is counted in `apart` alone.

    `tally` has a row of counts per kind, by severity; `index` the worst finding of each subject and
    how many more it has above a note.
    """

    tally: tuple[tuple[str, tuple[int, ...]], ...]
    index: tuple[tuple[FindingRow, int], ...]
    unlisted: int
    sources: tuple[SourceLine, ...]
    sources_unlisted: int
    ticks: tuple[Tick, ...]
    subjects: tuple[SubjectLine, ...]
    reasons: tuple[tuple[str, int], ...]
    year: int | None
    apart: tuple[int, ...] = ()


def make_overview(rows: Rows, facets: Facets) -> Overview:
    """Count, gather and sort what the findings say."""
    shown = rows.confirmed or rows.findings
    grades = Counter((row.kind, row.severity) for row in rows.confirmed)
    apart = Counter(row.severity for row in rows.unconfirmed)
    index = _index(shown)
    lines, ticks = _sources(rows, facets)
    return Overview(
        tally=tuple((kind, tuple(grades[kind, s] for s in SEVERITY_ORDER)) for kind in KINDS),
        apart=tuple(apart[s] for s in SEVERITY_ORDER) if apart else (),
        index=tuple(index[:INDEXED]),
        unlisted=max(0, len(index) - INDEXED),
        sources=lines,
        sources_unlisted=len(facets.sources) - len(lines),
        ticks=ticks,
        subjects=tuple(_subjects(rows, facets)),
        reasons=tuple(_reasons(rows)),
        year=facets.year,
    )


def _index(findings: Iterable[FindingRow]) -> list[tuple[FindingRow, int]]:
    """The worst finding of each subject with how many more it has, agreements left out."""
    worst: dict[str, FindingRow] = {}
    more: Counter[str] = Counter()
    for row in findings:
        if row.severity == "note" and row.kind != "change":
            continue
        if worst.setdefault(row.subject_id, row) is not row:
            more[row.subject_id] += 1
    return [(row, more[id_]) for id_, row in worst.items()]


def _sources(rows: Rows, facets: Facets) -> tuple[tuple[SourceLine, ...], tuple[Tick, ...]]:
    case = rows.report.case
    claims = Counter(claim.source for claim in case.claims)
    published = {
        box.source.id: box.published.literal
        for topic in rows.report.topics
        for box in (*topic.boxes, *topic.denials)
    }
    apart, within = _apart(rows)
    bars, ticks = timeline(published)
    told = {entry["id"]: entry for entry in rows.frame.get("sources", ())}
    often = {id_: len(apart.get(id_, ())) + len(within.get(id_, ())) for id_ in facets.sources}
    listed = sorted(often, key=lambda id_: (-often[id_], id_))[:SOURCES]
    order = sorted(
        listed,
        key=lambda id_: (id_ not in bars, published.get(id_, EVERYTHING).low, id_),
    )
    lines = tuple(
        SourceLine(
            name=facets.sources[id_],
            copy_of=_copied(source, facets, case),
            title=_begun(source.title),
            published=dated(published.get(id_, EVERYTHING), brief=True, year=facets.year),
            bar=bars.get(id_),
            claims=claims[id_],
            apart=tuple(apart.get(id_, ())),
            within=tuple(within.get(id_, ())),
            dependence=told.get(id_, {}).get("dependence") or "",
            weight=_weight(told.get(id_, {})),
        )
        for id_, source in ((id_, case.sources[id_]) for id_ in order)
    )
    return lines, ticks


def _copied(source: Source, facets: Facets, case: Case) -> str:
    """What a source copies, by name; "" where it copies nothing."""
    if not source.copy_of or source.copy_of in facets.sources:
        return facets.sources.get(source.copy_of, "")
    original = case.sources.get(source.copy_of)
    name = (original.publisher or original.title) if original else ""
    return f"{name or source.copy_of}, text not at hand"


def _begun(title: str) -> str:
    """The first words of a title, by which a source is known again."""
    words = title.split()
    return " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")


def _apart(rows: Rows) -> tuple[dict[str, list[FindingRow]], dict[str, list[FindingRow]]]:
    """By source: the discrepancies in which a position is its alone, and those with itself."""
    apart: dict[str, list[FindingRow]] = {}
    within: dict[str, list[FindingRow]] = {}
    for row in rows.confirmed or rows.findings:
        if row.kind != "discrepancy":
            continue
        sides = [_outlets(position.boxes) for position in row.finding.answer.positions]
        everyone = set().union(*sides) if sides else set()
        if len(everyone) == 1:
            within.setdefault(everyone.pop(), []).append(row)
        elif len(sides) > 1:
            for lone in {next(iter(side)) for side in sides if len(side) == 1}:
                apart.setdefault(lone, []).append(row)
    return apart, within


def _weight(told: Mapping[str, Any]) -> str:
    weight = told.get("weight")
    return "" if weight is None else f"weighed: {weight:.2f}"


def _outlets(boxes: tuple[Box, ...]) -> set[str]:
    return {box.source.id for box in boxes}


def _subjects(rows: Rows, facets: Facets) -> Iterator[SubjectLine]:
    most: dict[str, int] = {}
    for row in rows.confirmed or rows.findings:
        if row.kind == "discrepancy" and row.finding.subject:
            count = len(row.positions)
            most[row.subject_id] = max(most.get(row.subject_id, 0), count)
    sources = {
        topic.subject.id: len(_outlets(topic.boxes))
        for topic in rows.report.topics
        if topic.subject
    }
    order = sorted(most, key=lambda id_: (-most[id_], -sources[id_], id_))
    for id_ in order[:MOST]:
        if (positions := most[id_]) > 1:
            yield SubjectLine(facets.label(id_), facets.anchor(id_), positions, sources[id_])


def _reasons(rows: Rows) -> Iterator[tuple[str, int]]:
    """How many claims were not compared for each reason, without what stands in brackets."""
    reasons: Counter[str] = Counter()
    for entry in rows.not_compared:
        reasons[entry.reason.partition(" (")[0]] += len(entry.claims)
    yield from reasons.most_common()
