"""Figures on different subjects that fit the formula between them, whatever each is exactly."""

from __future__ import annotations

import pytest

from tests.cases import ids
from tests.judging.related import STOCKS, case, parts, related, verdict


def test_parts_that_fit_their_whole() -> None:
    text = parts(
        "daily, subject: north, value: '400'",
        "herald, subject: country, value: more than 900",
        formula="north <= country",
        assumes="the north is in the country",
    )
    (found,) = related(text)
    assert (found.rule, found.severity, found.answer.strength) == (
        "parts-fit-whole",
        "note",
        "within hedges",
    )
    assert [(box.id, fit) for box, fit in found.answer.fits] == [("b", (1, 1)), ("a", (2, 2))]
    assert [position.label for position in found.answer.positions] == [
        "country: more than 900",
        "north: 400",
    ]
    assert found.answer.message.endswith(" Assumed: the north is in the country.")
    assert sorted(found.answer.answers) == sorted(box.key for box in found.boxes)


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ("'400'", "more than 900", "holds"),
        ("more than 400", "about 450", ""),
        ("at most 400", "'900'", "holds"),
        ("'400'", "'400'", ""),
        ("exactly 400", "exactly 400", "holds"),
    ],
)
def test_a_relation_is_upheld_only_where_it_holds_for_every_value(
    part: str, whole: str, expected: str
) -> None:
    text = parts(
        f"daily, subject: north, value: {part}",
        f"herald, subject: country, value: {whole}",
        formula="north <= country",
    )
    assert verdict(text) == expected


def test_an_equation_is_upheld_where_one_side_holds_the_other() -> None:
    rows = ["daily, subject: north, value: exactly 400", "post, subject: south, value: exactly 100"]
    for whole, expected in (("'500'", "holds"), ("about 500", "holds"), ("'600'", "error")):
        text = parts(
            *rows, f"herald, subject: country, value: {whole}", formula="north + south = country"
        )
        assert verdict(text) == expected


def test_every_position_must_hold() -> None:
    rows = [
        "daily, subject: north, value: '400'",
        "herald, subject: north, value: '500'",
        "herald, subject: country, value: '900'",
    ]
    assert verdict(parts(*rows, formula="north <= country")) == "holds"
    assert (
        verdict(parts(*rows, "post, subject: north, value: '950'", formula="north <= country"))
        == ""
    )


def test_a_count_keeps_its_latest_figure() -> None:
    text = case(
        "north <= country",
        dict.fromkeys(("north", "country"), "unit: people, behaviour: cumulative"),
        "daily, subject: north, value: '100', as_of: 2024-04-01",
        "daily, subject: north, value: '200', as_of: 2024-05-01",
        "herald, subject: country, value: '150', as_of: 2024-04-01",
        "herald, subject: country, value: '700', as_of: 2024-05-09",
    )
    (found,) = related(text)
    assert found.rule == "parts-fit-whole"
    assert sorted(ids(found.boxes)) == ["b", "d"]
    assert "[1 May 2024]" in found.answer.message
    assert "[9 May 2024]" in found.answer.message


def test_all_claims_of_the_latest_time_must_hold() -> None:
    text = case(
        "north <= country",
        dict.fromkeys(("north", "country"), "unit: people, behaviour: cumulative"),
        "daily, subject: north, value: '100', as_of: 2024-05-01",
        "post, subject: north, value: about 100, as_of: 2024-05-01",
        "herald, subject: country, value: '700', as_of: 2024-05-09",
    )
    assert sorted(ids(related(text)[0].boxes)) == ["a", "b", "c"]


def test_latest_figures_that_do_not_meet_uphold_nothing() -> None:
    text = case(
        "here <= beds",
        {"here": "unit: people, behaviour: level", "beds": "unit: beds"},
        "daily, subject: here, value: '100', as_of: 2024-05-02",
        "herald, subject: here, value: '150', as_of: 2024-05-02",
        "herald, subject: beds, value: '700'",
    )
    assert verdict(text) == ""
    assert verdict(text.replace("'150'", "about 100")) == "holds"


@pytest.mark.parametrize(
    ("here", "came", "expected"),
    [
        ("2024-05-02", "2024-05-02", "holds"),
        ("2024-05-02", "2024-04-20", "holds"),
        ("2024-05-02", "2024-05-09", ""),
        ("2024-05-02/2024-05-09", "2024-05-09", "holds"),
    ],
)
def test_a_level_is_known_only_while_it_holds(here: str, came: str, expected: str) -> None:
    """What came by the 9th says nothing of who was there on the 2nd; what came before does."""
    text = case(
        "here <= entered",
        {"here": STOCKS["here"], "entered": STOCKS["entered"]},
        f"daily, subject: here, value: '100', as_of: {here}",
        f"herald, subject: entered, value: '700', as_of: {came}",
    )
    assert verdict(text) == expected


def test_a_constant_holds_at_any_time() -> None:
    text = case(
        "here <= beds",
        {"here": STOCKS["here"], "beds": "unit: beds"},
        "daily, subject: here, value: '100', as_of: 2024-05-02",
        "herald, subject: beds, value: '700', as_of: 2024-05-09",
    )
    assert verdict(text) == "holds"
    assert "[9 May 2024]" not in related(text)[0].answer.message


def test_of_a_constant_all_claims_count_whenever_they_stood() -> None:
    text = parts(
        "daily, subject: north, value: '400'",
        "herald, subject: north, value: about 400",
        "herald, subject: country, value: '900'",
        formula="north <= country",
    )
    assert sorted(ids(related(text)[0].boxes)) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("period", "expected"), [("2024-05-06", "holds"), ("2024-05-07", ""), ("2024-05", "")]
)
def test_amounts_fit_over_one_period(period: str, expected: str) -> None:
    text = case(
        "north <= country",
        dict.fromkeys(("north", "country"), "unit: people, behaviour: flow"),
        "herald, subject: north, value: '100', period: 2024-05-05",
        "herald, subject: north, value: '100', period: 2024-05-06",
        f"herald, subject: country, value: '550', period: {period}",
    )
    assert verdict(text) == expected


def test_a_relation_needs_a_figure_for_each_subject() -> None:
    text = parts("daily, subject: north, value: '400'", formula="north <= country")
    assert verdict(text) == ""
    will = parts(
        "daily, subject: north, value: '400', mode: will",
        "herald, subject: country, value: '900'",
        formula="north <= country",
    )
    assert verdict(will) == ""


def test_a_figure_that_the_count_has_passed_is_not_its_latest() -> None:
    """Reported over ten days, it stood before the higher one of the first of them."""
    counts = dict.fromkeys(["north", "country"], "unit: homes, behaviour: cumulative")
    text = case(
        "north <= country",
        counts,
        "daily, subject: north, value: '713', as_of: 2024-05-01",
        "herald, subject: north, value: '531', as_of: 2024-05-01/2024-05-10",
        "daily, subject: country, value: '531', as_of: 2024-05-01",
    )
    assert related(text) == []
