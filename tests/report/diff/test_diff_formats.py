"""Every format of a comparison, against its golden files, hostile text and a comment's limit."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from markdown_it import MarkdownIt

from factcheck.diffing import compare, side_of_report
from factcheck.report.diff import DIFF_FORMATS
from factcheck.report.diff.rows import make_diff_rows
from factcheck.report.diff.to_markdown import MARK, to_markdown
from factcheck.report.diff.to_table import to_lines, to_table
from factcheck.report.plain import visible
from factcheck.report.to_markdown import LIMIT
from tests.report.diff.goldens import FOLDER, made, read, written
from tests.report.handmade import report
from tests.report.hostile import HOSTILE, hostile_report

SCHEMA: dict[str, Any] = json.loads(
    (resources.files("factcheck") / "report/schema/factcheck-diff-1.json").read_text("utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA)
_GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@pytest.mark.parametrize("name", sorted(written()))
def test_golden(name: str) -> None:
    assert written()[name] == read(name)


def test_every_golden_file_is_tested() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(written())


def hostile(text: str) -> dict[str, str]:
    """All formats of what lies between a case and one that is full of a text, both ways round."""
    there = side_of_report(hostile_report(text), name=text)
    plain = side_of_report(report(), name="plain")
    decided = {"verdict": text, "who": text, "when": text, "note": text, "holds": True}
    finding = {**there.findings[0], "decision": decided}
    written = {}
    for number, (old, new) in enumerate(
        ((plain, there), (there, plain), (there, replace(there, findings=[finding])))
    ):
        rows = make_diff_rows(compare(old, new))
        written |= {f"{number}-{name}": form.write(rows) for name, form in DIFF_FORMATS.items()}
        written[f"{number}-lines"] = to_lines(rows)
    return written


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    for name, shown in hostile(text).items():
        if not name.endswith("json"):
            assert [c for c in shown if not c.isprintable() and c not in "\n\t"] == [], name
        if name.endswith("markdown"):
            html = _GITHUB.render(shown.removeprefix(MARK))
            for mark in ("<script", "<img", "<a ", "<!--", "<em>", "<code>", "<s>", "<h1"):
                assert mark not in html, name
            assert html.count("</details>") == html.count("<details>"), name
            assert "@everyone" not in html
        if name.endswith("lines"):
            begins = ("Findings: ", "Claims: ", "Else: ", "From ", "1 mistake in")
            entries = [line for line in shown.splitlines() if not line.startswith(begins)]
            assert {line.count("\t") for line in entries} <= {3, 6}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_all_there(text: str) -> None:
    shown = hostile(text)
    assert visible(text).strip() in shown["0-lines"]
    assert json.loads(shown["0-json"])["new"]["name"] == text


def test_the_schema_fits_what_is_written_and_nothing_else() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    document = json.loads(written()["diff.json"])
    VALIDATOR.validate(document)
    for part in (document, document["old"], document["findings"][0], document["claims"][0]):
        for field in list(part):
            kept = part.pop(field)
            with pytest.raises(ValidationError):
                VALIDATOR.validate(document)
            part[field] = kept
        part["unheard-of"] = 1
        with pytest.raises(ValidationError):
            VALIDATOR.validate(document)
        del part["unheard-of"]
    VALIDATOR.validate(document)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_document_fits_the_schema(text: str) -> None:
    VALIDATOR.validate(json.loads(hostile(text)["1-json"]))


@pytest.mark.parametrize("letter", ["x", "|", "<", "@"])
def test_a_comment_never_holds_more_than_github_takes(letter: str) -> None:
    diff = made()
    old, new = (
        replace(side, name=letter * 5000, problems=diff.new.problems)
        for side in (diff.old, diff.new)
    )
    rows = make_diff_rows(replace(diff, old=old, new=new))
    said = letter * 900
    many = replace(
        rows,
        findings=tuple(replace(rows.findings[0], said=said, by=said) for _ in range(500)),
        claims=tuple(replace(rows.claims[0], told=said) for _ in range(500)),
        others=tuple(replace(rows.claims[0], told=said) for _ in range(500)),
        problems=(said,) * 500,
    )
    shown = to_markdown(many)
    assert len(shown) <= LIMIT
    counted = [line for line in shown.splitlines() if line.startswith("and ")]
    assert len(counted) == 4
    left = int(counted[0].removeprefix("and ").partition(" more")[0])
    assert left == 500 - shown.count("**Changed ")


def test_a_table_is_as_wide_as_it_may_be() -> None:
    rows = make_diff_rows(made())
    for width in (60, 90):
        assert max(map(len, to_table(rows, width).splitlines())) <= width
    assert "\x1b" not in to_table(rows, 60)
    assert "\x1b[1;31merror\x1b[0m" in to_lines(rows, coloured=True)


def test_of_long_positions_those_that_changed_are_told() -> None:
    diff = made()
    before, after = (
        [{"label": f"{'a long name ' * 10}{end}"} for end in ends]
        for ends in (("1", "2"), ("1", "3"))
    )
    changed = diff.findings[0]
    assert changed.old is not None
    assert changed.new is not None
    change = replace(
        changed,
        old={**changed.old, "positions": before},
        new={**changed.new, "positions": after},
    )
    (told,) = make_diff_rows(replace(diff, findings=(change,))).findings[0].changed
    assert told == (
        "positions", f"… | {'a long name ' * 10}2 → … | {'a long name ' * 10}3",
    )  # fmt: skip
