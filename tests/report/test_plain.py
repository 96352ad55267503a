"""Hostile text, made harmless for each format."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.report.plain import in_cell, in_log, in_markdown, visible

_GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, “curly” é 日本", "plain, “curly” é 日本"),
        ("", ""),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x00\x07\x7f\x85\x9b", "\\x00\\x07\\x7f\\x85\\x9b"),
        ("a\u202eb\u2066", "a\\u202eb\\u2066"),
        ("\u200b\u200d\ufeff\u00ad", "\\u200b\\u200d\\ufeff\\xad"),
        ("\u2028\u2029", "\\u2028\\u2029"),
        ("\ud800", "\\ud800"),
        ("\U000e0041\uffff", "\\U000e0041\\uffff"),
        ("a\r\n\t\v\fb\nc", "a b c"),
        ("1\u00a0000\u2009m\u3000", "1\u00a0000\u2009m\u3000"),
        ("\x1b\n\u00a0", "\\x1b \u00a0"),
    ],
)
def test_nothing_acts_and_nothing_hides(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_what_is_visible_is_one_printable_line(text: str) -> None:
    shown = visible(text)
    assert all(c.isprintable() or c.isspace() for c in shown)
    assert len(shown.splitlines()) <= 1
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a | b", "a \\| b"),
        ("`x` *y* _z_ ~~w~~ [l](u)", "\\`x\\` \\*y\\* \\_z\\_ \\~\\~w\\~\\~ \\[l\\](u)"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("@name", "@&#8203;name"),
        ("# h #12", "\\#&#8203; h \\#&#8203;12"),
        ("http://e.example", "http:&#8203;//e.example"),
        ("WWW.e.example", "www&#8203;.e.example"),
        ("costs $1 and $2", "costs \\$1 and \\$2"),
        ("back\\slash", "back\\\\slash"),
        ("- x", "\\- x"),
        ("+ x", "\\+ x"),
        ("12. x", "12\\. x"),
        ("3) x", "3\\) x"),
        ("3 x. y - z", "3 x. y - z"),
        ("  1. x", "1\\. x"),
        ("\n# x", "\\#&#8203; x"),
        ("\u202e", "\\\\u202e"),
    ],
)
def test_markdown_shows_the_letters(text: str, escaped: str) -> None:
    assert in_markdown(text) == escaped


def _text_of(markdown: str) -> tuple[set[str], str]:
    """The kinds of element that a page would have of it, and its text."""
    kinds: set[str] = set()
    text = ""
    for block in _GITHUB.parse(markdown):
        kinds.add(block.type)
        for part in block.children or []:
            kinds.add(part.type)
            text += part.content
    return kinds, text


@given(st.text("ab1 .:/@#$|`*_~[]()<>!&;\\-+=\n\u202e\"'", max_size=40))
def test_markdown_has_no_markup_of_the_text_s_own(text: str) -> None:
    kinds, shown = _text_of(in_markdown(text))
    assert kinds <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}
    assert shown.replace("\u200b", "").casefold() == visible(text).strip().casefold()


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (-5, "-5"),
        (0.1, "0.1"),
        (10**20, "100000000000000000000"),
        ("-5", "'-5"),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("@x", "'@x"),
        ("＝1", "'＝1"),
        (" =1", "' =1"),
        ("\t1", "' 1"),
        ("\r1", "' 1"),
        ("\n1", "' 1"),
        ("a=1", "a=1"),
        ("'x", "'x"),
        ("\x1b", "\\x1b"),
    ],
)
def test_no_cell_is_a_formula(value: str | int | float | None, cell: str) -> None:
    assert in_cell(value) == cell


@given(st.text())
def test_a_cell_survives_csv(text: str) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([in_cell(text), "end"])
    row = next(csv.reader(io.StringIO(out.getvalue(), newline=""), strict=True))
    assert row == [in_cell(text), "end"]
    assert row[0].lstrip()[:1] not in {"=", "+", "-", "@"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", ": :error::x"),
        ("a\n  ::stop-commands::x", "a\n  : :stop-commands::x"),
        ("a ##[add-mask]x ##[error]", "a ## [add-mask]x ## [error]"),
        ("a::b ## [x] #[y]", "a::b ## [x] #[y]"),
    ],
)
def test_a_log_holds_no_command(text: str, shown: str) -> None:
    assert in_log(text) == shown
    assert in_log(shown) == shown
