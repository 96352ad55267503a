"""One claim of a finding, as every format shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.document import Ends, ends
from factcheck.report.apart import UNCONFIRMED
from factcheck.report.spoken import spoken, spoken_dates
from factcheck.values.figure import Figure, Reading
from factcheck.values.interval import EVERYTHING
from factcheck.values.when import When

if TYPE_CHECKING:
    from factcheck.box import Box, Value
    from factcheck.finding import Finding


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim of a finding: each text is made when it is asked for.

    `fits` are the positions it fits, first and last.
    """

    box: Box
    finding: Finding
    fits: tuple[int, int]

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.box.id

    @property
    def source(self) -> str:
        """The source's id."""
        return self.box.source.id

    @property
    def publisher(self) -> str:
        """The source's publisher, or its id."""
        return self.box.source.publisher or self.box.source.id

    @property
    def speaker(self) -> str:
        """Whom it quotes, as named."""
        return "; ".join(self.box.claim.speaker)

    @property
    def via(self) -> str:
        """Whom the source got it from."""
        return self.box.claim.via

    @property
    def said_by(self) -> str:
        """Whose word it is, in words."""
        return self.box.said_by or self.origin

    @property
    def origin(self) -> str:
        """Whose word it is as that is counted, by id."""
        return "; ".join(self.box.origins)

    @property
    def words(self) -> str:
        """The value as printed."""
        return self.box.value.text

    @property
    def quote(self) -> str:
        """From the source."""
        return " … ".join(self.box.claim.quote)

    @property
    def mode(self) -> str:
        """Whether it is said to be, or may be, will be …"""
        return self.box.claim.mode

    @property
    def condition(self) -> str:
        """An if or unless."""
        return self.box.claim.condition

    @property
    def stance(self) -> str:
        """Whether it is asserted or denied."""
        return self.box.claim.stance

    @property
    def read(self) -> Value:
        """The value that the readings are of."""
        return self.box.value

    @property
    def unit(self) -> str:
        """The unit of the ends."""
        return self.read.unit if isinstance(self.read, Figure) else ""

    @property
    def share(self) -> bool:
        """Whether a figure is said in per cent."""
        return is_share(self.finding)

    @property
    def literal_ends(self) -> Ends:
        """The ends of what the words allow: numbers in `unit`, or ISO dates; None for none."""
        return _ends(self.read, "literal")

    @property
    def pragmatic_ends(self) -> Ends:
        """The ends of what a reader takes them to mean."""
        return _ends(self.read, "pragmatic")

    @property
    def read_by(self) -> str:
        """The wording that was recognised."""
        return self.read.read_by

    @property
    def as_of(self) -> str:
        """When it stood, where the claim says so."""
        return spoken_dates(self.box.as_of.pragmatic) if self.box.dated else ""

    @property
    def published(self) -> str:
        """When the source came out, where that is known."""
        window = self.box.published.literal
        return "" if window == EVERYTHING else spoken_dates(window)

    @property
    def conflicting(self) -> bool:
        """Whether it is of the minimal conflict."""
        return self.box in self.finding.answer.minimal_conflict

    @property
    def place(self) -> str:
        """Its file and line."""
        where = self.box.claim.where
        return f"{where.file}:{where.line}" if where.line else where.file

    @property
    def unconfirmed(self) -> bool:
        """Whether a machine coded it and nobody has looked at it."""
        return self.box.claim.unconfirmed

    @property
    def literal(self) -> str:
        """All that the words allow, in words."""
        return spoken(self.read, "literal", share=self.share)

    @property
    def pragmatic(self) -> str:
        """What a reader takes them to mean, in words."""
        return spoken(self.read, "pragmatic", share=self.share)

    @property
    def manner(self) -> tuple[str, ...]:
        """How it is meant and coded, where that is out of the ordinary."""
        usual = ((self.mode, "is"), (self.condition, ""), (self.stance, "asserts"))
        unusual = [said for said, plain in usual if said != plain]
        return (*unusual, *([UNCONFIRMED] if self.unconfirmed else []))


def is_share(finding: Finding) -> bool:
    """Whether its figures are said in per cent."""
    return finding.subject is not None and finding.subject.type == "share"


def _ends(value: Value, reading: Reading) -> Ends:
    if isinstance(value, Figure | When):
        span = value.literal if reading == "literal" else value.pragmatic
        return ends(span, dated=isinstance(value, When))
    return None, None
