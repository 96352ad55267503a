"""What came of the relations of a case: kept beside the topics, for rules and reports to read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factcheck.box import Box
from factcheck.finding import Answer
from factcheck.values.figure import Reading
from factcheck.values.interval import Cut

Status = Literal["refuted", "upheld", "not refuted", "cut off"]


@dataclass(frozen=True, slots=True)
class Split:
    """A position of a subject in conflict with itself, and whether the relation can hold for it."""

    subject: str
    label: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one relation.

    `refuted` is the answer where no combination of positions can meet it, `upheld` where every
    value does, `clash` where it can hold, but not together with other relations. "cut off" says
    that not all was tried; `why` is one sentence on what was not refuted or not tried. `splits`
    tells the positions apart where some can hold and some cannot.
    """

    status: Status
    why: str = ""
    refuted: Answer | None = None
    upheld: Answer | None = None
    clash: Answer | None = None
    splits: tuple[Split, ...] = ()


@dataclass(frozen=True, slots=True)
class Derived:
    """An end of a subject's value that follows from other subjects' claims by relations.

    `at` is the moment for which it holds, in minutes (a count that never falls has then reached
    `end`, or has not passed it; None: at any time). For dates `end` is in minutes too. `claims` and
    `relations` (formulas) are what it rests on; none of the claims can be left out.
    """

    subject: str
    reading: Reading
    side: Literal["low", "high"]
    end: Cut
    at: Decimal | None
    claims: tuple[Box, ...]
    relations: tuple[str, ...]
    words: str
