"""Which subject of a case a figure is about."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Subject
from factcheck.coding.article import Article
from factcheck.coding.code import Coder
from tests.coding.score_subjects import CASES, linked, wanted

# Least figures found, and most linked to a subject that is not theirs.
FOUND = {"harbour": 28, "quake": 31, "siege": 20}
WRONG = {"harbour": 1, "quake": 2, "siege": 3}


@pytest.mark.parametrize("case", CASES)
def test_figures_of_a_case_are_linked(language: Language, case: str) -> None:
    want, got = wanted(case), linked(case, language)
    assert len(want & got) >= FOUND[case], sorted(want - got)
    assert len(got - want) <= WRONG[case], sorted(got - want)


def coded(language: Language, text: str, *subjects: Subject) -> list[Claim]:
    case = Case(subjects={subject.id: subject for subject in subjects})
    article = Article("paper", text, published="2023-06-10")
    return list(Coder(language, case).code(article).claims)


def links(language: Language, text: str, *subjects: Subject) -> list[str]:
    """The subjects of the case that the figures of the text are linked to."""
    own = {subject.id for subject in subjects}
    return [claim.subject for claim in coded(language, text, *subjects) if claim.subject in own]


def people(id_: str, label: str, place: str = "", plan_of: str = "") -> Subject:
    return Subject(
        id=id_,
        label=label,
        type="quantity",
        unit="people",
        behaviour="cumulative",
        place=place,
        plan_of=plan_of,
    )


DEAD = people("dead", "People killed in the fire in Brenn", "Brenn")
HURT = people("hurt", "People injured in the fire in Brenn", "Brenn")


def test_the_act_tells_two_counts_of_one_event_apart(language: Language) -> None:
    text = "The fire in Brenn killed 14 people. It injured 60 people in Brenn."
    assert links(language, text, DEAD, HURT) == ["dead", "hurt"]


def test_another_act_is_not_taken_for_the_one_there_is(language: Language) -> None:
    text = "Officers in Brenn arrested 14 people after the fire."
    assert links(language, text, DEAD, HURT) == []


def test_another_place_rules_a_subject_out(language: Language) -> None:
    assert links(language, "A blaze in Tolm killed 14 people.", DEAD) == []


def test_a_place_that_the_subject_leaves_out_rules_it_out(language: Language) -> None:
    other = people("other", "People who fled to countries other than Norway")
    assert links(language, "Some 900 people fled to Norway.", other) == []
    assert links(language, "Some 900 people fled to other countries.", other) == ["other"]


def test_another_people_rules_a_subject_out(language: Language) -> None:
    finns = people("finns", "Finns who moved to Spain", "Spain")
    assert links(language, "About 3,000 Danes moved to Spain.", finns) == []
    assert links(language, "About 3,000 Finns moved to Spain.", finns) == ["finns"]


def test_what_is_counted_must_be_the_unit(language: Language) -> None:
    homes = Subject(id="homes", label="Homes destroyed in Brenn", type="quantity", unit="homes")
    assert links(language, "The fire destroyed 40 cars in Brenn.", homes) == []
    assert links(language, "The fire destroyed 40 houses in Brenn.", homes) == ["homes"]


def test_a_measure_fits_its_unit_in_any_spelling(language: Language) -> None:
    far = Subject(id="far", label="Distance of the mast from Brenn", type="quantity", unit="km")
    high = Subject(id="high", label="Height of the mast at Brenn", type="quantity", unit="m")
    text = "The mast, 30 kilometres from Brenn, is 90 metres high."
    assert links(language, text, far, high) == ["far", "high"]


def test_a_plan_and_what_came_of_it_are_told_by_the_mood(language: Language) -> None:
    plan = people("plan", "Nurses to be hired")
    done = people("done", "Nurses hired since May", plan_of="plan")
    ordered = "The minister ordered hospitals to hire 5,000 nurses."
    assert links(language, ordered, plan, done) == ["plan"]
    assert links(language, "Hospitals have hired 1,200 nurses.", plan, done) == ["done"]


def test_people_of_one_name_are_told_apart_by_what_they_are(language: Language) -> None:
    baker = Subject(id="baker", label="Age of Jonas the baker", type="age")
    pilot = Subject(id="pilot", label="Age of Jonas the pilot", type="age")
    assert links(language, "Jonas, 41, a pilot from Brenn, agreed.", baker, pilot) == ["pilot"]
    assert links(language, "“Never,” said Jonas, 30, a baker.", baker, pilot) == ["baker"]


def test_an_age_belongs_to_nobody_else(language: Language) -> None:
    baker = Subject(id="baker", label="Age of Jonas the baker", type="age")
    assert links(language, "Petra Lindqvist, 41, a baker, agreed.", baker) == []


def test_small_counts_in_words_are_seldom_claims(language: Language) -> None:
    left = people("left", "People who left Brenn since the fire", "Brenn")
    assert links(language, "He left his wife and two daughters in Brenn.", left) == []
    assert links(language, "Brenn is one of a few towns that people left.", left) == []


def test_where_two_fit_alike_none_is_guessed(language: Language) -> None:
    north = Subject(id="north", label="Share of the north pier repaired", type="share")
    south = Subject(id="south", label="Share of the south pier repaired", type="share")
    assert links(language, "Workers repaired 40 percent of the pier.", north, south) == []


def test_a_sum_in_brackets_is_of_the_same_thing_with_the_same_hedge(language: Language) -> None:
    fare = Subject(id="fare", label="Fare from Brenn to Tolm", type="money")
    claims = coded(language, "The fare from Brenn to Tolm is less than 90 euros ($97).", fare)
    assert [(claim.subject, claim.value) for claim in claims] == [
        ("fare", "less than 90 euros"),
        ("fare", "less than $97"),
    ]


def test_each_link_says_by_which_words_and_how_sure(language: Language) -> None:
    [claim] = coded(language, "The fire in Brenn killed 14 people.", DEAD)
    assert claim.coder == "machine"
    assert claim.confidence is not None and 0.6 < claim.confidence < 1
    assert "People killed in the fire in Brenn" in claim.reasons[0]


def test_a_weak_link_needs_the_subjects_own_name_or_a_wide_lead(language: Language) -> None:
    moved = people("moved", "Other employees whom the firm of Vadim the engineer moves to Almaty")
    placed = people("placed", "Employees whom foreign firms asked Abilpanova to place")
    text = "The port, which employs 7,000 employees, was closed for two days."
    assert links(language, text, moved, placed) == []


def test_a_denial_of_something_else_is_not_the_twins(language: Language) -> None:
    plan = people("plan", "People to be called up")
    done = people("done", "People called up since the announcement", plan_of="")
    plan = plan.model_copy(update={"plan_of": "done"})
    text = "The minister denied that 200 soldiers had been sent to the port."
    assert links(language, text, plan, done) == []
