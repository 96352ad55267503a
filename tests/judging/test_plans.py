"""A plan and what came of it: met, exceeded, or neither yet."""

from __future__ import annotations

import pytest

from factcheck.judging.plans import beyond, meeting
from tests.cases import finding, findings, ids, told, topic_of

PLAN = """
subjects:
  - {id: planned, label: Homes to be built, unit: homes}
  - {id: built, label: Homes built, unit: homes, behaviour: cumulative, plan_of: planned}
claims:
"""


def case(*plans: str, came: tuple[str, ...] = ()) -> str:
    """Plans p, q ... of the Daily and outcomes a, b ... of the Herald."""
    rows = [
        f"  - {{id: {id_}, source: daily, subject: planned, value: {value}, mode: ordered}}\n"
        for id_, value in zip("pqrs", plans, strict=False)
    ]
    rows += [
        f"  - {{id: {id_}, source: herald, subject: built, value: {value}}}\n"
        for id_, value in zip("abcd", came, strict=False)
    ]
    return PLAN + "".join(rows)


def sides(text: str) -> tuple[tuple[list[str], list[str]], tuple[list[str], list[str]]]:
    """Plans and outcomes that meet; plans and outcomes that go beyond."""
    topic = topic_of(text, "built")
    (met, meet), (plans, more) = meeting(topic), beyond(topic)
    return (ids(met), ids(meet)), (ids(plans), ids(more))


@pytest.mark.parametrize(
    ("plan", "came", "rule"),
    [
        ("'3,000'", "'3,000'", "plan-met"),
        ("'3,000'", "'3,010'", "plan-met"),
        ("about 3000", "'3,000'", "plan-met"),
        ("about 3000", "'2,500'", ""),
        ("about 3000", "'2,800'", ""),
        ("about 3000", "2,800 to 3,100", "plan-met"),
        ("2,800 to 3,100", "about 3000", ""),
        ("'3,000'", "'1,200'", ""),
        ("'3,000'", "'4,100'", "plan-exceeded"),
        ("up to 3000", "'2,900'", "plan-met"),
        ("up to 3000", "'1,000'", ""),
        ("up to 3000", "'3,100'", "plan-exceeded"),
        ("'3,000'", "up to 3000", ""),
        ("2,000 to 4,000", "'3,000'", "plan-met"),
        ("at least 3000", "'3,500'", "plan-met"),
        ("'3,000'", "thousands", ""),
    ],
)
def test_a_plan_is_met_exceeded_or_neither_yet(plan: str, came: str, rule: str) -> None:
    plan, came = ("'" + value.strip("'") + "'" for value in (plan, came))
    assert told(case(plan, came=(came,))) == ([("note", rule)] if rule else [])


def test_a_plan_and_its_outcome_are_never_compared_as_values_of_one_subject() -> None:
    text = case("'3,000'", came=("'900'",))
    assert findings(text) == []


def test_the_sentence_of_a_plan_that_was_met() -> None:
    found = finding(case("'3,000'", came=("'3,000'",)))
    assert (found.kind, found.question) == ("agreement", "built/plan/")
    assert found.answer.message == (
        "Homes built: “3,000” (Herald) is what was planned: “3,000” (The Daily)."
    )
    (position,) = found.answer.positions
    assert ids(position.boxes) == ["a", "p"]


def test_the_sentence_of_a_plan_that_was_exceeded() -> None:
    found = finding(case("up to 3000", came=("'4,100'",)))
    assert (found.kind, found.question) == ("change", "built/plan/")
    assert found.answer.message == (
        "Homes built: “4,100” (Herald) goes beyond the plan: “up to 3000” (The Daily)."
    )
    assert found.answer.difference is not None
    assert found.answer.difference.absolute is not None
    assert [int(end) for end in found.answer.difference.absolute] == [1050, 2650]
    assert found.answer.difference.per_day is None
    assert found.answer.parted == "literally"


def test_only_those_that_meet_are_told() -> None:
    text = case("'3,000'", "'9,000'", came=("'3,000'", "'1,000'"))
    assert sides(text)[0] == (["p"], ["a"])


def test_each_side_names_a_claim_once() -> None:
    text = case("'3,000'", "about 3000", came=("'3,000'", "about 3000"))
    (plans, came), _ = sides(text)
    assert (sorted(plans), sorted(came)) == (["p", "q"], ["a", "b"])


def test_a_plan_is_exceeded_only_where_every_figure_of_it_is() -> None:
    text = case("'3,000'", "'9,000'", came=("'4,100'", "'12,000'"))
    _, (plans, came) = sides(text)
    assert (sorted(plans), came) == (["p", "q"], ["b"])


@pytest.mark.parametrize("manner", ["mode: will", "mode: wish", "condition: if it rains"])
def test_only_what_is_reported_as_done_came_of_a_plan(manner: str) -> None:
    text = case("'3,000'", came=(f"'3,000', {manner}",))
    assert findings(text) == []
    assert findings(case("'3,000'", came=(f"'4,000', {manner}",))) == []


def test_without_a_plan_nothing_came_of_it() -> None:
    assert sides(case(came=("'3,000'",))) == (([], []), ([], []))
    text = case("'3,000'", came=("'3,000'",))
    topic = topic_of(text, "planned")
    assert meeting(topic) == ([], [])
    assert beyond(topic) == ([], [])


def test_plans_are_of_figures() -> None:
    text = case("2024-04-01", came=("2024-04-01",)).replace("unit: homes", "type: date")
    assert findings(text.replace("behaviour: cumulative, ", "")) == []
    half = case("2024-04-01", came=("'3,000'",)).replace(
        "built, unit: homes", "built, type: date", 1
    )
    assert sides(half) == (([], []), ([], []))
