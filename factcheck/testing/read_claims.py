"""The claims on a subject, as a project's own tests ask for them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.document import Ends, ends
from factcheck.report.spoken import spoken
from factcheck.testing.given import Checkable, report_on, unknown
from factcheck.values.figure import Figure, Reading
from factcheck.values.when import When

if TYPE_CHECKING:
    from factcheck.box import Box


@dataclass(frozen=True, slots=True)
class ReadValue:
    """What a value allows: `low` and `high` are numbers or ISO dates, None where unbounded.

    Numbers are in the claim's unit; a share is a fraction (1: all). `words` says the same to a
    person, and is all there is of a name, category, list or statement.
    """

    low: int | float | str | None
    high: int | float | str | None
    words: str


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A claim as it was read. `value` is as printed.

    `literal` is all that the words allow, `pragmatic` what a reader takes them to mean; `unit` is
    "" where there is none. `source` is an id, `publisher` its name, `speaker` whoever is named
    (none: the publisher's own word), `said_by` both in words. `stance` is "asserts" or "denies";
    `superseded` whether its speaker has taken it back. `file` and `line` (from 1) are where it is
    written.
    """

    id: str
    subject: str
    value: str
    unit: str
    literal: ReadValue
    pragmatic: ReadValue
    quote: tuple[str, ...]
    source: str
    publisher: str
    speaker: tuple[str, ...]
    said_by: str
    mode: str
    stance: str
    superseded: bool
    file: str
    line: int

    @property
    def place(self) -> str:
        """Where it is written, as file:line."""
        return f"{self.file}:{self.line}" if self.line else self.file


def claims_about(case_or_report: Checkable, subject: str) -> tuple[ReadClaim, ...]:
    """The claims on a subject as they were read, denied and superseded ones included.

    By source and line. A claim whose value cannot be read is not among them; it is one of the
    report's problems.

    Raises:
        ValueError: there is no such subject.
    """
    report = report_on(case_or_report)
    found: list[ReadClaim] = []
    for topic in report.topics:
        if topic.subject is not None and topic.subject.id == subject:
            set_aside = {old for old, _ in topic.revised}
            boxes = dict.fromkeys(
                chain(topic.boxes, topic.denials, chain.from_iterable(topic.revised))
            )
            share = topic.subject.type == "share"
            found += [_read_claim(box, subject, share, box in set_aside) for box in boxes]
    if not found and subject not in report.case.subjects:
        raise unknown(subject, report.case.subjects)
    return tuple(sorted(found, key=lambda claim: (claim.source, claim.file, claim.line, claim.id)))


def _read_claim(box: Box, subject: str, share: bool, superseded: bool) -> ReadClaim:
    claim, value = box.claim, box.value
    return ReadClaim(
        id=claim.id,
        subject=subject,
        value=value.text,
        unit=value.unit if isinstance(value, Figure) else "",
        literal=_bounds(box, "literal", share),
        pragmatic=_bounds(box, "pragmatic", share),
        quote=claim.quote,
        source=box.source.id,
        publisher=box.source.publisher or box.source.id,
        speaker=claim.speaker,
        said_by=box.said_by or "; ".join(box.origins),
        mode=claim.mode,
        stance=claim.stance,
        superseded=superseded,
        file=claim.where.file,
        line=claim.where.line,
    )


def _bounds(box: Box, reading: Reading, share: bool) -> ReadValue:
    value = box.value
    low_high: Ends = (None, None)
    if isinstance(value, Figure | When):
        low_high = ends(value.range(reading), dated=isinstance(value, When))
    return ReadValue(*low_high, words=spoken(value, reading, share=share))
