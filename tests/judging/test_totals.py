"""Amounts of a flow over unlike periods, held to one running total."""

from __future__ import annotations

import pytest

from factcheck.finding import Finding
from tests.cases import findings, ids, told
from tests.judging.made import CAME, claims


def unbalanced(text: str) -> Finding:
    (found,) = findings(text, "periods-do-not-add-up")
    return found


def test_the_sentence_of_periods_that_do_not_add_up() -> None:
    text = CAME + claims(
        "came",
        "daily, value: '500', period: 2024-05-06",
        "daily, value: more than 400, period: 2024-05-07",
        "herald, value: '700', period: 2024-05-06/2024-05-12",
    )
    found = unbalanced(text)
    assert (found.severity, found.question) == ("error", "came/sum/")
    assert found.answer.message == (
        "came: these do not add up: “more than 400” (The Daily) in 7 May 2024 and "
        "“500” (The Daily) in 6 May 2024 against “700” (Herald) in 6–12 May 2024."
    )
    least, most = found.answer.positions
    assert (ids(least.boxes), ids(most.boxes)) == (["b", "a"], ["c"])
    assert (least.origins, most.origins) == (("the daily",), ("herald",))
    assert (least.label, most.label) == ("500", "700")
    assert [(box.id, fit) for box, fit in found.answer.fits] == [
        ("b", (1, 1)),
        ("a", (1, 1)),
        ("c", (2, 2)),
    ]
    assert ids(found.answer.minimal_conflict) == ["b", "a", "c"]
    assert found.answer.answers == tuple(box.key for box in found.boxes)
    assert (
        found.answer.settle == "Whether all of them count the same people, in just these periods."
    )


def test_a_subject_is_called_by_its_label() -> None:
    text = CAME.replace("id: came", "id: came, label: Arrivals") + claims(
        "came",
        "daily, value: '800', period: 2024-05-06",
        "herald, value: '700', period: 2024-05-06/2024-05-12",
    )
    assert unbalanced(text).answer.message.startswith("Arrivals: these do not add up: “800”")


def test_a_whole_may_be_more_than_its_parts_can_give() -> None:
    text = CAME + claims(
        "came",
        "daily, value: up to 200, period: 2024-05-06",
        "daily, value: up to 300, period: 2024-05-07",
        "herald, value: '900', period: 2024-05-06/2024-05-07",
    )
    found = unbalanced(text)
    assert [ids(position.boxes) for position in found.answer.positions] == [["c"], ["a", "b"]]


@pytest.mark.parametrize(
    ("part", "whole", "severity"),
    [
        ("'800'", "'700'", "error"),
        ("'700'", "'700'", ""),
        ("about 850", "'700'", "warning"),
        ("at least 800", "'700'", "error"),
        ("about 710", "'700'", ""),
    ],
)
def test_the_words_or_a_reader_leave_no_room(part: str, whole: str, severity: str) -> None:
    text = CAME + claims(
        "came",
        f"daily, value: {part}, period: 2024-05-06",
        f"herald, value: {whole}, period: 2024-05-06/2024-05-12",
    )
    assert told(text) == ([(severity, "periods-do-not-add-up")] if severity else [])


@pytest.mark.parametrize("manner", ["mode: will", "mode: may", "condition: if it rains"])
def test_only_what_is_reported_as_being_so_adds_up(manner: str) -> None:
    text = CAME + claims(
        "came",
        f"daily, value: '800', period: 2024-05-06, {manner}",
        "herald, value: '700', period: 2024-05-06/2024-05-12",
    )
    assert findings(text) == []


@pytest.mark.parametrize("open_", ["2024-05-06/..", "../2024-05-12"])
def test_a_period_without_an_end_adds_up_to_anything(open_: str) -> None:
    text = CAME + claims(
        "came",
        "daily, value: '800', period: 2024-05-06",
        f"herald, value: '700', period: {open_}",
    )
    assert findings(text) == []


def test_a_period_in_conflict_with_itself_is_left_out() -> None:
    """That the two figures for Monday differ is told; which of them adds up cannot be."""
    text = CAME + claims(
        "came",
        "daily, value: '800', period: 2024-05-06",
        "post, value: '100', period: 2024-05-06",
        "herald, value: '700', period: 2024-05-06/2024-05-12",
    )
    assert told(text) == [("error", "figures-differ")]


def test_a_period_that_only_a_reader_parts_adds_up_by_the_letter() -> None:
    text = CAME + claims(
        "came",
        "daily, value: at least 800, period: 2024-05-06",
        "post, value: '1,900', period: 2024-05-06",
        "herald, value: '700', period: 2024-05-06/2024-05-12",
    )
    assert sorted(told(text)) == [("error", "periods-do-not-add-up"), ("warning", "figures-differ")]


def test_claims_of_one_period_that_agree_are_one_amount() -> None:
    text = CAME + claims(
        "came",
        "daily, value: '400', period: 2024-05-06",
        "post, value: '400', period: 2024-05-06",
        "herald, value: '700', period: 2024-05-06/2024-05-12",
    )
    assert told(text) == [("note", "figures-agree")]


def test_each_unit_adds_up_on_its_own() -> None:
    text = "subjects: [{id: paid, type: money, behaviour: flow}]\nclaims:\n" + claims(
        "paid",
        "daily, value: $800, period: 2024-05-06",
        "herald, value: 700 euros, period: 2024-05-06/2024-05-12",
        "herald, value: $700, period: 2024-05-06/2024-05-12",
    )
    found = unbalanced(text)
    assert found.question == "paid/sum/USD"
    assert ids(found.boxes) == ["a", "c"]


def test_a_constant_has_no_periods() -> None:
    text = CAME.replace("behaviour: flow", "behaviour: constant") + claims(
        "came",
        "daily, value: '800', period: 2024-05-06",
        "herald, value: '700', period: 2024-05-06/2024-05-12",
    )
    assert told(text) == [("error", "figures-differ")]


def test_a_flow_of_dates_does_not_add_up_to_anything() -> None:
    text = "subjects: [{id: came, type: date, behaviour: flow}]\nclaims:\n" + claims(
        "came",
        "daily, value: 2024-05-07, period: 2024-05-06",
        "herald, value: 2024-05-06, period: 2024-05-06/2024-05-12",
    )
    assert findings(text) == []
