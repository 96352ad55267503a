"""Values that are no numbers: a category, a name, a set of members, a statement.

None lies on an axis: they have no `spans`, as figures and dates do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Category:
    """One of the categories that the subject declares, by its declared name."""

    spans: ClassVar[tuple[()]] = ()
    text: str
    name: str
    read_by: str = "category"

    @property
    def key(self) -> str:
        """Its normal form: the declared name."""
        return self.name


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed; `known_as` is the subject's label where it declares the spelling."""

    spans: ClassVar[tuple[()]] = ()
    text: str
    name: str
    known_as: str | None = None
    read_by: str = "name"

    @property
    def key(self) -> str:
        """Its normal form: the name as compared."""
        return self.name


@dataclass(frozen=True, slots=True)
class Members:
    """A list as printed. Open unless the text says "only" or "all" (`closed`)."""

    spans: ClassVar[tuple[()]] = ()
    text: str
    members: frozenset[str]
    closed: bool = False
    read_by: str = "open list"
    _key: str = field(init=False, repr=False, compare=False, default="")

    @property
    def key(self) -> str:
        """The members in alphabetical order, and whether they are all."""
        if not self._key:
            listed = ",".join(sorted(self.members))
            object.__setattr__(self, "_key", listed + ("." if self.closed else "…"))
        return self._key


@dataclass(frozen=True, slots=True)
class Statement:
    """Whether the sentence that is the subject's label holds."""

    spans: ClassVar[tuple[()]] = ()
    text: str
    holds: bool
    read_by: str = "statement"

    @property
    def key(self) -> str:
        """Its normal form: yes or no."""
        return "yes" if self.holds else "no"
