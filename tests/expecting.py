"""Compares a report with `expected.yaml`: hit, missed, false, and pairs that had to stay silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from factcheck.box import Box
from factcheck.finding import Finding
from factcheck.formula import parse
from factcheck.outcome import Report

LIST = Path(__file__).parent / "expected.yaml"


@dataclass
class Score:
    """How a report stands against the list."""

    hit: list[dict[str, Any]] = field(default_factory=list)
    missed: list[dict[str, Any]] = field(default_factory=list)
    regraded: list[tuple[dict[str, Any], Finding]] = field(default_factory=list)
    false: list[Finding] = field(default_factory=list)
    broken: list[tuple[dict[str, Any], Finding]] = field(default_factory=list)
    silent: int = 0
    untried: int = 0
    unheard: list[tuple[dict[str, Any], str]] = field(default_factory=list)
    withdrawn: list[dict[str, Any]] = field(default_factory=list)

    def table(self) -> str:
        """The score by kind, a line each, then what was missed and what is false."""
        lines = [f"{'kind':12} {'wanted':>6} {'hit':>4} {'missed':>6}   later: wanted, hit"]
        for kind in ("discrepancy", "change", "agreement"):
            counts = []
            for later in (False, True):
                hit = sum(_is(entry, kind, later) for entry in self.hit)
                counts += [hit + sum(_is(entry, kind, later) for entry in self.missed), hit]
            wanted, hit, later_wanted, later_hit = counts
            lines.append(
                f"{kind:12} {wanted:6} {hit:4} {wanted - hit:6}   {later_wanted:13}, {later_hit}"
            )
        lines.append(f"withdrawn, and not counted above: {len(self.withdrawn)}")
        lines.append(f"false (above note, not in the list): {len(self.false)}")
        lines.append(
            f"silences broken: {len(self.broken)} of {self.silent}"
            f" ({self.untried} more have a side that nobody coded)"
        )
        return "\n".join(lines)

    def details(self) -> str:
        """Every miss and every false finding, a line each."""
        lines = [f"missed ({e['certainty']}): {e['kind']} {_sides(e)}" for e in self.missed]
        lines += [f"false: {f.severity} {f.rule}: {f.answer.message}" for f in self.false]
        lines += [
            f"regraded: {e['severity']} wanted: {f.severity} {_sides(e)}" for e, f in self.regraded
        ]
        lines += [f"silence broken: {e['pair']}: {f.answer.message}" for e, f in self.broken]
        lines += [f"not coded: {words} ({_sides(e)})" for e, words in self.unheard]
        return "\n".join(lines)


def score(report: Report, path: Path = LIST) -> Score:
    """Hold a report against the list."""
    wanted = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    result = Score()
    boxes = [box for topic in report.topics for box in (*topic.boxes, *topic.denials)]
    answered: set[str] = set()
    result.withdrawn = [entry for entry in wanted["findings"] if "withdrawn" in entry]
    for entry in wanted["findings"]:
        if "withdrawn" in entry:  # where it is found all the same it is false
            continue
        result.unheard += [(entry, words) for words in _uncoded(entry, boxes)]
        found = [finding for finding in report.findings if _answers(entry, finding)]
        answered |= {finding.id for finding in found}
        (result.hit if found else result.missed).append(entry)
        graded = [finding for finding in found if finding.severity == entry["severity"]]
        if found and not graded:
            result.regraded.append((entry, found[0]))
    result.false = [
        finding
        for finding in report.findings
        if finding.severity != "note" and finding.id not in answered
    ]
    for entry in wanted["silent"]:
        coded = all(_among(words, boxes) for words in entry["pair"])
        result.silent += coded
        result.untried += not coded
        for finding in report.findings:
            if finding.severity != "note" and all(_among(w, finding.boxes) for w in entry["pair"]):
                result.broken.append((entry, finding))
    return result


def _is(entry: dict[str, Any], kind: str, later: bool) -> bool:
    return entry["kind"] == kind and (entry.get("added") == "later") == later


def _sides(entry: dict[str, Any]) -> str:
    return f"{entry.get('subject', '')} {entry.get('sides', entry.get('pair'))}"


def _answers(entry: dict[str, Any], finding: Finding) -> bool:
    if finding.kind != entry["kind"] or not _about(entry["subject"], finding):
        return False
    sides = [[_among(words, finding.boxes) for words in side] for side in entry["sides"]]
    if not all(claims for side in sides for claims in side):
        return False
    if finding.kind != "discrepancy":
        return True
    if "within" in entry and finding.rule != "source-at-odds":
        own = {box.source.id for box in finding.boxes}
        if own != {entry["within"]}:
            return False
    if "within" not in entry and finding.rule == "source-at-odds":
        return False
    flat = [[box for claims in side for box in claims] for side in sides]
    fits = {box.id: fit for box, fit in finding.answer.fits}
    return all(
        any(_apart(fits[a.id], fits[b.id]) for a in one for b in other)
        for i, one in enumerate(flat)
        for other in flat[i + 1 :]
    )


def _about(subject: str, finding: Finding) -> bool:
    if finding.subject is not None:
        return finding.subject.id == subject
    return finding.relation is not None and subject in parse(finding.relation.formula).names


def _apart(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[1] < b[0] or b[1] < a[0]


def _among(words: str, boxes: Iterable[Box]) -> list[Box]:
    """The claims that "source: words" means."""
    source, _, phrase = words.partition(": ")
    return [box for box in boxes if box.source.id == source and _holds(box, phrase)]


def _holds(box: Box, phrase: str) -> bool:
    return any(phrase.casefold() in text.casefold() for text in (*box.claim.quote, box.words))


def _uncoded(entry: dict[str, Any], boxes: list[Box]) -> Iterator[str]:
    on = [box for box in boxes if box.claim.subject == entry["subject"]]
    for side in entry["sides"]:
        for words in side:
            if not _among(words, on):
                yield words
