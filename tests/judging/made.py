"""Subjects of each behaviour, and their claims in short."""

from __future__ import annotations

from factcheck.judging.slots import Slot, slots_of
from tests.cases import boxes_of, subject_of

HOMES = "subjects: [{id: homes, unit: homes}]\nclaims:\n"
DEAD = "subjects: [{id: dead, unit: people, behaviour: cumulative}]\nclaims:\n"
CAMP = "subjects: [{id: camp, unit: people, behaviour: level}]\nclaims:\n"
CAME = "subjects: [{id: came, unit: people, behaviour: flow}]\nclaims:\n"
COST = "subjects: [{id: cost, type: money, behaviour: opinion}]\nclaims:\n"
BRIDGE = """
subjects:
  - id: bridge
    type: category
    behaviour: level
    categories: [{name: open}, {name: closed}]
    exclusive: [[open, closed]]
claims:
"""


def claims(subject: str, *rows: str) -> str:
    """Claims a, b, c ... on one subject: source, value and whatever else."""
    return "".join(
        f"  - {{id: {id_}, subject: {subject}, source: {row}}}\n"
        for id_, row in zip("abcdefgh", rows, strict=False)
    )


def slots(text: str) -> list[Slot]:
    return list(slots_of(subject_of(text), list(boxes_of(text).values())))
