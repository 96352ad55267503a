"""Pronouns, surnames and descriptions that stand for a speaker named before."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from factcheck.coding.voices.voice import voice
from tests.coding.sentences_coded import language

BODIES = YAML(typ="safe", pure=True).load(
    (Path(__file__).parents[1] / "bodies.yaml").read_text("utf-8")
)


def _speaker(text: str, figure: str) -> str:
    start = text.rindex(figure)
    whose = voice(language()(text), start, start + len(figure))
    return ", ".join(whose.speakers)


@pytest.mark.parametrize(
    ("before", "pronoun", "speaker"),
    [
        ("Carla Mendes runs the shelter.", "She", "Carla Mendes"),
        ("Mr Park owns the bakery.", "She", "she"),
        ("Mr Park owns the bakery.", "He", "Park"),
        ("Carla Mendes phoned Rosa Diaz.", "She", "Carla Mendes"),
        ("A letter from Carla Mendes to Rosa Diaz was found.", "She", "she"),
        ("The owners met on the square.", "They", "owners"),
        ("The union issued a statement, and it said talks were over.", "It", "union"),
        ("It rained all day.", "He", "he"),
    ],
)
def test_a_pronoun_is_the_person_last_named_where_only_one_fits(
    before: str, pronoun: str, speaker: str
) -> None:
    assert _speaker(f"{before} {pronoun} said 48 beds were free.", "48") == speaker


def test_he_said_after_he_said_is_the_same_man() -> None:
    text = (
        "“We were lucky,” said Josef Krantz, a farmer. The barn burned down, he said. Rain came "
        "too late, he said. He said 48 sheep died."
    )
    assert _speaker(text, "48") == "Josef Krantz"


def test_a_surname_becomes_the_whole_name_that_stands_in_the_text() -> None:
    text = "Nikita Sobol, 31, runs the shop. It is small.\n\nThe shop has 48 customers, Sobol said."
    assert _speaker(text, "48") == "Nikita Sobol"


def test_a_surname_of_two_people_stays_as_it_is() -> None:
    text = "Nina Sobol, 31, met Ivan Sobol, 60. The shop has 48 customers, Sobol said."
    assert _speaker(text, "48") == "Sobol"


def test_the_developer_is_the_one_who_was_named_as_such() -> None:
    text = "Lena Falk, a developer, left in May. The house is dark. The developer said 48 stayed."
    assert _speaker(text, "48") == "Lena Falk"


def test_a_description_that_nobody_was_given_names_nobody() -> None:
    text = "Lena Falk, a developer, left in May. The plumber said 48 stayed."
    assert _speaker(text, "48") == "plumber"


@pytest.mark.parametrize(("text", "speaker"), BODIES)
def test_a_body_is_meant_by_its_word_and_by_it_and_people_by_they(text: str, speaker: str) -> None:
    assert _speaker(text, "48") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The operator, Varda Ferries, said 31 people were killed.", "Varda Ferries"),
        ("Its owner, Varda Lines, said 31 people were killed.", "Varda Lines"),
        ("The minister, Ada Holm, said 31 people were killed.", "Ada Holm"),
    ],
)
def test_a_name_behind_a_comma_is_who_speaks(text: str, speaker: str) -> None:
    assert _speaker(text, "31") == speaker


@pytest.mark.parametrize(
    "text",
    [
        "“We have grounds to believe that 40 people died in Dorn,” Mayor Ada Holm said.",
        "We have reason to believe that 40 people died in Dorn, said Mayor Ada Holm.",
    ],
)
def test_a_thought_says_nothing(text: str) -> None:
    assert _speaker(text, "40") == "Ada Holm"
