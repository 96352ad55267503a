"""Ages of one person in papers of unlike days: she has a birthday in between."""

from __future__ import annotations

import pytest

from factcheck.values.interval import half_open
from tests.cases import finding, findings, report_of

AGE = "subjects: [{id: pilot, label: Age of the harbour pilot, type: age}]\n"


def of(*papers: tuple[str, str], more: str = "", subjects: str = AGE) -> str:
    """A case of one paper per (day, age), each with words of its own for the age."""
    sources = ", ".join(
        f"{{id: p{n}, publisher: Paper {n}, published: {day}}}"
        for n, (day, _) in enumerate(papers, 1)
    )
    claims = "".join(
        f"  - {{id: c{n}, source: p{n}, subject: pilot, value: {age}{more}}}\n"
        for n, (_, age) in enumerate(papers, 1)
    )
    return f"sources: [{sources}]\n{subjects}claims:\n{claims}"


def rules(text: str) -> list[str]:
    return [found.rule for found in findings(text)]


@pytest.mark.parametrize(
    "papers",
    [
        [("2023-03-02", "'44'"), ("2024-03-05", "'45'")],
        [("2023-03-02", "'44'"), ("2024-03-05", "'46'")],  # two birthdays, a day apart from a year
        [("2019-06-01", "'31'"), ("2025-06-20", "37-year-old")],
        [("2023-03-02", "'44'"), ("2023-03-20", "'45'")],
        [("2019-06-01", "mid-30s"), ("2025-06-20", "'41'")],
    ],
)
def test_one_person_grows_older(papers: list[tuple[str, str]]) -> None:
    assert rules(of(*papers)) == ["figures-agree"]


@pytest.mark.parametrize(
    ("papers", "severity"),
    [
        ([("2023-03-02", "'44'"), ("2024-03-05", "'48'")], "error"),
        ([("2023-03-02", "'44'"), ("2023-03-02", "'45'")], "error"),
        ([("2023-03-02", "'44'"), ("2025-03-05", "'43'")], "error"),
        ([("2023-03-02", "nearly 50"), ("2025-03-05", "'44'")], "warning"),
    ],
)
def test_nobody_could_have_both_ages(papers: list[tuple[str, str]], severity: str) -> None:
    found = finding(of(*papers), "figures-differ")
    assert found.severity == severity


def test_the_sentence_says_what_the_earlier_age_had_become() -> None:
    found = finding(of(("2023-03-02", "'44'"), ("2024-03-05", "'48'")), "figures-differ")
    assert found.answer.message == (
        "Age of the harbour pilot: “44” (Paper 1) against “48” (Paper 2). “44” and “48” cannot "
        "both be true as worded. Who was “44” (2 March 2023) was 45 or 46 by then (5 March 2024)."
    )


def test_an_age_that_the_text_dates_counts_from_that_day() -> None:
    text = of(("2019-06-01", "'31'"), ("2025-06-20", "'31'"), more=", as_of: 2019-05-30")
    assert rules(text) == ["figures-agree"]


def test_an_age_that_stands_still_is_left_alone() -> None:
    """An age limit, or that of somebody dead, is the same in every year; it is no confirmation."""
    assert rules(of(("2019-06-01", "'31'"), ("2025-06-20", "'31'"))) == []


def test_ages_of_no_known_day_are_compared_as_printed() -> None:
    text = (
        "sources: [{id: p1}, {id: p2}]\n"
        + AGE
        + (
            "claims:\n  - {id: c1, source: p1, subject: pilot, value: '44'}\n"
            "  - {id: c2, source: p2, subject: pilot, value: '45'}\n"
        )
    )
    assert rules(text) == ["figures-differ"]


def test_one_paper_may_have_a_birthday_in_its_archive_and_not_on_one_day() -> None:
    text = of(("2024-05-03", "'44'")) + (
        "  - {id: c2, source: p1, subject: pilot, value: '51', as_of: 2024-05-02}\n"
    )
    assert rules(text) == ["source-at-odds"]


def test_what_is_shown_of_a_claim_is_its_age_as_printed() -> None:
    found = finding(of(("2023-03-02", "'44'"), ("2024-03-05", "'48'")), "figures-differ")
    first = min(found.boxes, key=lambda box: box.id)
    assert first.printed("literal") == half_open(44, 45)
    assert first.span("literal").low.value > 45


def test_a_formula_takes_ages_as_printed() -> None:
    """The pilot's and her deputy's grow by unlike days, and a formula holds them side by side."""
    text = (
        of(
            ("2023-03-02", "'44'"),
            ("2024-03-05", "'45'"),
            subjects=AGE.replace("]\n", ", {id: limit, label: Age limit, type: age}]\n")
            + "relations: [{formula: pilot <= limit}]\n",
        )
        + "  - {id: c3, source: p1, subject: limit, value: '45'}\n"
    )
    assert report_of(text).problems == ()
    assert "relations-clash" not in rules(text)
