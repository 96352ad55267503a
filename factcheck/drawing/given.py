"""What is to be drawn: claims with the positions they fit, of a finding or of a whole subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from factcheck.box import Box
from factcheck.finding import Difference, Finding, Position
from factcheck.graph.topic import Topic
from factcheck.values.figure import Figure
from factcheck.values.interval import Interval

Fits = tuple[int, int]
TOGETHER = 6
"""Up to so many claims each has a row; of more, those that say the same share one."""


@dataclass(frozen=True, slots=True)
class Given:
    """The claims of a drawing in stable order, with what is known of them.

    `kind` is the finding's, "" for a whole subject; `type` and `behaviour` are the subject's, ""
    for a relation.
    """

    label: str
    claims: tuple[tuple[Box, Fits], ...]
    positions: tuple[Position, ...] = ()
    kind: str = ""
    type: str = ""
    behaviour: str = ""
    formula: str = ""
    conflict: tuple[Box, ...] = ()
    difference: Difference | None = None

    @property
    def boxes(self) -> list[Box]:
        """The claims alone."""
        return [box for box, _ in self.claims]

    @property
    def unit(self) -> str:
        """The unit that the figures share; "" where they have none, or several."""
        units = {box.value.unit for box in self.boxes if isinstance(box.value, Figure)}
        return units.pop() if len(units) == 1 else ""

    @property
    def whole(self) -> bool:
        """Whether all figures are counts."""
        return all(isinstance(box.value, Figure) and box.value.whole for box in self.boxes)


@dataclass(frozen=True, slots=True)
class Row:
    """Claims that are drawn as one: the first of them gives the box."""

    boxes: tuple[Box, ...]
    fits: Fits

    @property
    def box(self) -> Box:
        """The claim that is drawn."""
        return self.boxes[0]


def of_finding(finding: Finding) -> Given:
    """What a finding rests on."""
    answer, subject = finding.answer, finding.subject
    formula = finding.relation.formula if finding.relation else ""
    return Given(
        label=(subject.label or subject.id) if subject else formula,
        claims=answer.fits,
        positions=answer.positions,
        kind=finding.kind,
        type=subject.type if subject else "",
        behaviour=subject.behaviour if subject else "",
        formula=formula,
        conflict=answer.minimal_conflict,
        difference=answer.difference,
    )


def of_topic(topic: Topic) -> Given:
    """All that is asserted of a subject; who is right is no matter of its drawing."""
    subject = topic.subject
    return Given(
        label=(subject.label or subject.id) if subject else "",
        claims=tuple((box, (1, 1)) for box in topic.boxes),
        type=topic.type,
        behaviour=topic.behaviour,
    )


def rows_of(
    claims: Sequence[tuple[Box, Fits]],
    most: int,
    first: Sequence[Box] = (),
    *,
    apart: int = TOGETHER,
    when: Callable[[Box], Interval] | None = None,
) -> list[Row]:
    """The claims as at most `most` rows, lowest position and value first.

    Where not all can be drawn, those in `first` (the conflict) come before rows of many claims, and
    each position has its turn. Up to `apart` claims each has a row of its own. Where `when`
    gives a claim's place in time, those of unlike times are not one.
    """
    rows = _together(claims, when) if len(claims) > apart else [Row((b,), f) for b, f in claims]
    if len(rows) > most:
        rows = _foremost(rows, first)[:most]
    return sorted(rows, key=_order)


def _together(
    claims: Iterable[tuple[Box, Fits]], when: Callable[[Box], Interval] | None
) -> list[Row]:
    same: dict[tuple[object, ...], list[tuple[Box, Fits]]] = {}
    for box, fits in claims:
        time = when(box) if when else None
        alike = (box.span("literal"), box.span("pragmatic"), time, box.manner, fits)
        same.setdefault(alike, []).append((box, fits))
    return [Row(tuple(box for box, _ in group), group[0][1]) for group in same.values()]


def _foremost(rows: list[Row], first: Sequence[Box]) -> list[Row]:
    wanted = {box.id for box in first}
    ranked = sorted(
        rows,
        key=lambda row: (not any(b.id in wanted for b in row.boxes), -len(row.boxes), _order(row)),
    )
    turns: dict[Fits, int] = {}
    placed = []
    for row in ranked:
        turn = turns[row.fits] = turns.get(row.fits, 0) + 1
        placed.append((turn, row))
    return [row for _, row in sorted(placed, key=lambda pair: pair[0])]


def _order(row: Row) -> tuple[Fits, Interval, Interval, str]:
    return row.fits, row.box.span("pragmatic"), row.box.span("literal"), row.box.id
