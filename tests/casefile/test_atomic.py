from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.casefile.atomic import write_bytes_atomically, write_text_atomically


def test_text_is_written_as_utf8_with_its_own_newlines(tmp_path: Path) -> None:
    path = tmp_path / "case.jsonl"
    write_text_atomically(path, "é\r\n“x”\n")
    assert path.read_bytes() == "é\r\n“x”\n".encode()
    write_text_atomically(str(path), "")
    assert path.read_bytes() == b""
    assert [p.name for p in tmp_path.iterdir()] == ["case.jsonl"]


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_bytes_atomically(tmp_path / "report.xlsx", b"PK\x00\xff\r\n")
    assert (tmp_path / "report.xlsx").read_bytes() == b"PK\x00\xff\r\n"


def test_what_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old"
    path.write_text("old")

    def fail(_: int) -> None:
        raise OSError("no space")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="no space"):
        write_text_atomically(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_half_a_character_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_text_atomically(tmp_path / "new", "\ud800")
    assert not list(tmp_path.iterdir())


def test_the_text_is_on_the_disk_before_it_takes_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(descriptor: int) -> None:
        steps.append("flushed")
        real_fsync(descriptor)

    def replace(self: Path, target: Path) -> Path:
        steps.append(f"renamed {self.read_text()}")
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    write_text_atomically(tmp_path / "new", "text")
    assert steps[:2] == ["flushed", "renamed text"]


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("keep")
    link = tmp_path / "link"
    link.symlink_to(outside)
    write_text_atomically(link, "new")
    assert outside.read_text() == "keep"
    assert not link.is_symlink()
    assert link.read_text() == "new"


def test_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_text("old")
    path.chmod(0o640)
    write_text_atomically(path, "new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_long_name_can_be_written(tmp_path: Path) -> None:
    write_text_atomically(tmp_path / ("n" * 250), "text")
    assert (tmp_path / ("n" * 250)).read_text() == "text"


def test_a_missing_folder_is_the_callers_mistake(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_text_atomically(tmp_path / "none" / "x", "text")
