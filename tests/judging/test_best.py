"""Which claim speaks for a position, and which members of a list are best supported."""

from __future__ import annotations

import pytest

from factcheck.judging.members import supported_members
from factcheck.judging.representative import representative
from tests.cases import boxes_of, subject_of
from tests.judging.made import HOMES, claims

BORN = """
subjects:
  - id: born
    type: category
    categories:
      - name: Utopia
      - {name: Northshire, within: Utopia}
      - {name: Harbour, within: Northshire}
claims:
"""
WENT = "subjects: [{id: went, type: set}]\nclaims:\n"


def spokesman(text: str, weights: dict[str, float] | None = None) -> str:
    return representative(subject_of(text), list(boxes_of(text).values()), weights).words


def test_the_narrowest_place_speaks_as_those_behind_wider_ones_back_it() -> None:
    text = BORN + claims(
        "born", "daily, value: Utopia", "herald, value: Harbour", "post, value: Utopia"
    )
    assert spokesman(text) == "Harbour"


def test_the_figure_that_most_print_speaks() -> None:
    text = HOMES + claims(
        "homes", "daily, value: '400'", "herald, value: '403'", "post, value: '403'"
    )
    assert spokesman(text) == "403"


def test_of_figures_equally_often_printed_the_finest_speaks() -> None:
    text = HOMES + claims("homes", "daily, value: '400'", "herald, value: '403'")
    assert spokesman(text) == "403"


def test_weights_count_in_place_of_origins() -> None:
    text = HOMES + claims(
        "homes", "daily, value: '400'", "herald, value: '403'", "post, value: '403'"
    )
    assert spokesman(text, {"the daily": 3.0}) == "400"


@pytest.mark.parametrize(
    ("rows", "best"),
    [
        (["Ada", "Ada", "Ada, Bob", "Ada, Cid"], ("ada",)),
        (["Ada, Bob", "Ada", "Ada, Bob"], ("ada", "bob")),
        (["Ada", "Bob"], ("ada", "bob")),
    ],
)
def test_members_that_enough_name(rows: list[str], best: tuple[str, ...]) -> None:
    sources = ["daily", "herald", "post", "gazette"]
    papers = "".join(f"{{id: {s}, publisher: {s}, published: 2024-05-03}}, " for s in sources)
    text = (
        f"sources: [{papers}]\n"
        + WENT
        + claims("went", *(f'{s}, value: "{row}"' for s, row in zip(sources, rows, strict=False)))
    )
    assert supported_members(list(boxes_of(text).values())) == best
