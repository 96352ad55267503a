"""A source at odds with itself: told beside whatever others say, and of its own claims alone."""

from __future__ import annotations

import pytest

from tests.cases import finding, findings, ids, told
from tests.judging.made import BRIDGE, CAME, COST, DEAD, HOMES, claims


def test_each_source_is_told_of_its_own_claims() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "daily, value: '550'",
        "herald, value: '400'",
        "herald, value: '900'",
        "post, value: '400'",
    )
    found = findings(text, "source-at-odds")
    assert [(f.question, sorted(ids(f.boxes))) for f in found] == [
        ("homes/source/daily", ["a", "b"]),
        ("homes/source/herald", ["c", "d"]),
    ]
    assert told(text)[2] == ("error", "figures-differ")


@pytest.mark.parametrize(
    ("first", "second", "rules"),
    [
        ("", "", ["source-at-odds"]),
        ("", ", speaker: Mayor", ["source-at-odds"]),
        (", speaker: Mayor", ", speaker: Mayor", ["source-at-odds"]),
        (", speaker: Mayor", ", speaker: Fire brigade", ["figures-differ"]),
    ],
)
def test_its_own_words_and_whom_it_quotes(first: str, second: str, rules: list[str]) -> None:
    text = HOMES + claims("homes", f"daily, value: '400'{first}", f"daily, value: '550'{second}")
    assert [f.rule for f in findings(text)] == rules


def test_a_source_in_its_own_words_is_at_odds_and_with_a_quoted_voice_prints_both() -> None:
    own = finding(HOMES + claims("homes", "daily, value: '400'", "daily, value: '550'"))
    assert "The Daily is at odds with itself: “400” (its own words)" in own.answer.message
    quoted = finding(
        HOMES + claims("homes", "daily, value: '400'", "daily, value: '550', speaker: Mayor")
    )
    assert "The Daily prints both: “400” (its own words) against “550” (Mayor)." in (
        quoted.answer.message
    )
    one = finding(
        HOMES
        + claims(
            "homes", "daily, value: '400', speaker: Mayor", "daily, value: '550', speaker: Mayor"
        )
    )
    assert "quotes Mayor with both: “400” (Mayor) against “550” (Mayor)." in one.answer.message


def test_growth_within_one_source_is_no_contradiction() -> None:
    text = DEAD + claims(
        "dead", "daily, value: '10', as_of: 2024-05-01", "daily, value: '25', as_of: 2024-05-03"
    )
    assert told(text) == [("note", "count-grew")]


def test_each_window_or_period_is_a_slot_of_its_source() -> None:
    text = CAME + claims(
        "came",
        "daily, value: '10', period: 2024-05-01",
        "daily, value: '25', period: 2024-05-01",
        "daily, value: '10', period: 2024-05-02",
        "daily, value: '25', period: 2024-05-02",
    )
    found = findings(text, "source-at-odds")
    assert [f.question for f in found] == [
        "came/source/daily 2024-05-01",
        "came/source/daily 2024-05-02",
    ]
    bridge = BRIDGE + claims("bridge", "daily, value: open", "daily, value: closed")
    assert finding(bridge).question == "bridge/source/daily 2024-05-03"


def test_a_change_of_mind_across_times_is_not_held_against_a_speaker() -> None:
    text = COST + claims(
        "cost",
        "herald, value: $3 million, speaker: Builder, as_of: 2024-01",
        "herald, value: $9 million, speaker: Builder, as_of: 2024-05",
        "post, value: $5 million, speaker: Auditor",
    )
    assert "source-at-odds" not in [f.rule for f in findings(text)]


def test_the_difference_and_the_conflict_are_handed_in() -> None:
    found = finding(HOMES + claims("homes", "daily, value: '4'", "daily, value: '9'"))
    assert ids(found.answer.minimal_conflict) == ["a", "b"]
    assert found.answer.difference is not None
    assert found.answer.difference.absolute is not None
    assert [int(end) for end in found.answer.difference.absolute] == [5, 5]
    assert found.answer.message.endswith("One is 2.25 times the other.")


def test_a_publisher_of_two_sources_is_called_by_both() -> None:
    text = """
    sources: [{id: early, publisher: Herald}, {id: late, publisher: Herald}]
    subjects: [{id: homes, label: Homes flooded, unit: homes}]
    claims:
      - {id: a, source: early, subject: homes, value: "400"}
      - {id: b, source: early, subject: homes, value: "550"}
    """
    assert finding(text).answer.message.startswith(
        "Homes flooded: Herald (early) is at odds with itself: “400” (its own words) against"
    )


def test_a_tension_of_a_source_is_seen_behind_a_conflict_between_its_voices() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400', speaker: Mayor",
        "daily, value: '900', speaker: Fire brigade",
        "daily, value: more than 200",
    )
    found = {f.rule: f.severity for f in findings(text)}
    assert found["source-at-odds"] == "warning"


def test_a_relation_is_no_source() -> None:
    text = (
        "subjects: [{id: north, unit: homes}, {id: all, unit: homes}]\n"
        "relations: [{formula: north <= all}]\nclaims:\n"
        "  - {id: a, source: daily, subject: north, value: '600'}\n"
        "  - {id: b, source: daily, subject: all, value: '550'}\n"
    )
    assert told(text) == [("error", "parts-exceed-whole")]
