"""The report as data."""

from __future__ import annotations

import json

from tests.cases import report_of

TEXT = """
subjects:
  - {id: homes, label: Homes flooded, unit: homes}
  - {id: roads, label: Roads closed, unit: roads}
claims:
  - {id: a, source: daily, subject: homes, value: "400"}
  - {id: b, source: herald, subject: homes, value: "550"}
  - {id: c, source: herald, subject: roads, value: "5"}
  - {id: d, source: herald, subject: roads, value: quite some}
"""


def test_the_document_holds_findings_what_was_left_and_problems() -> None:
    document = report_of(TEXT).document()
    assert document["counts"] == dict(report_of(TEXT).counts)
    assert [found["rule"] for found in document["findings"]] == ["figures-differ"]
    assert document["not_compared"] == [
        {
            "subject": "roads",
            "claims": ["c"],
            "reason": "a lone claim; nobody else speaks of it (Herald)",
        },
        {"subject": "roads", "claims": ["d"], "reason": "could not be read; see the problems"},
    ]
    assert [problem["line"] for problem in document["problems"]] == [10]


def test_json_is_the_document_as_text() -> None:
    report = report_of(TEXT)
    text = report.to_json()
    assert json.loads(text) == report.document()
    assert text.endswith("}\n")
    assert text.startswith('{\n  "schema": "factcheck-report/1"')
    assert "“400”" in text


def test_claims_of_a_relation_are_of_their_subjects_types() -> None:
    text = """
    subjects:
      - {id: paid, type: share, population: victims}
      - {id: limit, type: share, population: victims}
    relations: [{formula: paid <= limit}]
    claims:
      - {id: a, source: daily, subject: paid, value: 90%}
      - {id: b, source: herald, subject: limit, value: 40%}
    """
    (found,) = report_of(text).document()["findings"]
    assert [claim["value"]["type"] for claim in found["claims"]] == ["share", "share"]


def test_a_report_with_some_of_its_findings_counts_those() -> None:
    report = report_of(TEXT)
    none = report.only(())
    assert (none.findings, none.counts["discrepancy"]) == ((), 0)
    assert {key: none.counts[key] for key in ("claims", "compared")} == {"claims": 4, "compared": 2}
    assert none.only(report.findings).counts == report.counts
