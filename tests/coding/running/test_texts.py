"""The texts of articles, kept for `verify`."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.claim import Source
from factcheck.coding.article import Article
from factcheck.coding.articles.read import read_article
from factcheck.coding.running.texts import with_text
from factcheck.texts.read import read_text

SOURCE = Source(id="river")


@pytest.fixture
def article(tmp_path: Path) -> Article:
    (tmp_path / "river.txt").write_bytes(b"5 homes\r\nare wet")
    return read_article(tmp_path / "river.txt")


def test_a_text_file_is_its_own_text(article: Article) -> None:
    source = with_text(SOURCE, article, None)
    assert (source.text, source.sha256) == ("river.txt", article.sha256)


def test_a_page_without_a_folder_has_no_text(article: Article) -> None:
    for other in (replace(article, extracted=True), replace(article, file="-")):
        source = with_text(SOURCE, other, None)
        assert (source.text, source.sha256) == ("", "")


def test_a_folder_keeps_what_verify_reads(article: Article, tmp_path: Path) -> None:
    folder = tmp_path / "kept" / "texts"
    source = with_text(SOURCE, article, folder)
    assert (folder / "river.txt").read_bytes() == b"5 homes\nare wet"
    assert read_text(source, folder) == (article.text, [])


def test_what_lies_there_already_is_left_alone(article: Article, tmp_path: Path) -> None:
    source = with_text(SOURCE, article, tmp_path)
    assert (source.text, source.sha256) == ("river.txt", article.sha256)
    assert len(list(tmp_path.iterdir())) == 1


def test_another_text_is_never_replaced(article: Article, tmp_path: Path) -> None:
    page = replace(article, extracted=True, text="6 homes\n")
    for _ in range(2):  # the second time it is there
        source = with_text(SOURCE, page, tmp_path)
        assert source.text == "river-2.txt"
        assert source.sha256 == hashlib.sha256(b"6 homes\n").hexdigest()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["river-2.txt", "river.txt"]
