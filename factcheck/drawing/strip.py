"""Bars on one axis, a row each, with their labels: the frame of every drawing that lies across."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from factcheck.drawing.bars import bar, extent, soft
from factcheck.drawing.given import Row
from factcheck.drawing.scale import Scale
from factcheck.drawing.scene import (
    WIDTH,
    Disc,
    Group,
    Mark,
    Run,
    Text,
    across,
    rectangle,
    shapes,
    text,
    upright,
)
from factcheck.drawing.ticks import Tick, inward
from factcheck.drawing.words import SMALL, fitted, shorten, wide
from factcheck.values.interval import Interval

BAR = 10.0
ABOVE, BESIDE = 37.0, 22.0
"""The pitch of rows: with the label above the box, and on its line."""
BADGE = 8.5
"""The radius of the circle round a position's number."""
ENOUGH = 220.0
"""So much room on a box's own line is enough for its label, if need be cut."""
NARROW = 34.0
"""A band narrower than this is not written on."""
Spans = tuple[Interval, Interval]


@dataclass(slots=True)
class Strip:
    """A drawing as it grows downwards: `bottom` is where the next row begins."""

    scale: Scale
    ticks: Sequence[Tick]
    bands: Sequence[tuple[Interval, int]] = ()
    marks: list[Mark] = field(default_factory=list)
    bottom: float = 0.0
    top: float = 0.0

    def begin(self) -> None:
        """Leave room for the numbers of the positions."""
        numbered = any(number for _, number in self.bands)
        self.top = 22.0 if numbered else 4.0
        self.bottom = self.top + 2

    def caption(self, words: str, *, parted: bool) -> None:
        """The name of a group of rows; `parted` from what is above it by a rule."""
        if parted:
            self.bottom += 5
            self.marks += shapes("sep", [across(self.bottom, 0, WIDTH)])
        self.marks.append(text(0, self.bottom + 14, words, "cap"))
        self.bottom += 17

    def heading(self, words: str, *, parted: bool) -> None:
        """The name of a subject over its rows, as it is written."""
        if parted:
            self.bottom += 5
            self.marks += shapes("sep", [across(self.bottom, 0, WIDTH)])
        self.marks.append(text(0, self.bottom + 15, shorten(words, WIDTH), "mut"))
        self.bottom += 18

    def row(self, row: Row, runs: Sequence[Run], spans: Spans, fill: str = "prag") -> None:
        """One claim (or several that say the same): its label and its bar."""
        left, _ = extent(self.scale, *spans)
        marks: list[Mark] = []
        room = left - 10
        need = sum(wide(words) for _, words in runs)
        if left > WIDTH / 2 and (need <= room or room >= ENOUGH):
            top = self.bottom + 6
            marks.append(Text(left - 8, top + 9, fitted(runs, room), "end"))
            self.bottom += BESIDE
        else:
            cut = fitted(runs, WIDTH - 4)
            width = sum(wide(words) for _, words in cut)
            at = max(0.0, min(self._clear(left), WIDTH - width))
            marks.append(Text(at, self.bottom + 15, cut))
            top = self.bottom + 21
            self.bottom += ABOVE
        marks += bar(self.scale, *spans, top, BAR, dashed=soft(row.box), fill=fill)
        self.marks.append(Group(tuple(marks), "c", row.box.id, len(row.boxes)))

    def _clear(self, at: float) -> float:
        """Beside a band that is too narrow to write on, rather than across it."""
        for left, right in map(self._band, (span for span, _ in self.bands)):
            if left - 6 <= at <= right and right - left < NARROW:
                return right + 4
        return at

    def _band(self, span: Interval) -> tuple[float, float]:
        left, right = self.scale.at(span.low.value), self.scale.at(span.high.value)
        if right - left < 3:
            middle = (left + right) / 2
            return middle - 1.5, middle + 1.5
        return left, right

    def note(self, words: str) -> None:
        """A line under the rows, for what they leave out."""
        self.marks.append(text(0, self.bottom + 15, words, "mut"))
        self.bottom += 20

    def finish(self, below: Callable[[float], tuple[list[Mark], float]] | None = None) -> None:
        """The axis under the rows, and behind them its lines and the bands of the positions."""
        axis = self.bottom + 8
        under: list[Mark] = [
            *shapes("grid", (upright(tick.at, self.top, axis) for tick in self.ticks)),
            *shapes("axis", [across(axis, 0, WIDTH)]),
            *shapes(
                "band",
                (
                    rectangle(left, self.top, right, axis)
                    for left, right in map(self._band, (span for span, _ in self.bands))
                ),
                closed=True,
            ),
        ]
        under.append(tick_words(self.ticks, axis + 15))
        self.marks = under + self._badges() + self.marks
        self.bottom = axis + 20
        if below:
            marks, self.bottom = below(self.bottom)
            self.marks += marks

    def _badges(self) -> list[Mark]:
        """The numbers over their bands, pushed apart; none where there are too many for that."""
        named = [(sum(self._band(span)) / 2, number) for span, number in self.bands if number]
        room = 2 * BADGE + 3
        if not named or len(named) * room > WIDTH:
            return []
        named.sort()
        places: list[float] = []
        for at, _ in named:
            least = places[-1] + room if places else BADGE + 1
            places.append(max(at, least))
        limit = WIDTH - BADGE - 1
        for i in reversed(range(len(places))):
            places[i] = min(places[i], limit)
            limit = places[i] - room
        return [
            Group(
                tuple(
                    mark
                    for at, (_, number) in zip(places, named, strict=True)
                    for mark in (Disc(at, 11, BADGE), text(at, 15, str(number)))
                ),
                "pos",
            )
        ]


def tick_words(ticks: Sequence[Tick], y: float) -> Mark:
    """The words under an axis, each centred at its mark as far as the frame allows."""
    return Group(
        tuple(
            text(inward(tick.at, wide(tick.words, SMALL)), y, tick.words)
            for tick in ticks
            if tick.words
        ),
        "tick",
    )


def dimension(left: float, right: float, y: float, words: str) -> tuple[list[Mark], float]:
    """A measured stretch under an axis and what it measures; and where the next line begins."""
    marks = shapes(
        "dim",
        [upright(left, y, y + 10), upright(right, y, y + 10), across(y + 5, left, right)],
    )
    width = wide(words)
    if right + 8 + width <= WIDTH:
        marks.append(text(right + 8, y + 9, words, "note"))
        return marks, y + 14
    if left - 8 - width >= 0:
        marks.append(text(left - 8, y + 9, words, "note", "end"))
        return marks, y + 14
    middle = inward((left + right) / 2, width)
    marks.append(text(middle, y + 23, words, "note", "middle"))
    return marks, y + 28
