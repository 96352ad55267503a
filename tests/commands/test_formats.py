"""Options that commands share whose formats are all text."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

import pytest

from factcheck.commands.formats import add_formats, outputs_of, put
from factcheck.errors import UsageError
from factcheck.report.form import Form

made: list[str] = []


def _upper(rows: str) -> str:
    made.append(rows)
    return rows.upper()


FORMS = {"table": Form(".txt", _upper), "quiet": Form(".q", str.lower)}


def parsed(*argv: str) -> Namespace:
    parser = ArgumentParser()
    add_formats(parser, FORMS, "word", "quiet whispers")
    return parser.parse_args(argv)


def shown(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    args = parsed(*argv)
    put(args, FORMS, outputs_of(args, FORMS), "Words\n::error::", lambda rows: f"| {rows}")
    return capsys.readouterr().out


def test_the_table_is_for_standard_output_and_a_file_has_the_format_of_its_suffix(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made.clear()
    files = [tmp_path / name for name in ("a.TXT", "b.txt", "c.q")]
    out = shown(capsys, *(part for file in files for part in ("--output", str(file))))
    assert out == "| Words\n::error::"
    assert [file.read_text() for file in files] == [
        "WORDS\n::ERROR::",
        "WORDS\n::ERROR::",
        "words\n::error::",
    ]
    assert made == ["Words\n::error::"]  # once, however many files have it
    assert shown(capsys, "--format", "quiet") == "words\n::error::"


def test_in_a_workflow_a_table_gives_no_commands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert not any(line.startswith("::") for line in shown(capsys).splitlines())


def test_a_suffix_of_no_format_is_told_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"a\.doc: no format has the suffix \.doc; use \.txt \.q"):
        outputs_of(parsed("--output", "a.doc"), FORMS)
    with pytest.raises(UsageError, match=r"no format has the suffix \(none\)"):
        outputs_of(parsed("--output", "a"), FORMS)
