"""Changes are told from levels: "rose by 5%" is one, "rose to 5%" is none."""

from __future__ import annotations

import pytest

from factcheck.spotting.figures import spot_figures
from tests.spotting.seen import one


@pytest.mark.parametrize(
    ("sentence", "turns"),
    [
        ("Rents rose by 7%.", ["up"]),
        ("Rents rose to 7%.", [""]),
        ("Rents are at 7%.", [""]),
        ("Output sank nearly 4 percent.", ["down"]),
        ("Output sank 4 percent to 310 tonnes.", ["down", ""]),
        ("The index closed up 0.8%.", ["up"]),
        ("Brent, down 62 cents at $80", ["down", ""]),
        ("The bank cut its staff by 300.", [""]),
        ("Staff was cut by 300.", ["down"]),
        ("The firm cut 300 jobs.", [""]),
        ("The paper lost 40 points, or 1.2%.", ["down", "down"]),
        ("She lost 40 pages.", [""]),
        ("They declined three offers.", [""]),
        ("The sea could rise a further 20 cm.", ["up"]),
        ("a 6% pay rise and a drop of 3%", ["up", "down"]),
        ("It costs 8% more.", ["up"]),
        ("Fares have gone up $2.", ["up"]),
        ("They set up 12 tents and took up 3 roles.", ["", ""]),
        ("The share of women is 12%.", [""]),
    ],
)
def test_changes(sentence: str, turns: list[str]) -> None:
    assert [figure.change for figure in spot_figures(sentence)] == turns


def test_a_share_that_changes_by_percents_is_a_rate_and_no_share() -> None:
    rate, level = one("Rents rose 120%."), one("Rents take up 30% of pay.")
    assert (rate.type, rate.unit, rate.figure.number) == ("quantity", "percent", 120)
    assert (level.type, float(level.figure.number or 0)) == ("share", 0.3)
