"""What the evidence of a cause says of times and of judgements."""

from __future__ import annotations

import pytest

from tests.cases import finding, findings

SERIES = """
subjects:
  - {id: prices, label: Rise of prices, unit: "%", behaviour: flow, series: true}
claims:
  - {id: a, source: herald, subject: prices, value: FIRST, period: 2024-03}
  - {id: b, source: daily, subject: prices, value: 10.1%, period: 2024-04}
"""


@pytest.mark.parametrize(
    ("first", "how"),
    [("10.5%", "“10.1%” is the later"), ("9.8%", "“10.1%” is the later figure")],
)
def test_of_a_flow_the_periods_tell_what_came_later(first: str, how: str) -> None:
    """Not the days on which it was reported: here the later period was reported first."""
    found = finding(SERIES.replace("FIRST", first))
    assert found.cause is not None
    assert found.cause.evidence == f"{how}: 1–30 April 2024, after 1–31 March 2024."


def test_shares_of_a_hundred_are_points_apart() -> None:
    found = finding(SERIES.replace("FIRST", "10.5%"))
    assert found.answer.message.endswith(": by 0.3 to 0.5 percentage points.")


def test_judgements_are_not_asked_where_they_are_from() -> None:
    text = """
    subjects: [{id: cost, label: What the dam will cost, type: money, behaviour: opinion}]
    claims:
      - {id: a, source: daily, subject: cost, value: $3 million}
      - {id: b, source: herald, subject: cost, value: $9 million}
    """
    (found,) = findings(text)
    assert found.cause is not None
    assert found.cause.name == "cannot tell"
    assert found.cause.evidence == (
        "“$3 million” is what The Daily holds, “$9 million” what Herald does."
    )
