"""The rules as the settings have them."""

from __future__ import annotations

from typing import Any

import pytest

import factcheck
from factcheck import Settings, find_rules
from factcheck.configuring import configure
from factcheck.report.rows import make_rows
from tests.cases import case_of
from tests.report.test_schema import VALIDATOR

TEXT = """
subjects: [{id: homes, label: Homes flooded, unit: homes}]
claims:
  - {id: a, source: daily, subject: homes, value: "400"}
  - {id: b, source: herald, subject: homes, value: "440"}
"""


def found(rules: dict[str, Any]) -> list[str]:
    report = factcheck.check(case_of(TEXT), settings=Settings(rules=rules))
    assert report.problems == ()
    return [finding.rule for finding in report.findings]


def told(rules: dict[str, Any]) -> list[str]:
    report = factcheck.check(case_of(TEXT), settings=Settings(rules=rules))
    assert [finding.rule for finding in report.findings] == ["figures-differ"]
    return [str(problem) for problem in report.problems]


def test_a_rule_is_switched_off() -> None:
    assert found({}) == ["figures-differ"]
    assert found({"figures-differ": True, "count-fell": False}) == ["figures-differ"]
    assert found({"figures-differ": False}) == []


def test_an_option_is_set() -> None:
    assert found({"figures-differ": {"tolerance": 0.01}}) == ["figures-differ"]
    assert found({"figures-differ": {"tolerance": 0.2}}) == []
    assert found({"figures-differ": {}}) == ["figures-differ"]


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (
            {"figures-difer": False},
            "rules.figures-difer: no such rule; did you mean figures-differ?",
        ),
        (
            {"Figures_Differ": True},
            "rules.Figures_Differ: no such rule; did you mean figures-differ?",
        ),
        ({"x": False}, "rules.x: no such rule; `explain` lists those there are"),
        (
            {"figures-differ": 3},
            "rules.figures-differ: true, false or a table of options is meant, not 3",
        ),
        (
            {"figures-differ": {"tolerence": 0.2}},
            "rules.figures-differ.tolerence: no such option; did you mean tolerance?",
        ),
        (
            {"figures-differ": {"x": 0.2}},
            "rules.figures-differ.x: no such option; figures-differ has tolerance",
        ),
        ({"echo": {"x": 0.2}}, "rules.echo.x: no such option; echo has none"),
        *(
            (
                {"figures-differ": {"tolerance": value}},
                "rules.figures-differ.tolerance: a number at least 0 and below 1 is meant, "
                f"not {named}",
            )
            for value, named in [
                (1, "1"),
                (-0.1, "-0.1"),
                (True, "true"),
                ("0.2", '"0.2"'),
                (float("nan"), "nan"),
                (float("inf"), "inf"),
                ([0.2], "a list"),
                ({"a": 1}, "a table"),
            ]
        ),
        (
            {"figures-agree": {"origins": 2.0}},
            "rules.figures-agree.origins: a whole number at least 2 and at most 1000 is meant, "
            "not 2.0",
        ),
    ],
)
def test_what_does_not_fit_is_told_and_left_as_it_is(rules: dict[str, Any], said: str) -> None:
    assert told(rules) == [f"settings: {said}"]


def test_all_is_told_in_one_run() -> None:
    rules = {"x": False, "figures-differ": {"x": 1, "tolerance": 7}}
    settings = Settings(rules=rules, problems=(factcheck.Problem("f", 1, 1, "m"),))
    assert len(factcheck.check(case_of(TEXT), settings=settings).problems) == 4


def test_of_some_rules_the_others_are_known_too() -> None:
    rules = {id_: rule for id_, rule in find_rules().items() if id_ == "figures-agree"}
    settings = Settings(rules={"figures-differ": False})
    report = factcheck.check(case_of(TEXT), rules, settings)
    assert (report.problems, report.findings) == ((), ())


def test_without_settings_nothing_stands_between_a_rule_and_its_topics() -> None:
    rules = find_rules()
    assert configure(case_of(TEXT), rules, None).rules is rules
    chosen = configure(case_of(TEXT), rules, Settings(rules={"echo": True})).rules
    assert all(chosen[id_] is rule for id_, rule in rules.items())


def test_the_rules_there_are_do_not_change() -> None:
    before = dict(find_rules())
    found({"figures-differ": {"tolerance": 0.2}, "echo": False})
    assert dict(find_rules()) == before


def test_a_report_says_in_what_it_departs_from_the_default() -> None:
    assert "settings" not in factcheck.check(case_of(TEXT)).document()
    assert "settings" not in factcheck.check(case_of(TEXT), settings=Settings()).document()
    rules = {"echo": False, "count-fell": False, "figures-differ": {"tolerance": 0.05}}
    hedges = {"numbers": {"nearly": {"literal": "N", "pragmatic": "N"}}}
    report = factcheck.check(case_of(TEXT), settings=Settings(rules=rules, hedges=hedges))
    assert report.document()["settings"] == {
        "file": "settings",
        "rules_off": ["count-fell", "echo"],
        "options": {"figures-differ": {"tolerance": 0.05}},
        "hedges": {"numbers": ["nearly"]},
        "only": {},
    }
    VALIDATOR.validate(report.document())
    assert make_rows(report).head[2:] == (
        "Rules switched off (settings): count-fell, echo.",
        "Options of rules (settings): figures-differ tolerance = 0.05.",
        "Read otherwise than by default: “nearly”.",
    )


def test_a_case_s_own_hedges_are_told_without_settings() -> None:
    text = TEXT + "hedges: {numbers: {nearly: {literal: N, pragmatic: N}}}\n"
    report = factcheck.check(case_of(text))
    assert report.document()["settings"]["file"] is None
    assert make_rows(report).head[-1] == "Read otherwise than by default: “nearly”."


def test_an_option_at_its_default_is_no_departure() -> None:
    settings = Settings(rules={"figures-differ": {"tolerance": 0}, "echo": True})
    assert not factcheck.check(case_of(TEXT), settings=settings).departures
