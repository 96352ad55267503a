"""Units in a formula: what fits, and what a person is told of that does not."""

from __future__ import annotations

import pytest

from factcheck.claim import Subject
from factcheck.errors import Unreadable
from factcheck.formula import parse
from factcheck.judging.dimensions import dimension, fit_units
from tests.cases import case_of, report_of

SUBJECTS = {
    subject.id: subject
    for subject in (
        Subject(id="left", unit="people"),
        Subject(id="men", unit="men"),
        Subject(id="homes", unit="home"),
        Subject(id="houses", unit="homes"),
        Subject(id="beds", unit="beds"),
        Subject(id="plain"),
        Subject(id="road", unit="km"),
        Subject(id="path", unit="miles"),
        Subject(id="share", type="share", population="those who left"),
        Subject(id="cost", type="money", unit="EUR"),
        Subject(id="price", type="money", unit="dollars"),
        Subject(id="sum", type="money"),
        Subject(id="fee", type="money", unit="shells"),
        Subject(id="stay", type="duration"),
        Subject(id="wait", unit="days"),
        Subject(id="age", type="age"),
        Subject(id="began", type="date"),
        Subject(id="ended", type="date"),
        Subject(id="city", type="name"),
    )
}


@pytest.mark.parametrize(
    "formula",
    [
        "left <= 500",
        "left + men <= 2 * left",
        "homes = houses",
        "share * left = men",
        "left / men <= share + 1",
        "left <= beds",
        "left <= 2 * beds",
        "left + plain = plain",
        "plain * cost > left",
        "cost / left = cost / men",
        "cost * left / left = cost",
        "sum < cost",
        "fee = fee",
        "began < ended",
        "ended - began = stay",
        "ended = began + stay",
        "ended = stay + began",
        "began = ended - wait",
        "cost / stay <= cost / wait",
        "share <= 1",
        "1 <= 2",
    ],
)
def test_what_fits(formula: str) -> None:
    fit_units(parse(formula), SUBJECTS)


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        ("left + cost <= 5", '"left" is in people and "cost" in EUR; they cannot be added'),
        ("left - homes <= 5", '"left" is in people and "homes" in homes; they cannot be subtr'),
        ("left = beds", '"left" is in people and "beds" in beds; they cannot be held to one'),
        ("left <= road", '"left" is in people and "road" in km; they cannot be held'),
        ("left <= share", '"left" is in people and "share" a share; they cannot be held to one'),
        ("cost <= price", '"cost" is in EUR and "price" in USD'),
        ("cost < fee", '"cost" is in EUR and "fee" in shells'),
        ("road <= path", '"road" is in km and "path" in mile'),
        ("age <= stay", '"age" is in year and "stay" in day'),
        ("cost / left = cost", r"\("),
        ("left * left = left", r'\("left" \* "left"\) is in people\^2 and "left" in people'),
        ("share / left = left", r"is in 1 / people and"),
        ("began <= 5", '"began" is a date and "5" a plain number'.replace('"5"', "5")),
        ("began < stay", '"began" is a date and "stay" in day'),
        ("began + ended = ended", '"began" is a date and "ended" a date; they cannot be added'),
        ("stay - began = stay", '"stay" is in day and "began" a date'),
        ("ended = began + plain", '"began" is a date and "plain" anything'),
        ("2 * began = ended", "a date cannot be multiplied"),
        ("ended / began = 1", "a date cannot be divided"),
        ("city < left", '"city" is a name; a formula takes figures and dates alone'),
    ],
)
def test_what_does_not_fit(formula: str, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        fit_units(parse(formula), SUBJECTS)


def test_a_dimension_is_named_as_a_person_would() -> None:
    assert str(dimension(SUBJECTS["men"])) == "people"
    assert str(dimension(SUBJECTS["plain"])) == "anything"


def test_a_misfit_is_told_with_its_place_and_the_rest_is_checked() -> None:
    text = """
subjects:
  - {id: left, unit: people}
  - {id: cost, type: money, unit: EUR}
relations:
  - {formula: left <= left + cost}
  - {formula: left <= 5}
claims:
  - {id: a, source: daily, subject: left, value: "4"}
"""
    assert case_of(text).problems == ()
    (problem,) = report_of(text).problems
    assert problem.message.startswith('formula: the units do not fit: "left" is in people')
    assert problem.line == 17 or problem.line > 1
    assert [topic.relation.formula for topic in report_of(text).topics if topic.relation] == [
        "left <= 5"
    ]
