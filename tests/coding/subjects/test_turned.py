"""Subjects of what rose, of what was not done, of what has a unit, and of which nothing is left."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.article import Article
from factcheck.coding.code import Coder


def labels(language: Language, sentence: str) -> list[str]:
    coded = Coder(language).code(Article("paper", sentence, published="2023-06-10"))
    named = {subject.id: subject.label for subject in coded.subjects}
    return [named[claim.subject] for claim in coded.claims]


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("A pay rise of 4 per cent was agreed.", "Rise of pay"),
        ("Bus fares in Marl fell by 4 per cent.", "Fall of bus fares in Marl"),
        ("Up to 900 parcels had not been counted.", "Parcels not counted"),
        ("One in six boats was not insured.", "Share of boats (not insured)"),
        ("Farmers said 800 tonnes of plums had been lost.", "Losses: plums"),
        ("The harvest came to 31,000 tonnes.", "Output"),
        ("The line is 4.2 kilometres long.", "Length of line"),
        ("The operator put the number of stranded guests at 300.", "Guests stranded"),
        ("Storm leaves 19 dead in Velm", "People killed in Velm"),
        ("The Greys hold 12 seats.", "Seats won by Greys"),
        ("Nine of the fleet's 30 boats have sunk.", "Fleet boats that sank"),
    ],
)
def test_the_label_says_so(language: Language, sentence: str, label: str) -> None:
    assert label in labels(language, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The strikers want a rise of 15 per cent.",  # of what is not told
        "Ministers want tax up 4.9 per cent.",  # not of the ministers
        "Six of the county's 22 kilns stood idle.",  # not how many there are
        "Mr Vitale got 19,550 and Ms Roe 18,000.",  # of what is not told
    ],
)
def test_without_a_plain_subject_there_is_no_claim(language: Language, sentence: str) -> None:
    assert labels(language, sentence) == []


def test_who_lies_at_anchor_is_not_laid_off(language: Language) -> None:
    [label] = labels(language, "Some 40 ships lay at anchor off Luma.")
    assert "laid off" not in label
