"""A claim as a box: what it says, read, on the axes of value and time.

`reading` makes boxes; rules compare them. A box keeps its claim and source, so that a finding can
say whose words it rests on.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.claim import Claim, Source
from factcheck.opening import opened
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
    `key` is the reading in a normal form, the same for every claim that says the same.
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
    key: str = field(init=False)
    _spans: tuple[Interval, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """What is asked for at every turn, once."""
        object.__setattr__(self, "id", self.claim.id)
        object.__setattr__(self, "manner", _manner(self.claim))
        object.__setattr__(self, "key", self.value.key)
        object.__setattr__(self, "_spans", self.grown or self.value.spans)

    @property
    def said_by(self) -> str:
        """Whose word it is and where: "The mayor, in The Daily", or the outlet alone."""
        return f"{self.voice}, in {self.outlet}" if self.voice else self.outlet

    @property
    def words(self) -> str:
        """The value as printed."""
        return self.value.text

    def span(self, reading: Reading) -> Interval:
        """The value on its axis, for figures and dates alone; an age as it had grown."""
        spans = self._spans
        return spans[reading == "pragmatic"] if spans else self.printed(reading)

    def printed(self, reading: Reading) -> Interval:
        """As `span`, an age as it is printed."""
        value = self.value
        if isinstance(value, _SPANNED):
            return value.range(reading)
        raise TypeError(f"{self.id}: a {type(value).__name__} has no span")

    def time(self, reading: Reading) -> Interval:
        """The as-of in one reading."""
        return self.as_of.range(reading)


def box_of(
    claim: Claim,
    source: Source,
    value: Value,
    as_of: When,
    published: When,
    origins: tuple[str, ...],
    fingerprint: str,
    outlet: str,
    voice: str,
    period: When | None,
    dated: bool,
    names: tuple[str, ...],
) -> Box:
    """The same box as `Box` makes, in a third of the time: a check makes one of every claim."""
    box: Box = _open(
        claim, source, value, as_of, published, origins, fingerprint,
        claim.id, _manner(claim), value.key, value.spans,
        outlet, voice, period, dated, names,
    )  # fmt: skip
    # What is to be filled is no box yet, and a box can no longer be filled.
    box.__class__ = Box
    return box


def _manner(claim: Claim) -> tuple[str, str]:
    """How a claim is meant; the plain manner is one object for all."""
    if claim.mode == "is" and not claim.condition:
        return _PLAIN
    return claim.mode, claim.condition.casefold()


_open = opened(Box)
