"""Plain text: what its lines say of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.coding.articles.from_text import from_text

STORY = "More than 400 homes are flooded, the mayor said.\n"


def test_headline_outlet_and_date() -> None:
    text = f"River floods homes in Alder | The Daily\n\nBy Jo Doe\n3 May 2024\n\n{STORY}"
    facts = from_text(text.encode())
    assert facts.text == text
    assert not facts.extracted
    assert facts.title == "River floods homes in Alder"
    assert facts.publisher == "The Daily"
    assert facts.published == "2024-05-03"
    assert facts.notes == ("published 2024-05-03: “3 May 2024”",)


def test_the_name_of_the_paper_on_the_first_line_is_no_headline() -> None:
    facts = from_text(f"Fen Courier\n\nRiver floods homes in Alder\n\n{STORY}".encode())
    assert (facts.publisher, facts.title) == ("Fen Courier", "River floods homes in Alder")


def test_the_name_of_the_paper_beside_its_date() -> None:
    text = f"The Fen Courier, Friday 3 May 2024, page 2\n\nRiver floods homes\n\n{STORY}"
    facts = from_text(text.encode())
    assert (facts.publisher, facts.published) == ("The Fen Courier", "2024-05-03")
    assert facts.title == "River floods homes"


@pytest.mark.parametrize(
    "headline", ["Gazette Fined Over Leak", "Mayor Sues Daily Record Owner", "Morning Rain Eases"]
)
def test_a_headline_in_capitals_is_no_paper(headline: str) -> None:
    facts = from_text(f"{headline}\n\nBy Jo Doe\n\n{STORY}".encode())
    assert (facts.publisher, facts.title) == ("", headline)


def test_a_paper_with_no_headline_behind_it_may_be_the_headline() -> None:
    facts = from_text(f"Fen Courier\n\n{STORY}".encode())
    assert (facts.publisher, facts.title) == ("", "Fen Courier")


def test_fields_before_the_text() -> None:
    text = (
        "Title: River floods homes\nPublisher: The Daily\nDate: 3 May 2024\n"
        f"URL: https://daily.example/river\n\n{STORY}"
    )
    facts = from_text(text.encode())
    assert (facts.title, facts.publisher) == ("River floods homes", "The Daily")
    assert (facts.published, facts.url) == ("2024-05-03", "https://daily.example/river")


def test_an_address_at_the_end_and_the_day_in_it() -> None:
    text = f"River\n\n{STORY}\nOriginal url:\n\n<https://daily.example/2024/05/03/river>"
    facts = from_text(text.encode())
    assert facts.url == "https://daily.example/2024/05/03/river"
    assert facts.published == "2024-05-03"
    assert facts.notes == ("published 2024-05-03: from its address",)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("River floods homes\n\nText.", "River floods homes"),
        ("\n\n# River floods homes\n", "River floods homes"),
        ("3 May 2024\nRiver floods homes\n\nText.", "River floods homes"),
        ("The river flooded homes in the\nnorth of the town.\n", ""),
        ("ALDER, May 3, 2024 — The river rose.\n", ""),
        ("x" * 250, ""),
        ("River | floods | homes and much more besides than an outlet's name is", None),
        ("", ""),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    assert from_text(text.encode()).title == (text if title is None else title)


def test_an_agency_in_the_dateline() -> None:
    assert from_text(b"River\n\nALDER (Newswire) - The river rose.").publisher == "Newswire"


def test_a_note_quotes_few_words() -> None:
    line = "Published 3 May 2024 in the morning edition of the paper for the north"
    (note,) = from_text(f"River\n{line}\n".encode()).notes
    assert note == "published 2024-05-03: “Published 3 May 2024 in the morning edition”"


@given(st.text())
def test_any_text_is_kept_to_the_letter(text: str) -> None:
    facts = from_text(text.encode())
    assert facts.text.lstrip(" ") == text.replace("\r\n", "\n").replace("\r", "\n").lstrip(
        "\ufeff "
    ) or facts.text == text.replace("\r\n", "\n").replace("\r", "\n")
