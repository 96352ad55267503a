"""Every type of value is judged by its own rules, and each rule keeps to its own types."""

from __future__ import annotations

import pytest

from factcheck.rules import find_rules
from tests.cases import finding, told, topic_of

PAIRS = {
    "quantity": ("'4'", "'9'", "figures"),
    "share": ("30%", "70%", "figures"),
    "money": ("$4", "$9", "figures"),
    "duration": ("three days", "two weeks", "figures"),
    "age": ("'28'", "'35'", "figures"),
    "date": ("2024-04-12", "2024-04-23", "dates"),
    "statement": ("'yes'", "'no'", "statements"),
    "name": ("Maria Lindt", "Per Holm", "names"),
    "category": ("open", "closed", "categories"),
}
"""By type, two values that part, and what its rules are called by."""


def case(type_: str, one: str, other: str, behaviour: str = "constant") -> str:
    lists = ", categories: [{name: open}, {name: closed}], exclusive: [[open, closed]]"
    return (
        f"subjects: [{{id: it, label: It was so, type: {type_}, behaviour: {behaviour}"
        f"{lists if type_ == 'category' else ''}}}]\nclaims:\n"
        f"  - {{id: a, source: daily, subject: it, value: {one}}}\n"
        f"  - {{id: b, source: herald, subject: it, value: {other}}}\n"
    )


@pytest.mark.parametrize("type_", PAIRS)
def test_values_that_part_and_values_that_agree(type_: str) -> None:
    one, other, name = PAIRS[type_]
    severity = "warning" if type_ == "name" else "error"
    assert told(case(type_, one, other)) == [(severity, f"{name}-differ")]
    assert told(case(type_, one, one)) == [("note", f"{name}-agree")]


@pytest.mark.parametrize("type_", PAIRS)
def test_a_rule_keeps_to_its_own_types(type_: str) -> None:
    one, other, name = PAIRS[type_]
    for values, verb in (((one, other), "differ"), ((one, one), "agree")):
        topic = topic_of(case(type_, *values))
        heard = [id_ for id_, rule in find_rules().items() if list(rule.check(topic))]
        assert heard == [f"{name}-{verb}"]


@pytest.mark.parametrize(
    ("type_", "rule"),
    [
        ("quantity", "count-grew"),
        ("share", "count-grew"),
        ("duration", "count-grew"),
        ("age", "count-grew"),
        ("money", "count-grew"),
        ("statement", "status-moved-on"),
        ("category", "status-moved-on"),
    ],
)
def test_what_moved_is_told_by_one_rule(type_: str, rule: str) -> None:
    one, other, _ = PAIRS[type_]
    topic = topic_of(case(type_, one, other, "level"))
    heard = [id_ for id_, found in find_rules().items() if list(found.check(topic))]
    assert heard == [rule]
    assert finding(case(type_, one, other, "level")).severity == "note"


def test_dates_and_names_are_no_levels_that_move() -> None:
    for type_ in ("date", "name"):
        one, other, _ = PAIRS[type_]
        assert told(case(type_, one, other, "level")) == []
