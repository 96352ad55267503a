"""A count within another: held to it without a relation of the case's own."""

from __future__ import annotations

import pytest

from factcheck.checking.nesting import nested
from factcheck.claim import Relation, Subject
from tests.cases import finding, findings, report_of

CASE = """
subjects:
  - {{id: town, label: Dead in Dal, unit: people, behaviour: {behaviour}, within: land}}
  - {{id: land, label: Dead in the valley, unit: people, behaviour: {behaviour}}}
claims:
  - {{id: a, source: daily, subject: town, value: "{town}"}}
  - {{id: b, source: herald, subject: land, value: "{land}"}}
"""


def case(town: str, land: str, behaviour: str = "cumulative") -> str:
    return CASE.format(town=town, land=land, behaviour=behaviour)


@pytest.mark.parametrize("behaviour", ["cumulative", "constant"])
def test_a_part_that_exceeds_its_whole(behaviour: str) -> None:
    found = finding(case("410", "260", behaviour))
    assert (found.rule, found.subject) == ("parts-exceed-whole", None)
    assert "“Dead in Dal <= Dead in the valley” cannot hold" in found.answer.message
    assert "Assumed: “Dead in Dal” lies within “Dead in the valley”." in found.answer.message
    assert found.relation is not None
    assert (found.relation.where.file.rpartition("/")[2], found.relation.where.line) == (
        "case.yaml",
        4,
    )


def test_a_part_that_fits() -> None:
    assert finding(case("260", "410")).rule == "parts-fit-whole"


@pytest.mark.parametrize(("town", "land"), [("at least 200", "about 190"), ("410", "hundreds")])
def test_what_leaves_room_is_no_conflict(town: str, land: str) -> None:
    assert findings(case(town, land), "parts-exceed-whole") == []


def test_a_later_figure_of_the_part_says_nothing_of_the_whole_before() -> None:
    text = case("410", "260").replace("source: daily", "source: late").replace("daily", "late")
    head = "sources: [{id: late, published: 2024-06-03}, {id: herald, published: 2024-05-10}]\n"
    assert findings(head + text, "parts-exceed-whole") == []


def test_the_cases_own_relation_stands_in_its_place() -> None:
    own = "relations: [{formula: town * 2 <= land}]\n"
    report = report_of(own + case("410", "460"))
    assert [found.relation.formula for found in report.findings if found.relation] == [
        "town * 2 <= land"
    ]


def subject(id_: str, within: str = "", unit: str = "people", **more: object) -> Subject:
    return Subject.model_validate({"id": id_, "within": within, "unit": unit, **more})


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        (subject("a", "b"), subject("b", unit="homes")),
        (subject("a", "b", unit=""), subject("b", unit="")),
        (subject("a", "b", unit="mm"), subject("b", unit="mm")),
        (subject("a", "b", behaviour="level"), subject("b", behaviour="cumulative")),
        (subject("a", "b", behaviour="flow"), subject("b", behaviour="flow")),
        (subject("a", "b", behaviour="opinion"), subject("b", behaviour="opinion")),
        (subject("a", "b", "EUR", type="money"), subject("b", "", "EUR", type="money")),
        (subject("a", "b", "", type="share"), subject("b", "", "", type="share")),
        (subject("a", "b"), subject("b", "a")),
        (subject("a", "a"), subject("b")),
        (subject("a", "nowhere"), subject("b")),
    ],
)
def test_of_which_nothing_follows(part: Subject, whole: Subject) -> None:
    assert nested({"a": part, "b": whole}, ()) == ()


def test_each_within_the_next() -> None:
    subjects = {one.id: one for one in (subject("c", "b"), subject("b", "a"), subject("a"))}
    assert [one.formula for one in nested(subjects, ())] == ["b <= a", "c <= b"]
    own = (Relation(formula="b + c <= a"), Relation(formula="not a formula"))
    assert [one.formula for one in nested(subjects, own)] == []
