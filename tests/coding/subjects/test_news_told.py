"""What figures of the news are called, as an editor would call them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.article import Article
from factcheck.coding.code import Coder


def labels(language: Language, text: str) -> dict[str, str]:
    """The values that an article prints, each with the name of its subject."""
    coded = Coder(language).code(Article("paper", text, published="2023-06-10"))
    called = {subject.id: subject.label for subject in coded.subjects}
    return {str(claim.value): called[claim.subject] for claim in coded.claims}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The blaze forced about 900 villagers from their homes in Sorrel.",
         {"about 900": "Villagers displaced in Sorrel"}),
        ("Some 1,200 people are now out of their homes in Sorrel.",
         {"Some 1,200": "People displaced in Sorrel"}),
        ("The institute puts the burned area at 4,300 hectares.", {"4,300 hectares": "Area burnt"}),
        ("Rescuers, backed by 12 helicopters and 40 vehicles, searched the valley.",
         {"12": "Helicopters deployed", "40": "Vehicles deployed"}),
        ("Some 300 firefighters were battling the flames.", {"Some 300": "Firefighters deployed"}),
        ("The plant in Tarn turned out 90,000 boilers in 2022.",
         {"90,000": "Boilers produced in Tarn (2022)"}),
        ("About 20,000 pupils received the vaccine in Tarn.",
         {"About 20,000": "Pupils vaccinated in Tarn"}),
        ("In Tarn 12 deaths were registered.", {"12": "People killed in Tarn"}),
        ("The last outbreak caused 80 deaths in Tarn.", {"80": "People killed in Tarn"}),
        ("Some 75 houses burned down in Tarn.",
         {"Some 75": "Homes destroyed or damaged in Tarn"}),
        ("The government has set aside 9 million euros ($10 million) in emergency aid.",
         {"9 million euros": "Money: emergency aid", "$10 million": "Money: emergency aid"}),
        ("The plan needs $5 million, of which $2 million has been received.",
         {"$5 million": "Money needed: plan", "$2 million": "Money received"}),
        ("The union expects 500 people to take part.",
         {"500": "People who turned out, as planned"}),
        ("It has about 900 soldiers on the border.", {"about 900": "Soldiers deployed"}),
        ("The army said that 1,800 of its soldiers had come home.",
         {"1,800": "Soldiers who returned"}),
        ("Twelve of the injured are in critical condition.",
         {"Twelve": "People in critical condition"}),
        ("There were 60 people on the bus.", {"60": "People on board"}),
        ("Women make up 55% of cases in Tarn.", {"55%": "Share of cases in Tarn: Women"}),
        ("Some 300 jobs will be created in Velm, Norway, where the firm is to invest $12 million.",
         {"Some 300": "Jobs created in Velm", "$12 million": "Money invested: firm in Velm"}),
    ],
)  # fmt: skip
def test_figures_are_called_after_what_they_are_of(
    language: Language, text: str, wanted: dict[str, str]
) -> None:
    assert labels(language, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He said 60 people had been treated for burns, nine of them in critical condition.",
         {"60": "People treated", "nine": "People in critical condition"}),
        ("Power has been restored to 3,000 of the 8,000 households cut off.",
         {"3,000": "Households (restore)", "8,000": "Households cut"}),
        ("In the past week 90 new cases of measles were recorded in Tarn. In all, Tarn has had 700 "
         "cases of measles.",
         {"90": "New measles cases in Tarn", "700": "Measles cases in Tarn"}),
        ("Last year storms burned 300 hectares. Storms have now burned 500 hectares.",
         {"300 hectares": "Area burnt (2022)", "500 hectares": "Area burnt"}),
        ("It was the deadliest flood since 2015, when about 9,000 people were killed.",
         {"about 9,000": "People killed (2015)"}),
        ("Some 12,000 people have arrived in Tarn. Arrivals have fallen to 1,000 a day.",
         {"Some 12,000": "People who arrived in Tarn", "1,000": "People who arrived (per day)"}),
        ("The company plans to lay off 400 miners in Tarn. It has laid off 90 miners in Tarn.",
         {"400": "Miners laid off at Tarn, as planned", "90": "Miners laid off at Tarn"}),
    ],
)  # fmt: skip
def test_what_is_not_the_same_is_not_called_the_same(
    language: Language, text: str, wanted: dict[str, str]
) -> None:
    assert labels(language, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A doctor said the clinic had received 19 wounded, five of them children.",
        "Four of them were later found to have other causes.",
        "Geologists revised an initial 6.2 to 6.",
        "The party has lost nine seats.",
        "The county has promised money for training, half of the kroner she asked for.",
        "A third of them are under 12.",
    ],
)
def test_what_says_too_little_is_left(language: Language, text: str) -> None:
    assert not {"five", "Four", "6.2", "nine", "half", "A third"} & labels(language, text).keys()


def test_the_sentence_after_a_toll_may_tell_the_first_of_another_kind(language: Language) -> None:
    text = "The crash in Velm killed 23 people. Another 31 were hurt. Another 12 died on Monday."
    found = labels(language, text)
    assert found["Another 31"] == "People injured"
    assert "Another 12" not in found
