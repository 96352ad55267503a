"""Figures of tables: what head and row are plain about, and what they leave open."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from factcheck.coding.article import Article
from factcheck.coding.articles.read import read_article
from factcheck.coding.code import Coded, Coder
from factcheck.coding.tables import cells_of, rows_of

FLOOD = """\
# The flood in figures

The river left its bed in the night.

| Town | Deaths | People injured | Homes destroyed |
|------|-------:|---------------:|----------------:|
| Velm | 31 | 210 | 1,480 |
| Oste | 7 | | 95 |
| Total | 38 | 250 | 1,575 |
"""
PAGE = """\
<html lang="en"><head><title>The flood in figures</title></head><body><article>
<h1>The flood in figures</h1>
<p>The river left its bed in the night, and the people of both towns were woken by the sirens of the
fire brigade long before the water came into their streets and houses.</p>
<table><tr><th>Town</th><th>Deaths</th><th>Damage (million euros)</th></tr>
<tr><td>Velm</td><td>31</td><td>12</td></tr><tr><td>Oste</td><td>7</td><td>3</td></tr></table>
<p>The fire brigade went on with its search through the following day, with dogs and with boats that
fishermen had lent, while the water fell slowly.</p></article></body></html>
"""


def coded(language: Language, folder: Path, name: str, text: str) -> Coded:
    path = folder / name
    path.write_text(text, "utf-8")
    return Coder(language).code(read_article(path, published="2024-05-16"))


def figures(found: Coded) -> set[tuple[str, str]]:
    labels = {subject.id: subject.label for subject in found.subjects}
    return {(str(claim.value), labels[claim.subject]) for claim in found.claims}


def test_a_row_of_markdown_says_where_and_its_head_what(language: Language, tmp_path: Path) -> None:
    found = coded(language, tmp_path, "flood.md", FLOOD)
    assert figures(found) == {
        ("31", "People killed in Velm"),
        ("210", "People injured in Velm"),
        ("1,480", "Homes destroyed or damaged in Velm"),
        ("7", "People killed in Oste"),
        ("95", "Homes destroyed or damaged in Oste"),
    }


def test_a_table_of_a_page_likewise_without_what_its_head_leaves_open(
    language: Language, tmp_path: Path
) -> None:
    found = coded(language, tmp_path, "flood.html", PAGE)
    of_rows = {pair for pair in figures(found) if pair[0].isdigit()}
    assert of_rows == {("31", "People killed in Velm"), ("7", "People killed in Oste")}


def test_the_quote_stands_in_the_cell(language: Language, tmp_path: Path) -> None:
    found = coded(language, tmp_path, "flood.md", FLOOD)
    for claim in found.claims:
        place = claim.locator[0]
        assert found.article.text[place.start : place.end] == claim.quote[0]


def test_counts_of_two_years_are_two_subjects(language: Language, tmp_path: Path) -> None:
    table = "# Roads\n\n| Year | Deaths |\n|---|---|\n| 2021 | 31 |\n| 2022 | 20 |\n"
    found = coded(language, tmp_path, "roads.md", table)
    assert [(claim.value, claim.period) for claim in found.claims] == [
        ("31", "2021"),
        ("20", "2022"),
    ]
    assert len({claim.subject for claim in found.claims}) == 2


def test_a_case_is_given_the_figures_of_a_table(language: Language, tmp_path: Path) -> None:
    from factcheck.casefile.case import Case
    from factcheck.claim import Subject

    dead = Subject(
        id="dead-velm",
        label="People killed by the flood in Velm",
        type="quantity",
        unit="people",
        behaviour="cumulative",
        place="Velm",
    )
    path = tmp_path / "flood.md"
    path.write_text(FLOOD, "utf-8")
    found = Coder(language, Case(subjects={dead.id: dead})).code(read_article(path))
    assert [claim.value for claim in found.claims if claim.subject == dead.id] == ["31"]


@pytest.mark.parametrize(
    "table",
    [
        "Town | Deaths\nTotal | 31",  # of which places?
        "Team | Goals\nVelm | 31",  # no place
        "Town | Damage (million)\nVelm | 31",
        "Town | 2021\nVelm | 31",  # counted is what?
        "Town | Average age\nVelm | 31",
        "Town | Deaths\nVelm | 31 | 7",  # cells and heads do not match
        "Town | Deaths\nVelm | 3.1",
        "Town | Deaths\nVelm | about 31",
        "Month | Deaths\nMay | 31",  # up to then, or within?
        "Town | Deaths",
        "Velm | 31",
        "In Velm 31 | people died",
    ],
)
def test_what_is_not_plain_is_left(table: str) -> None:
    assert cells_of(table) == []


def test_a_second_table_has_a_head_of_its_own() -> None:
    text = "Town | Deaths\nVelm | 31\n\nTown | Arrests\nOste | 7"
    assert [cell.sentence for cell in cells_of(text)] == [
        "There were 31 deaths in Velm.",
        "There were 7 arrests in Oste.",
    ]


CELLS = st.sampled_from(
    ("Town", "Year", "Velm", "2021", "31", "1,480", "Deaths", "", " ", "|", "x" * 99, "людей", "%")
)


@given(st.lists(st.lists(CELLS, max_size=5).map(" | ".join), max_size=12).map("\n".join))
def test_whatever_the_rows_each_figure_stands_where_it_is_said_to(text: str) -> None:
    lines = rows_of(text)
    for cell in cells_of(text):
        value = text[cell.start : cell.end]
        assert value in ("2021", "31", "1,480")
        assert cell.sentence[cell.at :].startswith(f"{value} ")
        assert cell.row in lines


def test_a_head_that_narrows_another_is_a_subject_of_its_own(language: Language) -> None:
    text = "Region | Schools | Schools under suspicion\nAdel | 120 | 14\n"
    found = Coder(language).code(Article("page", text, kind="html"))
    labels = {subject.id: subject.label for subject in found.subjects}
    assert {str(claim.value): labels[claim.subject] for claim in found.claims} == {
        "120": "Schools in Adel",
        "14": "Schools in Adel (under suspicion)",
    }


def test_figures_of_a_table_that_is_not_coded_are_told(language: Language) -> None:
    text = "Kind | Before | After\nRed | 12 | 14\n"
    found = Coder(language).code(Article("page", text, kind="html"))
    assert found.claims == ()
    assert [text[start:end] for start, end in found.left_at] == ["12", "14"]
