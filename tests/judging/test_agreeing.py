"""Which claims say the same, how strongly, and what is merely met."""

from __future__ import annotations

import pytest

from factcheck.judging.agreeing import Accord, accords
from tests.cases import boxes_of, ids, subject_of
from tests.judging.made import BRIDGE, CAME, CAMP, COST, DEAD, HOMES, claims

OPENED = "subjects: [{id: opened, type: date}]\nclaims:\n"
PAID = "subjects: [{id: paid, type: share, population: victims}]\nclaims:\n"
CAUSE = """
subjects:
  - id: cause
    type: category
    categories: [{name: flood}, {name: flash flood, within: flood}, {name: rot}]
claims:
"""


def found(text: str) -> list[Accord]:
    return accords(subject_of(text), tuple(boxes_of(text).values()))


def agreed(text: str) -> list[list[str]]:
    return sorted(sorted(accord.ids) for accord in found(text))


def strength(text: str) -> str | None:
    (accord,) = found(text)
    return accord.strength


def two(subject: str, one: str, other: str) -> str:
    return claims(subject, f"daily, value: {one}", f"herald, value: {other}")


# ---- who agrees


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("'400'", "'400'", True),
        ("'400'", "about 420", True),
        ("nearly 400", "'390'", True),
        ("'400'", "'550'", False),
        ("'400', mode: will", "'400'", False),
        ("'400', mode: will", "'400', mode: will", True),
        ("'400', condition: if it rains", "'400'", False),
        ("'400', condition: If it RAINS", "'400', condition: if it rains", True),
    ],
)
def test_claims_agree_where_they_meet_and_are_meant_alike(
    one: str, other: str, agree: bool
) -> None:
    assert agreed(HOMES + two("homes", one, other)) == ([["a", "b"]] if agree else [])


@pytest.mark.parametrize(
    ("first", "second", "alone"),
    [
        ("daily", "daily", True),
        ("daily", "daily, speaker: Mayor", False),
        ("daily, speaker: Mayor", "daily, speaker: Fire brigade", False),
        ("daily, speaker: Mayor", "daily, speaker: Mayor", True),
        ("daily, speaker: Mayor", "herald, speaker: Mayor", False),
    ],
)
def test_it_takes_two_origins_or_two_sources(first: str, second: str, alone: bool) -> None:
    text = HOMES + claims("homes", f"{first}, value: '400'", f"{second}, value: '400'")
    assert agreed(text) == ([] if alone else [["a", "b"]])


def test_an_accord_knows_whose_words_agree() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400', speaker: Mayor",
        "herald, value: '400', speaker: Mayor",
        "post, value: '400'",
    )
    (accord,) = found(text)
    assert sorted(accord.origins) == ["mayor", "post"]
    assert list(accord.ids) == ids(accord.boxes)
    assert not accord.unmoved


def test_each_position_agrees_on_its_own() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "herald, value: about 400",
        "herald, value: '900'",
        "post, value: about 900",
        "post, value: '7'",
    )
    assert agreed(text) == [["a", "b"], ["c", "d"]]


def test_a_claim_that_fits_two_positions_agrees_in_each_that_it_meets() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: exactly 400",
        "herald, value: 350 to 650",
        "post, value: exactly 600",
        "post, value: 380 to 450",
    )
    assert agreed(text) == [["a", "b", "d"], ["b", "c"]]


def test_claims_that_meet_one_by_one_but_not_together_do_not_all_agree() -> None:
    """What joins must meet what the others have in common."""
    text = HOMES + claims(
        "homes",
        "daily, value: exactly 100",
        "herald, value: exactly 500",
        "daily, value: 100 to 300",
        "post, value: 300 to 500",
        "post, value: 200 to 400",
    )
    for accord in found(text):
        spans = [box.span("pragmatic") for box in accord.boxes]
        assert max(span.low for span in spans) <= min(span.high for span in spans)


def test_an_agreement_that_stands_in_another_is_not_told() -> None:
    text = CAMP + claims(
        "camp",
        "daily, value: '900', as_of: 2024-05-01/2024-05-03",
        "herald, value: '900', as_of: 2024-05-02/2024-05-04",
        "post, value: '900', as_of: 2024-05-02/2024-05-02",
        "post, value: '900', as_of: 2024-05-04/2024-05-05",
    )
    assert agreed(text) == [["a", "b", "c"], ["b", "d"]]


