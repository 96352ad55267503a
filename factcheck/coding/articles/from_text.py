"""Plain text to an article: the title, publisher, date and address that its own lines give."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.coding.article import Article
from factcheck.coding.articles.datelines import (
    begins_text,
    day_in_address,
    is_dateline,
    published_in,
)
from factcheck.coding.articles.decoding import decode_text
from factcheck.coding.articles.facts import one_line, web_address
from factcheck.coding.articles.mastheads import beside_date, masthead
from factcheck.texts.quotes import LONGEST

_HEAD = 20_000
"""Characters at the beginning, and at the end, in which a text says what it is."""

_LONGEST_TITLE = 200
_SUFFIX = re.compile(r"(.{9,}\S)\s\|\s([^|]{2,40})")
_FIELD = re.compile(r"(title|headline|publisher|outlet|source|url|link)\s?:\s(.{1,300})", re.I)
_ADDRESS = re.compile(r"https?://[^\s<>\"']{4,300}", re.IGNORECASE)
_AGENCY = re.compile(r"[A-Z][^()\n]{1,60}\(([A-Z][A-Za-z. ]{1,30})\)\s?[-–—]")


def from_text(data: bytes) -> Article:
    """The article that a text file is: its text to the letter, for locators are places in it.

    Raises:
        Unreadable: it is not UTF-8, nor UTF-16 or UTF-32 with their mark.
    """
    text, own = decode_text(data)
    return described(text, extracted=not own)


def described(text: str, *, extracted: bool) -> Article:
    """What the first and last lines of a text say of it."""
    head = text[:_HEAD].split("\n")
    tail = text[max(_HEAD, len(text) - _HEAD) :].split("\n")
    lines = [line.strip() for line in (*head, *tail)]
    fields = dict(_fields(lines))
    title, publisher = _title(head)
    title = fields.get("title", fields.get("headline", title))
    url = web_address(fields.get("url", fields.get("link", ""))) or _own_address(lines)
    day, line = published_in(lines)
    notes = [f"published {day}: “{' '.join(line.split()[:LONGEST])}”"] if day else []
    if not day and (day := day_in_address(url)):
        notes = [f"published {day}: from its address"]
    named = fields.get("publisher", fields.get("outlet", fields.get("source", "")))
    if not named or web_address(named):
        named = publisher or _agency(lines)
    return Article("", text, title, named, day, url, extracted=extracted, notes=tuple(notes))


def _fields(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Lines such as "Publisher: The Daily" before the text begins."""
    found = []
    for line in [line for line in lines if line][:10]:
        match = _FIELD.fullmatch(line)
        if match and (value := one_line(match[2])):
            found.append((match[1].lower(), value))
    return found


def _title(head: Sequence[str]) -> tuple[str, str]:
    """The headline and the outlet, where that stands behind a bar, "Headline | The Daily", or heads
    the text on a line of its own or with the date."""
    outlet = ""
    for number, raw in enumerate(head[:10]):
        line = raw.strip()
        if not line or is_dateline(line) or _FIELD.fullmatch(line) or web_address(line):
            outlet = outlet or beside_date(line)
            continue
        if not outlet and (name := masthead(line)) and _headline_follows(head[number + 1 : 10]):
            outlet = name
            continue
        following = head[number + 1].strip() if number + 1 < len(head) else ""
        wrapped = following[:1].islower()
        if wrapped or len(line) > _LONGEST_TITLE or begins_text(line):
            return "", outlet
        title = one_line(line.lstrip("#= ").strip())
        parted = _SUFFIX.fullmatch(title)
        return (parted[1], parted[2].strip()) if parted else (title, outlet)
    return "", outlet


def _headline_follows(lines: Sequence[str]) -> bool:
    """Whether the next line that is no date could be a headline: a paper's name may be one too."""
    for line in (raw.strip() for raw in lines):
        if line and not is_dateline(line):
            return len(line) <= _LONGEST_TITLE and not begins_text(line) and line[-1] not in '.”"'
    return False


def _own_address(lines: Sequence[str]) -> str:
    """The address that the text says is its own: alone on a line, at the beginning or the end."""
    told = [line for line in lines if line]
    for line in (*told[:6], *told[-6:]):
        found = _ADDRESS.search(line)
        if found and len(line) - len(found[0]) <= 25:
            return web_address(found[0].rstrip(".,;)"))
    return ""


def _agency(lines: Sequence[str]) -> str:
    for line in [line for line in lines if line][:8]:
        if found := _AGENCY.match(line[:120]):
            return found[1].strip()
    return ""
