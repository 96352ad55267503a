"""A file of settings: what it may hold, and every mistake in it with its place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck import Settings, load_settings

SOUND = """\
fail-on = "tension"
format = "json"
kind = ["discrepancy", "change"]
severity = ["error"]

[rules]
count-fell = false
count-grew = true

[rules.figures-differ]
tolerance = 0.05

[hedges.numbers]
nearly = {literal = "[0.5N, N)", pragmatic = "[0.8N, N)"}
"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def load(text: str | bytes, name: str = "factcheck.toml") -> Settings:
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_settings(name)


def told(text: str | bytes, name: str = "factcheck.toml") -> list[str]:
    return [str(problem) for problem in load(text, name).problems]


def test_all_that_there_is() -> None:
    found = load(SOUND)
    assert found.problems == ()
    assert (found.fail_on, found.format) == ("tension", "json")
    assert (found.kind, found.severity) == (("discrepancy", "change"), ("error",))
    assert found.rules == {
        "count-fell": False,
        "count-grew": True,
        "figures-differ": {"tolerance": 0.05},
    }
    nearly = {"literal": "[0.5N, N)", "pragmatic": "[0.8N, N)"}
    assert found.hedges == {"numbers": {"nearly": nearly}}
    assert found.where.file == "factcheck.toml"


def test_a_pyproject_has_them_in_a_table_of_their_own() -> None:
    text = (
        '[project]\nname = "x"\n\n[tool.factcheck]\nfail-on = "tension"\nfromat = 1\n'
        "[tool.factcheck.rules]\ncount-fell = false\n[tool.other]\nformat = 3\n"
    )
    found = load(text, "pyproject.toml")
    assert (found.fail_on, found.rules) == ("tension", {"count-fell": False})
    assert [str(problem) for problem in found.problems] == [
        "pyproject.toml:6:1: fromat: no such setting; did you mean format?"
    ]
    assert found.where.fields["rules.count-fell"] == (8, 1)


@pytest.mark.parametrize("text", ["", "\n# nothing\n", "[rules]\n[hedges.numbers]\n", "kind = []"])
def test_an_empty_file_is_one_of_defaults(text: str) -> None:
    assert load(text) == Settings()


@pytest.mark.parametrize("text", [b"\xef\xbb\xbf" + SOUND.encode(), SOUND.replace("\n", "\r\n")])
def test_a_byte_order_mark_and_other_line_ends_are_fine(text: str | bytes) -> None:
    assert load(text) == load(SOUND)
    assert load(text).where.fields["rules.count-fell"] == (7, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fail_on = 'x'", "1:1: fail_on: no such setting; did you mean fail-on?"),
        (
            "zzz = 1",
            "1:1: zzz: no such setting; there are rules, hedges, fail-on, format, kind, se",
        ),
        (
            "select = []",
            "1:1: select: no such setting; a rule is switched off under [rules], as in",
        ),
        ("[tool.factcheck]", "1:1: tool: no such setting; in this file write [rules] for [tool.fa"),
        ("\nrules = []", "2:1: rules: a table is meant, as in [rules], not a list"),
        ("[[rules]]", "1:1: rules: a table is meant, as in [rules], not a list"),
        ("hedges = 3", "1:1: hedges: a table is meant, as in [hedges.numbers], not 3"),
        ("fail-on = true", '1:1: fail-on: a text is meant, as in fail-on = "tension", not true'),
        ("format = {}", '1:1: format: a text is meant, as in format = "markdown", not a table'),
        (
            "kind = 'x'",
            '1:1: kind: a list of texts is meant, as in kind = ["discrepancy"], not "x"',
        ),
        (
            "kind = nan",
            '1:1: kind: a list of texts is meant, as in kind = ["discrepancy"], not nan',
        ),
        (
            "severity = ['eror']",
            '1:1: severity: "eror" is none of error, warning, note; did you mean',
        ),
        ("severity = [1]", "1:1: severity: 1 is none of error, warning, note"),
        ("kind = [1979-05-27]", "1:1: kind: 1979-05-27 is none of change, discrepancy, agreement"),
        ("a = 'x\\u202e\x07'".replace("\x07", ""), "1:1: a: no such setting; there are"),
        ("[hedges.numbers]\nnearly = 3", "2:1: hedges.numbers.nearly: write its readings, literal"),
        (
            "[hedges.numbrs]\nx = 3",
            '2:1: hedges.numbrs.x: no section "numbrs"; did you mean number',
        ),
        ("[hedges]\nnumbers = 3", "2:1: hedges.numbers: write wordings, each with its readings"),
        (
            "[hedges.numbers]\nnearly = {literal = 'N'}",
            "2:1: hedges.numbers.nearly: the pragmatic reading must lie inside the literal one",
        ),
        (
            "[hedges.after]\nnaerly = 'or so'",
            '2:1: hedges.after.naerly: no row "naerly"; did you mean nearly?',
        ),
        (
            "[hedges.numbers]\nnearly = {literal = 0x" + "f" * 6000 + "}",
            "2:1: hedges.numbers.nearly: a number of thousands of digits",
        ),
    ],
)
def test_mistakes(text: str, said: str) -> None:
    (line,) = told(text)
    assert line.startswith(f"factcheck.toml:{said}")


