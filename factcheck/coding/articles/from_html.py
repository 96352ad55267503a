"""A page to an article: its main text, and what its markup says of it.

trafilatura finds the main text. Of the metadata JSON-LD counts first, then what trafilatura takes
from `meta` and its like. Nothing that the page refers to is fetched.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

import trafilatura

from factcheck.coding.article import Article
from factcheck.coding.articles import linked_data
from factcheck.coding.articles.datelines import day_in_address, day_of
from factcheck.coding.articles.decoding import decode_page, with_plain_ends
from factcheck.coding.articles.facts import one_line, web_address
from factcheck.coding.articles.from_text import described
from factcheck.errors import Unreadable

_RULE = re.compile(r"\|(?:\s?-{3,}\s?\|)+")
_DOMAIN = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_PARTED_BY = re.compile(r"\s+[-–—|·•:]\s+")

# What a library says of a broken page is told as the file's problem, or not at all.
for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def from_html(data: bytes) -> Article:
    """The article that a page holds.

    Raises:
        Unreadable: no text can be made out in it.
    """
    page = with_plain_ends(decode_page(data)).replace("\0", "")
    try:
        facts = _read(page)
    except Exception as error:  # libraries fail in many ways on what was never HTML
        raise Unreadable(f"cannot be read as HTML ({type(error).__name__})") from None
    if not facts.text.strip():
        raise Unreadable("no text was found in the page")
    return facts


def _read(page: str) -> Article:
    tree = trafilatura.load_html(page)
    if tree is None:
        return Article("", "", extracted=True)
    linked = linked_data.facts_in(
        one.text or "" for one in tree.xpath('//script[@type="application/ld+json"]')[:50]
    )
    whole_title = one_line(tree.findtext(".//title"))
    spoken = one_line(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"))
    document: Any = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    text, notes = _main_text(document), tuple[str, ...]()
    if not text:
        text = _all_text(page)
        notes = ("no main text was made out: the text of the whole page is taken",)
    title = linked["title"] or one_line(document and document.title) or whole_title
    url = web_address(document and document.url) or linked["url"]
    publisher = linked["publisher"] or _site(document) or _behind(title, whole_title)
    published, how = linked["published"], "in its JSON-LD"
    if not published:
        published, how = day_of(one_line(document and document.date)), "in its metadata"
    if not published:
        found = described(text, extracted=True)
        published, how = found.published, "in its text"
    if not published:
        published, how = day_in_address(url), "from its address"
    if title and not " ".join(text[:1000].split()).startswith(title):
        text = f"{title}\n\n{text}"  # a headline says things too
    if published:
        notes = (*notes, f"published {published}: {how}")
    language = (linked["language"] or spoken)[:20]
    return Article(
        "", text, title, publisher, published, url, language, extracted=True, notes=notes
    )


def _main_text(document: Any) -> str:
    raw = document.text if document is not None else ""
    return "\n\n".join(_lines(with_plain_ends(raw or ""))) + "\n" if raw else ""


def _lines(text: str) -> Iterator[str]:
    """Paragraphs, list items and rows of tables, the marks for them left out."""
    for raw in text.split("\n"):
        line = raw.strip()
        if line.startswith("|"):
            if _RULE.fullmatch(line):
                continue
            line = line.strip("| ")
        elif line.startswith("- "):
            line = line[2:].strip()
        if line:
            yield line


def _all_text(page: str) -> str:
    """Every text of the page but that of its scripts, in its order."""
    root = trafilatura.load_html(page)
    if root is None:
        return ""
    for gone in root.xpath("//script | //style | //noscript | //template | //head"):
        gone.drop_tree()
    lines = (" ".join(part.split()) for part in root.itertext())
    text = "\n".join(line for line in lines if line)
    return f"{text}\n" if text else ""


def _site(document: Any) -> str:
    """The name of the site; its bare domain is no name of a publisher."""
    name = one_line(document and document.sitename).lstrip("@")
    return "" if _DOMAIN.fullmatch(name) else name


def _behind(title: str, whole: str) -> str:
    """The outlet in "Headline - The Daily", where the headline alone is known."""
    if not title or not whole.startswith(title):
        return ""
    parted = _PARTED_BY.match(whole, len(title))
    rest = whole[parted.end() :] if parted else ""
    return rest if len(rest.split()) <= 5 else ""
