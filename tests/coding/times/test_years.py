"""The year that words mean."""

from __future__ import annotations

import pytest

from factcheck.coding.times.years import year_of, year_told_of
from factcheck.values.dates import read_when
from factcheck.values.when import ALWAYS


@pytest.mark.parametrize(
    ("words", "year"),
    [("last year", "2022"), ("Last year", "2022"), ("in the previous year", "2022"),
     ("four years ago", "2019"), ("12 years ago", "2011"), ("1 years ago", ""),
     ("this year", ""), ("last week", ""), ("", "")],
)  # fmt: skip
def test_last_year_is_a_year(words: str, year: str) -> None:
    assert year_of(words, read_when("2023-06-10")) == year


def test_nobody_knows_which_where_the_article_has_no_date() -> None:
    assert year_of("last year", ALWAYS) == ""


def test_a_year_of_which_something_is_told() -> None:
    text = "It was the worst since 2015, when about 9,000 died. In 2015, 40 died."
    assert year_told_of(text, 0, text.index("about")) == "2015"
    assert year_told_of(text, text.index("In 2015"), text.index("40")) == ""
