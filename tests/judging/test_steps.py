"""What moved on from one time to the next, and by how much."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.judging.steps import Step, difference, steps
from factcheck.values.interval import INFINITY
from tests.cases import boxes_of, ids, subject_of
from tests.judging.made import BRIDGE, CAME, CAMP, DEAD, HOMES, claims

SERIES = CAME.replace("behaviour: flow", "behaviour: flow, series: true")


def found(text: str) -> list[Step]:
    return steps(subject_of(text), list(boxes_of(text).values()))


def moved(text: str) -> list[tuple[list[str], list[str]]]:
    return [(ids(step.before), ids(step.after)) for step in found(text)]


def kinds(text: str) -> list[tuple[bool, bool]]:
    """Of each step: whether the dates prove the order, whether the words part the values."""
    return [(step.proven, step.apart) for step in found(text)]


# ---- counts that never fall


def test_a_count_grew_whichever_of_two_figures_it_grew_from() -> None:
    """Two figures of one day are at odds, and what came of them is told once."""
    text = DEAD + claims(
        "dead",
        "daily, value: '912', as_of: 2024-05-01",
        "herald, value: '1,498', as_of: 2024-05-01",
        "post, value: '8,574', as_of: 2024-05-03",
        "post, value: '48,448', as_of: 2024-05-09",
    )
    assert moved(text) == [(["b"], ["d"])]


def test_a_count_grew_to_each_of_two_figures() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '53', as_of: 2024-05-01",
        "herald, value: '115', as_of: 2024-05-03",
        "post, value: '101', as_of: 2024-05-09",
    )
    assert moved(text) == [(["a"], ["b"]), (["a"], ["c"])]


def test_growth_is_from_the_lowest_claim_of_a_path_to_its_highest() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '41', as_of: 2024-05-01",
        "herald, value: '50', as_of: 2024-05-04",
        "post, value: '63', as_of: 2024-05-09",
    )
    assert moved(text) == [(["a"], ["c"])]
    assert kinds(text) == [(True, True)]
    assert found(text)[0].rose


def test_growth_tells_all_who_stand_at_either_end() -> None:
    text = DEAD + claims(
        "dead",
        "herald, value: about 42, as_of: 2024-05-02",
        "daily, value: '41', as_of: 2024-05-01",
        "post, value: '63', as_of: 2024-05-09",
        "post, value: about 62, as_of: 2024-05-08",
    )
    assert moved(text) == [(["b", "a"], ["c", "d"])]


def test_a_claim_that_stands_at_both_ends_is_at_neither() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '41', as_of: 2024-05-01",
        "herald, value: 40 to 70, as_of: 2024-05-04",
        "post, value: '63', as_of: 2024-05-09",
    )
    assert moved(text) == [(["a"], ["c"])]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("'41', as_of: 2024-05-02", "'63', as_of: 2024-05-09", (True, True)),
        ("at least 41, as_of: 2024-05-02", "'63', as_of: 2024-05-09", (True, False)),
        (
            "'41', as_of: 2024-05-01/2024-05-03",
            "'63', as_of: 2024-05-02/2024-05-04",
            (False, True),
        ),
        ("about 41, as_of: 2024-05-02", "'50', as_of: 2024-05-09", (True, False)),
    ],
)
def test_the_order_is_proven_or_inferred_and_the_words_may_leave_room(
    first: str, second: str, kind: tuple[bool, bool]
) -> None:
    text = DEAD + claims("dead", f"daily, value: {first}", f"herald, value: {second}")
    assert kinds(text) == [kind]


def test_figures_that_meet_are_no_growth() -> None:
    assert moved(DEAD + claims("dead", "daily, value: '41'", "herald, value: about 42")) == []
    assert moved(DEAD + claims("dead", "daily, value: '41'")) == []


def test_of_two_paths_each_grows_on_its_own() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '500', as_of: 2024-05-01",
        "herald, value: '41', as_of: 2024-05-02",
        "daily, value: '900', as_of: 2024-05-03",
        "herald, value: '63', as_of: 2024-05-04",
    )
    assert moved(text) == [(["a"], ["c"]), (["b"], ["d"])]


@pytest.mark.parametrize("manner", ["mode: will", "mode: may", "condition: if the dam breaks"])
def test_a_forecast_is_no_growth(manner: str) -> None:
    text = DEAD + claims("dead", "daily, value: '41'", f"herald, value: '90', {manner}")
    assert moved(text) == []


def test_a_count_of_words_does_not_grow() -> None:
    text = "subjects: [{id: towns, type: set, behaviour: cumulative}]\nclaims:\n" + claims(
        "towns", "daily, value: {members: [Aby]}", "herald, value: {members: [Dal]}"
    )
    assert moved(text) == []


# ---- levels


def test_a_level_moves_from_window_to_window() -> None:
    text = CAMP + claims(
        "camp",
        "daily, value: '900', as_of: 2024-05-01",
        "herald, value: about 880, as_of: 2024-05-01",
        "daily, value: '300', as_of: 2024-05-03",
        "post, value: '500', as_of: 2024-05-05",
    )
    assert [(sorted(a), b) for a, b in moved(text)] == [(["a", "b"], ["c"]), (["c"], ["d"])]
    assert [step.rose for step in found(text)] == [False, True]
    assert kinds(text) == [(True, True), (True, True)]


def test_a_level_moved_only_where_nothing_of_one_window_fits_the_next() -> None:
    text = CAMP + claims(
        "camp",
        "daily, value: '900', as_of: 2024-05-01",
        "herald, value: '300', as_of: 2024-05-01",
        "daily, value: '300', as_of: 2024-05-03",
    )
    assert moved(text) == []


def test_by_the_letter_a_bound_leaves_room_for_the_next_figure() -> None:
    text = CAMP + claims(
        "camp",
        "daily, value: at least 900, as_of: 2024-05-01",
        "daily, value: '3,000', as_of: 2024-05-03",
    )
    assert kinds(text) == [(True, False)]


@pytest.mark.parametrize("mode", ["will", "wish", "ordered", "may"])
def test_only_what_is_reported_as_being_so_has_moved_on(mode: str) -> None:
    text = BRIDGE + claims("bridge", "daily, value: closed", f"herald, value: open, mode: {mode}")
    assert moved(text) == []
    report = BRIDGE + claims("bridge", "daily, value: closed", "herald, value: open")
    assert moved(report) == [(["a"], ["b"])]


def test_a_status_is_told_from_all_who_saw_it_hold() -> None:
    text = BRIDGE + claims(
        "bridge",
        "daily, value: open, as_of: 2024-04-01",
        "daily, value: closed, as_of: 2024-05-01",
        "herald, value: closed, as_of: 2024-05-02",
        "post, value: closed, as_of: 2024-05-03",
        "post, value: open, as_of: 2024-05-05",
    )
    assert moved(text) == [(["a"], ["b"]), (["b", "c", "d"], ["e"])]


def test_of_a_figure_the_last_window_alone_is_told() -> None:
    text = CAMP + claims(
        "camp",
        "daily, value: '900', as_of: 2024-05-01",
        "daily, value: about 900, as_of: 2024-05-02",
        "daily, value: '300', as_of: 2024-05-03",
    )
    assert moved(text) == [(["b"], ["c"])]


def test_a_status_lasts_until_something_excludes_it() -> None:
    text = BRIDGE.replace("{name: closed}]", "{name: closed}, {name: unsafe}]") + claims(
        "bridge",
        "post, value: closed, as_of: 2024-05-01",
        "post, value: unsafe, as_of: 2024-05-02",
        "post, value: open, as_of: 2024-05-03",
        "post, value: closed, as_of: 2024-05-04",
    )
    assert moved(text) == [(["a"], ["c"]), (["c"], ["d"])]


def test_by_the_letter_one_bound_is_room_enough() -> None:
    text = CAMP + claims(
        "camp",
        "daily, value: at least 900, as_of: 2024-05-01",
        "herald, value: '920', as_of: 2024-05-01",
        "daily, value: '3,000', as_of: 2024-05-03",
    )
    assert kinds(text) == [(True, False)]


def test_a_claim_that_spans_two_windows_moved_nowhere() -> None:
    text = BRIDGE + claims(
        "bridge",
        "daily, value: open, as_of: 2024-05-01/2024-05-04",
        "herald, value: open, as_of: 2024-05-01",
        "post, value: closed, as_of: 2024-05-04",
    )
    assert moved(text) == []


def test_a_level_in_two_currencies_moves_in_each() -> None:
    text = "subjects: [{id: debt, type: money, behaviour: level}]\nclaims:\n" + claims(
        "debt",
        "daily, value: $400",
        "daily, value: 900 euros",
        "herald, value: $500",
        "herald, value: 700 euros",
    )
    assert moved(text) == [(["b"], ["d"]), (["a"], ["c"])]


# ---- flows


def test_a_series_moves_from_one_period_to_the_next_that_begins_when_it_has_ended() -> None:
    text = SERIES + claims(
        "came",
        "herald, value: '500', period: 2024-05-06",
        "post, value: about 500, period: 2024-05-06",
        "herald, value: '800', period: 2024-05-07",
        "herald, value: about 780, period: 2024-05-08",
    )
    assert [(sorted(a), b) for a, b in moved(text)] == [(["a", "b"], ["c"])]
    assert kinds(text) == [(True, True)]


def test_a_series_moved_only_where_nothing_of_one_period_fits_the_next() -> None:
    text = SERIES + claims(
        "came",
        "herald, value: '500', period: 2024-05-06",
        "post, value: '800', period: 2024-05-06",
        "herald, value: '800', period: 2024-05-07",
    )
    assert moved(text) == []


def test_periods_that_overlap_are_no_series() -> None:
    text = SERIES + claims(
        "came",
        "herald, value: '500', period: 2024-05-06/2024-05-07",
        "herald, value: '800', period: 2024-05-07/2024-05-08",
    )
    assert moved(text) == []


def test_a_series_of_forecasts_is_none() -> None:
    text = SERIES + claims(
        "came",
        "herald, value: '500', period: 2024-05-06",
        "herald, value: '800', period: 2024-05-07, mode: will",
    )
    assert moved(text) == []


def test_a_series_may_leave_room_by_the_letter() -> None:
    text = SERIES + claims(
        "came",
        "herald, value: at least 500, period: 2024-05-06",
        "herald, value: '800', period: 2024-05-07",
    )
    assert kinds(text) == [(True, False)]


def test_periods_are_compared_only_where_asked() -> None:
    rows = claims(
        "came",
        "herald, value: '500', period: 2024-05-06",
        "herald, value: '800', period: 2024-05-07",
    )
    assert moved(CAME + rows) == []
    assert moved(SERIES + rows) == [(["a"], ["b"])]


def test_a_constant_does_not_move() -> None:
    assert moved(HOMES + claims("homes", "daily, value: '400'", "herald, value: '900'")) == []


# ---- by how much


def measured(one: str, other: str, *, per_day: bool = True) -> list[list[float] | None]:
    text = DEAD + claims("dead", f"post, value: {one}", f"herald, value: {other}")
    a, b = (boxes_of(text)[id_] for id_ in "ab")
    found = difference(a, b, per_day=per_day)
    assert found is not None
    ends = (found.absolute, found.ratio, found.per_day)
    return [None if end is None else [round(float(number), 3) for number in end] for end in ends]


def test_the_difference_is_over_all_that_the_words_allow() -> None:
    assert measured("'40', as_of: 2024-05-01", "'60', as_of: 2024-05-05") == [
        [20, 20],
        [1.5, 1.5],
        [5, 5],
    ]
    assert measured("nearly 100, as_of: 2024-04-30", "more than 200, as_of: 2024-05-10") == [
        [100, 160],
        [2, 2.778],
        [10, 16],
    ]


def test_the_days_are_as_many_as_the_dates_allow() -> None:
    assert measured("'40', as_of: 2024-05-01/2024-05-02", "'60', as_of: 2024-05-04/2024-05-06") == [
        [20, 20],
        [1.5, 1.5],
        [4, 10],
    ]
    assert measured("'40', as_of: 2024-05-01", "'60', as_of: 2024-05-01")[2] == [20, 20]
    assert measured("'40', as_of: 2024-05-01", "'60', as_of: 2024-05-02")[2] == [20, 20]


def test_a_fall_takes_as_many_days_as_a_rise() -> None:
    assert measured("'40', as_of: 2024-05-09", "'60', as_of: 2024-04-29")[2] == [2, 2]


def test_without_dates_or_unasked_there_is_no_rate() -> None:
    assert measured("'40'", "'60'", per_day=False)[2] is None
    assert measured("'40', as_of: ../2024-05-01", "'60'")[2] is None
    assert measured("'40'", "'60', as_of: 2024-05-09/..")[2] is None


def test_nothing_has_no_multiple() -> None:
    assert measured("'0'", "'60'")[1] is None
    assert measured("'1'", "'60'")[1] == [60, 60]
    assert measured("up to 10", "'60'")[1] == [6, 12]


def test_what_is_unbounded_stays_so() -> None:
    text = DEAD + claims("dead", "daily, value: '40'", 'herald, value: {low: "60"}')
    a, b = (boxes_of(text)[id_] for id_ in "ab")
    found = difference(a, b, per_day=True)
    assert found is not None
    assert found.absolute == (Decimal(20), INFINITY)
    assert found.ratio == (Decimal("1.5"), INFINITY)
    assert found.per_day == (Decimal(20) / 7, INFINITY)


def test_dates_and_words_have_no_difference() -> None:
    text = "subjects: [{id: opened, type: date}]\nclaims:\n" + claims(
        "opened", "daily, value: 2024-04-12", "herald, value: 2024-04-23"
    )
    a, b = boxes_of(text).values()
    assert difference(a, b, per_day=False) is None
    words = BRIDGE + claims("bridge", "daily, value: open", "herald, value: closed")
    a, b = boxes_of(words).values()
    assert difference(a, b, per_day=False) is None


STRIKE = """
subjects:
  - {id: strike, type: category, behaviour: level, exclusive: [[on strike, ratified]],
     categories: [{name: on strike}, {name: deal in sight}, {name: ratified}]}
claims:
"""


def test_a_status_moves_on_past_one_that_is_at_peace_with_both() -> None:
    text = STRIKE + claims(
        "strike",
        "daily, value: on strike, as_of: 2024-05-01",
        "herald, value: deal in sight, as_of: 2024-05-03",
        "post, value: ratified, as_of: 2024-05-09",
    )
    assert moved(text) == [(["a"], ["c"])]


def test_a_status_that_fits_the_next_is_not_left() -> None:
    text = STRIKE + claims(
        "strike",
        "daily, value: on strike, as_of: 2024-05-01",
        "herald, value: deal in sight, as_of: 2024-05-03",
    )
    assert moved(text) == []
