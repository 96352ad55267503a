"""The options of rules: declared in a signature, documented in a manual, and what they do."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from annotated_types import Gt, Le
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck import Settings, find_rules
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.rules import Rule, options_of
from tests.cases import case_of


def found(text: str, rule: str, **options: Any) -> list[str]:
    """The severities of what a rule finds with options."""
    report = factcheck.check(case_of(text), settings=Settings(rules={rule: options}))
    assert report.problems == ()
    return [finding.severity for finding in report.findings if finding.rule == rule]


@pytest.mark.parametrize("rule", find_rules().values(), ids=lambda rule: rule.id)
def test_every_option_is_in_the_manual_and_its_default_fits(rule: Rule) -> None:
    for option in options_of(rule.check):
        assert f"Option `{option.name}`: " in rule.manual
        assert option.fitted(option.default) == option.default
        assert option.meant


def a_check(
    topic: Topic,
    *,
    yes: bool = False,
    words: tuple[str, ...] = (),
    how: Literal["a", "b"] = "a",
    size: Annotated[int, Gt(0), Le(9)] = 1,
    bare=3,  # type: ignore[no-untyped-def]
    odd: Annotated[Decimal, "a remark"] = Decimal(1),
) -> Iterator[Answer]:
    """Nothing."""
    yield from ()


def test_options_are_read_from_the_signature() -> None:
    assert [(o.name, o.default, o.meant) for o in options_of(a_check)] == [
        ("yes", False, "true or false"),
        ("words", (), "a list"),
        ("how", "a", "one of a, b"),
        ("size", 1, "a whole number above 0 and at most 9"),
        ("bare", 3, "a whole number"),
        ("odd", Decimal(1), "a value of type Decimal"),
    ]


@pytest.mark.parametrize(
    ("name", "value", "fitted"),
    [
        ("yes", True, True),
        ("yes", 1, None),
        ("words", ["x"], ("x",)),
        ("words", [1], None),
        ("words", "x", None),
        ("how", "b", "b"),
        ("how", "c", None),
        ("size", 9, 9),
        ("size", 0, None),
        ("size", True, None),
        ("size", "3", None),
        ("bare", 4, 4),
        ("bare", 4.0, None),
    ],
)
def test_nothing_is_bent_to_fit(name: str, value: Any, fitted: Any) -> None:
    (option,) = (o for o in options_of(a_check) if o.name == name)
    if fitted is None:
        with pytest.raises(ValueError):
            option.fitted(value)
    else:
        assert option.fitted(value) == fitted


def test_an_option_without_a_default_is_a_fault_of_the_rule() -> None:
    def check(topic: Topic, *, size: int) -> Iterator[Answer]:
        yield from ()

    with pytest.raises(TypeError, match="option size has no default"):
        options_of(check)


TWO = """
subjects: [{{id: homes, label: Homes flooded, unit: homes, behaviour: {behaviour}}}]
claims:
  - {{id: a, source: daily, subject: homes, value: "{a}"}}
  - {{id: b, source: herald, subject: homes, value: "{b}"}}
"""


def two(a: object, b: object, behaviour: str = "constant") -> str:
    return TWO.format(a=a, b=b, behaviour=behaviour)


@pytest.mark.parametrize(
    ("a", "b", "tolerance", "severities"),
    [
        ("401", "422", 0.0, ["error"]),
        ("401", "422", 0.04, ["error"]),
        ("401", "422", 0.05, []),
        ("422", "401", 0.05, []),
        ("at least 400", "4,100", 0.1, ["warning"]),
        ("at least 400", "4,100", 0.9, []),
        ("1,000", "2,000", 0.99, []),
    ],
)
def test_a_tolerance(a: str, b: str, tolerance: float, severities: list[str]) -> None:
    assert found(two(a, b), "figures-differ", tolerance=tolerance) == severities


@given(
    st.integers(1, 300),
    st.integers(1, 300),
    st.sampled_from([0.01, 0.05, 0.1, 0.25, 0.5]),
)
def test_a_tolerance_is_a_share_of_the_higher_figure(a: int, b: int, tolerance: float) -> None:
    text = two(f"exactly {a}", f"exactly {b}")
    apart = abs(a - b) > Decimal(str(tolerance)) * max(a, b)
    assert bool(found(text, "figures-differ", tolerance=tolerance)) == apart


def test_with_a_tolerance_a_count_that_fell_by_little_is_left_alone() -> None:
    assert found(two(55, 41, "cumulative"), "figures-differ", tolerance=0.1) == ["warning"]
    assert found(two(55, 52, "cumulative"), "figures-differ", tolerance=0.1) == []


def test_what_is_too_far_apart_is_reported_as_ever() -> None:
    text = two(401, 550) + '  - {id: c, source: post, subject: homes, value: "410"}\n'
    case = case_of(text)
    settings = Settings(rules={"figures-differ": {"tolerance": 0.05}})
    (plain,) = factcheck.check(case).findings
    (found,) = factcheck.check(case, settings=settings).findings
    assert found.answer.message == plain.answer.message
    assert (found.id, len(found.answer.positions)) == (plain.id, 3)


@pytest.mark.parametrize(
    ("rule", "behaviour", "a", "b", "least", "told"),
    [
        ("count-grew", "cumulative", "401", "441", 0.1, False),
        ("count-grew", "cumulative", "400", "exactly 440", 0.1, True),
        ("count-grew", "cumulative", "401", "more than 403", 0.1, True),
        ("count-grew", "cumulative", "401", "909", 1, True),
        ("count-grew", "cumulative", "none", "5", 9, True),
        ("count-fell", "level", "909", "811", 0.1, True),
        ("count-fell", "level", "909", "819", 0.1, False),
        ("count-fell", "level", "5", "none", 0.9, True),
    ],
)
def test_the_least_change(
    rule: str, behaviour: str, a: str, b: str, least: float, told: bool
) -> None:
    assert found(two(a, b, behaviour), rule)
    assert bool(found(two(a, b, behaviour), rule, least=least)) is told


def test_how_many_origins_must_agree() -> None:
    text = two(401, 401)
    assert found(text, "figures-agree", origins=2) == ["note"]
    assert found(text, "figures-agree", origins=3) == []
    more = text + '  - {id: c, source: post, subject: homes, value: "401"}\n'
    assert found(more, "figures-agree", origins=3) == ["note"]
