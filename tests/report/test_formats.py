"""Every format, against its golden files and against hostile text."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.report import FORMATS, SUFFIXES
from factcheck.report.plain import visible
from factcheck.report.relation_rows import RelationRow
from factcheck.report.rows import make_rows
from factcheck.report.to_csv import COLUMNS, to_csv
from factcheck.report.to_json import json_pieces, json_text, to_json
from factcheck.report.to_markdown import LIMIT, to_markdown
from factcheck.report.to_table import to_lines, to_table
from tests.report.goldens import FOLDER, read, written
from tests.report.handmade import PROBLEMS, findings, report
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.settled import settled

_GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@pytest.mark.parametrize("name", sorted(written()))
def test_golden(name: str) -> None:
    assert written()[name] == read(name)


def test_every_golden_file_is_tested() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(written())


def test_suffixes_tell_formats_apart() -> None:
    assert {name: form.suffix for name, form in FORMATS.items()} == {
        "table": ".txt",
        "markdown": ".md",
        "html": ".html",
        "csv": ".csv",
        "json": ".json",
        "sarif": ".sarif",
        "github": "",
    }
    assert list(SUFFIXES) == [".txt", ".md", ".html", ".csv", ".json", ".sarif", ".xlsx"]


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in {"json", "sarif"}])
def test_every_format_begins_with_what_was_found(name: str) -> None:
    found = "1 discrepancy (1 error), 2 changes (1 warning, 1 note), 2 agreements."
    nothing = "Nothing was compared: this is not the same as nothing wrong."
    for text, rows in ((found, report()), (nothing, report([], compared=0))):
        shown = FORMATS[name].write(make_rows(rows))
        begun = shown.partition("<h1>")[2] if name == "html" else shown
        assert text in "\n".join(begun.splitlines()[:3])


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_stays_text(name: str, text: str) -> None:
    shown = FORMATS[name].write(make_rows(hostile_report(text)))
    shown.encode("utf-8")
    if name == "json":
        assert json.loads(shown)["findings"][0]["message"] == text
    else:
        assert all(c.isprintable() or c in "\r\n\u00a0" for c in shown)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_keeps_a_line_a_line(text: str) -> None:
    lines = to_lines(make_rows(hostile_report(text))).split("\n")
    head, finding, left, end = lines[:3], lines[3], lines[4], lines[5:]
    assert end == [""]
    assert head[0] == "1 discrepancy (1 error), 0 changes, 0 agreements."
    assert finding.count("\t") == 6
    assert finding.startswith("error\tdiscrepancy\tfigures-differ\t")
    assert left == "\t".join(["not compared", *[visible(text)] * 3])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_markup(text: str) -> None:
    def kinds(markdown: str) -> list[str]:
        return [
            part.type
            for block in _GITHUB.parse(markdown)
            for part in (block, *(block.children or []))
            if part.type not in {"text", "text_special"}
        ]

    assert kinds(to_markdown(make_rows(hostile_report(text)))) == kinds(
        to_markdown(make_rows(hostile_report("harmless")))
    )
    shown = to_markdown(make_rows(hostile_report(text)))
    assert not re.search(r"@\w|\w://|www\.", shown)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_formula(text: str) -> None:
    lines = list(csv.DictReader(io.StringIO(to_csv(make_rows(hostile_report(text))), newline="")))
    assert [line["record"] for line in lines] == [
        "counts",
        "finding",
        "finding",
        "not compared",
        "problem",
    ]
    for line in lines:
        assert list(line) == list(COLUMNS)
        assert all(cell.lstrip()[:1] not in {"=", "+", "-", "@"} for cell in line.values())


def test_csv_has_numbers_to_reckon_with() -> None:
    text = to_csv(make_rows(report(problems=PROBLEMS)))
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    lines = list(csv.DictReader(io.StringIO(text, newline="")))
    blog, mayor, radio = lines[1:4]
    assert (blog["literal_low"], blog["literal_high"]) == ("0", "100")
    assert (mayor["literal_low"], mayor["literal_high"]) == ("400", "")
    assert (radio["pragmatic_low"], radio["pragmatic_high"]) == ("810", "990")
    assert (mayor["first_position"], mayor["last_position"], mayor["position"]) == ("1", "2", "")
    assert (radio["first_position"], radio["position"]) == ("2", "about 900")
    assert [line["in_minimal_conflict"] for line in (blog, mayor, radio)] == ["yes", "no", "yes"]
    assert [line["record"] for line in lines[-5:]] == ["not compared"] * 3 + ["problem"] * 2
    by_claim = {line["claim"]: line for line in lines}
    assert by_claim["gazette-02"]["literal_low"] == "2024-05-02"
    assert by_claim["gazette-04"]["literal_low"] == ""
    assert by_claim["gazette-04"]["reading"] == "open"


def test_csv_lists_what_was_not_compared_without_claims_too() -> None:
    from dataclasses import replace

    from factcheck.outcome import NotCompared

    bare = replace(report([]), not_compared=(NotCompared("cost", (), "no claims"),))
    lines = list(csv.DictReader(io.StringIO(to_csv(make_rows(bare)), newline="")))
    assert [(line["record"], line["label"], line["sentence"]) for line in lines[1:]] == [
        ("not compared", "Cost of the dam", "no claims")
    ]


def test_markdown_is_well_formed() -> None:
    text = to_markdown(make_rows(report(problems=PROBLEMS)))
    blocks = _GITHUB.parse(text)
    headings = [blocks[at + 1].content for at, b in enumerate(blocks) if b.type == "heading_open"]
    assert headings == [
        "Consistency of the claims",
        "1. Homes flooded",
        "2. The coast road",
        "3. Homes flooded",
        "Not compared",
        "Problems in the input",
    ]
    assert sum(b.type == "table_open" for b in blocks) == 3 + 1 + 1
    assert text.count("<details>") == text.count("</details>") == 1 + 3 + 1 + 1
    widths = {len(row) for row in _rows_of(text)}
    assert widths <= {3, 4, 7}


def test_markdown_fits_into_a_comment() -> None:
    """Of very many findings the worst are told in full, then a line each, then they are counted."""
    one = make_rows(report(problems=PROBLEMS))
    many = replace(
        one,
        findings=tuple(row for row in one.findings for _ in range(60)),
        not_compared=one.not_compared * 400,
        problems=one.problems * 400,
        relations=(RelationRow(*["a relation " * 20] * len(fields(RelationRow))),) * 400,
    )
    text = to_markdown(many)
    assert len(text) < LIMIT
    told = re.findall(r"^## (\d+)\. ", text, re.MULTILINE)
    assert told == [str(n) for n in range(1, len(told) + 1)]
    assert 0 < len(told) < 180
    assert f"<summary>{300 - len(told)} more findings</summary>" in text
    assert len(re.findall(r"^and [\d,]+ more, in the other formats\.$", text, re.MULTILINE)) == 4
    for block in ("<details>", "</details>"):
        assert text.count(block) == 1 + len(told) + 3


def test_one_endless_text_does_not_fill_a_comment() -> None:
    shown = to_markdown(make_rows(hostile_report("x" * 199)))
    assert "## 1. " in shown
    whole = make_rows(report())
    long = replace(whole.findings[0], message="y" * 100_000)
    shown = to_markdown(replace(whole, findings=(long, *whole.findings[1:])))
    assert len(shown) < LIMIT
    assert "## 1. " in shown


def _rows_of(text: str) -> list[list[str]]:
    return [
        re.split(r"(?<!\\) \| ", line.strip("| "))
        for line in text.splitlines()
        if line.startswith("|") and " |  | " not in line
    ]


@pytest.mark.parametrize("width", [0, 40, 41, 60, 79, 80, 120, 300])
def test_the_table_fits_and_loses_nothing(width: int) -> None:
    rows = make_rows(report(problems=PROBLEMS))
    text = to_table(rows, width)
    assert max(map(len, text.splitlines())) <= max(width, 40)
    assert not any(line.endswith(" ") for line in text.splitlines())
    letters = re.sub(r"\s", "", text)
    for part in (*rows.head, *(claim for f in rows.findings for claim in f.minimal_conflict)):
        assert re.sub(r"\s", "", part) in letters
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_sentences_of_a_table_are_whole() -> None:
    rows = make_rows(report())
    squeezed = " ".join(to_table(rows, 250).split())
    for finding in rows.findings:
        assert finding.message in squeezed
        assert finding.id in squeezed


def test_colour_is_for_severity_alone() -> None:
    rows = make_rows(report())
    plain, coloured = to_table(rows, 80), to_table(rows, 80, coloured=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    assert re.findall(r"\x1b\[([\d;]+)m(\w+)\x1b\[0m", coloured) == [
        ("1;31", "error"),
        ("33", "warning"),
        ("36", "note"),
        ("36", "note"),
        ("36", "note"),
    ]
    lines = to_lines(rows, coloured=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", lines) == to_lines(rows)
    assert "\x1b[1;31merror\x1b[0m\tdiscrepancy" in lines


def test_json_is_the_report_s_own() -> None:
    whole = report(problems=PROBLEMS)
    assert to_json(make_rows(whole)) == whole.to_json()
    assert json.loads(to_json(make_rows(whole, versioned=False)))["tool"]["version"] is None


def test_json_escapes_what_utf_8_cannot_hold() -> None:
    from dataclasses import replace

    from factcheck.errors import Problem

    rows = make_rows(replace(report(), problems=(Problem("f", 1, 1, "half \ud800"),)))
    text = to_json(rows)
    text.encode("utf-8")
    assert json.loads(text)["problems"][0]["message"] == "half \ud800"


def test_rows_keep_the_order_of_findings() -> None:
    rows = make_rows(report())
    assert [row.id for row in rows.findings] == [finding.id for finding in findings()]


def test_json_shows_a_terminal_nothing_that_it_would_obey() -> None:
    text = json_text({**make_rows(report()).document, "extra": "a\u202eb\u200bc\x9bd"})
    assert "\\u202e" in text
    assert not set("\u202e\u200b\x9b") & set(text)
    assert json.loads(text)["extra"] == "a\u202eb\u200bc\x9bd"


def test_a_text_of_any_length_shows_a_terminal_nothing_that_it_would_obey() -> None:
    long = json_text({"plain": "a" * (1 << 20), "extra": "b\u202ec"})
    assert long.endswith('"extra": "b\\u202ec"\n}\n')


def test_json_is_the_text_of_the_document() -> None:
    for made in (report(), report(()), settled(), *map(hostile_report, HOSTILE)):
        rows = make_rows(made)
        assert to_json(rows) == json_text(rows.document)


def test_json_in_pieces_is_the_same_text() -> None:
    document = make_rows(report()).document
    pieces = list(json_pieces(document))
    assert "".join(pieces) == json_text(document)
    assert len(pieces) > len(document["findings"]) > 1


@given(
    st.dictionaries(
        st.text(max_size=3),
        st.recursive(
            st.none() | st.integers(-9, 9) | st.text(max_size=4),
            lambda within: (
                st.lists(within, max_size=3) | st.dictionaries(st.text(max_size=2), within)
            ),
            max_leaves=9,
        ),
        max_size=4,
    )
)
def test_any_json_in_pieces_is_the_same_text(document: dict[str, Any]) -> None:
    assert "".join(json_pieces(document)) == json_text(document)
