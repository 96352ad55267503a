"""What a page says of itself as JSON-LD in the vocabulary of schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factcheck.coding.articles.datelines import day_of
from factcheck.coding.articles.facts import one_line, web_address

_LONGEST = 1_000_000
"""Characters of one block that is read."""
_MOST = 5_000
"""Objects of all blocks that are looked at."""


def facts_in(blocks: Iterable[str]) -> dict[str, str]:
    """Title, publisher, day of publication, address and language of the article; "" for unknown.

    Of several objects that of an article counts before that of the page it stands on. A date is the
    day as written: which day it was elsewhere is nobody's dateline.
    """
    objects = [found for block in blocks for found in _objects(block)][:_MOST]
    by_id = {
        one["@id"]: one for one in objects if isinstance(one.get("@id"), str) and one.get("name")
    }
    about = [found for found in objects if _is_article(found)]
    about += [found for found in objects if _types(found) & {"WebPage"}]
    return {
        "title": _first(about, "headline", "name"),
        "publisher": next((name for one in about if (name := _publisher(one, by_id))), ""),
        "published": next((day for one in about if (day := _published(one))), ""),
        "url": next((url for one in about if (url := _address(one))), ""),
        "language": _first(about, "inLanguage"),
    }


def _objects(block: str) -> Iterator[dict[str, Any]]:
    """Every object of a block, the outer before the inner."""
    if len(block) > _LONGEST:
        return
    try:
        waiting = [json.loads(block, strict=False)]
    except (ValueError, RecursionError):
        return
    seen = 0
    while waiting and seen < _MOST:
        held = waiting.pop(0)
        if isinstance(held, dict):
            seen += 1
            yield held
            waiting += held.values()
        elif isinstance(held, list):
            waiting += held[:_MOST]


def _types(found: Mapping[str, Any]) -> set[str]:
    held = found.get("@type")
    names = held if isinstance(held, list) else [held]
    return {name.rpartition("/")[2] for name in names if isinstance(name, str)}


def _is_article(found: Mapping[str, Any]) -> bool:
    return any(name.endswith(("Article", "Posting")) or name == "Report" for name in _types(found))


def _first(objects: Iterable[Mapping[str, Any]], *names: str) -> str:
    return next((fact for one in objects for n in names if (fact := one_line(one.get(n)))), "")


def _published(one: Mapping[str, Any]) -> str:
    for name in ("datePublished", "dateCreated"):
        if day := day_of(one_line(one.get(name))):
            return day
    return ""


def _publisher(one: Mapping[str, Any], by_id: Mapping[str, Mapping[str, Any]]) -> str:
    for name in ("publisher", "sourceOrganization"):
        held = one.get(name)
        held = held[0] if isinstance(held, list) and held else held
        if isinstance(held, dict):
            named = one_line(held.get("name"))
            other = by_id.get(held["@id"]) if isinstance(held.get("@id"), str) else None
            if named or other:
                return named or one_line((other or {}).get("name"))
        elif isinstance(held, str) and not web_address(held):
            return one_line(held)
    return ""


def _address(one: Mapping[str, Any]) -> str:
    page = one.get("mainEntityOfPage")
    within = page.get("@id") if isinstance(page, dict) else page
    return web_address(one.get("url")) or web_address(within)
