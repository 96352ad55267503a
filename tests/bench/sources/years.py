"""Populations of towns over several years: another year is a change, the same one a discrepancy."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from factcheck.box import Box
from factcheck.outcome import Report
from tests.bench.sources.data import Row, printed, publishers, sources

NAME = "population_years"


Fit = tuple[Box, tuple[int, int]]
"""A claim, and the first and last position that it fits."""


class Pairs(NamedTuple):
    """Pairs of unlike figures: of two years and of one, and those that were judged wrongly.

    `rounded`: missed pairs of one year of which one figure is the other's rounding, so that both
    can be true.
    """

    apart: int
    falsely: int
    within: int
    missed: int
    rounded: int


def lines(items: list[Row]) -> Iterator[Row]:
    """A subject a town, whose population is a level; each claim is of a year."""
    yield from sources(publishers(items))
    for item in items:
        name = item["subject"]
        yield {
            "record": "subject",
            "id": name,
            "label": name,
            "unit": "people",
            "behaviour": "level",
        }
        for number, told in enumerate(item["claims"]):
            yield {
                "record": "claim",
                "id": f"{name}#{number}",
                "source": told["source"],
                "subject": name,
                "value": printed(told["value"]),
                "as_of": told["as_of"],
            }


def pairs(items: list[Row], report: Report) -> Pairs:
    """Every pair of unlike figures of one town, against the discrepancies that part it."""
    parted: set[tuple[str, str]] = set()
    for finding in report.findings:
        if finding.kind == "discrepancy":
            fits = finding.answer.fits
            parted |= {
                (a.id, b.id)
                for (a, (_, last)), (b, (first, _)) in combinations(_sorted(fits), 2)
                if last < first
            }
    boxes = {box.id: box for topic in report.topics for box in topic.boxes}
    apart = falsely = within = missed = rounded = 0
    for item in items:
        for (i, a), (j, b) in combinations(enumerate(item["claims"]), 2):
            if a["value"] == b["value"]:
                continue
            one, other = f"{item['subject']}#{i}", f"{item['subject']}#{j}"
            told = (one, other) in parted or (other, one) in parted
            if a["as_of"] != b["as_of"]:
                apart, falsely = apart + 1, falsely + told
            else:
                within, missed = within + 1, missed + (not told)
                meet = boxes[one].span("pragmatic").meets(boxes[other].span("pragmatic"))
                rounded += meet and not told
    return Pairs(apart, falsely, within, missed, rounded)


def _sorted(fits: tuple[Fit, ...]) -> list[Fit]:
    return sorted(fits, key=lambda fit: fit[1])
