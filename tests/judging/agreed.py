"""Which claims of a case agree, in short."""

from __future__ import annotations

from factcheck.judging.agreeing import Accord, accords
from tests.cases import boxes_of, subject_of
from tests.judging.made import claims

OPENED = "subjects: [{id: opened, type: date}]\nclaims:\n"
PAID = "subjects: [{id: paid, type: share, population: victims}]\nclaims:\n"
CAUSE = """
subjects:
  - id: cause
    type: category
    categories: [{name: flood}, {name: flash flood, within: flood}, {name: rot}]
claims:
"""


def found(text: str) -> list[Accord]:
    return accords(subject_of(text), tuple(boxes_of(text).values()))


def agreed(text: str) -> list[list[str]]:
    return sorted(sorted(accord.ids) for accord in found(text))


def strength(text: str) -> str | None:
    (accord,) = found(text)
    return accord.strength


def two(subject: str, one: str, other: str) -> str:
    return claims(subject, f"daily, value: {one}", f"herald, value: {other}")
