"""A PDF to an article, by PDFium: the text of its pages, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any

import pypdfium2

from factcheck.coding.article import Article
from factcheck.coding.articles.datelines import day_of
from factcheck.coding.articles.facts import one_line
from factcheck.coding.articles.from_text import described
from factcheck.coding.articles.pdf_lines import Line, paragraphs
from factcheck.errors import Unreadable

MOST_PAGES = 1000
LONGEST = 20_000_000
"""Pages, and characters in all, that are read of one PDF."""

_MADE = re.compile(r"D:([0-9]{4})([0-9]{2})([0-9]{2})")
_NO_TITLE = re.compile(
    r"(?:untitled.{0,20}|microsoft \w{1,20} - .{0,300}|.{0,300}\.\w{2,5}|\S{0,60})", re.IGNORECASE
)
"""Titles that programs write by themselves: file names, "Microsoft Word - …", single words."""


def from_pdf(data: bytes) -> Article:
    """The article that a PDF holds. Pictures of text are not read.

    The date is that of a line in the text; a PDF's own date says only when the file was made.

    Raises:
        Unreadable: it is damaged or encrypted, or holds no text.
    """
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            pages = len(document)
            if pages > MOST_PAGES:
                raise Unreadable(f"has {pages:,} pages, {MOST_PAGES:,} are read at most")
            text = "\n\n".join(paragraphs(list(_pages(document))))
            known = document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        why = "it is locked by a password" if "assword" in str(error) else "it is damaged"
        raise Unreadable(f"cannot be read as PDF: {why}") from None
    if not text.strip():
        raise Unreadable("holds no text; if it is a scan, recognise its text first (OCR)")
    found = described(f"{text}\n", extracted=True)
    title = one_line(known.get("Title"))
    title = found.title if not title or _NO_TITLE.fullmatch(title) else title
    made = _MADE.match(known.get("CreationDate") or "")
    return replace(found, title=title, made=day_of("-".join(made.groups())) if made else "")


def _pages(document: Any) -> Iterator[list[Line]]:
    length = 0
    for page in document:
        with closing(page), closing(page.get_textpage()) as printed:
            lines = list(_lines(printed))
        length += sum(len(line.text) for line in lines)
        if length > LONGEST:
            raise Unreadable(f"holds more than {LONGEST // 1_000_000} million characters")
        yield lines


def _lines(printed: Any) -> Iterator[Line]:
    """The lines of a page with their places."""
    text = printed.get_text_range()
    count = printed.count_chars()
    at = 0
    for raw in text.split("\r\n"):
        if raw.strip():
            first = at + len(raw) - len(raw.lstrip())
            last = at + len(raw.rstrip()) - 1
            left, bottom, _, top = _box(printed, first, count)
            # a word parted by a hyphen joins two printed lines: the lower one says where it ends
            _, low, right, _ = _box(printed, last, count)
            yield Line(raw.strip(), left, min(bottom, low), right, top - bottom)
        at += len(raw) + 2


def _box(printed: Any, index: int, count: int) -> tuple[float, float, float, float]:
    if not 0 <= index < count:
        return (0.0, 0.0, 0.0, 0.0)
    box: tuple[float, float, float, float] = printed.get_charbox(index, loose=True)
    return box
