"""A claim as a box: what it says, read, on the axes of value and time.

`reading` makes boxes; rules compare them. A box keeps its claim and source, so that a finding can
say whose words it rests on.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factcheck.claim import Claim, Source
from factcheck.values.figure import Figure, Reading
from factcheck.values.interval import Cut, Interval
from factcheck.values.when import When
from factcheck.values.word import Category, Members, Name, Statement

Value = Figure | When | Category | Name | Members | Statement


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """One claim, read. Each is itself alone: two claims that say the same are two boxes.

    `as_of` is when the value stood, `published` when the source came out, `period` what a flow
    covers; `origins` whose word it is (never empty) and `names` what people call them, in the same
    order; `outlet` who prints it and `voice` whom it quotes ("" for its own words); `dated` whether
    the claim itself states its as-of. `grown`: of a person's age, the literal and the pragmatic one
    that it had become by the last day on which the subject's claims speak (see `values.aging`).
    `fingerprint` changes with anything that the claim says, and with nothing else.
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

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def manner(self) -> tuple[str, str]:
        """How it is meant: mode and condition. Claims of unlike manner never agree."""
        return self.claim.mode, self.claim.condition.casefold()

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
        return _normal_form(self.value)

    def span(self, reading: Reading) -> Interval:
        """The value on its axis, for figures and dates alone; an age as it had grown."""
        if self.grown is not None:
            return self.grown[reading == "pragmatic"]
        return self.printed(reading)

    def printed(self, reading: Reading) -> Interval:
        """As `span`, an age as it is printed."""
        if isinstance(self.value, Figure | When):
            return self.value.range(reading)
        raise TypeError(f"{self.id}: a {type(self.value).__name__} has no span")

    def time(self, reading: Reading) -> Interval:
        """The as-of in one reading."""
        return self.as_of.range(reading)


@lru_cache(maxsize=65536)
def _normal_form(value: Value) -> str:
    match value:
        case Figure():
            low, high = (_end(cut) for cut in value.range("pragmatic"))
            return f"{low}..{high} {value.unit}"
        case When():
            return "..".join(_end(cut) for cut in value.pragmatic)
        case Category() | Name():
            return value.name
        case Members():
            return ",".join(sorted(value.members)) + ("." if value.closed else "…")
        case Statement():
            return "yes" if value.holds else "no"


def _end(cut: Cut) -> str:
    return f"{_plain(cut.value)}{'-0+'[cut.side + 1]}"


def _plain(number: Decimal) -> str:
    """The number without exponent or trailing zeros."""
    if not number.is_finite():
        return "-" if number < 0 else "+"
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
