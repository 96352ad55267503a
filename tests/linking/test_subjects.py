"""Which subject a wording is linked to, and when it is left to the editor."""

from __future__ import annotations

import os
import signal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claim import CategoryEntry, Claim, Subject
from factcheck.linking import subjects
from factcheck.linking.subjects import (
    MARGIN,
    THRESHOLD,
    Link,
    SubjectLinker,
    Unsure,
    link_subjects,
)
from tests.linking.made import Row, case, claim, labelled

NORWAY = Subject(id="arrivals-norway", label="Arrivals in Norway", unit="people")
SWEDEN = Subject(id="arrivals-sweden", label="Arrivals in Sweden", unit="people")
ADVICE = "write the id of the subject, or add the wording to its aliases"


def _one(subjects: list[Subject], wording: str, value: str = "12") -> Link | Unsure:
    found = link_subjects(case(subjects, [claim(wording, value)]))
    return found.links["c"] if found.links else found.unsure[0]


def _labelled(file: str, *parts: str) -> list[tuple[Row, str | None]]:
    subjects, rows = labelled(file, *parts)
    claims = [claim(row[0], row[1], f"{number:03}") for number, row in enumerate(rows)]
    linked = link_subjects(case(subjects, claims)).subjects
    return [(row, linked.get(claim.id)) for row, claim in zip(rows, claims, strict=True)]


def test_of_the_wordings_that_it_was_made_on_one_is_not_linked_and_none_wrongly() -> None:
    answers = _labelled("wordings.yaml", "tuned", "held_out")
    assert len(answers) == 119
    assert [row for row, got in answers if got != row[2]] == [
        ("foreign students", "11%", "share-foreign")
    ]


def test_every_unseen_wording_is_linked_rightly_or_left_alone() -> None:
    answers = _labelled("wordings_unseen.yaml", "unseen")
    assert len(answers) == 42
    assert [(row, got) for row, got in answers if got != row[2]] == []


def test_an_id_says_it_outright() -> None:
    assert _one([NORWAY, SWEDEN], "arrivals-norway") == Link(
        "arrivals-norway", "id", 100.0, "arrivals-norway", 100.0
    )


def test_an_id_goes_before_the_name_of_another() -> None:
    other = Subject(id="x", label="arrivals-norway")
    assert _one([NORWAY, other], "arrivals-norway").subject == "arrivals-norway"
    assert isinstance(_one([NORWAY, other], "Arrivals Norway"), Unsure)


@pytest.mark.parametrize(
    "wording",
    ["ARRIVALS IN NORWAY", " arrivals  in norway! ", "Árrivals-in-Norway", "arrivals.norway"],
)
def test_a_name_is_one_without_case_accents_and_punctuation(wording: str) -> None:
    assert _one([NORWAY, SWEDEN], wording) == Link("arrivals-norway", "name", 100.0, wording, 100.0)


def test_a_name_is_linked_whatever_the_value() -> None:
    assert _one([NORWAY, SWEDEN], "arrivals in Norway", "$5").how == "name"


def test_the_value_tells_apart_two_subjects_of_one_name() -> None:
    share = Subject(id="share", label="Arrivals in Norway", type="share")
    assert _one([NORWAY, share], "arrivals in Norway", "61%").subject == "share"
    assert _one([NORWAY, share], "arrivals in Norway", "12 people") == Unsure(
        claim("arrivals in Norway", "12 people"),
        (("arrivals-norway", 100.0), ("share", 100.0)),
        f"arrivals-norway and share have one name: {ADVICE}",
    )


def test_two_subjects_of_one_name_that_the_value_fits_neither_of() -> None:
    twin = Subject(id="twin", label="Arrivals in Norway", unit="people")
    unsure = _one([NORWAY, twin], "arrivals in Norway", "61%")
    assert isinstance(unsure, Unsure)
    assert unsure.candidates == (("arrivals-norway", 100.0), ("twin", 100.0))


def test_a_free_wording_with_one_clear_subject() -> None:
    assert _one([NORWAY, SWEDEN], "people who arrived in Norway") == Link(
        "arrivals-norway", "wording", 100.0, "Arrivals in Norway", 100.0
    )


