"""The words of words.yaml, as sets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class CountingWords:
    """Words that tell what a figure counts, by the part they have; see words.yaml."""

    vague: frozenset[str]
    calendar: frozenset[str]
    scales: frozenset[str]
    empty: frozenset[str]
    measuring: frozenset[str]
    light: frozenset[str]
    states: frozenset[str]
    chained: frozenset[str]
    suffered: frozenset[str]
    prepositions: frozenset[str]
    events: frozenset[str]
    doers: frozenset[str]
    groups: frozenset[str]
    towards: frozenset[str]
    leaving: frozenset[str]
    sites: frozenset[str]
    countries: frozenset[str]
    placing: frozenset[str]
    moving: frozenset[str]
    naming: frozenset[str]
    counting: frozenset[str]
    changing: frozenset[str]
    reporting: frozenset[str]
    middle: frozenset[str]


@cache
def words() -> CountingWords:
    """The words, read once."""
    from ruamel.yaml import YAML

    text = files("factcheck.coding.counting").joinpath("words.yaml").read_text(encoding="utf-8")
    entries: dict[str, list[str]] = YAML(typ="safe", pure=True).load(text)
    return CountingWords(**{name: frozenset(listed) for name, listed in entries.items()})
