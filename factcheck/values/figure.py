"""A figure as printed and as read: quantities, shares, money, durations and ages.

Each has two readings (hedges.yaml): *literal*, all that the words allow, and *pragmatic*, what a
reader takes them to mean.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from factcheck.opening import opened
from factcheck.values.interval import Interval, whole_numbers

Reading = Literal["literal", "pragmatic"]
"""Which of the two readings of a value or a time is meant."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of something, as its words bound it.

    `literal` and `pragmatic` are in `unit`; for counts (`whole`) use `range`, which is cut to whole
    numbers. `number` is the printed N (None where there is none: "tens of thousands", "10 to 20"),
    `grain` the granularity it is rounded to (0: exact), `bound` says whether the wording is
    one-sided: "lower" ("more than N"), "upper" ("up to N") or "" (neither). `printed_in` names the
    unit of time of a duration as printed ("minute"), for `unit` is days in all of them. `spans` are
    the literal and the pragmatic range.
    """

    text: str
    literal: Interval
    pragmatic: Interval
    unit: str = ""
    number: Decimal | None = None
    grain: Decimal = Decimal(0)
    bound: Literal["", "lower", "upper"] = ""
    whole: bool = False
    read_by: str = ""
    printed_in: str = ""
    spans: tuple[Interval, Interval] = field(init=False, repr=False, compare=False)
    _key: str = field(init=False, repr=False, compare=False, default="")

    def __post_init__(self) -> None:
        """Cut both readings once: a figure is asked for them by every rule."""
        spans = _cut(self.literal, self.pragmatic, self.whole, self.bound)
        object.__setattr__(self, "spans", spans)

    def range(self, reading: Reading) -> Interval:
        """The interval to compare by: cut to whole numbers where the unit is counted."""
        return self.spans[reading == "pragmatic"]

    @property
    def key(self) -> str:
        """What a reader takes it to mean, in a normal form."""
        if not self._key:
            object.__setattr__(self, "_key", f"{self.spans[1].written} {self.unit}")
        return self._key


def figure_of(
    text: str,
    literal: Interval,
    pragmatic: Interval,
    unit: str,
    number: Decimal | None,
    grain: Decimal,
    bound: Literal["", "lower", "upper"],
    whole: bool,
    read_by: str,
) -> Figure:
    """The same figure as `Figure` makes, in a third of the time."""
    figure: Figure = _open(
        text, literal, pragmatic, _cut(literal, pragmatic, whole, bound),
        unit, number, grain, bound, whole, read_by,
    )  # fmt: skip
    # What is to be filled is no figure yet, and a figure can no longer be filled.
    figure.__class__ = Figure
    return figure


def _cut(
    literal: Interval, pragmatic: Interval, whole: bool, bound: str
) -> tuple[Interval, Interval]:
    """Both readings as they are compared: of a count the whole numbers in them.

    "At least two" is not two: where a reader's reading of a lower bound comes down to one number,
    it is the literal one.
    """
    if not whole:
        return literal, pragmatic
    cut = whole_numbers(literal)
    if pragmatic is literal:
        return cut, cut
    taken = whole_numbers(pragmatic)
    return cut, cut if bound == "lower" and taken.point else taken


_open = opened(Figure)
