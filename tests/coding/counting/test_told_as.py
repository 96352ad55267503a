"""What people are told to be, what became of them, and who was on board, from whole sentences."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.coding.article import Article
from factcheck.coding.code import Coder


def coded(language: Language, text: str) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Label, mode and speakers by the value of each figure."""
    found = Coder(language).code(Article("paper", text, published="2023-06-10"))
    labels = {subject.id: subject.label for subject in found.subjects}
    return {str(c.value): (labels[c.subject], c.mode, c.speaker) for c in found.claims}


@pytest.mark.parametrize(
    ("text", "label", "mode", "speaker"),
    [
        ("Thirty-four people are confirmed dead in Dorn, the coroner said.",
         "People killed in Dorn", "is", ("coroner",)),
        ("At least 12 are feared dead in Dorn.", "People killed in Dorn", "may", ()),
        ("Some 60 miners are reported missing in Dorn.", "Miners missing in Dorn", "is", ()),
        ("Six people are confirmed injured in Dorn.", "People injured in Dorn", "is", ()),
        ("All 45 pupils are reported safe, the school said.", "Pupils safe", "is", ("school",)),
    ],
)  # fmt: skip
def test_an_adjective_behind_the_verb_tells_what_they_are(
    language: Language, text: str, label: str, mode: str, speaker: tuple[str, ...]
) -> None:
    [found] = coded(language, text).values()
    assert found == (label, mode, speaker)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Forty-one people were taken to hospital in Dorn.", "People taken to hospital in Dorn"),
        ("Nine people in Dorn are in critical condition.", "People in critical condition in Dorn"),
        ("Of the wounded, 17 had been discharged.", "People discharged from hospital"),
        (
            "The ferries ran aground. On Friday, 12 had been discharged from hospital.",
            "People discharged from hospital",
        ),
        ("The mill discharged 40 tonnes of acid into the river.", "Acids emitted"),
    ],
)
def test_hospital_has_three_subjects_and_sewage_is_none_of_them(
    language: Language, text: str, label: str
) -> None:
    assert [found[0] for found in coded(language, text).values()] == [label]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("There were 310 people on board, the coast guard said.", {"310": "People on board"}),
        ("There were at least 190 on board.", {"at least 190": "People on board"}),
        ("The plane had 88 people aboard.", {"88": "People on board"}),
        ("The barge carried 150 to 160 people, including a crew of 12.",
         {"150 to 160": "People on board", "12": "Crew on board"}),
        ("The ferry was carrying 240 passengers and 15 crew.",
         {"240": "Passengers on board", "15": "Crew on board"}),
        ("The airline carried 3 million passengers last year.",
         {"3 million": "Passengers carried (2022)"}),
        ("Police detained 40 people on board a bus.", {"40": "People detained"}),
        ("The crash killed 30 of the 88 people on board.", {"30": "People killed"}),
    ],
)  # fmt: skip
def test_people_on_board_are_counted_apart_from_crew_and_from_what_befell_them(
    language: Language, text: str, labels: dict[str, str]
) -> None:
    found = coded(language, text)
    assert {value: label for value, (label, _, _) in found.items()} == labels


def test_what_it_may_carry_is_no_count_of_those_on_board(language: Language) -> None:
    found = coded(language, "The barge was licensed to carry 90 passengers.")
    assert found == {"90": ("Passengers carried, as planned", "ordered", ())}
