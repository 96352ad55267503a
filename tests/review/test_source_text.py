"""A text with all its quotes, and what would change in a file."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim, Locator
from factcheck.review.diffing import LONGEST, diff_lines
from factcheck.review.source_text import LONGEST as LONGEST_TEXT
from factcheck.review.source_text import lit


def claim(*quotes: str, at: int | None = None) -> Claim:
    places = () if at is None else (Locator(start=at, end=at + len(quotes[0])),)
    return Claim(id="a", source="s", subject="homes", value="x", quote=quotes, locator=places)


def shown(text: str, *claims: Claim) -> list[str]:
    """The paragraphs as a reader sees them: a number before each quote, itself in brackets."""
    return [
        "".join(
            "".join(f"{n}{'!' if first else ''}" for n, first in stretch.begins)
            + (f"[{stretch.text}]" if stretch.claims else str(stretch.text))
            for stretch in paragraph
        )
        for paragraph in lit(text, claims).paragraphs
    ]


def test_quotes_stand_numbered_in_the_text() -> None:
    text = "One two three.\n\nFour two five."
    assert shown(text, claim("two", at=4), claim("Four"), claim("five", "One")) == [
        "3![One] 1![two] three.",
        "2![Four] two 3[five].",
    ]


def test_quotes_that_overlap() -> None:
    assert shown("one two three", claim("one two"), claim("two three")) == [
        "1![one ]2![two][ three]"
    ]
    assert shown("one two", claim("one"), claim("one")) == ["1!2![one] two"]


def test_a_quote_that_is_not_there_is_told() -> None:
    found = lit("one two", [claim("three"), claim("two", at=0)])
    assert found.faults == {
        1: "The text does not have the quote.",
        2: "The quote stands elsewhere than the claim says.",
    }
    assert found.placed == {2}


def test_markup_and_codes_of_a_text_are_words() -> None:
    (told,) = shown("<b>\u202e & \x1b</b>", claim("<b>"))
    assert told == "1![&lt;b&gt;]\\u202e &amp; \\x1b&lt;/b&gt;"


def test_a_very_long_text_with_very_many_quotes() -> None:
    began = time.perf_counter()
    text = "word " * 400_000
    found = lit(text, [claim("word word " * 20, at=5 * n) for n in range(3_000)])
    assert time.perf_counter() - began < 5
    assert found.more == f"{len(text) - LONGEST_TEXT:,} characters more are not shown."


@given(
    st.text("ab \n<", max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 9)), max_size=5),
)
def test_the_whole_text_is_shown(text: str, places: list[tuple[int, int]]) -> None:
    quotes = [claim(text[at : at + size], at=at) for at, size in places if text[at : at + size]]
    said = "".join(
        str(stretch.text) for paragraph in lit(text, quotes).paragraphs for stretch in paragraph
    )
    assert "".join(said.split()) == "".join(text.replace("<", "&lt;").split())


def told(before: str, after: str) -> list[str]:
    marks = {"same": " ", "gone": "-", "came": "+"}
    return [f"{marks[line.kind]}{line.number} {line.text}" for line in diff_lines(before, after)]


def test_lines_that_differ_with_a_few_around_them() -> None:
    before = "".join(f"{n}\n" for n in range(1, 12))
    assert told(before, before.replace("6\n", "x\ny\n")) == [
        " 3 3", " 4 4", " 5 5", "-6 6", "+6 x", "+7 y", " 8 7", " 9 8", " 10 9",
    ]  # fmt: skip
    assert told("a\nb\nc\n", "b\nc\nd\n") == ["-1 a", " 1 b", " 2 c", "+3 d"]
    assert told("a\n", "a\n") == [" 1 a"]


def test_a_line_of_a_megabyte_is_cut_to_its_change() -> None:
    before = "x" * 500_000 + "old" + "y" * 500_000
    gone, came = diff_lines(before, before.replace("old", "new"))
    assert "old" in gone.text
    assert "new" in came.text
    assert max(len(gone.text), len(came.text)) <= LONGEST + 2


def test_a_whole_file_that_differs_takes_no_time() -> None:
    began = time.perf_counter()
    lines = diff_lines("a\n" * 50_000, "b\n" * 50_000)
    assert len(lines) == 100_000
    assert time.perf_counter() - began < 5


@given(st.text("ab\n", max_size=30), st.text("ab\n", max_size=30))
def test_the_new_file_is_the_old_one_with_the_lines_changed(before: str, after: str) -> None:
    lines = diff_lines(before, after)
    old, new = before.splitlines(), after.splitlines()
    gone = {line.number - 1 for line in lines if line.kind == "gone"}
    came = {line.number - 1: line.text for line in lines if line.kind == "came"}
    rest = iter([line for n, line in enumerate(old) if n not in gone])
    assert [came[n] if n in came else next(rest) for n in range(len(new))] == new
    assert all(new[line.number - 1] == line.text for line in lines if line.kind == "same")
