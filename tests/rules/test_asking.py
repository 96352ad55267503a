"""Which rules are asked about a topic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType
from typing import get_args

import pytest
from hypothesis import given

import factcheck
from factcheck.casefile import Case
from factcheck.claim import Relation, Subject, Type
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.rules import Asking, Rule, find_rules, rule
from tests.cases import case_of
from tests.graph.made import BOXES
from tests.rules.test_rules_found import module
from tests.test_any_case import cases

HOMES = Topic(subject=Subject(id="homes", type="quantity"), boxes=BOXES[:2])
NAME = Topic(subject=Subject(id="mayor", type="name"), boxes=BOXES[:2])
SUM = Topic(relation=Relation(formula="a <= b"))
TALK = """
sources: [{id: daily}, {id: herald}]
subjects: [{id: homes, unit: homes}, {id: mayor, type: name}]
relations: [{formula: homes > 1}]
claims:
  - {id: a, source: daily, subject: homes, value: "4"}
  - {id: b, source: herald, subject: homes, value: "4", stance: denies}
  - {id: c, source: herald, subject: mayor, value: Ann Lee}
"""


def _asked(topic: Topic, *rules: Rule) -> list[str]:
    return [one.id for one in Asking(rules).of(topic)]


def test_a_rule_that_declares_nothing_is_asked_about_every_topic() -> None:
    plain = rule("plain", module())
    assert [_asked(topic, plain) for topic in (HOMES, NAME, SUM)] == [["plain"]] * 3


def test_types_are_those_of_the_subject() -> None:
    names = rule("names", module(TYPES={"name", "category"}))
    assert [_asked(topic, names) for topic in (HOMES, NAME, SUM)] == [[], ["names"], []]


def test_behaviours_are_those_of_the_subject() -> None:
    falls = rule("falls", module(BEHAVIOURS={"level", "flow"}))
    level = Topic(subject=Subject(id="camp", type="quantity", behaviour="level"), boxes=BOXES[:2])
    assert [_asked(topic, falls) for topic in (HOMES, level, SUM)] == [[], ["falls"], []]


def test_what_needs_several_claims_is_not_asked_about_a_lone_one() -> None:
    pairs = rule("pairs", module(NEEDS="several"))
    lone = Topic(subject=HOMES.subject, boxes=BOXES[:1], denials=BOXES[1:2])
    assert [_asked(topic, pairs) for topic in (HOMES, lone)] == [["pairs"], []]


def test_needs_are_what_a_topic_holds() -> None:
    sums = rule("sums", module(NEEDS="relation"))
    both = rule("both", module(NEEDS=("boxes", "denials")))
    assert [_asked(topic, sums, both) for topic in (HOMES, NAME, SUM)] == [[], [], ["sums"]]
    denied = Topic(subject=HOMES.subject, boxes=BOXES[:1], denials=BOXES[1:2])
    assert _asked(denied, sums, both) == ["both"]


def test_topics_alike_but_for_what_they_hold_are_told_apart_in_one_run() -> None:
    asking = Asking([rule("plans", module(NEEDS="plan"))])
    with_plan = Topic(subject=HOMES.subject, boxes=BOXES[:2], plan=NAME)
    assert [len(asking.of(topic)) for topic in (HOMES, with_plan, HOMES)] == [0, 1, 0]


def test_rules_that_replace_others_are_asked_last() -> None:
    rules = [
        rule("a", module(REPLACES=("b", "c"))),
        rule("c", module()),
        rule("b", module()),
    ]
    assert _asked(HOMES, *rules) == ["b", "c", "a"]


@pytest.mark.parametrize(
    ("declared", "said"),
    [
        ({"TYPES": {"names"}}, "TYPES: no such names; .*quantity"),
        ({"BEHAVIOURS": "levels"}, "BEHAVIOURS: no such levels; .*cumulative"),
        ({"NEEDS": "plans"}, "NEEDS: no such plans; .*denials"),
        ({"NEEDS": ("plan", "_kept")}, "NEEDS: no such _kept; "),
    ],
)
def test_what_there_is_not_is_said(declared: dict[str, object], said: str) -> None:
    with pytest.raises(TypeError, match=said):
        rule("made-up", module(**declared))


def test_a_plain_count_asks_few_of_the_shipped_rules() -> None:
    asked = _asked(HOMES, *find_rules().values())
    assert {"figures-agree", "figures-differ", "source-at-odds"} <= set(asked)
    assert len(asked) <= 8


@pytest.mark.parametrize("type_", get_args(Type))
def test_every_type_of_subject_is_compared_by_some_rule(type_: str) -> None:
    topic = Topic(subject=Subject(id="a", type=type_), boxes=BOXES[:2])
    rules = [one for one in find_rules().values() if one.types is not None]
    assert any(one.kind == "agreement" for one in Asking(rules).of(topic))
    assert any(one.kind == "discrepancy" for one in Asking(rules).of(topic))


def test_a_rule_is_called_only_about_what_it_declares() -> None:
    called: list[str] = []

    def told(name: str, **declared: object) -> Rule:
        def check(topic: Topic) -> Iterator[Answer]:
            called.append(f"{name} {topic.subject.id if topic.subject else 'relation'}")
            yield from ()

        made: ModuleType = module(check=check, **declared)
        return rule(name, made)

    rules = [told("all"), told("names", TYPES={"name"}), told("denials", NEEDS="denials")]
    report = factcheck.check(case_of(TALK), rules={one.id: one for one in rules})
    assert report.problems == ()
    assert called == ["all homes", "denials homes", "all mayor", "names mayor", "all relation"]


@given(cases())
def test_what_rules_declare_never_silences_them(case: Case) -> None:
    """Asked about every topic, as if they declared nothing, they say the same."""
    undeclared = {
        id_: replace(one, types=None, behaviours=None, needs=frozenset())
        for id_, one in find_rules().items()
    }
    asked_all = factcheck.check(case, rules=undeclared).document()
    assert factcheck.check(case).document()["findings"] == asked_all["findings"]
