"""Who is told of, why claims part, and by how much: the sentences of the rules on unlike values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.finding import Finding
from factcheck.judging.differing import differing, gap, gap_in_words, sides, stood, why
from tests.cases import boxes_of, finding, findings, ids, subject_of, told, topic_of
from tests.judging.made import BRIDGE, CAMP, COST, DEAD, HOMES, claims, slots


def differ(text: str) -> Finding:
    """What figures-differ finds."""
    return finding(text, "figures-differ")


def message(text: str) -> str:
    return differ(text).answer.message


def test_the_positions_stand_against_one_another_the_pair_first() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: about 400",
        "herald, value: '390'",
        "post, value: '550'",
    )
    assert message(text) == (
        "homes: “390” (Herald) and “about 400” (The Daily) against “550” (Post). "
        "“390” and “550” cannot both be true as worded. They are 130 to 190 homes apart."
    )


def test_three_positions_are_all_told() -> None:
    text = HOMES + claims(
        "homes", "daily, value: '100'", "herald, value: '400'", "post, value: '900'"
    )
    assert "“100” (The Daily) against “400” (Herald) against “900” (Post)" in message(text)


def test_where_no_position_is_held_alone_the_pair_is_told() -> None:
    """Both fit the first of two positions that only a third claim makes two."""
    text = HOMES + claims("homes", "daily, value: '400'", "herald, value: '550'")
    (slot,) = slots(text)
    bare = slot.positions.__class__(2, ((1, 2), (1, 2)), (0, 1))
    assert (
        sides(replace(slot, positions=bare), slot.boxes)
        == "“400” (The Daily) against “550” (Herald)"
    )


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("'400'", "'550'", "“400” and “550” cannot both be true as worded."),
        (
            "at least 400",
            "'4,100'",
            "By the letter both can be so, “at least 400” and “4,100”; no reader takes them so.",
        ),
        (
            "'400', mode: will",
            "'550'",
            "Both can be true: “400” is a forecast, “550” a report.",
        ),
        (
            "'400', condition: if it rains",
            "'550'",
            "Both can be true: “400” holds on a condition (if it rains).",
        ),
    ],
)
def test_why_figures_part(one: str, other: str, reason: str) -> None:
    text = HOMES + claims("homes", f"daily, value: {one}", f"herald, value: {other}")
    assert f". {reason}" in message(text)


def test_why_a_status_parts() -> None:
    text = BRIDGE + claims(
        "bridge",
        "daily, value: open, as_of: 2024-05-02",
        "herald, value: closed, as_of: 2024-05-02",
    )
    assert finding(text).answer.message == (
        "bridge: “closed” (Herald) against “open” (The Daily). "
        "As far as the dates tell, both were so at one time (2 May 2024)."
    )
    stock = CAMP + claims(
        "camp", "daily, value: '9', as_of: 2024-05-02", "herald, value: '7', as_of: 2024-05-02"
    )
    assert "By the letter both can be so, “7” and “9”; no reader takes them so." in message(stock)


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "'63', as_of: 2024-05-02",
            "'41', as_of: 2024-05-09",
            "“63” stood 2 May 2024 and “41” 9 May 2024, but such a count never falls.",
        ),
        (
            "'63'",
            "'41'",
            "“63” stood 3 May 2024 and “41” 10 May 2024, but such a count never falls.",
        ),
        (
            "'63', as_of: 2024-05-02",
            "'41', as_of: 2024-05-02",
            "By the letter both can be so, “63” and “41”; no reader takes them so.",
        ),
        (
            "'63', as_of: 2024-05-02, mode: will",
            "'41', as_of: 2024-05-09",
            "Both can be true: “63” is a forecast, “41” a report.",
        ),
    ],
)
def test_why_a_count_parts(first: str, second: str, reason: str) -> None:
    text = DEAD + claims("dead", f"daily, value: {first}", f"herald, value: {second}")
    assert f". {reason}" in message(text)


def test_why_judgements_part() -> None:
    text = COST + claims(
        "cost",
        "daily, value: $3 million, speaker: Builder",
        "herald, value: $9 million, speaker: Auditor",
    )
    found = differ(text)
    assert found.severity == "note"
    assert found.answer.message == (
        "cost: “$3 million” (Builder, in The Daily) against “$9 million” (Auditor, in Herald). "
        "Those are judgements of different people; each may hold his own. "
        "One is 2.6 to 3.5 times the other."
    )


def test_why_one_claim_is_a_conflict() -> None:
    (slot,) = slots(HOMES + claims("homes", "daily, value: '400'", "herald, value: '550'"))
    assert why(slot, slot.boxes[:1]) == "Its own words exclude one another."


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [
        ("'400'", "'550'", "They are 113 to 187 homes apart."),
        ("'7'", "'9'", "They are 2 homes apart."),
        ("'7'", "'8'", "They are 1 home apart."),
        ("'4'", "'8'", "One is 2 times the other."),
        ("'4'", '{low: "8"}', "One is at least 2 times the other."),
        ("'400'", "'1,000'", "One is 2.3 to 2.7 times the other."),
        ("'400'", "more than 600", "They are 188 to 362 homes apart."),
        ("nearly 400", "more than 400", ""),
        ("'400'", "thousands", "One is at least 4.8 times the other."),
        ("'900'", "thousands", "One is at least 2.2 times the other."),
        ("'1,500'", "thousands", ""),
        ("'0'", "'8'", "They are 8 homes apart."),
        ("'0'", "thousands", ""),
        ("'8'", '{low: "100"}', "One is at least 12 times the other."),
    ],
)
def test_the_gap_in_words(one: str, other: str, sentence: str) -> None:
    for first, second in ((one, other), (other, one)):
        text = HOMES + claims("homes", f"daily, value: {first}", f"herald, value: {second}")
        pair = list(boxes_of(text).values())
        assert gap_in_words(subject_of(text), pair) == sentence


def test_the_gap_between_shares_is_in_percentage_points() -> None:
    text = "subjects: [{id: paid, type: share, population: victims}]\nclaims:\n"
    near = text + claims("paid", "daily, value: 30%", "herald, value: 40%")
    assert message(near).endswith("They are 9 to 11 percentage points apart.")
    pair = list(
        boxes_of(text + claims("paid", "daily, value: few", "herald, value: almost all")).values()
    )
    assert gap_in_words(subject_of(near), pair) == ""


def test_the_gap_between_figures_without_a_unit_is_no_scale() -> None:
    text = "subjects: [{id: rank}]\nclaims:\n" + claims(
        "rank", "daily, value: '4'", "herald, value: thousands"
    )
    assert message(text).endswith("“4” and “thousands” cannot both be true as worded.")
    bare = text.replace("thousands", "'6'")
    assert message(bare).endswith("They are 2 apart.")


def test_the_gap_is_between_the_pragmatic_ends_the_lower_first() -> None:
    text = HOMES + claims("homes", "daily, value: more than 600", "herald, value: nearly 400")
    found = differ(text).answer.difference
    assert found is not None
    assert found.absolute is not None
    assert [int(end) for end in found.absolute] == [200, 390]
    assert found.ratio is not None
    assert [round(float(end), 4) for end in found.ratio] == [1.5, 2.0833]
    assert found.per_day is None


def test_there_is_no_gap_between_dates_or_words_or_of_one_claim() -> None:
    text = "subjects: [{id: opened, type: date}]\nclaims:\n" + claims(
        "opened", "daily, value: 2024-04-12", "herald, value: 2024-04-23"
    )
    pair = list(boxes_of(text).values())
    assert gap(pair) is None
    assert gap_in_words(subject_of(text), pair) == ""
    one = list(boxes_of(HOMES + claims("homes", "daily, value: '400'")).values())
    assert gap(one) is None


def test_a_minimal_conflict_is_handed_in() -> None:
    text = HOMES + claims(
        "homes", "daily, value: '400'", "herald, value: '500'", "post, value: '900'"
    )
    assert ids(differ(text).answer.minimal_conflict) == ["a", "c"]


def test_other_types_are_left_to_other_rules() -> None:
    text = HOMES + claims("homes", "daily, value: '400'", "herald, value: '550'")
    assert list(differing(topic_of(text), {"date"}, why)) == []
    assert len(list(differing(topic_of(text), {"quantity"}, why))) == 1


def test_a_subject_is_called_by_its_label() -> None:
    text = HOMES.replace("unit: homes", "unit: homes, label: Homes flooded") + claims(
        "homes", "daily, value: '400'", "herald, value: '550'"
    )
    assert message(text).startswith("Homes flooded: “400”")


def test_what_a_source_is_told_of_itself_is_not_told_twice() -> None:
    text = HOMES + claims("homes", "daily, value: '400'", "daily, value: '550'")
    assert told(text) == [("error", "source-at-odds")]
    quoted = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "daily, value: '550', speaker: Mayor",
        "daily, value: '900', speaker: Fire brigade",
    )
    assert told(quoted) == [("error", "source-at-odds")]
    voices = HOMES + claims(
        "homes", "daily, value: '400', speaker: Mayor", "daily, value: '550', speaker: Fire brigade"
    )
    assert told(voices) == [("error", "figures-differ")]


def test_judgements_within_one_source_differ_though_one_has_changed_his() -> None:
    text = COST + claims(
        "cost",
        "daily, value: $3 million, speaker: Builder, as_of: 2024-01",
        "daily, value: $9 million, speaker: Builder, as_of: 2024-05",
        "daily, value: $9 million, speaker: Auditor",
    )
    assert ("note", "figures-differ") in told(text)


def test_a_tension_between_sources_is_a_warning_beside_one_sources_own_error() -> None:
    text = HOMES + claims(
        "homes", "daily, value: '400'", "daily, value: '550'", "herald, value: more than 200"
    )
    assert told(text) == [("error", "source-at-odds"), ("warning", "figures-differ")]
    assert "no reader takes them so" in message(text)


def test_each_window_of_a_level_is_an_answer_of_its_own() -> None:
    text = BRIDGE + claims(
        "bridge",
        "daily, value: open, as_of: 2024-05-01, held: throughout",
        "herald, value: closed, as_of: 2024-05-01",
        "daily, value: closed, as_of: 2024-05-02",
        "herald, value: open, as_of: 2024-05-02",
    )
    found = findings(text, "categories-differ")
    assert [(f.severity, f.question) for f in found] == [
        ("error", "bridge/value/2024-05-01"),
        ("warning", "bridge/value/2024-05-02"),
    ]


def test_when_claims_stood() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '1', as_of: 2024-05-02",
        "post, value: '2', as_of: 2024-05-04",
        "daily, value: '3', as_of: 2024-05-03",
    )
    a, b, c = (boxes_of(text)[id_] for id_ in "abc")
    assert stood(a) == "2 May 2024"
    assert stood(b, a, c) == "2–4 May 2024"