def test_no_subject_near_enough() -> None:
    assert _one([NORWAY, SWEDEN], "Arrivals in Sweden and Norway") == Unsure(
        claim("Arrivals in Sweden and Norway"),
        (("arrivals-norway", 44.9), ("arrivals-sweden", 44.9)),
        f"arrivals-norway is nearest, but not near enough: {ADVICE}",
    )


def test_two_subjects_too_near_to_one_another() -> None:
    upper = Subject(id="upper", label="Water level at the upper bridge")
    lower = Subject(id="lower", label="Water level at the lower bridge")
    assert _one([upper, lower], "level of the water at the bridge") == Unsure(
        claim("level of the water at the bridge"),
        (("lower", 79.1), ("upper", 79.1)),
        f"lower and upper are too near to one another: {ADVICE}",
    )


def test_too_near_at_the_very_threshold() -> None:
    levels = [
        Subject(id=part, label=f"Water level at the {part} bridge")
        for part in ("lower", "middle", "upper")
    ]
    made = case(levels, [claim("level of the water at the bridge")])
    score = link_subjects(made).unsure[0].candidates[0][1]
    assert score == 75.0
    assert link_subjects(made, threshold=score).unsure[0].reason == (
        f"lower and middle are too near to one another: {ADVICE}"
    )
    assert "not near enough" in link_subjects(made, threshold=score + 0.1).unsure[0].reason


def test_a_figure_in_another_unit_of_the_case_rules_out() -> None:
    homes = Subject(id="homes", label="Flooded in the valley", unit="homes")
    people = Subject(id="people", label="Flooded out of the valley", unit="people")
    assert _one([homes, people], "flooded, valley", "12 homes").subject == "homes"
    assert _one([homes, people], "flooded, valley", "12 people").subject == "people"
    assert isinstance(_one([homes, people], "flooded, valley", "12"), Unsure)


def test_three_candidates_at_most() -> None:
    many = [Subject(id=f"s{number}", label=f"Sales {number}") for number in range(9)]
    unsure = _one(many, "sales")
    assert isinstance(unsure, Unsure)
    assert [subject for subject, _ in unsure.candidates] == ["s0", "s1", "s2"]


def test_nothing_like_it() -> None:
    reason = f"no subject that takes such a value is like it: {ADVICE}"
    for wording in ("bread", "?!", "of the"):
        assert _one([NORWAY, SWEDEN], wording) == Unsure(claim(wording), (), reason)
    assert _one([], "bread") == Unsure(claim("bread"), (), reason)


def test_a_subject_that_cannot_have_the_value_is_no_candidate() -> None:
    state = Subject(
        id="state",
        label="State of Norway",
        type="category",
        categories=(CategoryEntry(name="open"),),
    )
    assert _one([NORWAY, state], "the state in Norway", "open").subject == "state"
    assert _one([NORWAY, state], "the state in Norway", "closed").candidates == ()


def test_the_threshold_and_the_margin_are_reached_at_their_values() -> None:
    claims = [claim("arrivals")]
    norway = case([NORWAY], claims)
    [(subject, score)] = link_subjects(norway, threshold=100).unsure[0].candidates
    assert (subject, score) == ("arrivals-norway", 66.7)
    assert link_subjects(norway, threshold=66.7).links["c"].score == 66.7
    assert link_subjects(norway, threshold=66.8).links == {}
    near = Subject(id="near", label="Norway arrivals by land")
    two = case([NORWAY, near], [claim("arriving in Norway")])
    assert link_subjects(two).links["c"].lead == 28.4
    assert link_subjects(two, margin=28.4).links["c"].lead == 28.4
    assert link_subjects(two, margin=28.5).links == {}
    assert (THRESHOLD, MARGIN) == (75.0, 12.0)


