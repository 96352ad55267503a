"""The day a text was published, by its own lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.coding.articles.datelines import (
    begins_text,
    day_in_address,
    day_of,
    is_dateline,
    published_in,
)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published 3 May 2024", "2024-05-03"),
        ("PUBLISHED: May 3, 2024 at 9:15 a.m. EDT", "2024-05-03"),
        ("First published on 3rd May 2024", "2024-05-03"),
        ("Posted Friday 3 May 2024, 09:15 GMT by the desk", "2024-05-03"),
        ("Date: 2024-05-03", "2024-05-03"),
        ("For publication on 3 May 2024", "2024-05-03"),
        ("May 3, 2024", "2024-05-03"),
        ("Fri., May 3, 2024 | 10:30 GMT", "2024-05-03"),
        ("3 May 2024, Alder", "2024-05-03"),
        ("Fen Courier 3 May 2024 Page 11", "2024-05-03"),
        ("3 May 2024 | p. 4", "2024-05-03"),
        ("May 3, 2024, Page A7", "2024-05-03"),
        ("Issue 212, 3 May 2024", "2024-05-03"),
        ("2024-05-03", "2024-05-03"),
        ("By Jo Doe, May 3, 2024", "2024-05-03"),
        ("May 2024", "2024-05"),
        ("13/10/2022", "2022-10-13"),
        ("ALDER, May 3, 2024 (Newswire) — The river rose by two metres.", "2024-05-03"),
        ("ALDER, Northland, 3 May 2024 – The river rose by two metres.", "2024-05-03"),
        ("Updated 3 May 2024", "2024-05-03"),
        ("Weather desk, Friday 3 May 2024", "2024-05-03"),
        ("Alder city news | 3 May 2024", "2024-05-03"),
    ],
)
def test_lines_that_say_it(line: str, day: str) -> None:
    assert published_in(["The river rises", "", line, "", "Homes are wet."]) == (day, line)


@pytest.mark.parametrize(
    "line",
    [
        "Water in Mill Street on May 3, 2024",
        "Alder since 3 May 2024",
        "Boats near the mill, 3 May 2024",
        "The river rose, 3 May 2024 saw worse",
        "The river has been rising since 3 May 2024, the mayor said.",
        "ALDER, May 3 (Newswire) — The river rose.",  # of which year?
        "Published by the Daily Press",
        "Dates are not the only fruit: 3 of 5 in Alder are wet, May 3, 2024 notwithstanding.",
        "Monday",
        "12/10/2022",
        "3-5 May 2024",
        "2024",
        "Published 31 April 2024",
    ],
)
def test_lines_that_do_not(line: str) -> None:
    assert published_in(["The river rises", line]) == ("", "")


def test_what_says_most_counts() -> None:
    lines = ["Updated 5 May 2024", "4 May 2024", "Published 3 May 2024", "Posted 2 May 2024"]
    assert published_in(lines)[0] == "2024-05-03"
    assert published_in(lines[:2])[0] == "2024-05-04"
    assert published_in(lines[:1])[0] == "2024-05-05"


def test_in_the_middle_nothing_counts_and_at_the_end_what_says_so() -> None:
    body = [f"Line {number} of the story." for number in range(40)]
    assert published_in([*body, "Published 3 May 2024", *body]) == ("", "")
    assert published_in([*body, "3 May 2024"]) == ("", "")
    assert published_in([*body, "Published 3 May 2024"])[0] == "2024-05-03"


def test_what_a_line_is_for() -> None:
    assert is_dateline("By Jo Doe")
    assert is_dateline("Friday, 3 May 2024")
    assert not is_dateline("Byways are closed")
    assert begins_text("ALDER, May 3, 2024 (Newswire) — The river rose.")
    assert not begins_text("The river rose.")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-03", "2024-05-03"),
        ("2024-05-03T23:30:00-07:00", "2024-05-03"),
        ("2024-05-03 10:15", "2024-05-03"),
        ("May 3, 2024", "2024-05-03"),
        ("Fri, 3 May 2024 10:15:00 GMT", "2024-05-03"),
        ("2024-05", "2024-05"),
        ("2024-02-30", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates_of_metadata(value: str, day: str) -> None:
    assert day_of(value) == day


def test_a_day_in_an_address() -> None:
    assert day_in_address("https://daily.example/2024/05/03/river") == "2024-05-03"
    assert day_in_address("https://daily.example/2024/02/31/river") == ""
    assert day_in_address("https://daily.example/2024/05/river") == ""


@given(st.lists(st.text(alphabet="ABMay 0123456789,.-:()—\n", max_size=120), max_size=20))
def test_any_lines_end_well(lines: list[str]) -> None:
    day, line = published_in(lines)
    assert bool(day) == bool(line)
    assert not day or len(day) in (7, 10)
