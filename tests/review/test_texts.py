"""The sources' texts, kept while there is room."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.claim import Source
from factcheck.review import texts as module
from factcheck.review.texts import Texts


def source(text: str = "a.txt", **fields: str) -> Source:
    return Source(id="a", text=text, **fields)


def test_a_text_is_read_once_and_again_when_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\r\ntwo")
    reads: list[str] = []
    read = module.read_text
    monkeypatch.setattr(
        module, "read_text", lambda source, folder: reads.append("") or read(source, folder)
    )
    texts = Texts(tmp_path)
    assert [texts.of(source()).text for _ in range(3)] == ["one\ntwo"] * 3
    assert len(reads) == 1
    path.write_bytes(b"three")
    os.utime(path, ns=(1, 1))
    assert texts.of(source()).text == "three"


def test_there_is_an_end_to_what_is_kept(tmp_path: Path) -> None:
    texts = Texts(tmp_path, room=250)
    for name in "abcdef":
        (tmp_path / name).write_text(name * 100)
        assert texts.of(source(name)).text == name * 100
    assert [key[1] for key in texts._kept] == ["e", "f"]
    assert texts._size == 200


def test_a_text_that_is_no_longer_the_one_coded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    found = Texts(tmp_path).of(source(sha256="0" * 64))
    assert found.text == "one"
    assert found.note == "The text is not the one that was coded."


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("", "The source names no text."),
        ("b.txt", "b.txt: no such file."),
        ("../a.txt", "lies outside"),
        ("/etc/passwd", "lies outside"),
        ("a\0b", "no file has such a name."),
        ("out.txt", "lies outside"),
        ("bad.txt", "not UTF-8 at byte 0"),
    ],
)
def test_texts_that_are_not_at_hand(tmp_path: Path, name: str, note: str) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (tmp_path / "a.txt").write_text("secret")
    (folder / "out.txt").symlink_to(tmp_path / "a.txt")
    (folder / "bad.txt").write_bytes(b"\xff")
    found = Texts(folder).of(source(name))
    assert found.text is None
    assert note in found.note


def test_a_text_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 1_000_000)
    (tmp_path / "a.txt").write_text("x" * 1_000_001)
    assert Texts(tmp_path).of(source()).note == "a.txt: larger than 1 MB."


def test_without_a_folder() -> None:
    assert not Texts()
    assert "--texts" in Texts().of(source()).note
