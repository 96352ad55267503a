"""The check for copied sentences, and, where the texts are at hand, its result."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.command import main
from tests.sentences import copied, tracked

TEXTS = os.environ.get("FACTCHECK_TEXTS")


def test_nine_words_in_a_row_are_found_and_eight_are_not(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text("One two three four five, six seven eight nine ten.", "utf-8")
    long, short = tmp_path / "long.md", tmp_path / "short.md"
    long.write_text("two THREE four; five six seven eight nine ten", "utf-8")
    short.write_text("two three four five six seven eight nine", "utf-8")
    named = tmp_path / "sources.yaml"
    named.write_text("- title: one two three four five six seven eight nine\n", "utf-8")
    assert [path for path, _ in copied(texts, [long, short, named])] == [long]


@pytest.mark.skipif(not TEXTS, reason="set FACTCHECK_TEXTS to the folder of the source texts")
def test_no_sentence_of_a_text_is_in_the_project() -> None:
    assert list(copied(Path(str(TEXTS)), tracked())) == []


@pytest.mark.skipif(not TEXTS, reason="set FACTCHECK_TEXTS to the folder of the source texts")
def test_every_quote_stands_where_its_locator_says(capsys: pytest.CaptureFixture[str]) -> None:
    claims = Path(__file__).parent.parent / "claims"
    status = main(["verify", str(claims), "--texts", str(TEXTS)])
    assert (status, capsys.readouterr().err) == (0, "")
