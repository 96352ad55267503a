"""What its own speaker has replaced is set aside, and stays visible."""

from __future__ import annotations

import pytest

from factcheck.finding import Finding
from factcheck.judging.revisions import set_aside
from tests.cases import findings, ids, told, topic_of
from tests.judging.made import DEAD, HOMES, claims

POLICE = "speaker: Police"


def revised(text: str) -> list[tuple[str, str]]:
    """Old and new of each revision."""
    topic = topic_of(text)
    assert {old.id for old, _ in topic.revised}.isdisjoint(ids(topic.boxes))
    return [(old.id, new.id) for old, new in topic.revised]


def revisions(text: str) -> list[Finding]:
    return findings(text, "claim-revised")


# ---- declared


def test_a_declared_revision_sets_the_old_claim_aside() -> None:
    text = HOMES + claims(
        "homes", "daily, value: '400'", "daily, value: '550', supersedes: a", "herald, value: '550'"
    )
    assert revised(text) == [("a", "b")]
    assert sorted(ids(topic_of(text).boxes)) == ["b", "c"]
    assert told(text) == [("warning", "claim-revised"), ("note", "figures-agree")]


def test_the_sentence_of_a_declared_revision() -> None:
    text = HOMES + claims("homes", "daily, value: '400'", "herald, value: '550', supersedes: a")
    (found,) = revisions(text)
    assert found.answer.message == (
        "homes: “400” (The Daily) [3 May 2024] gave way to “550” (Herald) [10 May 2024]; "
        "declared as replaced."
    )
    assert found.question == "homes/revision/3880..4120 homes to 5250..5740 homes"
    assert ids(found.boxes) == ["a", "b"]


def test_one_claim_may_replace_several() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "daily, value: '550'",
        "daily, value: '9', supersedes: [a, b]",
    )
    assert revised(text) == [("a", "c"), ("b", "c")]
    assert len(revisions(text)) == 2


def test_a_chain_of_revisions_leaves_the_last() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "daily, value: '550', supersedes: a",
        "daily, value: '9', supersedes: b",
    )
    assert revised(text) == [("a", "b"), ("b", "c")]
    assert ids(topic_of(text).boxes) == ["c"]


def test_a_claim_that_is_replaced_twice_is_listed_once() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "daily, value: '550', supersedes: a",
        "herald, value: '9', supersedes: a",
    )
    assert revised(text) == [("a", "c")]


def test_any_behaviour_has_revisions() -> None:
    text = "subjects: [{id: city, label: Oslo, type: name}]\nclaims:\n" + claims(
        "city", "daily, value: Bergen", "daily, value: Oslo, supersedes: a"
    )
    assert told(text) == [("warning", "claim-revised")]


def test_what_stands_on_another_subject_replaces_nothing() -> None:
    text = HOMES.replace("}]", "}, {id: roads, unit: roads}]") + claims(
        "homes", "daily, value: '400'", "herald, value: '550'"
    )
    text += "  - {id: z, source: daily, subject: roads, value: '9', supersedes: a}\n"
    assert told(text) == [("error", "figures-differ")]


# ---- inferred


def test_a_speakers_count_that_falls_was_revised() -> None:
    text = DEAD + claims(
        "dead",
        f"daily, value: '63', {POLICE}, as_of: 2024-05-02",
        f"herald, value: '41', {POLICE}, as_of: 2024-05-09",
    )
    assert revised(text) == [("a", "b")]
    (found,) = revisions(text)
    assert found.severity == "warning"
    assert found.answer.message == (
        "dead: “63” (Police, in The Daily) [2 May 2024] gave way to "
        "“41” (Police, in Herald) [9 May 2024]; the same speaker."
    )
    assert told(text) == [("warning", "claim-revised")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"'41', {POLICE}, as_of: 2024-05-02", f"'63', {POLICE}, as_of: 2024-05-09"),
        (f"'63', {POLICE}, as_of: 2024-05-02", "'41', speaker: Mayor, as_of: 2024-05-09"),
        (f"'63', {POLICE}", f"'41', {POLICE}, as_of: 2024-05-09"),
        (f"'63', {POLICE}, as_of: 2024-05-02", f"'41', {POLICE}"),
        ("'63', as_of: 2024-05-02", "'41', as_of: 2024-05-09"),
        (f"'63', {POLICE}, as_of: 2024-05-02", f"'41', {POLICE}, as_of: 2024-05-02"),
        (f"about 63, {POLICE}, as_of: 2024-05-02", f"'60', {POLICE}, as_of: 2024-05-09"),
        (f"'63', {POLICE}, as_of: 2024-05-02, mode: will", f"'41', {POLICE}, as_of: 2024-05-09"),
    ],
    ids=[
        "growth",
        "another speaker",
        "undated first",
        "undated second",
        "no speaker",
        "one day",
        "figures that meet",
        "a forecast",
    ],
)
def test_nothing_else_is_taken_for_a_revision(first: str, second: str) -> None:
    text = DEAD + claims("dead", f"daily, value: {first}", f"daily, value: {second}")
    assert revised(text) == []


def test_a_speaker_is_the_same_whatever_order_he_is_named_in() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '63', speaker: [Police, Mayor], as_of: 2024-05-02",
        "post, value: '41', speaker: [Mayor, Police], as_of: 2024-05-09",
    )
    assert revised(text) == [("a", "b")]


def test_each_of_a_falling_row_gave_way_to_the_last_that_is_lower() -> None:
    text = DEAD + claims(
        "dead",
        f"daily, value: '63', {POLICE}, as_of: 2024-05-01",
        f"daily, value: '50', {POLICE}, as_of: 2024-05-02",
        f"daily, value: '41', {POLICE}, as_of: 2024-05-03",
        f"post, value: '45', {POLICE}, as_of: 2024-05-04",
        f"post, value: '90', {POLICE}, as_of: 2024-05-05",
    )
    assert revised(text) == [("a", "d"), ("b", "d")]


@pytest.mark.parametrize("behaviour", ["level", "constant"])
def test_only_a_count_that_never_falls_is_revised_by_falling(behaviour: str) -> None:
    text = DEAD.replace("cumulative", behaviour) + claims(
        "dead",
        f"daily, value: '63', {POLICE}, as_of: 2024-05-02",
        f"post, value: '41', {POLICE}, as_of: 2024-05-09",
    )
    assert revised(text) == []


def test_what_is_declared_goes_before_what_is_inferred() -> None:
    text = DEAD + claims(
        "dead",
        f"daily, value: '63', {POLICE}, as_of: 2024-05-02",
        f"post, value: '41', {POLICE}, as_of: 2024-05-09",
        "herald, value: '70', supersedes: a",
    )
    assert revised(text) == [("a", "c")]
    found = revisions(text)
    assert [f.answer.message.partition("; ")[2] for f in found] == ["declared as replaced."]


def test_a_topic_without_revisions_is_left_as_it_is() -> None:
    topic = topic_of(HOMES + claims("homes", "daily, value: '400'"))
    assert set_aside(topic) is topic
