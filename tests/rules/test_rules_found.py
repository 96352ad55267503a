"""Rules are found by being there, and what a module lacks is said."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints
from types import ModuleType

import pytest

import factcheck
from factcheck import rules
from factcheck.finding import Answer
from factcheck.graph.topic import Topic
from factcheck.rules import Rule, find_rules, rule
from tests.cases import case_of

HOMES = """
subjects: [{id: homes, unit: homes}]
claims: [{id: a, source: daily, subject: homes, value: "4"}]
"""


def module(**parts: object) -> ModuleType:
    """A module that declares a rule, with parts of it changed; None leaves one out."""

    def check(topic: Topic, *, least: int = 3, told: bool = True) -> Iterator[Answer]:
        """Nothing."""
        yield from ()

    made = ModuleType("made", "\n    A rule of nothing.\n\n    It finds nothing.\n    ")
    declared = {"KIND": "change", "ASPECT": "value", "check": check, **parts}
    for name, value in declared.items():
        if value is not None:
            setattr(made, name, value)
    return made


def test_a_module_declares_a_rule() -> None:
    found = rule("made-up", module(REPLACES=("figures-differ",)))
    assert (found.id, found.kind, found.aspect) == ("made-up", "change", "value")
    assert found.manual == "A rule of nothing.\n\nIt finds nothing."
    assert found.title == "A rule of nothing."
    assert dict(found.options) == {"least": 3, "told": True}
    assert found.replaces == ("figures-differ",)
    assert found.fault == ""


def test_replaces_is_left_out_where_none_is_replaced() -> None:
    assert rule("made-up", module()).replaces == ()


def test_all_that_a_module_lacks_is_said_at_once() -> None:
    bare = ModuleType("bare")
    with pytest.raises(TypeError, match="has no __doc__, KIND, ASPECT, check"):
        rule("bare", bare)


def test_every_file_is_a_rule_under_its_own_name() -> None:
    found = find_rules()
    assert list(found) == sorted(found)
    assert "figures-differ" in found
    assert not [id_ for id_ in found if id_.startswith("_") or "_" in id_]
    for id_, one in found.items():
        assert one.id == id_
        assert one.check.__module__ == f"factcheck.rules.{id_.replace('-', '_')}"
        assert one.kind in ("agreement", "discrepancy", "change")
        assert one.fault == ""


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[EntryPoint]]:
    """Rules of other packages, as they would be installed."""
    points: list[EntryPoint] = []
    monkeypatch.setattr(
        rules, "entry_points", lambda group: EntryPoints(points).select(group=group)
    )
    find_rules.cache_clear()
    yield points
    find_rules.cache_clear()


def test_a_rule_of_another_package_joins(
    outside: list[EntryPoint], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "elsewhere", module())
    outside += [
        EntryPoint("made-up", "elsewhere", "factcheck.rules"),
        EntryPoint("other", "elsewhere", "another.group"),
    ]
    assert "made-up" in find_rules()
    assert "other" not in find_rules()
    assert list(find_rules()) == sorted(find_rules())


def test_a_rule_of_the_same_name_does_not_take_the_place_of_a_shipped_one(
    outside: list[EntryPoint], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "elsewhere", module())
    outside.append(EntryPoint("figures-differ", "elsewhere", "factcheck.rules"))
    assert find_rules()["figures-differ"].title.startswith("Figures on one subject")


def test_a_rule_that_cannot_be_loaded_is_a_problem_and_stops_nothing(
    outside: list[EntryPoint],
) -> None:
    outside.append(EntryPoint("broken", "no.such.package", "factcheck.rules"))
    found = find_rules()["broken"]
    assert found.fault.startswith("rule broken (no.such.package) cannot be loaded: Module")
    assert list(found.check(Topic())) == []
    report = factcheck.check(case_of(HOMES))
    assert [str(problem) for problem in report.problems] == [f"broken: {found.fault}"]


def test_options_are_only_what_may_be_named() -> None:
    def check(topic: Topic) -> Iterator[Answer]:
        """Nothing."""
        yield from ()

    assert rule("made-up", module(check=check)).options == {}
    assert isinstance(rule("made-up", module(check=check)), Rule)
