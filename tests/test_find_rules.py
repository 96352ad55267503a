"""A rule is found by being there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import factcheck
import factcheck.rules
from factcheck.rules import find_rules, rule

LOUD = '''
"""Every subject with a claim is reported.

It is loud.
"""
from factcheck.judging.answers import together

KIND = "agreement"
ASPECT = "loudness"

def check(topic, *, least=1):
    """One answer a subject."""
    if topic.subject and len(topic.boxes) >= least:
        yield together(topic.boxes, f"{topic.subject.id} is spoken of.")
'''


@pytest.fixture
def one_more_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "loud_subjects.py").write_text(LOUD, encoding="utf-8")
    monkeypatch.setattr(factcheck.rules, "__path__", [*factcheck.rules.__path__, str(tmp_path)])
    find_rules.cache_clear()
    yield
    sys.modules.pop("factcheck.rules.loud_subjects", None)
    find_rules.cache_clear()


@pytest.mark.usefixtures("one_more_file")
def test_adding_a_rule_is_adding_one_file(tmp_path: Path) -> None:
    found = find_rules()["loud-subjects"]
    assert (found.kind, found.aspect, found.replaces) == ("agreement", "loudness", ())
    assert found.title == "Every subject with a claim is reported."
    assert found.options == {"least": 1}
    case = tmp_path / "case.yaml"
    case.write_text(
        "sources: [{id: daily}]\nsubjects: [{id: homes}]\n"
        "claims: [{id: a, source: daily, subject: homes, value: '400'}]\n",
        encoding="utf-8",
    )
    report = factcheck.check(factcheck.load(case))
    assert [(f.rule, f.answer.message) for f in report.findings] == [
        ("loud-subjects", "homes is spoken of.")
    ]


@pytest.mark.usefixtures("one_more_file")
def test_its_options_can_be_set_without_being_declared_elsewhere() -> None:
    from factcheck.rules import options_of

    (option,) = options_of(find_rules()["loud-subjects"].check)
    assert (option.name, option.default, option.meant) == ("least", 1, "a whole number")


def test_an_option_without_a_default_makes_no_rule() -> None:
    module = ModuleType("odd", "A manual.")

    def check(topic: object, *, least: int) -> Iterator[object]:
        yield from ()

    module.KIND, module.ASPECT, module.check = "change", "value", check  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match="option least has no default"):
        rule("odd", module)


def test_rules_come_in_alphabetical_order_by_the_names_of_their_files() -> None:
    ids = list(find_rules())
    files = Path(factcheck.rules.__file__ or "").parent.glob("[a-z]*.py")
    assert ids == sorted(path.stem.replace("_", "-") for path in files)


@pytest.mark.parametrize("lacking", ["__doc__", "KIND", "ASPECT", "check"])
def test_a_module_that_lacks_a_part_is_no_rule(lacking: str) -> None:
    module = ModuleType("odd", "A manual.")
    module.KIND, module.ASPECT, module.check = "change", "value", lambda topic: iter(())  # type: ignore[attr-defined]
    setattr(module, lacking, None)
    with pytest.raises(TypeError, match=f"rule odd .*has no {lacking}"):
        rule("odd", module)


@pytest.mark.parametrize(
    "text", ["def check(", '"""A manual."""\nASPECT = "x"\n', "import nowhere"]
)
def test_a_rule_that_cannot_be_loaded_stops_no_other(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "odd_one.py").write_text(text, encoding="utf-8")
    monkeypatch.setattr(factcheck.rules, "__path__", [*factcheck.rules.__path__, str(tmp_path)])
    find_rules.cache_clear()
    try:
        case = tmp_path / "case.yaml"
        case.write_text(
            "sources: [{id: a}, {id: b}]\nsubjects: [{id: homes}]\n"
            "claims:\n- {id: a-1, source: a, subject: homes, value: '400'}\n"
            "- {id: b-1, source: b, subject: homes, value: '900'}\n",
            encoding="utf-8",
        )
        report = factcheck.check(factcheck.load(case))
    finally:
        sys.modules.pop("factcheck.rules.odd_one", None)
        find_rules.cache_clear()
    assert [finding.rule for finding in report.findings] == ["figures-differ"]
    (problem,) = report.problems
    assert str(problem).startswith(
        "odd-one: rule odd-one (factcheck.rules.odd_one) cannot be loaded"
    )


def test_every_rule_of_the_package_can_be_loaded() -> None:
    assert {rule.fault for rule in find_rules().values()} == {""}
