"""Printed lines to paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.coding.articles.pdf_lines import Line, paragraphs


def _page(*lines: str, gap: float = 13, right: float = 500, height: float = 11) -> list[Line]:
    return [
        Line(text, 72, 700 - number * gap, right if len(text) > 40 else 72 + 5 * len(text), height)
        for number, text in enumerate(lines)
    ]


FULL = "the river rose by two metres in the night and"


def test_lines_of_one_paragraph() -> None:
    assert list(paragraphs([_page(FULL, FULL, "then it fell.")])) == [
        f"{FULL} {FULL} then it fell."
    ]


def test_a_line_that_says_when_it_was_published_stands_alone() -> None:
    page = _page(
        "River Ledger, 14 May 2024", "The mill in Sund will close its gates, its owner said"
    )
    assert len(list(paragraphs([page]))) == 2


def test_a_short_last_line_ends_one() -> None:
    assert len(list(paragraphs([_page(FULL, "then it fell.", "The town is dry.")]))) == 2


def test_another_size_ends_one() -> None:
    head, body = _page(FULL)[0], _page(FULL, "is.", height=9)
    assert len(list(paragraphs([[Line(FULL, 72, 720, 500, 14), *body]]))) == 2
    assert len(list(paragraphs([[head, *body[1:]]]))) == 2


def test_another_column_goes_on_within_a_sentence() -> None:
    left = Line(FULL, 72, 100, 300, 11)
    right = Line("washed the bridge away.", 320, 700, 500, 11)
    assert list(paragraphs([[left, right]])) == [f"{FULL} washed the bridge away."]
    begins = Line("The bridge is gone.", 320, 700, 500, 11)
    assert len(list(paragraphs([[left, begins]]))) == 2


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("exam\ufffeples of it", "were seen"), "examples of it were seen"),
        (("a 25-year\ufffeold man", "of Alder"), "a 25-year-old man of Alder"),
        (("in 2019\ufffe20 or", "later"), "in 2019-20 or later"),
        (("the Alder\x02Elm road", "is shut"), "the Alder-Elm road is shut"),
        (("exam\ufffe", "ples of it"), "examples of it"),
    ],
)
def test_words_that_were_parted(parts: tuple[str, str], whole: str) -> None:
    lines = [Line(text, 72, 700 - 13 * number, 500, 11) for number, text in enumerate(parts)]
    assert list(paragraphs([lines])) == [whole]


_lines = st.builds(
    Line,
    text=st.sampled_from(["5 homes.", FULL, "3", "• one", "Page 2 of 9", "\ufffe", "It rained"]),
    left=st.floats(-10, 600),
    bottom=st.floats(-10, 800),
    right=st.floats(-10, 600),
    height=st.floats(0, 40),
)


@given(st.lists(st.lists(_lines, max_size=8), max_size=5))
def test_no_word_of_a_line_between_others_is_lost(pages: list[list[Line]]) -> None:
    text = " ".join(paragraphs(pages))
    for page in pages:
        for line in page[1:-1]:
            assert line.text.replace("\ufffe", "") in text or line.text == "\ufffe"
