"""What kind of file it is: by its content first, by its name where the content leaves it open."""

from __future__ import annotations

import re
from pathlib import PurePath

from factcheck.coding.article import Kind
from factcheck.errors import Unreadable

_HEAD = 4096
"""Bytes at the beginning that are looked at."""

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HTML_NAMES = {".html", ".htm", ".xhtml"}
_MARKDOWN_NAMES = {".md", ".markdown", ".mdown", ".mkd"}
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_TAG = re.compile(rb"<[a-z!/][^<>]{0,2000}>", re.IGNORECASE)
_BLOCK = re.compile(rb"<(?:article|main|section|div|p|h1|meta|title)\b", re.IGNORECASE)
_PREFACE = re.compile(rb"\s*(?:<\?xml[^>]{0,500}\?>\s*|<!--.{0,2000}?-->\s*){0,5}", re.DOTALL)
_FRONT = re.compile(rb"(?:---|\+\+\+)[ \t]*\r?\n[^\r\n]{0,200}[:=]")

_OTHERS = (
    (b"PK\x03\x04", "a ZIP archive, as office documents are"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"%!PS", "PostScript"),
)
"""What files begin with that are often given by mistake, and what these are."""


def kind_of(data: bytes, name: str = "") -> Kind:
    """The kind of a file with these bytes and this name ("" where it has none).

    Raises:
        Unreadable: it is none of the kinds that can be read.
    """
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    for magic, what in _OTHERS:
        if head.startswith(magic):
            raise Unreadable(f"is {what}; save it as text, Markdown, HTML or PDF")
    if b"\0" in head:
        if not head.startswith(_BOMS[1:]):
            raise Unreadable(
                "is no text (it holds NUL bytes); text, Markdown, HTML or PDF is meant"
            )
        head = head.replace(b"\0", b"")  # UTF-16: enough to see tags by
    for bom in _BOMS:
        head = head.removeprefix(bom)
    suffix = PurePath(name).suffix.lower()
    if _is_page(head, suffix):
        return "html"
    if suffix in _MARKDOWN_NAMES or (not suffix and _FRONT.match(head)):
        return "markdown"
    return "text"


def _is_page(head: bytes, suffix: str) -> bool:
    preface = _PREFACE.match(head)
    start = preface.end() if preface else 0
    if _PAGE.match(head, start):
        return True
    if suffix in _HTML_NAMES:
        return _TAG.search(head) is not None
    return not suffix and _BLOCK.match(head, start) is not None
