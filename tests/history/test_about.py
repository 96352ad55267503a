"""Which subjects a question is on."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.history.about import subjects_in
from tests.history.made import on_homes, town

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("question", "subjects"),
    [
        ("homes/value/", {"homes"}),
        ("homes/value/2024-05-01/value/x", {"homes"}),
        ("homes/source/daily 2024-05-01", {"homes"}),
        ("paid <= all-homes/sum/", {"paid", "all-homes"}),
        ("paid / all-homes <= 2/sum/", {"paid", "all-homes"}),
        ("of no aspect that there is", {"of no aspect that there is"}),
    ],
)
def test_subjects(question: str, subjects: set[str]) -> None:
    assert subjects_in(question) == subjects


def test_every_finding_of_the_shipped_case_is_on_its_own() -> None:
    for found in factcheck.check(factcheck.load(ROOT / "claims")).findings:
        if found.subject:
            assert subjects_in(found.question) == {found.subject.id}
        else:
            assert {box.claim.subject for box in found.boxes} <= subjects_in(found.question)


def test_a_made_finding_is_on_its_own() -> None:
    assert subjects_in(on_homes(town()).question) == {"homes"}
