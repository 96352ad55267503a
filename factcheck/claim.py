"""The records of a case: sources, speakers, subjects, relations and claims, as written.

Frozen, and checked at the edge: an unknown field, a missing one or a wrong type is an error there
and cannot occur further in. What the words of a claim mean is `reading`'s to say.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from factcheck.record import Record as Record
from factcheck.record import record

Type = Literal[
    "quantity", "share", "money", "duration", "age", "date", "category", "name", "set", "statement"
]
Behaviour = Literal["constant", "cumulative", "level", "flow", "opinion"]
Mode = Literal["is", "may", "will", "ordered", "wish"]
Stance = Literal["asserts", "denies"]
Held = Literal["sometime", "throughout"]


def _listed(value: Any) -> Any:
    """One thing may stand where a list is meant."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list | tuple) else (value,)


Words = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Id = Annotated[str, Field(min_length=1, max_length=200)]


@record
class Source(Record):
    """A text that claims were taken from. `published`: ISO, EDTF or words (see `values.date`)."""

    id: Id
    publisher: str = ""
    title: str = ""
    url: str = ""
    published: str = ""
    language: str = ""
    copy_of: str = ""
    text: str = ""
    sha256: str = ""
    note: str = ""


@record
class Speaker(Record):
    """A person or body whose word a claim is. `within`: the body it belongs to."""

    id: Id
    label: str = ""
    aliases: Words = ()
    within: str = ""


@record
class CategoryEntry(Record):
    """A category of a subject. `within`: the wider one that it is a part of."""

    name: Id
    aliases: Words = ()
    within: str = ""


@record
class Subject(Record):
    """A question that has one answer at a time.

    Of its categories, `exclusive` pairs cannot both be true; `unlike` ones can, but no reader
    would take them together.
    """

    id: Id
    label: str = ""
    aliases: Words = ()
    type: Type = "quantity"
    unit: str = ""
    behaviour: Behaviour = "constant"
    population: str = ""
    place: str = ""
    period: str = ""
    within: str = ""
    categories: tuple[CategoryEntry, ...] = ()
    exclusive: tuple[tuple[str, str], ...] = ()
    unlike: tuple[tuple[str, str], ...] = ()
    plan_of: str = ""
    series: bool = False


@record
class Relation(Record):
    """A formula over subjects, as a person writes it, and what it takes for granted."""

    formula: Annotated[str, Field(min_length=1, max_length=5000)]
    assumes: str = ""


@record
class Locator(Record):
    """A stretch of the source text, in code points from its start, `end` excluded."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


@record
class Bounds(Record):
    """A value given by its ends where words fail; None leaves a side open without bound."""

    low: str | None = None
    high: str | None = None
    unit: str = ""
    low_open: bool = False
    high_open: bool = False


@record
class MemberList(Record):
    """A value of type set."""

    members: Words
    closed: bool = False


@record
class Claim(Record):
    """That a subject had a value at a time, by somebody's word."""

    id: Id
    source: Id
    subject: Id
    value: str | Bounds | MemberList
    quote: Words = ()
    locator: Annotated[tuple[Locator, ...], BeforeValidator(_listed)] = ()
    speaker: Words = ()
    via: str = ""
    mode: Mode = "is"
    condition: str = ""
    stance: Stance = "asserts"
    denies: Words = ()
    supersedes: Words = ()
    as_of: str = ""
    held: Held = "sometime"
    period: str = ""
    coder: str = "hand"
    confidence: Annotated[float, Field(ge=0, le=1)] | None = None
    reasons: Words = ()
    confirmed: bool | None = None
    note: str = ""

    @property
    def rejected(self) -> bool:
        """Whether a person has found it wrongly coded: it is compared with nothing."""
        return self.confirmed is False

    @property
    def unconfirmed(self) -> bool:
        """Whether a machine coded it (`machine`, `machine:NAME`) and nobody has looked at it."""
        return self.confirmed is None and self.coder.partition(":")[0].strip() == "machine"
