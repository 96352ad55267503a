"""What the checker says: findings, their positions, and their two identities.

`question` is which question a finding answers; `fingerprint` is what the answers are. Both come
from meaning alone: no claim id, source, file or line enters them, so nothing that is moved or
renamed makes a finding new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.box import Box
from factcheck.claim import Relation, Subject
from factcheck.decision import Decided, State, digest, finding_id
from factcheck.values.interval import Interval

Kind = Literal["agreement", "discrepancy", "change"]
Severity = Literal["error", "warning", "note"]
Strength = Literal["same figure", "equal after rounding", "within hedges"]
Parted = Literal["literally", "pragmatically", "not"]
"""In which reading claims part; "not" where they differ in spelling alone, or agree."""

_SEVERITIES: dict[tuple[Kind, Parted], Severity] = {
    ("discrepancy", "literally"): "error",
    ("discrepancy", "pragmatically"): "warning",
    ("change", "pragmatically"): "warning",
}
SEVERITY_ORDER: tuple[Severity, ...] = ("error", "warning", "note")
KIND_ORDER: tuple[Kind, ...] = ("change", "discrepancy", "agreement")
"""The order within notes, where nobody is at odds; see `rank`."""


def rank(severity: Severity, kind: Kind) -> tuple[int, int]:
    """The place of a finding in a report: errors first, of warnings what is at odds before what
    moved on, of notes what moved on."""
    first = severity != "note" and kind == "discrepancy"
    return SEVERITY_ORDER.index(severity), -1 if first else KIND_ORDER.index(kind)


@dataclass(frozen=True, slots=True)
class Step:
    """A place on a position's path: by `time` (minutes) the value lies within `range`."""

    time: Decimal
    range: Interval


@dataclass(frozen=True, slots=True)
class Position:
    """One answer that some claims share.

    `boxes` fit it alone; `also` counts those that fit it among others; `origins` names whose word
    stands behind any that fit it. `range` and `path` are for figures and dates.
    """

    label: str
    boxes: tuple[Box, ...]
    range: Interval | None = None
    path: tuple[Step, ...] = ()
    also: int = 0
    origins: tuple[str, ...] = ()

    @property
    def own(self) -> tuple[str, ...]:
        """Whose claims fit it and no other position."""
        return tuple(sorted({origin for box in self.boxes for origin in box.origins}))


@dataclass(frozen=True, slots=True)
class Difference:
    """How far apart two figures are, as ranges over all that their readings allow.

    `per_day` is the absolute difference over the days between the as-ofs. An infinite end is one
    that the words leave unbounded; None is where the measure means nothing.
    """

    absolute: tuple[Decimal, Decimal] | None = None
    ratio: tuple[Decimal, Decimal] | None = None
    per_day: tuple[Decimal, Decimal] | None = None


@dataclass(frozen=True, slots=True)
class Cause:
    """Why claims differ, with its evidence in one sentence."""

    name: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a rule hands in: positions and a sentence. The rest is stamped on it by `stamp`.

    `answers` holds one normal form per position and makes the fingerprint; `slot` tells apart
    several answers to one question (the period, the window, the member, the source, the value).
    `same_speaker` names the one speaker whom both sides of a conflict quote, where they quote one.
    `fits` maps the id of every claim of the finding to the range of positions it fits, from 1.
    """

    message: str
    positions: tuple[Position, ...]
    answers: tuple[str, ...]
    fits: tuple[tuple[Box, tuple[int, int]], ...]
    parted: Parted = "not"
    slot: str = ""
    minimal_conflict: tuple[Box, ...] = ()
    strength: Strength | None = None
    related: bool = False
    difference: Difference | None = None
    settle: str | None = None
    same_speaker: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """An answer with its rule, kind, severity and identities.

    `decision` is what an editor has decided on its question, `state` what has become of it since
    the baseline (None without one); neither enters its identities. `unconfirmed`: it would not
    stand without machine-coded claims that nobody has confirmed (see `confirming`).
    """

    answer: Answer
    kind: Kind
    rule: str
    severity: Severity
    subject: Subject | None
    relation: Relation | None
    question: str
    fingerprint: str
    cause: Cause | None = None
    decision: Decided | None = None
    state: State | None = None
    unconfirmed: bool = False

    _id: str = field(init=False, repr=False, compare=False, default="")

    @property
    def id(self) -> str:
        """Short and stable: made of the question and the answers."""
        if not self._id:
            object.__setattr__(self, "_id", finding_id(self.question, self.fingerprint))
        return self._id

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Every claim of the finding, those that fit several positions included."""
        return tuple([box for box, _ in self.answer.fits])

    @property
    def origins(self) -> tuple[str, ...]:
        """Whose words it rests on, each once."""
        return tuple(sorted({origin for box, _ in self.answer.fits for origin in box.origins}))

    def named(self, origins: tuple[str, ...]) -> tuple[str, ...]:
        """What people call these origins of it; their ids where no claim says."""
        names: dict[str, str] = {}
        for box, _ in self.answer.fits:
            names.update(zip(box.origins, box.names))  # noqa: B905
        return tuple([names.get(origin, origin) for origin in origins])


class Mark(NamedTuple):
    """What of a finding is counted at the head of a report.

    `holds` is whether what was decided on it holds; None where nothing was.
    """

    kind: Kind
    severity: Severity
    unconfirmed: bool
    state: State | None
    holds: bool | None


def tally(findings: Iterable[Finding]) -> Counter[Mark]:
    """How many findings there are of each mark."""
    return Counter(
        Mark(
            one.kind,
            one.severity,
            one.unconfirmed,
            one.state,
            one.decision.holds if one.decision else None,
        )
        for one in findings
    )


def stamp(
    answer: Answer,
    *,
    kind: Kind,
    rule: str,
    aspect: str,
    subject: Subject | None = None,
    relation: Relation | None = None,
) -> Finding:
    """Give an answer its severity and identities; a rule cannot mislabel itself.

    Raises:
        ValueError: neither a subject nor a relation is given.
    """
    about = subject.id if subject else relation.formula if relation else None
    if about is None:
        raise ValueError(f"{rule}: a finding is about a subject or a relation")
    return Finding(
        answer=answer,
        kind=kind,
        rule=rule,
        severity=_SEVERITIES.get((kind, answer.parted), "note"),
        subject=subject,
        relation=relation,
        question="/".join([about, aspect, answer.slot]),
        fingerprint=digest(kind, *sorted(answer.answers)),
    )
