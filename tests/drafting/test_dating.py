"""Which event of the case a date in a draft is the day of."""

from __future__ import annotations

import pytest

from factcheck.casefile import Case
from factcheck.coding.article import Article
from factcheck.drafting import Draft
from factcheck.drafting.reading import Reader
from tests.cases import case_of

pytest.importorskip("spacy")

TOWN = """
subjects:
  - {id: closed, label: Day on which the Ashford bridge was closed, type: date}
  - {id: breach, label: Day on which the river dam broke, type: date}
claims:
  - {id: a, source: herald, subject: closed, value: May 8}
  - {id: b, source: herald, subject: breach, value: May 6}
"""


@pytest.fixture(scope="module")
def reader() -> Reader:
    town: Case = case_of(TOWN)
    return Reader(town)


def told(reader: Reader, text: str) -> list[tuple[str, str, str]]:
    draft: Draft = reader.check(Article("d", text, file="d.txt", published="2024-05-12"))
    return [
        (one.kind, one.subject.id, one.box.words)
        for one in draft.remarks
        if one.subject.type == "date"
    ]


def test_a_right_day_agrees_and_a_wrong_one_conflicts(reader: Reader) -> None:
    assert told(reader, "The Ashford bridge was closed on 8 May.\n") == [
        ("single-origin", "closed", "8 May")
    ]
    assert told(reader, "The Ashford bridge was closed on 9 May.\n") == [
        ("conflict", "closed", "9 May")
    ]


def test_of_two_dates_the_known_one_is_the_events(reader: Reader) -> None:
    text = "The Ashford bridge was closed on 8 May and inspected on 10 May.\n"
    assert told(reader, text) == [("single-origin", "closed", "8 May")]


def test_what_is_counted_from_the_event_is_not_its_day(reader: Reader) -> None:
    text = "Shops opened on 10 May after the Ashford bridge was closed.\n"
    assert told(reader, text) == []


def test_the_drafts_own_date_is_no_event(reader: Reader) -> None:
    assert told(reader, "On 12 May the Ashford bridge was still closed.\n") == []


def test_a_date_that_heads_an_entry_belongs_to_it(reader: Reader) -> None:
    found = told(reader, "7 May. The river dam broke.\n")
    assert found == [("conflict", "breach", "7 May")]


def test_a_date_of_something_else_is_left(reader: Reader) -> None:
    assert told(reader, "The council met on 3 May about the budget.\n") == []
