"""A figure as printed and as read: quantities, shares, money, durations and ages.

Each has two readings (hedges.yaml): *literal*, all that the words allow, and *pragmatic*, what a
reader takes them to mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

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
    unit of time of a duration as printed ("minute"), for `unit` is days in all of them.
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

    def range(self, reading: Reading) -> Interval:
        """The interval to compare by: cut to whole numbers where the unit is counted."""
        bounds = self.literal if reading == "literal" else self.pragmatic
        return whole_numbers(bounds) if self.whole else bounds
