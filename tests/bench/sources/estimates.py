"""Estimates of a war's losses: a sum since its beginning, which never falls.

Each labelled pair becomes a subject of its own, so that the verdict on it is its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.outcome import Report
from tests.bench.sources.data import Row, printed

NAME = "estimates"


def lines(pairs: list[Row], estimates: list[Row]) -> Iterator[Row]:
    """A subject a pair; each estimate a source with the day of its figure."""
    by_id = {row["id"]: row for row in estimates}
    for row in estimates:
        yield {
            "record": "source",
            "id": row["id"],
            "publisher": row["source"],
            "published": row["as_of"],
        }
    for number, pair in enumerate(pairs):
        yield {
            "record": "subject",
            "id": f"pair-{number}",
            "label": f"pair {number}",
            "unit": "people",
            "behaviour": "cumulative",
        }
        for side in "ab":
            row = by_id[pair[side]]
            ends = {end: row[end] and printed(row[end]) for end in ("low", "high")}
            exact = row["low"] == row["high"]
            yield {
                "record": "claim",
                "id": f"{number}{side}",
                "source": row["id"],
                "subject": f"pair-{number}",
                "value": printed(row["low"]) if exact else ends,
                "as_of": row["as_of"],
            }


def verdicts(pairs: list[Row], report: Report) -> Counter[tuple[str, str]]:
    """How often each label met each verdict: the kind of the finding on the pair, or "none"."""
    said: dict[str, str] = {}
    for finding in report.findings:
        if finding.subject is not None:
            said.setdefault(finding.subject.id, finding.kind)
    return Counter(
        (pair["gold_structural"], said.get(f"pair-{number}", "none"))
        for number, pair in enumerate(pairs)
    )
