"""What a finding can be chosen by, on every page and by every filter."""

from __future__ import annotations

import factcheck
from factcheck.finding import Finding
from factcheck.report.choosing import FACETS
from tests.cases import case_of

CASE = """
subjects:
  - {id: north, label: Homes in the north, unit: homes}
  - {id: south, label: Homes in the south, unit: homes}
  - {id: town, label: Homes in town, unit: homes}
relations:
  - {formula: north + south <= town}
speakers:
  - {id: mayor, label: Mayor Ada Brook, aliases: [Ada Brook]}
claims:
  - {id: a, source: daily, subject: north, value: "400", speaker: Ada Brook}
  - {id: b, source: herald, subject: town, value: "300"}
  - {id: c, source: post, subject: town, value: "350", coder: machine}
  - {id: d, source: post, subject: south, value: "50"}
"""


def of_rule(rule: str) -> dict[str, set[str]]:
    findings: list[Finding] = list(factcheck.check(case_of(CASE)).findings)
    (finding,) = [one for one in findings if one.rule == rule]
    return {name: values_of(finding) for name, values_of in FACETS.items()}


def test_a_relation_is_chosen_by_every_subject_that_it_names() -> None:
    found = of_rule("parts-exceed-whole")
    assert found["subject"] == {"north", "south", "town"}
    assert found["kind"] == {"discrepancy"}
    assert found["source"] >= {"daily", "herald"}
    assert found["speaker"] == {"Mayor Ada Brook"}


def test_a_subject_by_itself_and_by_what_its_claims_are() -> None:
    found = of_rule("figures-differ")
    assert found["subject"] == {"town"}
    assert found["source"] == {"herald", "post"}
    assert found["speaker"] == set()
    assert found["coding"] == {"machine-coded"}
