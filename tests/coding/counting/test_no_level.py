"""Figures that are no level of what they count, and those that look like them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.counting.counted import counted
from factcheck.coding.said import Counted
from factcheck.spotting.figures import spot_figures


def counted_of(language: Language, sentence: str, figure: str) -> Counted:
    """What the first figure that ends so counts."""
    spotted = next(
        one for one in spot_figures(sentence) if figure in (one.text, one.text.split()[-1])
    )
    return counted(language(sentence), spotted)


@pytest.mark.parametrize(
    ("sentence", "figure", "apart"),
    [
        ("Eight of the 51 kiosks were sold.", "51", "whole"),
        ("Eight of the county's 51 kiosks were sold.", "51", "whole"),
        ("Half of the 51 kiosks were sold.", "51", "whole"),
        ("Of the 51 kiosks, 8 were sold.", "51", "whole"),
        ("The other 43 kiosks stay.", "43", "rest"),
        ("The remaining 43 kiosks stay.", "43", "rest"),
        ("Another 43 kiosks opened.", "43", "increment"),
        ("A further 43 kiosks opened.", "43", "increment"),
        ("The fire gutted 43 more kiosks.", "43 more", "increment"),
        ("The death toll rose to 30 after soldiers found 13 bodies.", "13", "increment"),
        ("The death toll is 30. Divers recovered 13 bodies.", "13", "increment"),
        ("The bay has 40 boats, 12 more than in May.", "12", "difference"),
        ("Kiosks sold 7% fewer papers than in May.", "7%", "difference"),
        ("The number of kiosks fell from 60 to 51.", "60", "before"),
        ("The number of kiosks fell to 51 from 60.", "60", "before"),
        ("The senate passed the bill by 33 votes to 20.", "20", "side"),
        ("The vote was 33 for and 20 against.", "33", "side"),
    ],
)
def test_what_is_no_level(language: Language, sentence: str, figure: str, apart: str) -> None:
    assert counted_of(language, sentence, figure).apart == apart


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Eight of the 51 kiosks were sold.", "Eight"),
        ("Eight of the 51 people arrested were freed.", "51"),
        ("One of the 12-room houses burned down.", "12"),
        ("A crowd of 300 marched.", "300"),
        ("Some 43 or more kiosks burned.", "more"),
        ("The number of kiosks fell from 60 to 51.", "51"),
        ("Divers recovered 13 bodies.", "13"),
        ("Some 300 nurses came from 12 towns.", "12"),
        ("More than 300 nurses came.", "300"),
        ("Ms Roe received 3,300 votes.", "3,300"),
    ],
)
def test_what_may_be_one(language: Language, sentence: str, figure: str) -> None:
    assert counted_of(language, sentence, figure).apart == ""


def test_some_of_a_whole_is_told(language: Language) -> None:
    assert counted_of(language, "Eight of the 51 kiosks were sold.", "Eight").part
    assert counted_of(language, "Eight of their 51 kiosks were sold.", "Eight").part
    assert not counted_of(language, "Eight of the kiosks were sold in 2019.", "Eight").part
    assert not counted_of(language, "Eight kiosks were sold.", "Eight").part


@pytest.mark.parametrize(
    ("sentence", "figure", "side"),
    [
        ("The Greys won 12 seats.", "12", "Greys"),
        ("The Free Union holds 12 seats.", "12", "Free Union"),
        ("Ms Roe received 3,300 votes.", "3,300", "Ms Roe"),
        ("There were 12 seats for Labour.", "12", "Labour"),
        ("Some 12 seats were vacant.", "12", ""),
        ("The Greys won 12 prizes.", "12", ""),
    ],
)
def test_whose_seats_and_votes(language: Language, sentence: str, figure: str, side: str) -> None:
    assert counted_of(language, sentence, figure).side == side


@pytest.mark.parametrize(
    ("sentence", "figure", "noun", "act"),
    [
        ("The number of miners killed in Orlu has risen to 30.", "30", "miners", "kill"),
        ("The number of homes without power fell to 900.", "900", "homes", "blackout"),
        ("The firm revised its count of the boats sunk to 60.", "60", "boats", "sink"),
        ("The mayor put the number of sheep lost at 60.", "60", "sheep", "lose"),
        ("The number of 300 boats was disputed by 12 clubs.", "12", "clubs", "dispute"),
        ("The minister spoke of 45 raids.", "45", "raids", ""),
        ("The survey arrived at 45 raids.", "45", "raids", ""),
        ("Nine sailors remain missing.", "Nine", "sailors", "missing"),
        ("Nine sailors were still missing on Friday.", "Nine", "sailors", "missing"),
        ("Nine sailors were reported missing.", "Nine", "sailors", "missing"),
        ("Nine sailors missed the boat.", "Nine", "sailors", "miss"),
    ],
)
def test_what_is_counted_behind_words_of_counting(
    language: Language, sentence: str, figure: str, noun: str, act: str
) -> None:
    found = counted_of(language, sentence, figure)
    assert (found.noun, found.act) == (noun, act)


def test_forty_schools_that_will_close_are_closed(language: Language) -> None:
    assert counted_of(language, "Some 40 schools will close.", "40").role == "object"
    assert counted_of(language, "Some 40 firms closed their doors.", "40").role == "subject"
    assert counted_of(language, "Some 40 votes were not counted.", "40").negated
