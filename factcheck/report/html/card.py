"""One finding as a card: its claims by position, its drawing, and how it was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from factcheck.drawing import draw
from factcheck.judging.wording import dated
from factcheck.report.account import cleared
from factcheck.report.apart import UNCONFIRMED
from factcheck.report.spoken import counted, spoken
from factcheck.values.figure import Figure
from factcheck.values.when import When

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.finding import Finding
    from factcheck.report.html.facets import Facets
    from factcheck.report.rows import FindingRow, PositionRow, Rows

CLAIMS = 12
"""Claims shown of a position, those of its conflict first; all stand on the subject's page."""


@dataclass(frozen=True, slots=True)
class ClaimCell:
    """A claim as a row of three cells with two lines each."""

    id: str
    quote: str
    words: str
    manner: str
    outlet: str
    voice: str
    as_of: str
    published: str


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of a position under a caption ("" for those that fit it alone); `more` left out."""

    caption: str
    claims: tuple[ClaimCell, ...]
    more: int


@dataclass(frozen=True, slots=True)
class PositionCard:
    """A position with its claims; `heads` name the three columns."""

    row: PositionRow
    groups: tuple[Group, ...]
    heads: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """How one wording was read; `pragmatic` is "" where it is the literal."""

    words: str
    read_by: str
    literal: str
    pragmatic: str


@dataclass(frozen=True, slots=True)
class Card:
    """All that the page shows of a finding."""

    row: FindingRow
    sentence: str
    further: str
    anchor: str
    behaviour: str
    sources: str
    speakers: str
    subjects: str
    positions: tuple[PositionCard, ...]
    drawing: Any
    support: str
    origins: tuple[str, ...]
    readings: tuple[Reading, ...]
    cleared: str
    others: int


def make_cards(rows: Rows, facets: Facets) -> Iterator[Card]:
    """The cards of the findings, worst first."""
    year = facets.year
    times: dict[str, int] = {}
    for row in facets.shown:
        times[row.subject_id] = times.get(row.subject_id, 0) + 1
    for row in facets.shown:
        card = make_card(row, year)
        yield replace(
            card,
            anchor=facets.anchor(row.subject_id),
            sources=facets.sources_of(row.finding),
            speakers=facets.speakers_of(row.finding),
            subjects=facets.subjects_of(row.finding),
            others=times[row.subject_id] - 1,
        )


def make_card(row: FindingRow, year: int | None) -> Card:
    """The card of one finding by itself, without what ties it to others on a page.

    `year` is the one that all days of the case lie in, None where there are several.
    """
    finding = row.finding
    sentence, further = sentences(row)
    return Card(
        row=row,
        sentence=sentence,
        further=further,
        anchor="",
        behaviour=finding.subject.behaviour if finding.subject else "",
        sources="",
        speakers="",
        subjects="",
        positions=tuple(_positions(row, finding, year)),
        drawing=draw(finding),
        support=_support(finding),
        origins=tuple(_origins(row)),
        readings=tuple(_readings(finding)),
        cleared=cleared(row),
        others=0,
    )


def sentences(row: FindingRow) -> tuple[str, str]:
    """The message without the subject, which stands above it: its first sentence and the rest."""
    said = row.said[:1].upper() + row.said[1:]
    depth = 0
    for at, character in enumerate(said):
        depth += (character in "“(") - (character in "”)")
        after = said[at + 1 : at + 3]
        if character == "." and depth <= 0 and after[:1] == " " and _begins(after[1:]):
            return said[: at + 1], said[at + 2 :]
    return said, ""


def _begins(character: str) -> bool:
    """Whether a sentence may begin so."""
    return character.isupper() or character == "“"


_INNER = str.maketrans('"“”', "'‘’")
"""Quotation marks within a quote."""


def claim_cell(box: Box, year: int | None, label: str = "") -> ClaimCell:
    """A claim as it is shown; words that its quote or the `label` above it say are not repeated."""
    claim = box.claim
    quote = " … ".join(claim.quote)
    said = box.words.casefold()
    coded = isinstance(box.value, When)  # a coder's ISO or EDTF, told by the drawing and the label
    told = coded or said in quote.casefold() or said == label.casefold()
    usual = ("is", "", "asserts")
    said_how: tuple[str, ...] = (claim.mode, claim.condition, claim.stance)
    manner = [said for said, plain in zip(said_how, usual, strict=True) if said != plain]
    manner += [UNCONFIRMED] if claim.unconfirmed else []
    return ClaimCell(
        id=box.id,
        quote=quote.translate(_INNER),
        words="" if quote and told else box.words,
        manner=", ".join(manner),
        outlet=box.outlet,
        voice=box.voice,
        as_of=dated(box.as_of.pragmatic, brief=True, year=year) if box.dated else "undated",
        published=dated(box.published.literal, brief=True, year=year),
    )


def _positions(row: FindingRow, finding: Finding, year: int | None) -> Iterator[PositionCard]:
    several: dict[int, dict[tuple[int, int], list[Box]]] = {}
    for box, fits in finding.answer.fits:
        if fits[0] != fits[1]:
            several.setdefault(fits[0], {}).setdefault(fits, []).append(box)
    pair = {box.id for box in finding.answer.minimal_conflict}
    for position, shown in zip(finding.answer.positions, row.positions, strict=True):
        own = sorted(position.boxes, key=lambda box: box.id not in pair)
        groups = [_group("", own, year, position.label)] if own else []
        for (first, last), boxes in sorted(several.get(shown.number, {}).items()):
            allowed = f"{last}" if last == first + 1 else f"{first + 1} to {last}"
            caption = f"Taken as position {first}; the words allow {allowed} as well"
            groups.append(_group(caption, boxes, year, position.label))
        cells = [cell for group in groups for cell in group.claims]
        heads = (
            "Words, mode" if any(cell.manner for cell in cells) else "Words",
            "Source, speaker" if any(cell.voice for cell in cells) else "Source",
            "As of, published",
        )
        yield PositionCard(shown, tuple(groups), heads)


def _group(caption: str, boxes: Sequence[Box], year: int | None, label: str) -> Group:
    cells = tuple(claim_cell(box, year, label) for box in boxes[:CLAIMS])
    return Group(caption, cells, len(boxes) - len(cells))


def _support(finding: Finding) -> str:
    """ "3 against 1", "2 origins": a count, not a verdict."""
    sides = [position.own for position in finding.answer.positions]
    counts = list(map(len, sides))
    if len({*sides}) > 1 and finding.kind == "discrepancy":
        return " against ".join(map(str, counts))
    return counted(len(finding.origins), "origin")


def _origins(row: FindingRow) -> list[str]:
    """The origins behind each position by name; once where they are the same."""
    names = [position.names for position in row.positions]
    return names[:1] if len({*names}) == 1 else names


def _readings(finding: Finding) -> Iterator[Reading]:
    """Each wording once; what is no figure and no date is read as it stands."""
    told: set[Reading] = set()
    share = finding.subject is not None and finding.subject.type == "share"
    for box in finding.boxes:
        value = box.value
        if not isinstance(value, Figure | When):
            continue
        literal = spoken(value, "literal", share=share)
        pragmatic = spoken(value, "pragmatic", share=share)
        same = literal == pragmatic
        reading = Reading(box.words, value.read_by, literal, "" if same else pragmatic)
        if reading not in told and len(told) < CLAIMS:
            told.add(reading)
            yield reading
