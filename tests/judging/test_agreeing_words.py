"""Shares that are said in words agree by the word, and a single case is no share."""

from __future__ import annotations

import pytest

from tests.cases import findings

CASE = """
sources: [{{id: daily, published: 2024-05-03}}, {{id: herald, published: 2024-05-10}}]
subjects: [{{id: paid, label: Victims who are paid, type: share, population: victims}}]
claims:
  - {{id: a, source: daily, subject: paid, value: {0}}}
  - {{id: b, source: herald, subject: paid, value: {1}}}
"""


@pytest.mark.parametrize(
    ("one", "other", "strength"),
    [
        ("most", "most", "same figure"),
        ("not all", "not all", "same figure"),
        ("most", "the majority", "same figure"),
        ("about half", "50%", "same figure"),
        ("almost all", "95%", "within hedges"),
        ("some", "most", None),
        ("most", "70%", None),
        ("one case", "one case", None),
        ("one exception", "one exception", None),
        ("one case", "some", None),
    ],
)
def test_words_for_shares(one: str, other: str, strength: str | None) -> None:
    found = [f for f in findings(CASE.format(one, other)) if f.kind == "agreement"]
    assert [f.answer.strength for f in found] == ([strength] if strength else [])
