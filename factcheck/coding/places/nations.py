"""Countries by the words for what and who is of them (nations.yaml)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_NO_PLURAL = ("ish", "ese", "ch", "sh", "ic", "men", "shman", "chman", "s", "yz", "gasy")
"""Ends of words for a people that take no -s: "the Danish", "Irishman"."""


def nation_of(word: str) -> str:
    """The country of an adjective or of a people: "Kazakh", "Finns" -> "Finland"; "" if none."""
    table = _table()
    word = word.strip().casefold()
    for ending in ("", "s", "women", "men", "woman", "man"):
        if word.endswith(ending) and (found := table.get(word.removesuffix(ending))):
            return found
    return ""


def people_of(nation: str) -> str:
    """Its people in the plural: "Finns", "Syrians"; "People from Japan" where no word is one."""
    words = [word for word, of in _table().items() if of == nation]
    for word in sorted(words, key=lambda word: (len(word), word)):
        many = " ".join(part.capitalize() for part in f"{word}s".split())
        if not word.endswith(_NO_PLURAL) and many != nation:
            return many
    return f"People from {nation}"


def nations() -> frozenset[str]:
    """The names of all countries of the table."""
    return _names()


def is_nation(name: str) -> bool:
    """Whether the name is that of a country of the table."""
    return name in _names()


@cache
def _table() -> dict[str, str]:
    from ruamel.yaml import YAML

    text = files("factcheck.coding.places").joinpath("nations.yaml").read_text("utf-8")
    entries: dict[str, list[str]] = YAML(typ="safe", pure=True).load(text)
    return {word.casefold(): nation for nation, words in entries.items() for word in words}


@cache
def _names() -> frozenset[str]:
    return frozenset(_table().values())
