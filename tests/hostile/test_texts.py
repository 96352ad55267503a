"""Hostile text in a claim is no error: it is text, and every format of the report shows it so."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO

import pytest
from markdown_it import MarkdownIt

from tests.hostile.bench import Bench

TEXTS = {
    "HTML": "<script>alert('x')</script>",
    "an image": '<img src=x onerror="alert(1)">',
    "terminal codes": "\x1b[31mred\x1b]0;title\x07",
    "a control code of eight bits": "\x9b2Jgone",
    "letters from right to left": "safe \u202egpj.exe",
    "letters of no width": "ho\u200bmes\u2066\ufeff",
    "a formula": '=HYPERLINK("http://e.example","click")',
    "a formula by another sign": "@SUM(A1:A9)",
    "a formula behind a tab": "\t=1+1",
    "a link": "[click](javascript:alert(1))",
    "a table's edge": "a | b | c",
    "lines": "one\ntwo\r\nthree",
    "quotation marks": '"quoted", "and", more',
    "a heading": "# heading",
}
CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)


def lay(bench: Bench, text: str) -> None:
    """A case in which the text stands wherever a person may write one."""
    records = [
        {"record": "source", "id": "post", "publisher": text, "title": text, "note": text,
         "published": "2024-05-10"},
        {"record": "speaker", "id": "chief", "label": text},
        {"record": "subject", "id": "lost", "label": text, "unit": "homes", "place": text},
        {"record": "claim", "id": "post-1", "source": "post", "subject": "lost", "value": "300",
         "quote": text, "speaker": "chief", "via": text, "condition": text, "note": text},
        {"record": "claim", "id": "daily-2", "source": "daily", "subject": "lost", "value": "900",
         "quote": text, "speaker": text, "coder": text},
    ]  # fmt: skip
    bench.lay({"a.jsonl": "\n".join(map(json.dumps, records))})


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_is_no_error(bench: Bench, text: str) -> None:
    lay(bench, text)
    done = bench.run("check", "case", "--format", "json")
    assert (done.status, done.err) == (1, "")
    found = [f for f in done.document["findings"] if "post-1" in str(f["claims"])]
    assert found, "the claims with the text in them are compared"
    claims = found[0]["claims"]
    assert isinstance(claims, list)
    assert [text] in [claim["quote"] for claim in claims]  # as it is, to the letter


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_nothing_drives_a_terminal(bench: Bench, text: str) -> None:
    lay(bench, text)
    for argv in (
        ["check", "case"],
        ["why", "post-1", "case"],
        ["explain", text],
        ["check", "case", "--source", text],
        ["graph", "case", "--format", text],
    ):
        done = bench.run(*argv)
        assert "Traceback" not in done.err
        assert not CONTROL.search(done.out + done.err), argv


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_nothing_runs_in_a_spreadsheet(bench: Bench, text: str) -> None:
    lay(bench, text)
    out = bench.run("check", "case", "--format", "csv").out
    assert not CONTROL.search(out)
    rows = list(csv.reader(StringIO(out.removeprefix("\ufeff")), strict=True))
    assert len({len(row) for row in rows}) == 1, "the columns are those of the first row"
    for cell in (cell for row in rows for cell in row):
        assert not re.match(r"\s*[=+@\t\r]|-(?![0-9])", cell), cell


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_nothing_is_marked_up_in_markdown(bench: Bench, text: str) -> None:
    lay(bench, text)
    out = bench.run("check", "case", "--format", "markdown").out
    assert not CONTROL.search(out)
    html = MarkdownIt("gfm-like", {"linkify": False}).render(out)
    bench.lay({"a.jsonl": ""})
    assert "<script>alert" not in html
    assert not re.search(r"<[^>]*onerror=", html)
    assert "javascript:" not in re.sub(r">[^<]*<", "><", html), "no link that a text made"


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("to", ["yaml", "csv", "jsonl"])
def test_it_survives_every_format_of_files(bench: Bench, text: str, to: str) -> None:
    lay(bench, text)
    assert bench.run("convert", "case", "--to", to, "--output", "out").status == 0
    one, other = (
        bench.run("check", folder, "--format", "json").document["findings"]
        for folder in ("case", "out")
    )
    assert len(one) > 1
    assert [(f["id"], f["message"]) for f in one] == [(f["id"], f["message"]) for f in other]
    if to == "csv":
        for path in (bench.folder / "out").glob("*.csv"):
            with path.open(encoding="utf-8-sig", newline="") as stream:
                for cell in (cell for row in csv.reader(stream) for cell in row):
                    assert not re.match(r"\s*[=+@]|[\t\r]", cell), cell
