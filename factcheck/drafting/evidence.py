"""What the case's claims tell of its subjects: which figures they give, by whose word, how meant.

Coding links by the names of subjects alone, as the claims of an article must not lean on those of
another. A draft may: a figure that stands in the case already, or a power of ten beside it, is a
hint itself, and so is whose word it is. Weights are chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck.claim import Claim, Subject
from factcheck.errors import Unreadable
from factcheck.values.figure import Figure
from factcheck.values.figures import read_figure
from factcheck.values.hedges import HedgeTable

SAME_FIGURE, POWER_OF_TEN = 0.3, 0.12
"""What a figure counts that a claim prints, and one that is it with its point elsewhere."""
SPEAKER = 0.15
"""What it counts that one of its speakers is named."""
MODE = 0.25
"""What it takes off that no claim on it is meant as the sentence is: as a plan, as a report."""
SLIPS = (1, 2, 3, 6)
"""By how many places a point slips: a nought or two, or a thousand for a million and so on."""
HANDFUL = 20
"""Up to here words without a number ("several", "a few") are a handful."""
FAR, FAR_OFF = 30, 0.2
"""How many times larger or smaller than all that the case prints a figure must be, and what that
takes off where it is none of these with its point elsewhere."""
FIGURES = frozenset({"quantity", "share", "money", "duration", "age"})


@dataclass(frozen=True, slots=True)
class Hint:
    """What the claims on a subject say for or against a figure being of it: `score` in tenths up
    and down; `printed` holds where one prints the figure, `like` where one has its digits, `cited`
    where one is the word of who speaks."""

    score: float
    printed: bool
    like: bool
    cited: bool


class Evidence:
    """The figures, speakers and modes of the claims on each subject."""

    def __init__(
        self, claims: Iterable[Claim], subjects: Mapping[str, Subject], table: HedgeTable
    ) -> None:
        self._table = table
        self._figures: dict[str, dict[Figure, None]] = {}
        self._speakers: dict[str, set[str]] = {}
        self._modes: dict[str, set[str]] = {}
        for claim in claims:
            subject = subjects.get(claim.subject)
            if subject is None:
                continue
            self._speakers.setdefault(subject.id, set()).update(claim.speaker)
            self._modes.setdefault(subject.id, set()).add(claim.mode)
            figure = self.read(claim.value, subject) if isinstance(claim.value, str) else None
            if figure is not None:
                self._figures.setdefault(subject.id, {})[figure] = None

    def read(self, words: str, subject: Subject) -> Figure | None:
        """The words as a figure of the subject; None where they are none."""
        if subject.type not in FIGURES:
            return None
        try:
            return read_figure(words, subject.type, subject.unit, self._table)
        except Unreadable:
            return None

    def hint(self, subject: str, value: Figure, speakers: Iterable[str], mode: str) -> Hint | None:
        """What the claims say of a figure; None where it cannot be of the subject.

        `speakers` are the ids of those whose word it is, `mode` is how it is meant.
        """
        by_figure = self._by_figure(subject, value)
        if by_figure < 0 and _handful(value):
            return None  # "several" is no slip of the pen for thousands
        score = by_figure
        cited = not self._speakers.get(subject, set()).isdisjoint(speakers)
        modes = self._modes.get(subject, set())
        score += SPEAKER * cited - MODE * (bool(modes) and mode not in modes)
        return Hint(score, by_figure >= SAME_FIGURE, by_figure > 0, cited)

    def _by_figure(self, subject: str, value: Figure) -> float:
        known = [f for f in self._figures.get(subject, ()) if f.unit == value.unit]
        if value.number is None:
            if any(value.literal == figure.literal for figure in known):
                return SAME_FIGURE / 2
        else:
            numbers = [figure.number for figure in known if figure.number is not None]
            if value.number in numbers:
                return SAME_FIGURE if value.number >= 10 else SAME_FIGURE / 2
            if any(_slipped(number, value.number) for number in numbers):
                return POWER_OF_TEN
        return -FAR_OFF if known and all(_far(value, figure) for figure in known) else 0.0


def _handful(value: Figure) -> bool:
    return value.number is None and value.pragmatic.high.value <= HANDFUL


def _far(a: Figure, b: Figure) -> bool:
    """Whether one is many times the other, as a reader takes them."""
    low, high = sorted((a.pragmatic, b.pragmatic))
    return high.low.value > FAR * low.high.value


def _slipped(a: Decimal, b: Decimal) -> bool:
    """Whether one is the other with its point elsewhere: by a thousand at most, or by a million."""
    x, y = a.normalize().as_tuple(), b.normalize().as_tuple()
    assert isinstance(x.exponent, int) and isinstance(y.exponent, int)
    return x.digits == y.digits and abs(x.exponent - y.exponent) in SLIPS
