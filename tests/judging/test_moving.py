"""The sentences of change: from what to what, by how much, and how sure that is."""

from __future__ import annotations

import pytest

from factcheck.finding import Finding
from tests.cases import finding, findings
from tests.judging.made import BRIDGE, CAME, CAMP, DEAD, claims

SERIES = CAME.replace("behaviour: flow", "behaviour: flow, series: true")


def change(text: str) -> Finding:
    (found,) = [found for found in findings(text) if found.kind == "change"]
    return found


def test_growth_with_amount_and_rate() -> None:
    text = DEAD + claims("dead", "daily, value: '41'", "herald, value: more than 60")
    found = change(text)
    assert (found.rule, found.severity) == ("count-grew", "note")
    assert found.answer.message == (
        "dead rose from “41” (The Daily) [reported 3 May 2024] to “more than 60” (Herald) "
        "[reported 10 May 2024]: by 19 to 34 people, 2.71 to 4.86 people a day."
    )
    assert (found.answer.settle, found.answer.parted) == (None, "literally")
    assert found.question == "dead/value/"


def test_a_subject_moves_by_its_label() -> None:
    text = DEAD.replace("id: dead", "id: dead, label: People killed")
    found = change(text + claims("dead", "daily, value: '41'", "herald, value: '60'"))
    assert found.answer.message.startswith("People killed rose from “41”")


def test_growth_in_an_order_that_is_inferred() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '41', as_of: 2024-05-01/2024-05-03",
        "herald, value: '63', as_of: 2024-05-02/2024-05-04",
    )
    found = change(text)
    assert (found.severity, found.answer.parted) == ("warning", "pragmatically")
    assert found.answer.message == (
        "dead rose from “41” (The Daily) [1–3 May 2024] to “63” (Herald) [2–4 May 2024]: "
        "by 22 people. The dates do not prove the order; it is inferred from the figures."
    )
    assert found.answer.settle == (
        "The day to which each belongs: “41” (The Daily) and “63” (Herald)."
    )
    assert found.answer.difference is not None
    assert found.answer.difference.per_day is None


def test_growth_for_which_the_words_leave_room() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: at least 41, as_of: 2024-05-02",
        "herald, value: '63', as_of: 2024-05-04",
    )
    found = change(text)
    assert (found.severity, found.answer.settle) == ("warning", None)
    assert found.answer.message == (
        "dead rose from “at least 41” (The Daily) [2 May 2024] to “63” (Herald) [4 May 2024]: "
        "by 12 to 22 people, 5.88 to 11 people a day. "
        "By the letter “at least 41” leaves room for the later one."
    )


def test_a_fall_of_a_stock() -> None:
    text = CAMP + claims("camp", "daily, value: '900'", "herald, value: '200'")
    found = change(text)
    assert (found.rule, found.severity) == ("count-fell", "note")
    assert found.answer.message == (
        "camp fell from “900” (The Daily) [reported 3 May 2024] to “200” (Herald) "
        "[reported 10 May 2024]: by 665 to 735 people, 95 to 105 people a day."
    )
    assert found.question == "camp/value/2024-05-10"


def test_the_two_states_are_the_answers() -> None:
    text = CAMP + claims("camp", "daily, value: '9'", "herald, value: '2'")
    assert change(text).answer.answers == ("from 90..90 people", "to 20..20 people")


def test_a_share_moves_in_percentage_points() -> None:
    text = "subjects: [{id: paid, type: share, population: victims, behaviour: level}]\nclaims:\n"
    found = change(text + claims("paid", "daily, value: 30%", "herald, value: 40%"))
    assert found.answer.message.endswith(
        ": by 9 to 11 percentage points, 1.29 to 1.57 percentage points a day."
    )


def test_a_status_moves_without_an_amount() -> None:
    text = BRIDGE + claims(
        "bridge",
        "daily, value: closed, as_of: 2024-05-01",
        "daily, value: closed, as_of: 2024-05-03",
        "herald, value: open",
    )
    found = change(text)
    assert (found.rule, found.severity) == ("status-moved-on", "note")
    assert found.answer.message == (
        "bridge moved on from “closed” (The Daily) [1–3 May 2024] to “open” (Herald) "
        "[reported 10 May 2024]."
    )
    assert found.answer.difference is None
    assert found.question == "bridge/value/2024-05-10"