def test_all_mistakes_are_told_in_one_run_and_the_rest_stands() -> None:
    found = load(
        "formt = 1\nfail-on = 2\nkind = ['change']\n[hedges.numbers]\n'' = 1\nnearly = 2\n"
    )
    assert [problem.line for problem in found.problems] == [1, 2, 5, 6]
    assert found.kind == ("change",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1\nb = x", ":2:5: is no TOML: invalid value; a text stands in quotation marks"),
        ("a = 1\na = 2", ":2:6: is no TOML: cannot overwrite a value; it is given twice, where"),
        ("a = [1,\n", ":2:1: is no TOML: "),
        ("a = [1", ":1:7: is no TOML: unclosed array, where the file ends"),
        ("a = " + "9" * 5000, ": holds a number of thousands of digits"),
        ("a = " + "[" * 50_000, ": is nested too deeply"),
        (b"a = 1\nb = 'x\xff'", ":2:7: is not UTF-8; save the file as UTF-8"),
        ("a = 1".encode("utf-16"), ":1:1: is not UTF-8; save the file as UTF-8"),
        (b"#" * 1_000_001, ": is larger than 1,000,000 bytes; no settings are"),
    ],
)
def test_a_file_that_cannot_be_read(text: str | bytes, said: str) -> None:
    (line,) = told(text)
    assert line.startswith(f"factcheck.toml{said}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tool.other]", "pyproject.toml: holds no settings; they stand under [tool.factcheck]"),
        ("tool = 3", "pyproject.toml: holds no settings; they stand under [tool.factcheck]"),
        (
            "\n[tool]\nfactcheck = 3",
            "pyproject.toml:3:1: tool.factcheck: a table is meant, not 3",
        ),
    ],
)
def test_a_pyproject_without_the_table(text: str, said: str) -> None:
    assert told(text, "pyproject.toml") == [said]


def test_what_is_no_file() -> None:
    assert [str(p) for p in load_settings("nowhere.toml").problems] == [
        "nowhere.toml: no such file"
    ]
    (problem,) = load_settings("a\0b.toml").problems
    assert "cannot be read" in problem.message
    os.mkfifo("pipe.toml")
    (problem,) = load_settings("pipe.toml").problems
    assert problem.message == "is no file; a TOML file with settings is meant"


def test_what_is_as_by_default_is_no_override() -> None:
    text = '[hedges.numbers]\nnearly = {literal = "[0.75N, N)", pragmatic = "[0.9N, N)"}\n'
    assert load(text).hedges == {}
