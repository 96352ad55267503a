"""PDFs: the text of their pages."""

from __future__ import annotations

import random

import pytest

from factcheck.coding.articles.from_pdf import from_pdf
from factcheck.errors import Unreadable
from tests.coding.articles.made_pdf import column, pdf

FIRST = column("River floods 400 homes", top=740, size=20) + column(
    "More than 400 homes were flooded on Friday, the mayor said, and exam-",
    "ples of damage are 20 roads. A 25-year-",
    "old man was hurt.",
    "",
    "A second paragraph (in brackets) goes on over several lines that are",
    "long enough to be called full, and ends",
)
SECOND = column("on the next page. It rained.", "", "1. Roads are shut", "2. Bridges are open")

TEXT = """\
River floods 400 homes

More than 400 homes were flooded on Friday, the mayor said, and examples of damage are 20 roads. \
A 25-year-old man was hurt.

A second paragraph (in brackets) goes on over several lines that are long enough to be called \
full, and ends on the next page. It rained.

1. Roads are shut

2. Bridges are open
"""


def test_its_paragraphs() -> None:
    facts = from_pdf(pdf(FIRST, SECOND))
    assert facts.text == TEXT
    assert facts.extracted
    assert (facts.title, facts.published) == ("River floods 400 homes", "")


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            *column("The Daily, 3 May", top=770),
            *column(f"Page text of sheet {word}.", f"It ends with the word {word}."),
            *column(str(number), top=40),
        ]
        for number, word in enumerate(("one", "two", "three"), 1)
    ]
    text = from_pdf(pdf(*pages)).text
    assert "Daily" not in text
    assert text.split("\n\n")[0] == "Page text of sheet one. It ends with the word one."


def test_metadata() -> None:
    info = {"Title": "River floods more than 400 homes", "CreationDate": "D:20240504101500+02'00'"}
    facts = from_pdf(pdf(FIRST, info=info))
    assert (facts.title, facts.made) == ("River floods more than 400 homes", "2024-05-04")
    assert facts.published == ""
    dated = column("Published 3 May 2024", top=715)
    assert from_pdf(pdf([*FIRST, *dated], info=info)).published == "2024-05-03"


@pytest.mark.parametrize("title", ["Microsoft Word - draft3.docx", "untitled", "river.indd", "x"])
def test_titles_that_programs_write(title: str) -> None:
    assert from_pdf(pdf(FIRST, info={"Title": title})).title == "River floods 400 homes"


def test_a_date_that_there_is_not() -> None:
    assert from_pdf(pdf(FIRST, info={"CreationDate": "D:20249941000000"})).published == ""


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf(FIRST, locked=True), "cannot be read as PDF: it is locked by a password"),
        (pdf(FIRST)[:300], "cannot be read as PDF: it is damaged"),
        (b"%PDF-1.7\nnothing more", "cannot be read as PDF: it is damaged"),
        (pdf([]), "holds no text; if it is a scan, recognise its text first (OCR)"),
        (pdf(*[[]] * 1001), "has 1,001 pages, 1,000 are read at most"),
    ],
)
def test_pdfs_that_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable) as error:
        from_pdf(data)
    assert str(error.value) == message


def test_any_damage_ends_well() -> None:
    whole = pdf(FIRST, SECOND)
    rng = random.Random(1)
    ended = set()
    for _ in range(80):
        data = bytearray(whole)
        for _ in range(rng.randint(1, 6)):
            data[rng.randrange(9, len(data))] = rng.randrange(256)
        try:
            ended.add(bool(from_pdf(bytes(data)).text))
        except Unreadable as error:
            ended.add(str(error))
    assert True in ended
    assert any(isinstance(one, str) for one in ended)