# ---- one-sided wordings


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("more than 400", "'400'", True),
        ("more than 400", "exactly 400", False),
        ("at least 400", "'400'", True),
        ("at least 400", "'450'", False),
        ("more than 300", "'350'", False),
        ("at least 400", "'404'", True),
        ("up to 400", "about 400", True),
        ("up to 400", "'390'", True),
        ("up to 400", "'330'", False),
        ("more than 400", "more than 400", True),
        ("more than 400", "at least 400", True),
        ("more than 400", "more than 470", False),
        ("fewer than 400", "more than 400", False),
    ],
)
def test_a_bound_joins_only_where_its_figure_is_the_others(
    one: str, other: str, agree: bool
) -> None:
    assert agreed(HOMES + two("homes", one, other)) == ([["a", "b"]] if agree else [])
    assert agreed(HOMES + two("homes", other, one)) == ([["a", "b"]] if agree else [])


def test_a_bound_must_meet_what_the_others_share() -> None:
    """At least 404 has the figure of 404 but lies above what 380 to 400 leaves of it."""
    text = HOMES + claims(
        "homes",
        "daily, value: about 400",
        "herald, value: 380 to 390",
        "post, value: more than 400",
    )
    assert agreed(text) == [["a", "b"]]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("some", "30%", False),
        ("most", "60%", False),
        ("some", "some", True),
        ("not all", "not all", True),
        ("most", "some", False),
        ("all", "all", True),
        ("half", "about half", True),
    ],
)
def test_words_for_a_share_agree_with_the_same_words(one: str, other: str, agree: bool) -> None:
    assert agreed(PAID + two("paid", one, other)) == ([["a", "b"]] if agree else [])


def test_open_dates_are_one_sided() -> None:
    assert agreed(OPENED + two("opened", "2024-04/..", "2024-04-23")) == []
    assert agreed(OPENED + two("opened", "2024-04/..", "2024-04/..")) == [["a", "b"]]
    assert agreed(OPENED + two("opened", "../2024-04", "2024-04-23")) == []
    assert agreed(OPENED + two("opened", "late April", "2024-04-23")) == [["a", "b"]]


# ---- how strongly


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("'400'", "'400'", "same figure"),
        ("'400'", "about 400", "same figure"),
        ("nearly 400", "nearly 400", "same figure"),
        ("tens of thousands", "tens of thousands", "same figure"),
        ("'11,000'", "'11,300'", "equal after rounding"),
        ("about 400", "'390'", "equal after rounding"),
        ("about 400", "'440'", "within hedges"),
        ("nearly 400", "'370'", "within hedges"),
        ("'20,000'", "tens of thousands", "within hedges"),
        ("300 to 500", "'400'", "within hedges"),
        ("300 to 500", "300 to 500", "same figure"),
    ],
)
def test_the_strength_of_an_agreement(one: str, other: str, expected: str) -> None:
    assert strength(HOMES + two("homes", one, other)) == expected
    assert strength(HOMES + two("homes", other, one)) == expected


def test_strength_is_measured_against_the_coarsest() -> None:
    """253 and 257 differ, but each rounds to 250."""
    text = HOMES + claims(
        "homes", "daily, value: about 253", "herald, value: '250'", "post, value: about 248"
    )
    assert strength(text) == "equal after rounding"


def test_dates_are_as_strong_as_their_readings_and_words_have_no_strength() -> None:
    assert strength(OPENED + two("opened", "2024-04-23", "April 23")) == "same figure"
    assert strength(OPENED + two("opened", "2024-04-23", "late April")) == "within hedges"
    assert strength(CAUSE + two("cause", "rot", "rot")) is None


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


def test_figures_printed_alike_are_grouped_on_the_coarsest() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '253', as_of: 2024-05-02",
        "herald, value: '250', as_of: 2024-05-03",
        "post, value: '248', as_of: 2024-05-01",
        "post, value: '9', as_of: 2024-04-01",
        "daily, value: '9', as_of: 2024-04-02",
    )
    assert agreed(text) == [["a", "b", "c"], ["d", "e"]]


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
