"""What reports say of relations: neither refuted nor upheld, bounds that follow, positions."""

from __future__ import annotations

import json

from factcheck.outcome import Report
from factcheck.report.html import to_html
from factcheck.report.relation_rows import bounds_told, held_for, relation_rows
from factcheck.report.rows import make_rows
from factcheck.report.to_markdown import to_markdown
from tests.cases import report_of
from tests.judging.related import parts
from tests.report.test_schema import VALIDATOR

ONE_OF_TWO = parts(
    "daily, subject: north, value: '400'",
    "herald, subject: north, value: '900'",
    "herald, subject: country, value: '550'",
    formula="north <= country",
)
FOLLOWS = parts(
    "daily, subject: north, value: at least 300",
    "herald, subject: country, value: up to 550",
    "herald, subject: south, value: at least 20",
)


def test_the_rest_is_listed_as_not_refuted() -> None:
    (row,) = relation_rows(report_of(ONE_OF_TWO))
    assert (row.formula, row.status) == ("north <= country", "not refuted")
    told = to_markdown(make_rows(report_of(ONE_OF_TWO)))
    assert "## Relations neither refuted nor upheld" in told
    assert "for north, it holds for “400”, and fails for “900”" in told
    assert "Relations neither refuted nor upheld" in to_html(make_rows(report_of(ONE_OF_TWO)))


def test_what_fails_for_one_position_is_shown_with_the_subjects_own_discrepancy() -> None:
    line = "north <= country: for north, it holds for “400”, and fails for “900”"
    assert held_for(report_of(ONE_OF_TWO)) == {"north": (line,)}
    rows = make_rows(report_of(ONE_OF_TWO))
    (finding,) = rows.findings
    assert (finding.kind, finding.by_relations) == ("discrepancy", line)
    assert f"- By the relations: {line.replace('<=', '&lt;=')}" in to_markdown(rows)
    assert to_html(rows).count("fails for “900”") == 3  # its card, its page, the list


def test_what_follows_stands_on_the_subjects_page() -> None:
    lines = bounds_told(report_of(FOLLOWS))["south"]
    assert lines[0] == "at most 250 homes (by the letter), from b, a, by north + south <= country"
    page = to_html(make_rows(report_of(FOLLOWS)))
    assert "By the relations<dd>at most 250 homes (by the letter), from " in page


def test_it_is_in_the_json_report() -> None:
    for text in (ONE_OF_TWO, FOLLOWS):
        VALIDATOR.validate(json.loads(report_of(text).to_json()))
    one = document(report_of(ONE_OF_TWO))
    assert one["relations"] == [
        {
            "formula": "north <= country",
            "subjects": ["north", "country"],
            "assumes": None,
            "status": "not refuted",
            "why": "for north, it holds for “400”, and fails for “900”",
            "positions": [
                {"subject": "north", "label": "400", "holds": True},
                {"subject": "north", "label": "900", "holds": False},
            ],
        }
    ]
    found = document(report_of(FOLLOWS))["derived"][0]
    assert found == {
        "subject": "country",
        "reading": "literal",
        "end": "low",
        "value": 320,
        "open": False,
        "at": None,
        "words": "at least 320 homes",
        "claims": ["a", "c"],
        "relations": ["north + south <= country"],
    }


def test_a_case_without_relations_has_none_of_it() -> None:
    text = (
        'subjects: [{id: s, unit: homes}]\nclaims: [{id: a, source: daily, subject: s, value: "4"}]'
    )
    told = document(report_of(text))
    assert "relations" not in told
    assert "derived" not in told
    assert "Relations neither" not in to_markdown(make_rows(report_of(text)))


def document(report: Report) -> dict[str, list[dict[str, object]]]:
    return report.document()
