"""Countries by the words for what and who is of them (nations.yaml)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def nation_of(word: str) -> str:
    """The country of an adjective or of a people: "Kazakh", "Finns" -> "Finland"; "" if none."""
    table = _table()
    word = word.strip().casefold()
    for ending in ("", "s", "women", "men", "woman", "man"):
        if word.endswith(ending) and (found := table.get(word.removesuffix(ending))):
            return found
    return ""


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
