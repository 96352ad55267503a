"""What agrees of counts, levels, flows, opinions and words, and what an agreement is called by."""

from __future__ import annotations

import pytest

from tests.judging.agreed import CAUSE, agreed, found, two
from tests.judging.made import BRIDGE, CAME, CAMP, COST, DEAD, HOMES, claims

# ---- counts that never fall


@pytest.mark.parametrize(
    ("one", "other", "agree", "unmoved"),
    [
        ("'41'", "'41'", True, True),
        ("'41'", "at least 41", True, True),
        ("'11,000'", "'11,300'", True, True),
        ("about 40", "'43'", False, False),
        ("'41'", "'63'", False, False),
        ("'41', as_of: 2024-05-02", "'41', as_of: 2024-05-02", True, False),
        ("about 40, as_of: 2024-05-02", "'43', as_of: 2024-05-02", True, False),
        ("about 40, as_of: 2024-05-01/2024-05-03", "'43', as_of: 2024-05-03", True, False),
    ],
)
def test_a_count_agrees_at_one_time_or_was_printed_alike(
    one: str, other: str, agree: bool, unmoved: bool
) -> None:
    text = DEAD + two("dead", one, other)
    assert agreed(text) == ([["a", "b"]] if agree else [])
    assert [accord.unmoved for accord in found(text)] == ([unmoved] if agree else [])


def test_a_count_printed_alike_is_told_with_all_who_print_it() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '41', as_of: 2024-05-02",
        "herald, value: '41', as_of: 2024-05-02",
        "post, value: '41', as_of: 2024-05-09",
    )
    assert [(sorted(a.ids), a.unmoved) for a in found(text)] == [(["a", "b", "c"], True)]


def test_figures_printed_alike_are_each_equal_to_every_other() -> None:
    """248 and 253 are both 250 in round figures, and not one figure."""
    text = DEAD + claims(
        "dead",
        "daily, value: '253', as_of: 2024-05-02",
        "herald, value: '250', as_of: 2024-05-03",
        "post, value: '248', as_of: 2024-05-01",
        "post, value: '9', as_of: 2024-04-01",
        "daily, value: '9', as_of: 2024-04-02",
    )
    assert agreed(text) == [["b", "c"], ["d", "e"]]


def test_a_count_in_two_units_agrees_in_neither() -> None:
    text = "subjects: [{id: cost, type: money, behaviour: cumulative}]\nclaims:\n" + claims(
        "cost", "daily, value: $400", "herald, value: 400 euros", "post, value: $400"
    )
    assert agreed(text) == [["a", "c"]]


# ---- levels, flows, opinions


def test_a_level_agrees_at_one_time() -> None:
    text = CAMP + two("camp", "'900'", "'900'")
    assert agreed(text) == []
    at_once = CAMP + two("camp", "'900', as_of: 2024-05-02", "'900', as_of: 2024-05-02")
    assert agreed(at_once) == [["a", "b"]]


def test_a_flow_agrees_over_one_period() -> None:
    text = CAME + claims(
        "came",
        "herald, value: '500', period: 2024-05-06",
        "post, value: '500', period: 2024-05-06",
        "daily, value: '500', period: 2024-05-01",
    )
    assert agreed(text) == [["a", "b"]]


def test_opinions_agree_across_speakers() -> None:
    text = COST + claims(
        "cost",
        "daily, value: $3 million, speaker: Builder, mode: will",
        "herald, value: $3 million, speaker: Auditor, mode: will",
    )
    assert agreed(text) == [["a", "b"]]


# ---- words


def test_a_category_agrees_with_what_it_is_within() -> None:
    text = CAUSE + claims(
        "cause",
        "daily, value: flash flood",
        "herald, value: flood",
        "post, value: flash flood",
        "post, value: rot",
    )
    assert agreed(text) == [["a", "b", "c"]]


def test_two_kinds_of_one_category_agree_with_it_and_not_with_one_another() -> None:
    text = CAUSE.replace("{name: rot}", "{name: tide, within: flood}") + claims(
        "cause", "daily, value: flash flood", "herald, value: flood", "post, value: tide"
    )
    assert agreed(text) == [["a", "b"], ["b", "c"]]


def test_a_status_that_held_all_the_while_is_told_once() -> None:
    text = BRIDGE + claims(
        "bridge",
        "daily, value: open, as_of: 2024-05-01/2024-05-02",
        "herald, value: open, as_of: 2024-05-02/2024-05-03",
        "post, value: open, as_of: 2024-05-03/2024-05-04",
        "post, value: closed, as_of: 2024-05-01",
        "herald, value: closed, as_of: 2024-05-01",
    )
    assert agreed(text) == [["a", "b", "c"], ["d", "e"]]


def test_two_stretches_of_one_status_that_share_no_claim_are_told_apart() -> None:
    text = BRIDGE + claims(
        "bridge",
        "daily, value: open, as_of: 2024-04-01",
        "herald, value: open, as_of: 2024-04-01",
        "post, value: open, as_of: 2024-05-04",
        "herald, value: open, as_of: 2024-05-04",
    )
    assert agreed(text) == [["a", "b"], ["c", "d"]]


def test_names_agree_by_what_is_declared() -> None:
    text = "subjects: [{id: city, label: Oslo, aliases: [Christiania], type: name}]\nclaims:\n"
    text += claims(
        "city", "daily, value: Oslo", "herald, value: Christiania", "post, value: OSLO, mode: may"
    )
    assert agreed(text) == [["a", "b"]]
    other = "subjects: [{id: mayor, type: name}]\nclaims:\n"
    other += claims(
        "mayor",
        "daily, value: Maria Lindt",
        "herald, value: maria lindt",
        "post, value: Marja Lindt",
    )
    assert agreed(other) == [["a", "b"]]


def test_statements_agree_with_those_that_say_the_same() -> None:
    text = "subjects: [{id: warned, label: The town was warned, type: statement}]\nclaims:\n"
    text += claims(
        "warned",
        "daily, value: 'yes'",
        "herald, value: 'yes'",
        "post, value: 'no'",
        "daily, value: 'yes', stance: denies",
        "post, value: 'yes', mode: may",
    )
    assert agreed(text) == [["a", "b"], ["c", "d"]]


def test_lists_agree_member_by_member_and_not_as_wholes() -> None:
    text = "subjects: [{id: towns, type: set}]\nclaims:\n" + two(
        "towns", "{members: [Dal]}", "{members: [Dal]}"
    )
    assert agreed(text) == []


# ---- what an agreement is called by


def test_an_agreement_is_called_by_its_reading_and_by_a_manner_that_is_no_report() -> None:
    slots = {
        manner: found(HOMES + two("homes", f"'400'{manner}", f"'400'{manner}"))[0].slot
        for manner in ("", ", mode: will", ", mode: may, condition: if it rains")
    }
    assert slots == {
        "": "3880..4120 homes",
        ", mode: will": "3880..4120 homes will",
        ", mode: may, condition: if it rains": "3880..4120 homes may if it rains",
    }
