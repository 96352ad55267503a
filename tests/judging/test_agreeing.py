"""Which claims say the same, how strongly, and what is merely met."""

from __future__ import annotations

import pytest

from tests.cases import ids
from tests.judging.agreed import CAUSE, OPENED, PAID, agreed, found, strength, two
from tests.judging.made import CAMP, DEAD, HOMES, claims

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


def test_of_claims_that_fit_a_position_and_others_only_those_that_meet_join() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: exactly 100",
        "herald, value: 500 to 1000",
        "post, value: exactly 2000",
        "post, value: 100 to 600",
        "herald, value: 900 to 2000",
    )
    assert agreed(text) == [["a", "d"], ["b", "d"], ["c", "e"]]


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


def test_a_bound_joins_where_its_figure_is_that_of_one_of_the_others() -> None:
    text = HOMES + claims(
        "homes", "daily, value: about 400", "herald, value: '440'", "post, value: at least 440"
    )
    assert agreed(text) == [["a", "b", "c"]]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("one case", "one case", False),
        ("some", "some", True),
        ('{low: "0.5"}', '{low: "0.5"}', False),
        ('{low: "0.2", high: "0.5"}', '{low: "0.2", high: "0.5"}', True),
    ],
)
def test_a_bound_that_a_reader_takes_no_closer_is_no_figure(
    one: str, other: str, agree: bool
) -> None:
    """One case in each of two texts is two people, and no share that both report."""
    assert agreed(PAID + two("paid", one, other)) == ([["a", "b"]] if agree else [])


def test_a_bound_does_not_join_a_range_that_a_reader_takes_alike() -> None:
    """At least 400 is 400 to 500 to a reader, but nobody printed one figure twice."""
    assert agreed(HOMES + two("homes", "400 to 500", "at least 400")) == []
    count = DEAD + two("dead", "400 to 500", "at least 400")
    assert agreed(count) == []


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
        ("some 400", "fewer than 400", "within hedges"),
        ("'400'", "fewer than 400", "within hedges"),
        ("'400'", "more than 400", "within hedges"),
        ("'400'", "at least 400", "same figure"),
        ("about 400", "up to 400", "same figure"),
        ("more than 400", "more than 400", "same figure"),
        ("more than 400", "at least 400", "same figure"),
    ],
)
def test_the_strength_of_an_agreement(one: str, other: str, expected: str) -> None:
    assert strength(HOMES + two("homes", one, other)) == expected
    assert strength(HOMES + two("homes", other, one)) == expected


def test_one_wording_that_excludes_the_figure_of_the_rest_is_enough() -> None:
    text = HOMES + claims(
        "homes", "daily, value: some 400", "herald, value: '400'", "post, value: under 400"
    )
    assert strength(text) == "within hedges"


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
