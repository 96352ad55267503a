"""Where figures are: names, adjectives, "the country", headings."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.places.headings import headings
from factcheck.coding.places.nations import is_nation, nation_of
from tests.coding.counting.test_counted import counted_in

NEAREST = [
    ("Some 400 Afghans crossed the Iranian border.", "400", "Iran"),
    ("At the Polish border town of Medyka, 900 men waited.", "900", "Medyka"),
    ("Latvia said 70 people had left the country.", "70", "Latvia"),
    ("Some 9,000 Georgians have left the country.", "9,000", "Georgia"),
    (
        "Serbia has begun a draft. Officials estimate that 6,000 men left the country.",
        "6,000",
        "Serbia",
    ),
    ("Kenya is host to many; 50,000 refugees entered the country in May.", "50,000", "Kenya"),
    ("A ferry from Split carried 800 passengers to Bari.", "800", "Bari"),
    ("In Oslo, 30 flats stand empty.", "30", "Oslo"),
]


@pytest.mark.parametrize(("text", "figure", "place"), NEAREST)
def test_the_nearest_place(language: Language, text: str, figure: str, place: str) -> None:
    assert counted_in(language, text, figure).places[0] == place


def test_a_place_of_one_sentence_is_one_in_the_next(language: Language) -> None:
    text = "They fled to the city of Narva. Several of Narva's 300 teachers took them in."
    assert counted_in(language, text, "300").places == ("Narva",)


NOT = [
    ("The army used 30 drones against Georgia.", "30", "Georgia"),
    ("Anna, who was born in Peru, owns 3 bakeries.", "3", "Peru"),
    ("Anna left Rome, but her sister owns 3 houses.", "3", "Rome"),
]


@pytest.mark.parametrize(("text", "figure", "place"), NOT)
def test_no_place_of_the_figure(language: Language, text: str, figure: str, place: str) -> None:
    assert place not in counted_in(language, text, figure).places[:1]


def test_a_heading_that_speaks_of_the_same_lends_its_place(language: Language) -> None:
    text = "Refugees arrive in Moldova\n\nMore than 4,000 refugees were counted on Friday."
    assert counted_in(language, text, "4,000").places == ("Moldova",)


def test_a_heading_on_something_else_lends_nothing(language: Language) -> None:
    text = "Trade talks open in Moldova\n\nMore than 4,000 refugees were counted on Friday."
    assert counted_in(language, text, "4,000").places == ()


def test_headings_are_short_lines_without_a_stop(language: Language) -> None:
    text = "Floods in Peru\n\nThree died.\nMany fled.\n\nWhat now\n\n" + "word " * 30 + "\n\nEnd."
    assert [heading.text for heading in headings(language(text))] == ["Floods in Peru", "What now"]


@pytest.mark.parametrize(
    ("word", "nation"),
    [
        ("Kazakh", "Kazakhstan"),
        ("Finns", "Finland"),
        ("Frenchmen", "France"),
        ("dutch", "Netherlands"),
        ("Polish", "Poland"),
        ("Norman", ""),
        ("men", ""),
        ("", ""),
    ],
)
def test_nations(word: str, nation: str) -> None:
    assert nation_of(word) == nation
    assert not nation or is_nation(nation)
