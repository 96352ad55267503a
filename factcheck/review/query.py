"""What an editor asks of the queue, and how an address says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from factcheck.decision import digest
from factcheck.report.choosing import FACETS

_LONGEST = 120
"""Characters of a choice in an address; a longer one is named by its digest."""
_MOST = 100
"""Choices of one facet that are heard."""
_SEARCH = 200


@dataclass(frozen=True)
class Query:
    """What an editor asks for: of every facet any of the values chosen, and all of the words."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: str = ""

    @classmethod
    def of(cls, given: Iterable[tuple[str, str]]) -> Query:
        """What the parameters of an address ask for; others than those of a query are ignored."""
        chosen: dict[str, tuple[str, ...]] = {}
        words = ""
        for name, value in given:
            if name == "q":
                words = value[:_SEARCH].strip()
            elif name in ("status", *FACETS) and value:
                known, value = chosen.get(name, ()), value[:_LONGEST]
                if value not in known and len(known) < _MOST:
                    chosen[name] = (*known, value)
        return cls(chosen, words)

    @property
    def text(self) -> str:
        """As the part of an address after the `?`; "" where all is asked for."""
        pairs = [(name, v) for name in ("status", *FACETS) for v in self.chosen.get(name, ())]
        return urlencode([*pairs, ("q", self.words)] if self.words else pairs)

    def toggled(self, name: str, value: str) -> Query:
        """With a value chosen as well, or no longer."""
        now = self.chosen.get(name, ())
        rest = tuple(v for v in now if v != value) if value in now else (*now, value)
        return Query({**self.chosen, name: rest}, self.words)


def named(value: str) -> str:
    """A value as an address names it."""
    return value if len(value) <= _LONGEST else f"#{digest(value)}"


def meant(sets: Iterable[str], values: Iterable[str]) -> list[str]:
    """The values that an address names."""
    given = list(values)
    short = [value for value in given if not value.startswith("#")]
    long = {value for value in given if value.startswith("#")}
    return short + ([v for v in sets if named(v) in long] if long else [])
