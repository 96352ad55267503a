"""Every rule's manual is its test: its examples are read by the loader of case files and run."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

import factcheck
from factcheck.rules import Rule, find_rules

_EXAMPLE = re.compile(r"^(Flagged \((\w+)\)|Fine):\n\n((?:    .*\n|\n)+)", re.MULTILINE)


def _examples(rule: Rule) -> list[tuple[str, str]]:
    """The severity ("" for a Fine one) and the case of each example."""
    found = _EXAMPLE.findall(rule.manual + "\n")
    return [(severity, dedent(case)) for _, severity, case in found]


@pytest.mark.parametrize("id_", find_rules())
def test_a_rule_has_both_sides(id_: str) -> None:
    severities = [severity for severity, _ in _examples(find_rules()[id_])]
    assert any(severities), "no Flagged example"
    assert "" in severities, "no Fine example"
    blocks = re.findall(r"^(?:Flagged|Fine)\b", find_rules()[id_].manual, re.MULTILINE)
    assert len(blocks) == len(severities), "an example is not laid out as the others"


@pytest.mark.parametrize(
    ("id_", "severity", "case"),
    [
        pytest.param(id_, severity, case, id=f"{id_}-{severity or 'fine'}-{n}")
        for id_, rule in find_rules().items()
        for n, (severity, case) in enumerate(_examples(rule))
    ],
)
def test_an_example_is_true(id_: str, severity: str, case: str, tmp_path: Path) -> None:
    path = tmp_path / "example.yaml"
    path.write_text(case, encoding="utf-8")
    report = factcheck.check(factcheck.load([path]))
    assert report.problems == ()
    found = [finding for finding in report.findings if finding.rule == id_]
    if severity:
        assert {finding.severity for finding in found} == {severity}
    else:
        assert found == [], "; ".join(finding.answer.message for finding in found)
