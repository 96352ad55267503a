"""A file to an article."""

from __future__ import annotations

import hashlib
import io
import os
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.coding.article import Article
from factcheck.coding.articles import read
from factcheck.coding.articles.read import id_for, read_article
from factcheck.errors import Unreadable
from factcheck.extras import INSTALL_CODE
from tests.coding.articles.made_pdf import column, pdf

STORY = "River floods homes\n\nPublished 3 May 2024\n\nMore than 400 homes are flooded.\n"


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "river story.txt"
    path.write_bytes(STORY.replace("\n", "\r\n").encode())
    assert read_article(path) == Article(
        id="river-story",
        text=STORY,
        title="River floods homes",
        published="2024-05-03",
        file=str(path),
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        kind="text",
        notes=("published 2024-05-03: “Published 3 May 2024”",),
    )


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", STORY.encode(), "text"),
        ("a.md", STORY.encode(), "markdown"),
        ("a.html", f"<html><p>{STORY}</p>".encode(), "html"),
        ("a.pdf", pdf(column("River floods homes.", "Published 3 May 2024")), "pdf"),
        ("lies.txt", f"<!DOCTYPE html><p>{STORY}</p>".encode(), "html"),
        ("lies.html", pdf(column("River floods homes.", "Published 3 May 2024")), "pdf"),
    ],
)
def test_each_kind(name: str, data: bytes, kind: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    article = read_article(path)
    assert (article.kind, article.extracted) == (kind, kind != "text")
    assert "River floods homes" in article.text
    assert article.sha256 == hashlib.sha256(data).hexdigest()


def test_standard_input() -> None:
    article = read_article("-", stdin=io.BytesIO(STORY.encode()))
    assert (article.id, article.file, article.text) == ("stdin", "-", STORY)


def test_what_is_given_stands_in_for_what_is_not_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY)
    given = read_article(path, id="x", published="2020-01-01", publisher="The Daily")
    assert (given.id, given.published, given.publisher) == ("x", "2024-05-03", "The Daily")
    path.write_text("Wet homes.")
    given = read_article(path, published="2020-01-01")
    assert given.published == "2020-01-01"
    assert given.notes == ("published 2020-01-01: as given, the file does not say it",)
    assert read_article(path).notes == (
        "no date of publication found; words such as “on Monday” are not resolved",
    )


def test_the_day_a_file_was_made_is_the_last_resort(tmp_path: Path) -> None:
    file = tmp_path / "river.pdf"
    lines = column(
        "River floods homes", "The river rose overnight and more than forty homes stand."
    )
    file.write_bytes(pdf(lines, info={"CreationDate": "D:20260101101500"}))
    made = read_article(file)
    assert made.published == "2026-01-01"
    assert made.notes[-1].startswith("published 2026-01-01: the day the PDF was made; no line")
    given = read_article(file, published="2024-05-03")
    assert given.published == "2024-05-03"
    assert given.notes[-1] == "published 2024-05-03: as given, the file does not say it"


def test_another_language_is_told() -> None:
    page = "<html lang='{}'><meta name=date content=2024-05-03><p>400 Haeuser</p></html>"
    german, english = (
        read_article("-", stdin=io.BytesIO(page.format(language).encode())).notes
        for language in ("de-AT", "en-GB")
    )
    assert german == (*english, "says that its language is de-AT; only English is read")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"caf\xe9", "byte 0xE9 at 3 is not UTF-8; save it as UTF-8"),
        (b"ab\0c", "is no text (it holds NUL bytes); text, Markdown, HTML or PDF is meant"),
        (b"PK\x03\x04", "is a ZIP archive, as office documents are; save it as text, Markdown, "
         "HTML or PDF"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_read(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(Unreadable) as error:
        read_article(path)
    assert str(error.value) == message


def test_paths_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path, message in {
        tmp_path / "lost.txt": "no such file",
        tmp_path: "is a folder; name the files in it",
        "a\0b": "cannot be read: no file has such a name",
        "x" * 5000: "cannot be read: File name too long",
    }.items():
        with pytest.raises(Unreadable) as error:
            read_article(path)
        assert str(error.value) == message
    monkeypatch.setattr(read, "LARGEST", 10)
    (tmp_path / "a.txt").write_text(STORY)
    with pytest.raises(Unreadable, match="is larger than 0 MB; give the article alone"):
        read_article(tmp_path / "a.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "a.txt").chmod(0)
    with pytest.raises(Unreadable, match="cannot be read: Permission denied"):
        read_article(tmp_path / "a.txt")


class _Absent(MetaPathFinder):
    """As if a library were not installed."""

    def __init__(self, name: str) -> None:
        self._name = name

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] == self._name:
            raise ModuleNotFoundError(name)


@pytest.mark.parametrize(
    ("kind", "library", "data"),
    [
        ("html", "trafilatura", b"<html><p>5 homes"),
        ("pdf", "pypdfium2", pdf(column("5 homes"))),
        ("markdown", "markdown_it", b"---\ntitle: x\n---\n5 homes"),
    ],
)
def test_a_missing_library_says_what_to_install(
    kind: str, library: str, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in list(sys.modules):
        if name.partition(".")[0] == library or name.endswith(f"articles.from_{kind}"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [_Absent(library), *sys.meta_path])
    with pytest.raises(Unreadable) as error:
        read_article("-", stdin=io.BytesIO(data))
    named = library.replace("markdown_it", "markdown-it-py")
    assert str(error.value) == (f"reading {kind} needs {named}, not installed: {INSTALL_CODE}")


@pytest.mark.parametrize(
    ("path", "id_"),
    [
        ("news/River story (1).html", "River-story-1"),
        ("-", "stdin"),
        ("日本.txt", "source"),
        ("con.txt", "source-con"),
        ("sources.txt", "sources-2"),
        ("a" * 200 + ".txt", "a" * 80),
    ],
)
def test_ids(path: str, id_: str) -> None:
    assert id_for(path) == id_


@given(st.binary(max_size=400))
def test_any_bytes_end_well(data: bytes) -> None:
    try:
        article = read_article("-", stdin=io.BytesIO(data))
    except Unreadable as error:
        assert "\n" not in str(error)
    else:
        assert article.text.strip()
        article.text.encode()
