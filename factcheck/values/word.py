"""Values that are no numbers: a category, a name, a set of members, a statement."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Category:
    """One of the categories that the subject declares, by its declared name."""

    text: str
    name: str
    read_by: str = "category"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed; `known_as` is the subject's label where it declares the spelling."""

    text: str
    name: str
    known_as: str | None = None
    read_by: str = "name"


@dataclass(frozen=True, slots=True)
class Members:
    """A list as printed. Open unless the text says "only" or "all" (`closed`)."""

    text: str
    members: frozenset[str]
    closed: bool = False
    read_by: str = "open list"


@dataclass(frozen=True, slots=True)
class Statement:
    """Whether the sentence that is the subject's label holds."""

    text: str
    holds: bool
    read_by: str = "statement"
