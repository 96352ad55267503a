"""Bytes to text: in the encoding that the file shows or names, never in one that is guessed."""

from __future__ import annotations

import codecs
import re

from factcheck.errors import Unreadable

_CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(rb"<\?xml[^>]{0,200}encoding=[\"']([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_DECLARED_WITHIN = 4096
"""Bytes at the beginning in which a page must name its encoding (HTML: 1024; many do later)."""

_WESTERN = "windows-1252"
"""What browsers take for the default, and for Latin-1 and ASCII (WHATWG, Encoding, 4.2)."""
_AS_WESTERN = {"iso8859-1", "ascii"}

_MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode_text(data: bytes) -> tuple[str, bool]:
    """A text file's text, line ends as "\\n", and whether its code points are the file's own.

    That is so of UTF-8: who reads the file as UTF-8 finds each character at the same place. A byte
    order mark counts as a character there; here it is a space, for it is no part of a word. UTF-16
    and UTF-32 are read by their mark.

    Raises:
        Unreadable: it is in another encoding.
    """
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            try:
                return with_plain_ends(data[len(mark) :].decode(encoding)), False
            except UnicodeDecodeError:
                raise Unreadable(f"is no sound {encoding[:6].upper()}; save it as UTF-8") from None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise Unreadable(
            f"byte 0x{data[fault.start]:02X} at {fault.start:,} is not UTF-8; save it as UTF-8"
        ) from None
    if text.startswith("\ufeff"):
        text = f" {text[1:]}"
    return with_plain_ends(text), True


def decode_page(data: bytes) -> str:
    """A page's text: by its byte order mark, as UTF-8, as it names its encoding, else as Western.

    What cannot be decoded becomes U+FFFD: a page is read, not checked.
    """
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        cut = fault.end == len(data) and len(data) - fault.start <= 3
        if cut and not data[: fault.start].isascii():  # UTF-8 all along, ended within a character
            return data.decode("utf-8-sig", "replace")
    return data.decode(_declared(data[:_DECLARED_WITHIN]), "replace")


def _declared(head: bytes) -> str:
    found = _CHARSET.search(head) or _DECLARATION.search(head)
    if found is None:
        return _WESTERN
    try:
        known = codecs.lookup(found[1].decode("ascii"))
    except LookupError:
        return _WESTERN
    # rot13, base64 and their like are codecs and no encodings of text
    if not getattr(known, "_is_text_encoding", True) or known.name in _AS_WESTERN:
        return _WESTERN
    return "utf-8" if known.name in {"idna", "punycode", "undefined"} else known.name


def with_plain_ends(text: str) -> str:
    """The text with every line end as "\\n"."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
