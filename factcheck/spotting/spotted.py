"""A figure or a date where it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factcheck.values.figure import Figure
from factcheck.values.when import When

FigureType = Literal["quantity", "share", "money", "duration", "age"]


@dataclass(frozen=True, slots=True)
class SpottedFigure:
    """A figure in a text: "more than 200,000", "nearly $3 million", "two weeks", "28-year-old".

    `start` and `end` are code points of the text, `end` excluded, and hold the figure with its
    hedge and its unit; `number` is the same for the bare number (of a range, from its first figure
    to its last). `text` is what stands there. `unit` is the unit of measure in one spelling
    ("kilometre", "percent", "USD", "day"), "" for a count: what is counted is for the parser to
    say. `change` tells "rose by 5%" ("up") and "fell 5%" ("down") from a level. `printed` are the
    numbers as printed, in the printed unit: one, both ends of a range, or none ("dozens").
    """

    start: int
    end: int
    text: str
    type: FigureType
    figure: Figure
    unit: str
    number: tuple[int, int]
    change: Literal["", "up", "down"] = ""
    printed: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class SpottedDate:
    """A date, a stretch of time or a repeated time in a text: "Sept. 21", "last week", "daily".

    `start` and `end` are code points of the text, `end` excluded. `when` is the stretch that the
    words mean, counted from publication where they are relative; None for a length of time or a
    repetition, which lie nowhere, and where it cannot be known. `value` is the same in the notation
    of TIMEX3 ("2022-09-21", "2022-W38", "P2W", "PRESENT_REF"; a range is "A/B"; a value that ends
    in _REF is as vague as "recently"), and `mod` its modifier ("START" of "early May", "BEFORE",
    "MORE_THAN"). `parts` are the dates it is made of: the ends of a range, the one that "since"
    bounds, the length of "two weeks ago" and what that is counted from.
    """

    start: int
    end: int
    text: str
    kind: Literal["date", "time", "duration", "set"]
    value: str
    when: When | None
    mod: str = ""
    parts: tuple[SpottedDate, ...] = ()
