"""What a finding is headed by."""

from __future__ import annotations

from factcheck.review.headings import about, answers, formula_told
from tests.cases import report_of

CASE = """\
subjects:
  - {id: homes, label: Homes flooded, unit: homes}
  - {id: shops, label: Shops flooded, unit: homes}
  - {id: all-flooded, label: "All: flooded", unit: homes}
relations: [{formula: homes + shops <= all-flooded}]
claims:
  - {id: daily-1, source: daily, subject: homes, value: "400"}
  - {id: daily-2, source: daily, subject: shops, value: "70"}
  - {id: herald-1, source: herald, subject: homes, value: more than 500}
  - {id: post-1, source: post, subject: all-flooded, value: "12"}
"""
LABELS = {"homes": "Homes flooded", "shops": "Shops flooded", "all-flooded": "All: flooded"}


def test_its_subject_and_its_answers_as_printed() -> None:
    finding = next(one for one in report_of(CASE).findings if one.subject)
    assert about(finding, LABELS) == "Homes flooded"
    assert set(answers(finding, LABELS).split(" / ")) == {"400", "more than 500"}


def test_a_relation_speaks_of_its_subjects_by_their_labels() -> None:
    finding = next(one for one in report_of(CASE).findings if one.relation)
    assert about(finding, LABELS) == "Homes flooded + Shops flooded ≤ All: flooded"
    told = answers(finding, LABELS)
    assert "70" in told
    assert "Shops flooded" not in told


def test_what_is_no_subject_stays_as_it_is() -> None:
    assert formula_told("homes - gone >= 2 * (shops)", LABELS) == (
        "Homes flooded − gone ≥ 2 × (Shops flooded)"
    )
