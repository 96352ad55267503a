"""A claim as a box: what it says, read, on the axes of value and time.

`reading` makes boxes; rules compare them. A box keeps its claim and source, so that a finding can
say whose words it rests on.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.claim import Claim, Source
from factcheck.values.figure import Figure, Reading
from factcheck.values.interval import Interval
from factcheck.values.when import When
from factcheck.values.word import Category, Members, Name, Statement

Value = Figure | When | Category | Name | Members | Statement
_SPANNED = (Figure, When)
_PLAIN = ("is", "")


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """One claim, read. Each is itself alone: two claims that say the same are two boxes.

    `as_of` is when the value stood, `published` when the source came out, `period` what a flow
    covers; `origins` whose word it is (never empty) and `names` what people call them, in the same
    order; `outlet` who prints it and `voice` whom it quotes ("" for its own words); `dated` whether
    the claim itself states its as-of. `grown`: of a person's age, the literal and the pragmatic one
    that it had become by the last day on which the subject's claims speak (see `values.aging`).
    `fingerprint` changes with anything that the claim says, and with nothing else. `id` is the
    claim's; `manner` is how it is meant, mode and condition: claims of unlike manner never agree.
    """

    claim: Claim
    source: Source
    value: Value
    as_of: When
    published: When
    origins: tuple[str, ...]
    fingerprint: str
    outlet: str = ""
    voice: str = ""
    period: When | None = None
    dated: bool = False
    names: tuple[str, ...] = ()
    grown: tuple[Interval, Interval] | None = None
    id: str = field(init=False)
    manner: tuple[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """What is asked for at every turn, once; the plain manner is one object for all."""
        manner = self.claim.mode, self.claim.condition.casefold()
        object.__setattr__(self, "id", self.claim.id)
        object.__setattr__(self, "manner", _PLAIN if manner == _PLAIN else manner)

    @property
    def said_by(self) -> str:
        """Whose word it is and where: "The mayor, in The Daily", or the outlet alone."""
        return f"{self.voice}, in {self.outlet}" if self.voice else self.outlet

    @property
    def words(self) -> str:
        """The value as printed."""
        return self.value.text

    @property
    def key(self) -> str:
        """The reading in a normal form, the same for every claim that says the same."""
        return self.value.key

    def span(self, reading: Reading) -> Interval:
        """The value on its axis, for figures and dates alone; an age as it had grown."""
        if self.grown is not None:
            return self.grown[reading == "pragmatic"]
        value = self.value
        # As `printed` has it, without a further call: rules ask for a span at every turn.
        return value.range(reading) if isinstance(value, _SPANNED) else self.printed(reading)

    def printed(self, reading: Reading) -> Interval:
        """As `span`, an age as it is printed."""
        value = self.value
        if isinstance(value, _SPANNED):
            return value.range(reading)
        raise TypeError(f"{self.id}: a {type(value).__name__} has no span")

    def time(self, reading: Reading) -> Interval:
        """The as-of in one reading."""
        return self.as_of.range(reading)
