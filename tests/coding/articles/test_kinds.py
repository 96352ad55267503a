"""What kind of file it is: content before name."""

from __future__ import annotations

import pytest

from factcheck.coding.articles.kinds import kind_of
from factcheck.errors import Unreadable


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"Homes flooded\n", "a.txt", "text"),
        (b"Homes flooded\n", "", "text"),
        (b"Homes flooded\n", "a.html", "text"),
        (b"Fewer than <5 homes, more than >3\n", "a.txt", "text"),
        (b"# Homes\n", "a.md", "markdown"),
        (b"# Homes\n", "a.MARKDOWN", "markdown"),
        (b"# Homes\n", "a.txt", "text"),
        (b"---\ntitle: Homes\n---\n", "", "markdown"),
        (b"+++\ntitle = 'Homes'\n+++\n", "", "markdown"),
        (b"---\ntitle: Homes\n---\n", "a.txt", "text"),
        (b"---\n\nA rule, then text.\n", "", "text"),
        (b"<!DOCTYPE html><p>Homes", "a.txt", "html"),
        (b"\xef\xbb\xbf  <!-- saved -->\n<HTML>", "", "html"),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'>", "", "html"),
        (b"<p>Homes</p>", "a.htm", "html"),
        (b"<article><p>Homes</p>", "", "html"),
        ("<html><p>Homes".encode("utf-16"), "", "html"),
        ("Homes".encode("utf-16"), "a.txt", "text"),
        (b"%PDF-1.7\n", "a.txt", "pdf"),
        (b"\n\n%PDF-1.4\n", "", "pdf"),
    ],
)
def test_kinds(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04\x14\x00", "a ZIP archive, as office documents are"),
        (b"\xd0\xcf\x11\xe0\xa1", "an office document"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"\x89PNG\r\n", "an image"),
        (b"\xff\xd8\xff\xe0", "an image"),
    ],
)
def test_files_that_are_often_given_by_mistake(data: bytes, what: str) -> None:
    with pytest.raises(Unreadable) as error:
        kind_of(data, "a.txt")
    assert str(error.value) == f"is {what}; save it as text, Markdown, HTML or PDF"


def test_binary_is_no_text() -> None:
    with pytest.raises(Unreadable, match=r"is no text \(it holds NUL bytes\)"):
        kind_of(b"ab\0cd", "a.txt")
