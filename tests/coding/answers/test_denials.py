"""What a text negates is coded as denied or not at all; what is finished is not under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.casefile.case import Case
from factcheck.claim import CategoryEntry, MemberList, Subject
from factcheck.coding.article import Article
from factcheck.coding.code import Coder

if TYPE_CHECKING:
    from spacy.language import Language

SUBJECTS = [
    Subject(id="places", label="Countries to which the miners went", type="set"),
    Subject(id="tickets", label="Tickets for the concert were selling out", type="statement"),
    Subject(id="shut", label="Olsen will close the bridge to lorries", type="statement"),
    Subject(id="war", label="Start of the war in Oste", type="date"),
    Subject(id="began", label="Day on which the walkout began", type="date"),
    Subject(id="told", label="Day on which the closure of the pit was announced", type="date"),
    Subject(id="camp", label="Name of the miners' camp", type="name"),
    Subject(
        id="how", label="How the miners came to leave the pit", type="category",
        categories=(CategoryEntry(name="walked out"), CategoryEntry(name="dismissed")),
    ),
    Subject(
        id="strike", label="How far the strike of the miners had got", type="category",
        categories=(
            CategoryEntry(name="under way"),
            CategoryEntry(name="ending", aliases=("winding down",)),
            CategoryEntry(name="complete"),
        ),
    ),
]  # fmt: skip


def coded(language: Language, text: str) -> list[tuple[str, str, str]]:
    """The subject, value and stance of each claim on one of the subjects."""
    case = Case(subjects={subject.id: subject for subject in SUBJECTS})
    claims = Coder(language, case).code(Article("paper", text, published="2024-05-22")).claims
    return [
        (one.subject, _value(one.value), one.stance)
        for one in claims
        if one.subject in case.subjects
    ]


def _value(value: object) -> str:
    return " ".join(value.members) if isinstance(value, MemberList) else str(value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The miners went to Peru.", [("places", "Peru", "asserts")]),
        ("The miners did not go to Peru.", [("places", "Peru", "denies")]),
        ("No miner went to Peru.", [("places", "Peru", "denies")]),
        ("Nobody went to Peru.", [("places", "Peru", "denies")]),
        ("None of the miners went to Peru.", [("places", "Peru", "denies")]),
        ("Neither miners nor drivers went to Peru.", [("places", "Peru", "denies")]),
        ("The union denied that miners went to Peru.", [("places", "Peru", "denies")]),
        ("The miners went to Chile, not to Peru.", [("places", "Chile", "asserts")]),
        ("The miners went to no country but Peru.", []),
        ("Nobody but the miners went to Peru.", []),
        ("No fewer than 30 miners went to Peru.", [("places", "Peru", "asserts")]),
        ("Miners who could not swim went to Peru.", [("places", "Peru", "asserts")]),
    ],
)  # fmt: skip
def test_places_to_which_nobody_went_are_denied(
    language: Language, text: str, told: list[tuple[str, str, str]]
) -> None:
    assert [one for one in coded(language, text) if one[0] == "places"] == told


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tickets for the concert were sold out.", "yes"),
        ("No tickets for the concert were sold out.", "no"),
        ("None of the tickets for the concert were sold out.", "no"),
        ("Tickets for the concert were never sold out.", "no"),
    ],
)
def test_statements_of_nothing_are_answered_with_no(
    language: Language, text: str, value: str
) -> None:
    assert coded(language, text) == [("tickets", value, "asserts")]


@pytest.mark.parametrize(
    "text",
    [
        "No miner walked out of the pit.",
        "Nobody walked out of the miners' pit.",
        "None of the miners walked out of the pit.",
        "The miners never walked out of the pit.",
        "The strike of the miners has not ended.",
        "No strike of the miners is ending.",
        "After talks on the strike of the miners at the end of May it rained.",
    ],
)
def test_categories_of_what_did_not_happen_are_left_alone(language: Language, text: str) -> None:
    assert coded(language, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The strike of the miners is ending.", "ending"),
        ("The strike of the miners is winding down.", "ending"),
        ("The strike of the miners ended on 3 May.", "complete"),
        ("The strike of the miners had ended, the union said.", "complete"),
        ("The union announced an end of the miners' strike.", "complete"),
        ("The strike of the miners was completed.", "complete"),
    ],
)
def test_what_has_ended_is_complete_and_no_longer_ending(
    language: Language, text: str, value: str
) -> None:
    assert coded(language, text) == [("strike", value, "asserts")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The walkout began in March 2022.", [("began", "March 2022")]),
        ("Miners have walked out since the war began in March 2022.", []),
        ("The war began in March 2022, when the first miners walked out.", []),
        ("The closure of the pit was announced in March 2022.", [("told", "March 2022")]),
        ("After the closure of the pit was announced, at the end of May 2022 it rained.", []),
    ],
)  # fmt: skip
def test_a_date_is_of_what_its_own_verb_tells(
    language: Language, text: str, told: list[tuple[str, str]]
) -> None:
    assert [one[:2] for one in coded(language, text) if one[0] in ("war", "began", "told")] == told
