"""What a cause looks at: a finding laid out as two sides, and the strength of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from factcheck.box import Box
from factcheck.causes._background import FEW, Background
from factcheck.finding import Finding
from factcheck.judging.differing import reported
from factcheck.judging.slots import period_of
from factcheck.judging.wording import dated, quoted, told
from factcheck.values.figure import Figure
from factcheck.values.when import one_day
from factcheck.values.word import Category

DECLARED = 90
"""The case says so itself: a denial, a correction, a copy."""
MARKED = 80
"""How the claims are meant, or the words around them, mark it."""
PATTERNED = 70
"""The figures show a pattern that chance seldom makes."""
USUAL = 60
"""What such a difference usually is, nothing else speaking against it."""
LONGEST = 500
"""Characters of a quote that are looked at; a quote has eight words at most."""
POSSIBLE = 50
"""It may be so, and little speaks for it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a cause: a strength (a band above, a few more or less) and one sentence.

    `settle` is what would settle the matter if this is the cause; None where nothing sensible can
    be said.
    """

    strength: int
    sentence: str
    settle: str | None = None


class Dispute:
    """A discrepancy or change as two sides, each led by its claim of the minimal conflict.

    Of a change the first side came before. `pair` is None where the conflict is of one claim with
    itself, of more than two, or of claims on several subjects; `sides` are then its positions.
    """

    pair: tuple[Box, Box] | None
    """The two claims that part most plainly."""
    figures: tuple[Figure, Figure] | None = None
    """The values of the pair where both print a number."""
    one_word: bool = False
    """Whether both of the pair are one named speaker's word."""
    one_source: bool = False
    """Whether both of the pair stand in one text."""

    def __init__(self, finding: Finding, background: Background) -> None:
        self.finding = finding
        self.background = background
        self.topic = background.topic
        self.subject = self.topic.subject
        self.behaviour = self.topic.behaviour
        """The subject's behaviour; "" for a relation."""
        self.changed = finding.kind == "change"
        self.sides = _before_and_after(finding) if self.changed else _parted(finding)
        self.pair = self._pair()
        if self.pair is None:
            return
        a, b = self.pair
        x, y = a.value, b.value
        if isinstance(x, Figure) and isinstance(y, Figure) and x.number and y.number:
            self.figures = x, y
        self.one_word = a.origins == b.origins and bool(a.claim.speaker and b.claim.speaker)
        self.one_source = a.source.id == b.source.id

    def _pair(self) -> tuple[Box, Box] | None:
        if self.finding.subject is None:
            return None
        of_two = self.changed or len(self.finding.answer.minimal_conflict) == 2
        if not of_two or len(self.sides) != 2 or not all(self.sides):
            return None
        return self.sides[0][0], self.sides[1][0]

    @cached_property
    def pairs(self) -> tuple[tuple[Box, Box], ...]:
        """Claims of opposite sides, either first, the pair before the next few of each side."""
        if self.pair is None:
            return ()
        one, other = (side[:FEW] for side in self.sides)
        across = [self.pair, *(pair for pair in product(one, other) if pair != self.pair)]
        return tuple(turned for a, b in across for turned in ((a, b), (b, a)))

    def stood(self, *boxes: Box) -> str:
        """When the values of claims of one side stood, or were reported; a flow's period."""
        return dated(period_of(boxes[0])) if self.behaviour == "flow" else reported(*boxes)

    def follows(self, before: Box, after: Box) -> bool:
        """Whether the dates show that one came after the other."""
        if self.behaviour == "flow":
            return period_of(before).below(period_of(after))
        return before.time("pragmatic").below(after.time("pragmatic"))

    @property
    def moves(self) -> bool:
        """Whether the value may differ from one time to another."""
        return self.behaviour in {"level", "cumulative"}

    @cached_property
    def one_day(self) -> bool:
        """Whether both of the pair are of one and the same day."""
        if self.pair is None:
            return False
        a, b = (box.time("pragmatic") for box in self.pair)
        return one_day(a) and one_day(b) and a.meets(b)


_ARTICLE = re.compile(r"(?:The|An?|Several|Other|Some|Many) ")


def by(box: Box) -> str:
    """Whose word it is, in the fewest words, as it stands within a sentence."""
    if _ARTICLE.match(box.voice):
        return box.voice[:1].lower() + box.voice[1:]
    return box.voice or box.outlet or "; ".join(box.origins)


def point(box: Box) -> str:
    """What it says: “300,000”; a category that the text itself does not name before its words."""
    words = told(box)
    if isinstance(box.value, Category) and words != quoted(box.value.name):
        return f"{box.value.name} ({words})"
    return words


def said(box: Box) -> str:
    """What it says and who: "“8,000” (police)"."""
    return f"{told(box)} ({by(box)})"


def begun(sentence: str) -> str:
    """The sentence with a capital letter at its beginning."""
    return sentence[:1].upper() + sentence[1:]


def both(pair: Sequence[Box]) -> str:
    """What two claims say: "“a” and “b”"."""
    return " and ".join(point(box) for box in pair)


def quotes(boxes: Iterable[Box]) -> str:
    """The quotes of claims as one text in small letters, as far as a quote reaches."""
    return " . ".join(quote[:LONGEST] for box in boxes for quote in box.claim.quote).casefold()


def _before_and_after(finding: Finding) -> tuple[tuple[Box, ...], ...]:
    """A change's claims before and after: as positions, or as one path that leads through both."""
    positions = finding.answer.positions
    if len(positions) == 2:
        return positions[0].boxes, positions[1].boxes
    boxes = finding.boxes
    last = finding.answer.answers[-1].removeprefix("to ")
    cut = next((i for i, box in enumerate(boxes) if i and box.key == last), len(boxes) // 2)
    return boxes[:cut], boxes[cut:]


def _parted(finding: Finding) -> tuple[tuple[Box, ...], ...]:
    conflict = finding.answer.minimal_conflict
    if len(conflict) != 2:
        return tuple(position.boxes for position in finding.answer.positions)
    fits = dict(finding.answer.fits)
    sides = []
    for box, other in (conflict, conflict[::-1]):
        own = fits.get(box)
        alike = [b for b, fit in finding.answer.fits if fit == own and own != fits.get(other)]
        sides.append((box, *(b for b in alike if b is not box)))
    return tuple(sides)