def test_every_claim_once_in_the_order_of_ids() -> None:
    wordings = ["arrivals-norway", "bread", "Arrivals in Sweden", "butter", "arriving in Norway"]
    claims = [claim(wording, id_=f"c{9 - place}") for place, wording in enumerate(wordings)]
    found = link_subjects(case([NORWAY, SWEDEN], claims))
    assert list(found.links) == ["c5", "c7", "c9"]
    assert [unsure.claim.id for unsure in found.unsure] == ["c6", "c8"]
    assert found.subjects == {
        "c5": "arrivals-norway",
        "c7": "arrivals-sweden",
        "c9": "arrivals-norway",
    }


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(random: Random) -> None:
    subjects, rows = labelled("wordings_unseen.yaml", "unseen")
    claims = [claim(row[0], row[1], f"{number:03}") for number, row in enumerate(rows)]
    straight = link_subjects(case(subjects, claims))
    random.shuffle(subjects)
    random.shuffle(claims)
    mixed = link_subjects(case(subjects, claims))
    assert mixed == straight
    assert list(mixed.links) == list(straight.links)


@given(st.lists(st.text(min_size=1, max_size=200), min_size=1), st.text(min_size=1), st.text())
def test_any_text_is_linked_or_not(labels: list[str], wording: str, value: str) -> None:
    subjects = [Subject(id=f"s{n}", label=label) for n, label in enumerate(labels)]
    found = link_subjects(case(subjects, [claim(wording[:200], value)]))
    assert len(found.links) + len(found.unsure) == 1


def test_ids_alone_are_linked_without_filing_the_words_of_all_subjects(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def filed(_: object) -> None:
        raise AssertionError("the words were filed")

    monkeypatch.setattr(subjects, "Likeness", filed)
    assert _one([NORWAY, SWEDEN], NORWAY.id).subject == NORWAY.id
    with pytest.raises(AssertionError, match="filed"):
        _one([NORWAY, SWEDEN], "arriving in Norway")


def test_a_link_by_id_beside_others() -> None:
    claims = [
        claim(NORWAY.id, id_="a"),
        claim("Arrivals in Norway", id_="b"),
        claim("bread", id_="c"),
    ]
    links = link_subjects(case([NORWAY, SWEDEN], claims)).links
    assert links["a"] == Link(NORWAY.id, "id", words=NORWAY.id)
    assert links["b"].how == "name"
    assert list(links) == ["a", "b"]
    assert "c" not in links
    assert links == {"a": links["a"], "b": links["b"]}
    assert list(links.of(claims[1:2])) == ["b"]
    assert links.of(claims[:1])["a"].how == "id"


def test_one_wording_is_asked_for_anew_with_every_value() -> None:
    claims = [claim("arrivals", value, id_=value) for value in ("300", "$5", "12 people")]
    found = link_subjects(case([NORWAY, SWEDEN], claims)).unsure
    assert {one.claim.id: len(one.candidates) for one in found} == {
        "300": 2,
        "$5": 0,
        "12 people": 2,
    }


def _many() -> list[Claim]:
    said = ["arrivals in norway", "arrivals in the north of Norway", "arrivals", "Norway", "bread"]
    return [claim(said[n % 5], str(n % 7), id_=f"c{n}") for n in range(60)]


@pytest.mark.parametrize("jobs", [2, 3])
def test_several_processes_link_as_one_does(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    whole = case([NORWAY, SWEDEN], _many())
    alone = link_subjects(whole)
    monkeypatch.setattr(subjects, "MANY", 10)
    monkeypatch.setattr(subjects, "_BATCH", 7)
    monkeypatch.setattr(subjects, "CAN_FORK", True)
    assert link_subjects(whole, jobs=jobs) == alone
    assert alone.links
    assert alone.unsure


def test_what_a_process_did_not_live_to_answer_is_answered_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = case([NORWAY, SWEDEN], _many())
    alone, here = link_subjects(whole), os.getpid()
    answer = SubjectLinker.answer

    def deadly(linker: SubjectLinker, asked: Claim) -> object:
        if asked.subject == "bread" and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return answer(linker, asked)

    monkeypatch.setattr(SubjectLinker, "answer", deadly)
    monkeypatch.setattr(subjects, "MANY", 10)
    monkeypatch.setattr(subjects, "_BATCH", 7)
    assert link_subjects(whole, jobs=2) == alone
