"""What stands before a Markdown text between two lines of `---` (YAML) or `+++` (TOML)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from factcheck.casefile.yaml_tree import Refused, Tree
from factcheck.coding.articles.datelines import day_of
from factcheck.coding.articles.facts import one_line, web_address

_LONGEST = 20_000
"""Characters of front matter; what is longer is text."""

_TITLE = ("title", "headline")
_PUBLISHER = ("publisher", "outlet", "source", "site_name", "site", "publication")
_PUBLISHED = ("published", "date", "pubdate", "date_published", "datepublished", "publish_date")
_ADDRESS = ("url", "canonical_url", "canonical", "link", "source_url", "source")
_LANGUAGE = ("language", "lang")


def parted(text: str) -> tuple[dict[str, str], str]:
    """The fields of the front matter by name ("" where there is none), and the text behind it.

    What cannot be read is no front matter, and stays in the text.
    """
    for fence, read in (("---", _yaml), ("+++", _toml)):
        if not text.startswith(f"{fence}\n"):
            continue
        end = re.compile(rf"^{re.escape(fence)}[ \t]*$", re.MULTILINE).search(
            text, len(fence) + 1, _LONGEST
        )
        if end and (fields := read(text[len(fence) + 1 : end.start()])):
            return fields, text[end.end() :]
    return {}, text


def facts_in(fields: Mapping[str, str]) -> dict[str, str]:
    """Title, publisher, day of publication, address and language that the fields give."""
    address = next((web_address(fields[n]) for n in _ADDRESS if web_address(fields.get(n))), "")
    publishers = [fields[name] for name in _PUBLISHER if name in fields]
    return {
        "title": _first(fields, _TITLE),
        "publisher": next((p for p in publishers if p and not web_address(p)), ""),
        "published": next((day for n in _PUBLISHED if (day := day_of(fields.get(n, "")))), ""),
        "url": address,
        "language": _first(fields, _LANGUAGE),
    }


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((fields[name] for name in names if fields.get(name)), "")


def _yaml(text: str) -> dict[str, str]:
    try:
        root = Tree(text).root
    except Refused:
        return {}
    return _plain(root.data) if root is not None else {}


def _toml(text: str) -> dict[str, str]:
    try:
        return _plain(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return {}


def _plain(data: object) -> dict[str, str]:
    """The fields that hold one short text, number or date; lists give way to their names."""
    if not isinstance(data, dict):
        return {}
    found = {}
    for name, value in data.items():
        held = value.get("name") if isinstance(value, dict) else value
        text = one_line(held if isinstance(held, str | int | float) else _dated(held))
        if text:
            found[str(name).lower().replace("-", "_")] = text
    return found


def _dated(value: object) -> str:
    """A TOML date as ISO."""
    return value.isoformat() if hasattr(value, "isoformat") else ""
