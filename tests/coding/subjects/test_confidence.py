"""How sure a link is, and why not surer."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Subject
from factcheck.coding.said import Counted, Said, Voice
from factcheck.coding.subjects.confidence import weighed
from factcheck.coding.subjects.finder import Found

SAID = Said(0, 9, (0, 40), "14 people", "quantity", Counted("people", "people", "kill", "object"))
LINK = Found("dead", 80.0, "People killed in Brenn", lead=40.0)


def test_a_clear_link_has_one_reason_the_name_that_fits() -> None:
    assert weighed(SAID, LINK) == (0.92, ("subject linked by “People killed in Brenn”, 80 of 100",))


def test_each_doubt_lowers_it_and_is_told() -> None:
    doubtful = [
        (
            SAID,
            replace(LINK, lead=4.0),
            "the subject is a guess: two fit nearly alike, the next 4 of 100 behind",
        ),
        (replace(SAID, value="two"), LINK, "so small a count in words is seldom a claim"),
        (replace(SAID, counted=Counted()), LINK, "what is counted was not found in the sentence"),
        (replace(SAID, stance="denies"), LINK, "read as a denial"),
        (replace(SAID, voice=Voice(speakers=("he",))), LINK, "the speaker is not named: “he”"),
        (
            replace(SAID, mode="ordered"),
            LINK,
            "that it is meant as “ordered” was read from the words",
        ),
    ]
    for said, found, reason in doubtful:
        confidence, reasons = weighed(said, found)
        assert confidence < 0.92
        assert reasons[1:] == (reason,)


def test_a_new_subject_is_less_sure_than_a_link() -> None:
    subject = Subject(id="deaths-brenn", type="quantity")
    confidence, reasons = weighed(SAID, Found(subject.id, 85.0, "kill people Brenn", subject))
    assert confidence < 0.65
    assert reasons == ("the subject is new to the case, made of “kill people Brenn”",)


def test_a_link_by_few_words_says_so() -> None:
    _, reasons = weighed(SAID, replace(LINK, score=40.0))
    assert reasons == (
        "subject linked by “People killed in Brenn”, 40 of 100: few of its words stand here",
    )


def test_a_new_subject_says_what_its_name_lacks() -> None:
    subject = Subject(id="deaths", type="quantity")
    told = [weighed(SAID, Found(subject.id, score, "kill", subject)) for score in (85, 65, 50, 35)]
    assert [reasons[0].partition("; ")[2] for _, reasons in told] == [
        "",
        "its place is not named",
        "named after what is counted: no known act was made out",
        "named after what is counted alone: neither act nor place was made out",
    ]
    assert [confidence for confidence, _ in told] == sorted((c for c, _ in told), reverse=True)


@given(st.floats(0, 100), st.floats(0, 100), st.floats(0, 100))
def test_a_better_link_is_never_less_sure(one: float, other: float, lead: float) -> None:
    worse, better = sorted((one, other))
    low, _ = weighed(SAID, replace(LINK, score=worse, lead=lead))
    high, _ = weighed(SAID, replace(LINK, score=better, lead=lead))
    assert 0 < low <= high < 1
