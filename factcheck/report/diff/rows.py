"""What lies between two versions in words, made once for every format.

Texts are as they came from the case: each writer makes them harmless for its own format.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from factcheck.diffing.findings import labels_of
from factcheck.diffing.shown import shown_told
from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.diffing import Diff, FindingChange, RecordChange, Side

NAMED = 6
"""Changes that are named as what did it, before the rest is counted."""
LONGEST = 200
"""Characters of one field's text in a sentence."""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """What became of a finding. `changed` tells what of it did, `by` what did it.

    `was` is its id of before, where that was another.
    """

    became: str
    severity: str
    kind: str
    rule: str
    id: str
    subject: str
    said: str
    changed: tuple[tuple[str, str], ...]
    by: str
    was: str = ""

    @property
    def ids(self) -> str:
        """Its id; where that was another before, both."""
        return f"{self.was} → {self.id}" if self.was else self.id


@dataclass(frozen=True, slots=True)
class RecordLine:
    """What was done to a record: `done` in words, `told` what it says or what changed in it."""

    kind: str
    what: str
    id: str
    done: str
    told: str
    place: str


@dataclass(frozen=True, slots=True)
class DiffRows:
    """A comparison, ready to be written: `head` begins it, `document` is its JSON."""

    head: tuple[str, ...]
    findings: tuple[FindingLine, ...]
    claims: tuple[RecordLine, ...]
    others: tuple[RecordLine, ...]
    problems: tuple[str, ...]
    document: Mapping[str, Any]


def make_diff_rows(diff: Diff) -> DiffRows:
    """The rows of a comparison."""
    return DiffRows(
        head=tuple(_head(diff)),
        findings=tuple(map(_finding, diff.findings)),
        claims=tuple(map(_record, diff.claims)),
        others=tuple(map(_record, diff.others)),
        problems=tuple(
            f"{side.name}: {problem}"
            for side in (diff.old, diff.new)
            for problem in sorted(side.problems)
        ),
        document=diff.document(),
    )


def _head(diff: Diff) -> Iterator[str]:
    counts = diff.counts
    yield f"Findings: {_counted(counts['findings'])}."
    aspects = Counter(
        aspect for change in diff.claims if change.what == "changed" for aspect in change.aspects
    )
    in_what = f" (in {', '.join(aspects)})" if aspects else ""
    yield f"Claims: {_counted(counts['claims'], {'changed': in_what})}."
    if diff.others:
        done = Counter((change.kind, change.what) for change in diff.others)
        parts = (f"{counted(n, kind)} {what}" for (kind, what), n in done.items())
        yield f"Else: {', '.join(parts)}."
    yield f"From {_side(diff.old)} to {_side(diff.new)}."
    if not diff.whole:
        yield "Of claims, those are compared that stand in findings: a report holds no others."
    if not (diff.old.every_claim and diff.new.every_claim):
        yield "Whether other claims were added or removed, a report does not tell."
    for side in _filtered(diff):
        yield f"Of findings, those are compared that {_short(side.name)} shows: {shown_told(side)}."
    for side in (diff.old, diff.new):
        if side.problems:
            yield f"{counted(len(side.problems), 'mistake')} in the input of {_short(side.name)}."


def _filtered(diff: Diff) -> Iterator[Side]:
    """The sides that show some findings alone; where both show the same, the first."""
    sides = [diff.old] if diff.old.only == diff.new.only else [diff.old, diff.new]
    yield from (side for side in sides if side.only)


def _counted(counts: Mapping[str, int], after: Mapping[str, str] | None = None) -> str:
    """ "1 came, 2 changed, 3 as before", the zeros left out but for a lone one."""
    parts = [
        f"{count:,} {name}{(after or {}).get(name, '')}"
        for name, count in counts.items()
        if count and name != "same"
    ]
    return ", ".join([*(parts or ["none changed"]), f"{counts['same']:,} as before"])


def _side(side: Side) -> str:
    claims = counted(side.counts.get("claims", 0), "claim")
    commit = side.commit[:12]
    at = f"commit {commit}, " if commit and commit not in side.name else ""
    return f"{_short(side.name)} ({at}{claims})"


def _finding(change: FindingChange) -> FindingLine:
    finding = change.finding
    was = change.old["id"] if change.old and change.new else finding["id"]
    about = finding.get("subject") or {"label": finding["relation"]["formula"]}
    label = about["label"]
    return FindingLine(
        became=change.became,
        severity=finding["severity"],
        kind=finding["kind"],
        rule=finding["rule"],
        id=finding["id"],
        subject=label,
        said=finding["message"].removeprefix(f"{label}: "),
        changed=tuple(_changed(change)),
        by=_by(change.by),
        was=was if was != finding["id"] else "",
    )


def _changed(change: FindingChange) -> Iterator[tuple[str, str]]:
    """What of a finding changed, a line each; of one that is decided, the decision."""
    old, new = change.old, change.new
    if old is not None and new is not None:
        for name in change.changed:
            if name == "positions":
                yield name, f"{_positions(old, new)} → {_positions(new, old)}"
            elif name != "decision":
                yield name, f"{_aspect(old, name)} → {_aspect(new, name)}"
    decision = new.get("decision") if new else None
    if change.reopened:
        yield "re-opened", change.reopened
    if decision and decision.get("holds"):
        yield "decided", _decision(decision)
    elif decision:
        yield "was decided", _decision(decision)
    elif "decision" in change.changed and not change.reopened:
        yield "decision", change.gone


def _aspect(finding: Mapping[str, Any], name: str) -> str:
    if name == "cause":
        return finding["cause"]["name"] if finding.get("cause") else "none named"
    return str(finding[name])


def _positions(finding: Mapping[str, Any], other: Mapping[str, Any]) -> str:
    """The labels of its positions; where they are long, "…" stands for those the other has too."""
    labels, known = labels_of(finding), labels_of(other)
    if sum(map(len, labels)) > LONGEST and set(labels) != set(known):
        labels = ["…" if label in known else label for label in labels]
        labels = [label for label, _ in groupby(labels)]
    return " | ".join(map(_short, labels)) or "none"


def _decision(decision: Mapping[str, Any]) -> str:
    by = f" by {decision['who']}" if decision.get("who") else ""
    on = f" on {decision['when'][:10]}" if decision.get("when") else ""
    named = decision.get("wrong") or ()
    named = (named,) if isinstance(named, str) else named
    wrong = f" ({', '.join(named)})" if named else ""
    note = f": {decision['note']}" if decision.get("note") else ""
    return f"{decision['verdict']}{wrong}{by}{on}{note}"


def _by(changes: tuple[RecordChange, ...]) -> str:
    """ "claim ft-09 added; claim cnn-2 changed (value)"; the first few, then their number."""
    named = [_named(change) for change in changes[:NAMED]]
    if len(changes) > NAMED:
        named.append(f"and {len(changes) - NAMED:,} more")
    return "; ".join(named)


def _named(change: RecordChange) -> str:
    place = f" ({change.record.place})" if change.kind == "claim" and change.record.place else ""
    if change.what == "changed":
        told = ", ".join(_fields(change))
        return f"{change.kind} {change.record.id}{place}: {told}"
    return f"{change.kind} {change.record.id} {change.what}{place}"


def _record(change: RecordChange) -> RecordLine:
    old, new = change.old, change.new
    record = change.record
    if change.what == "renamed" and old and new:
        told = f"{old.id} → {new.id}, the rest is the same"
    elif change.what == "changed":
        told = ", ".join(_fields(change))
    else:
        told = _short(record.get("value") or record.get("label") or record.get("publisher"))
        on = record.get("subject")
        told = ": ".join(filter(None, (on, told)))
    return RecordLine(
        change.kind, change.what, record.id, f"{change.kind} {change.what}", told, record.place
    )


def _fields(change: RecordChange) -> Iterable[str]:
    for field in change.fields:
        yield f"{field.name} {_short(field.old) or '(none)'} → {_short(field.new) or '(none)'}"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
