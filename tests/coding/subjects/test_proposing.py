"""New subjects for figures that no subject of a case is about."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from spacy.language import Language

from factcheck.casefile.case import Case
from factcheck.checking import check
from factcheck.claim import Subject
from factcheck.coding.article import Article
from factcheck.coding.code import Coded, Coder
from factcheck.coding.parsed.language import load_language
from factcheck.coding.running.merging import Merger

PAIRS = YAML(typ="safe", pure=True).load(
    (Path(__file__).parents[1] / "proposals.yaml").read_text("utf-8")
)
NOT_YET = {"Lund has a population of 390,000.", "Doctors treated 600 patients in Homs."}
"""Their place is not found, so they get a subject without one."""


def coded(
    language: Language, text: str, id_: str = "paper", published: str = "2023-06-10"
) -> Coded:
    return Coder(language).code(Article(id_, text, publisher=id_, published=published))


def proposed(language: Language, text: str) -> dict[str, Subject]:
    found = coded(language, text)
    assert {claim.subject for claim in found.claims} == {one.id for one in found.subjects}
    return {subject.id: subject for subject in found.subjects}


@pytest.mark.parametrize(("one", "other"), PAIRS["same"])
def test_articles_that_speak_of_one_thing_propose_one_subject(
    language: Language, one: str, other: str
) -> None:
    if NOT_YET & {one, other}:
        pytest.xfail("the place is not found")
    assert list(proposed(language, one)) == list(proposed(language, other)) != []


@pytest.mark.parametrize(("one", "other"), PAIRS["other"])
def test_unlike_things_get_unlike_subjects(language: Language, one: str, other: str) -> None:
    assert not proposed(language, one).keys() & proposed(language, other).keys()


def test_a_subject_of_an_act_says_how_it_behaves_and_where(language: Language) -> None:
    [subject] = proposed(language, "Some 15,000 Syrians have entered Jordan.").values()
    assert subject == Subject(
        id="arrivals-syria-jordan",
        label="Syrians who arrived in Jordan",
        type="quantity",
        unit="people",
        behaviour="cumulative",
        population="Syria",
        place="Jordan",
    )


def test_a_plan_is_a_subject_of_its_own(language: Language) -> None:
    [subject] = proposed(language, "The president ordered the army to draft 300,000 men.").values()
    assert subject.id == "mobilization-planned"
    assert subject.behaviour == "constant"


def test_a_year_that_is_covered_is_the_subjects_period(language: Language) -> None:
    [subject] = proposed(language, "In 2019, 300 people died in Varn.").values()
    assert (subject.id, subject.period) == ("deaths-varn-2019", "2019")


@pytest.mark.parametrize(
    "text",
    [
        "The hut has 12-bed rooms.",
        "There were about 12 people.",
        "Two young men shared a room.",
        "He is one of a few friends.",
        "“I see only two weeks ahead.”",
        "An engineer, 44, agreed.",
    ],
)
def test_what_would_put_unlike_things_together_is_left(language: Language, text: str) -> None:
    assert proposed(language, text) == {}


def test_growth_and_conflict_are_found_without_a_case(language: Language) -> None:
    first = coded(
        language,
        "Some 3,000 Georgians have crossed into Armenia. "
        "The president ordered the army to draft 20,000 men.",
        "Morning Post",
        "2023-06-02",
    )
    second = coded(
        language,
        "More than 8,000 Georgians have entered Armenia. "
        "The president's order is to call up 90,000 men.",
        "Evening Post",
        "2023-06-20",
    )
    merger = Merger(Case())
    added = [merger.add(first), merger.add(second)]
    case = Case(
        sources={one.source.id: one.source for one in added if one.source},
        subjects={subject.id: subject for one in added for subject in one.subjects},
        claims=tuple(claim for one in added for claim in one.claims),
    )
    found = {(f.kind, f.subject.id) for f in check(case).findings if f.subject}
    assert found == {
        ("change", "arrivals-georgia-armenia"),
        ("discrepancy", "mobilization-planned"),
    }


def test_the_same_text_gives_the_same_claims(language: Language) -> None:
    text = "Some 3,000 people were killed in Varn. At least 40 ships are waiting off Varn."
    assert coded(language, text) == coded(language, text)


PIECES = st.sampled_from(
    (
        "killed ", "300 ", "12 - ", "(", ") ", "людей ", "— ", "Oslo ", "of ", "in ", "women ",
        ", ", "%", "$5 ", "Ann, 24, ", "left ", "the country ", "\n\n", "a few ", "\u202e", "“",
        "3 km ", "x" * 300,
    )
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_at_all_can_be_coded(text: str) -> None:
    """Of whatever stands there, each proposal is a subject that a case can hold."""
    found = Coder(load_language_once()).code(Article("paper", text, published="2023-06-10"))
    assert {claim.subject for claim in found.claims} == {one.id for one in found.subjects}
    assert all(subject.id and subject.label for subject in found.subjects)
    for claim in found.claims:
        place = claim.locator[0]
        assert text[place.start : place.end] == claim.quote[0]


@cache
def load_language_once() -> Language:
    return load_language()
