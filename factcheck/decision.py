"""What an editor has settled: decisions on findings, and findings accepted as they stand.

Both are kept by a finding's two identities (`factcheck.finding`): `question`, which question it
answers, and `fingerprint`, what the answers are. Nothing here is worked out from claims.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, PlainSerializer

from factcheck.claim import Id
from factcheck.record import Record, record

Verdict = Literal[
    "one-wrong",
    "both-wrong",
    "both-true",
    "same",
    "not-comparable",
    "miscoded",
    "needs-call",
    "undo",
]
Differs = Literal["", "time", "place", "scope", "definition"]
State = Literal["new", "unchanged", "changed", "reopened"]
"""What has become of a finding since the baseline; `reopened` where a decision no longer holds."""

VERDICTS: Mapping[str, str] = {
    "one-wrong": "one side wrong",
    "both-wrong": "both wrong",
    "both-true": "both true",
    "same": "the same thing",
    "not-comparable": "not comparable",
    "miscoded": "miscoded",
    "needs-call": "needs a call",
    "undo": "undone",
}
"""Each verdict in words."""
_NAMED = 4
"""Claims that are named in a line before the rest is counted."""
DIFFERENCES: tuple[str, ...] = tuple(filter(None, get_args(Differs)))
"""What can differ where both are true."""


def _named(value: Any) -> Any:
    """One id may stand where several are meant, and "" where none is."""
    listed = value if isinstance(value, list | tuple) else (value,)
    return tuple(listed) if any(one != "" for one in listed) else ()


def as_written(ids: tuple[str, ...]) -> str | list[str]:
    """Ids as a file has them: "" for none, one by itself, several as a list."""
    return list(ids) if len(ids) > 1 else "".join(ids)


Wrong = Annotated[
    tuple[str, ...],
    BeforeValidator(_named),
    PlainSerializer(as_written, return_type=str | list[str]),
]
"""The ids of claims, written as one text where there is one: so all logs have it."""
Question = Annotated[str, Field(min_length=1, max_length=20_000)]
"""Longer than an id: a formula may stand in it, and a period."""


@record
class Decision(Record):
    """An editor's verdict on a finding: one line of the log, never altered afterwards.

    `claims` are those that were judged: the fingerprint of each, by its id. `wrong` are the ids
    of the claims that are wrong, where one side is. `when` is an ISO date-time (UTC unless it says
    otherwise), `until` the last ISO day on which it holds ("": for good). `message` is what the
    finding said then. `undo` takes back what was decided on the question before.
    """

    question: Question
    fingerprint: str = ""
    kind: str = ""
    claims: Mapping[str, str] = Field(default_factory=dict)
    verdict: Verdict
    wrong: Wrong = ()
    differs: Differs = ""
    note: str = ""
    who: str = ""
    when: str = ""
    until: str = ""
    message: str = ""

    def __hash__(self) -> int:
        return hash((self.question, self.fingerprint, self.verdict, self.who, self.when))

    @property
    def id(self) -> str:
        """The id of the finding that it is on."""
        return finding_id(self.question, self.fingerprint)

    @property
    def words(self) -> str:
        """The verdict in words: "both true (time)"."""
        detail = self.differs or ", ".join(self.wrong[:_NAMED])
        if len(self.wrong) > _NAMED:
            detail += f" and {len(self.wrong) - _NAMED:,} more"
        return VERDICTS[self.verdict] + (f" ({detail})" if detail else "")

    @property
    def told(self) -> str:
        """The verdict, the note, who and when: "both true (time): asked the desk – name, day"."""
        by = ", ".join(filter(None, (self.who, self.day)))
        return self.words + (f": {self.note}" if self.note else "") + (f" – {by}" if by else "")

    @property
    def moment(self) -> datetime:
        """When it was made; what has no date comes before all others."""
        return moment_of(self.when) or datetime.min.replace(tzinfo=UTC)

    @property
    def day(self) -> str:
        """The day it was made on, ISO; "" where it does not say."""
        return self.moment.date().isoformat() if self.when else ""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as it bears on a finding of today.

    `holds`: what was judged is still all there is; else `reopened` says in words why not. `before`
    is what it stands in place of: the decision before it, where that said otherwise.
    """

    decision: Decision
    holds: bool
    reopened: str = ""
    before: Decision | None = None


@record
class Entry(Record):
    """A finding that was accepted into the baseline: one line of it.

    `message` is what it said on the day `since` (ISO), `reason` why it was accepted.
    """

    question: Question
    fingerprint: Id
    kind: Literal["agreement", "discrepancy", "change"]
    severity: Literal["error", "warning", "note"]
    rule: str = ""
    message: str = ""
    reason: str = ""
    since: str = ""

    @property
    def id(self) -> str:
        """The id of the finding that it is on."""
        return finding_id(self.question, self.fingerprint)


def faults(decision: Decision) -> Iterator[tuple[str, str]]:
    """What does not go together in a decision: the field, and what is wrong with it."""
    if decision.verdict == "one-wrong":
        if not decision.wrong:
            yield "wrong", "missing; name the claim that is wrong"
        for claim in decision.wrong:
            if claim not in decision.claims:
                yield "wrong", f"{claim} is none of the claims that were judged"
        if 1 < len(decision.claims) == len(set(decision.wrong) & set(decision.claims)):
            yield "wrong", "names every claim that was judged; that is both-wrong"
    elif decision.wrong:
        yield "wrong", "is for the verdict one-wrong alone"
    if decision.verdict == "both-true":
        if not decision.differs:
            yield "differs", f"missing; one of {', '.join(DIFFERENCES)}"
    elif decision.differs:
        yield "differs", "is for the verdict both-true alone"
    if decision.when and moment_of(decision.when) is None:
        yield "when", f"no such date and time: {decision.when}; write 2024-05-03T10:15:00Z"
    if decision.until and day_of(decision.until) is None:
        yield "until", f"no such date: {decision.until}; write 2024-05-03"


def moment_of(text: str) -> datetime | None:
    """An ISO date-time, or a day, which is its midnight; UTC unless it says otherwise."""
    try:
        read = datetime.fromisoformat(text)
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def day_of(text: str) -> date | None:
    """A day as YYYY-MM-DD; ISO has other spellings, but those would not compare as text."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def digest(*parts: str) -> str:
    """A hash of texts, 16 hexadecimal digits, the same on every machine."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def finding_id(question: str, fingerprint: str) -> str:
    """A finding's short, stable id, made of its two identities."""
    return digest(question, fingerprint)[:8]
