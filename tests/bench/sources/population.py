"""Populations of towns in a year, by the edits of many contributors."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.box import Box
from factcheck.values.figure import Figure
from tests.bench.sources.data import Row, claims, publishers, sources

NAME = "population"
WITHIN = Decimal("0.001")
"""How near the right figure counts as right, as a share of it."""


def lines(items: list[Row]) -> Iterator[Row]:
    """A subject a town and year."""
    yield from sources(publishers(items))
    for item in items:
        yield {
            "record": "subject",
            "id": item["id"],
            "label": item["id"],
            "unit": "people",
            "period": item["as_of"],
        }
    yield from claims(items)


def gold(items: list[Row]) -> dict[str, Decimal]:
    """The right figure."""
    return {item["id"]: Decimal(item["gold"]) for item in items}


def right(answer: Box, wanted: Decimal) -> bool:
    """Whether the figure printed is the right one, within a thousandth."""
    assert isinstance(answer.value, Figure)
    number = answer.value.number
    return number is not None and abs(number - wanted) <= WITHIN * wanted