def test_a_series_moves_by_its_periods_and_has_no_rate() -> None:
    text = SERIES + claims(
        "came",
        "herald, value: '500', period: 2024-05-06",
        "herald, value: '900', period: 2024-05-07/2024-05-08",
    )
    found = change(text)
    assert found.answer.message == (
        "came rose from “500” (Herald) [6 May 2024] to “900” (Herald) [7–8 May 2024]: "
        "by 350 to 450 people."
    )
    assert found.question == "came/value/2024-05-07..2024-05-08"


@pytest.mark.parametrize("rows", [2, 3])
def test_each_path_that_grows_is_told(rows: int) -> None:
    text = DEAD + claims(
        "dead",
        *(
            row
            for n in range(rows)
            for row in (
                f"post, value: '{90 - 30 * n}', as_of: 2024-05-0{2 * n + 1}",
                f"post, value: '{99 - 30 * n}', as_of: 2024-05-0{2 * n + 2}",
            )
        ),
    )
    found = findings(text, "count-grew")
    slots = ["", "path 2", "path 3"][:rows]
    assert [f.question for f in found] == [f"dead/value/{slot}" for slot in slots]


@pytest.mark.parametrize("last", ["101", "20", "at most 90"])
def test_a_count_that_grew_and_then_fell_is_told_as_both(last: str) -> None:
    """What was raised and is then put lower is at odds, however it had grown before."""
    text = DEAD + claims(
        "dead",
        "daily, value: '114', as_of: 2024-05-01",
        "herald, value: '115', as_of: 2024-05-03",
        f"post, value: '{last}', as_of: 2024-05-09",
    )
    questions = {found.rule: found.question for found in findings(text)}
    assert questions == {"count-grew": "dead/value/to", "figures-differ": "dead/value/"}


def test_each_step_of_a_level_is_told_by_its_window() -> None:
    text = CAMP + claims(
        "camp",
        "daily, value: '900', as_of: 2024-05-01",
        "daily, value: '300', as_of: 2024-05-02/2024-05-03",
        "post, value: '500', as_of: 2024-05-05",
    )
    found = findings(text)
    assert [(f.rule, f.question) for f in found] == [
        ("count-fell", "camp/value/2024-05-02..2024-05-03"),
        ("count-grew", "camp/value/2024-05-05"),
    ]


def test_all_claims_of_both_states_stand_on_one_position() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '41', as_of: 2024-05-01",
        "herald, value: '41', as_of: 2024-05-01",
        "herald, value: '63', as_of: 2024-05-09",
    )
    (position,) = finding(text, "count-grew").answer.positions
    assert {box.id for box in position.boxes} == {"a", "b", "c"}
    assert position.label == "41, then 63"


def test_a_conflict_on_the_day_of_a_change_is_told_beside_it() -> None:
    text = CAMP + claims(
        "camp",
        "daily, value: '900', as_of: 2024-05-01",
        "herald, value: '600', as_of: 2024-05-09",
        "post, value: '400', as_of: 2024-05-09",
    )
    assert [found.kind for found in findings(text)] == ["discrepancy", "change"]
    assert {found.question for found in findings(text)} == {
        "camp/value/2024-05-09",
        "camp/value/to 2024-05-09",
    }


def test_a_time_at_odds_with_itself_is_told_beside_the_step_that_led_to_it() -> None:
    text = CAMP + claims(
        "camp",
        "daily, value: '4103', as_of: 2023",
        "herald, value: '5011', as_of: 2024-05-08",
        "post, value: '5733', as_of: 2024-05-08",
    )
    found = {f.rule: f for f in findings(text)}
    assert found.keys() == {"count-grew", "figures-differ"}
    assert found["count-grew"].question == "camp/value/to 2024-05-08"
    assert found["figures-differ"].question == "camp/value/2024-05-08"
