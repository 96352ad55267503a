"""A finding as a SARIF result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.report import past
from factcheck.report.apart import APART_WHY
from factcheck.report.cited import Cited, cited
from factcheck.report.places import as_uri, from_top
from factcheck.report.plain import visible
from factcheck.report.sarif_text import link, message, text
from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.finding import Finding
    from factcheck.report.rows import FindingRow

SIDES = 10
"""Locations of a result; code scanning asks for no more."""
CITED = 100
"""Claims pointed at: of more locations code scanning shows none."""
LINKED = 10
"""Claims of a position that the message names."""

_STATES: Mapping[str, str] = {
    "new": "new",
    "unchanged": "unchanged",
    "changed": "updated",
    "reopened": "updated",
}


def result(finding: FindingRow, rule: int, baselined: bool, decided: bool) -> dict[str, Any]:
    """A finding as a result of the rule that stands at the place `rule` of the driver's rules.

    `baselined`: it is said what became of it since the baseline; `decided`: whether it is
    suppressed. What is not yet confirmed is a note, whatever its severity. The claims of the
    minimal conflict are its locations; every other, and those again that code scanning would not
    show, are related.
    """
    from factcheck.decision import digest

    whole = finding.finding
    claims = cited(whole, CITED)
    sides = max(1, min(len(whole.answer.minimal_conflict), SIDES))
    places = [location(claim.where.file, claim.where.line) for claim in claims]
    state = _STATES.get(whole.state or "")
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": "note" if finding.unconfirmed else finding.severity,
        "message": {"text": "\n".join(_told(finding, claims))},
        "locations": [place for place in places[:sides] if place],
        "relatedLocations": [
            {"id": number, **place, "message": message(f"{claim.publisher}: {claim.said}")}
            for number, (claim, place) in enumerate(zip(claims, places, strict=True))
            if place and number
        ],
        "partialFingerprints": {
            "factcheckQuestion/v1": digest(whole.question),
            "factcheckAnswers/v1": whole.fingerprint,
            "factcheckFinding/v1": whole.id,
        },
        **({"baselineState": state} if baselined and state else {}),
        **({"suppressions": list(_suppressions(whole))} if decided else {}),
        "properties": {
            "kind": finding.kind,
            "finding": finding.id,
            "subject": visible(finding.subject_id),
            "origins": finding.origins,
            **({"cause": finding.cause_name} if finding.cause_name else {}),
            **({"unconfirmed": True, "severity": finding.severity} if finding.unconfirmed else {}),
        },
    }


def location(file: str, line: int, column: int = 0) -> dict[str, Any]:
    """A place in a file; {} where no file is known."""
    if not file:
        return {}
    uri = as_uri(from_top(file))
    base = {} if uri.startswith("file:") else {"uriBaseId": "%SRCROOT%"}
    region = {"startLine": line, **({"startColumn": column} if column else {})}
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri, **base},
            **({"region": region} if line else {}),
        }
    }


def _told(finding: FindingRow, claims: Sequence[Cited]) -> Iterator[str]:
    """The sentence first: where there is little room, code scanning shows it alone."""
    yield text(finding.message)
    named: dict[tuple[int, int], list[str]] = {}
    for number, claim in enumerate(claims):
        named.setdefault(claim.fits, []).append(_named(number, claim))
    for position in finding.positions:
        alone = named.pop((position.number, position.number), [])
        by = f": {_few(alone, len(position.claims))}" if alone else ""
        support = counted(position.origins, "origin")
        yield f"Position {position.number}, {text(position.label)} ({support}){by}."
    for (first, last), some in sorted(named.items()):
        if first < last:
            yield f"Fit positions {first} to {last}: {_few(some, len(some))}."
    for label, words in (
        ("Not yet confirmed", APART_WHY if finding.unconfirmed else ""),
        ("Likeliest cause", finding.cause),
        ("By the relations", finding.by_relations),
        ("Would settle it", finding.settle),
        *past.told(finding.finding),
    ):
        if words:
            yield f"{label}: {text(words)}"


def _few(named: Sequence[str], whole: int) -> str:
    """The first of them by name; what is left of the `whole` is counted."""
    more = whole - min(len(named), LINKED)
    return ", ".join([*named[:LINKED], *([f"{more:,} more"] if more > 0 else [])])


def _named(number: int, claim: Cited) -> str:
    """The claim's id, as a link where it is one of the related locations."""
    return link(claim.id, number) if number and claim.where.file else text(claim.id)


def _suppressions(finding: Finding) -> Iterator[dict[str, Any]]:
    """What an editor has settled, and still holds, is suppressed; what is open again is not."""
    if finding.decision is not None and finding.decision.holds:
        told = "; ".join(words for label, words in past.told(finding) if label == past.DECIDED[0])
        yield {"kind": "external", "status": "accepted", "justification": visible(told)}
