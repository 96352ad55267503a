"""Cases of subjects that a formula relates, and what is said of it."""

from __future__ import annotations

from factcheck.finding import Finding
from tests.cases import findings

RULES = ("parts-exceed-whole", "parts-fit-whole")


def case(formula: str, subjects: dict[str, str], *rows: str, assumes: str = "") -> str:
    """Claims a, b, c ...: source, subject, value and whatever else."""
    named = "".join(f"  - {{id: {id_}, {how}}}\n" for id_, how in subjects.items())
    claims = "".join(
        f"  - {{id: {id_}, source: {row}}}\n"
        for id_, row in zip("abcdefghijklmnop", rows, strict=False)
    )
    more = f", assumes: {assumes}" if assumes else ""
    return f"subjects:\n{named}relations: [{{formula: {formula}{more}}}]\nclaims:\n{claims}"


PARTS = {"north": "unit: homes", "south": "unit: homes", "country": "unit: homes"}
STOCKS = {
    "entered": "unit: people, behaviour: cumulative",
    "left": "unit: people, behaviour: cumulative",
    "here": "unit: people, behaviour: level",
}


def parts(*rows: str, formula: str = "north + south <= country", assumes: str = "") -> str:
    return case(formula, PARTS, *rows, assumes=assumes)


def related(text: str) -> list[Finding]:
    return [found for found in findings(text) if found.rule in RULES]


def verdict(text: str) -> str:
    """The severity of a refutation, "holds", or "" where nothing is said."""
    found = related(text)
    if not found:
        return ""
    (one,) = found
    return "holds" if one.kind == "agreement" else one.severity
