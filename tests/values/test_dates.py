"""Reading dates as a whole: publication, defaults, hostile text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from factcheck.values.dates import LONGEST, default_as_of, read_when
from factcheck.values.hedges import default_hedges, load_hedges
from factcheck.values.interval import EVERYTHING
from factcheck.values.when import ALWAYS, When
from tests.values.written import both, read

WORDS = """
2022-09-21 2022-10 2022 2022-10-05T14:30 2022-10~ 2022-09-2X .. / ~ - , . to and or by since from
until between about early mid late end Sept. September February May 21 28 30 31 21st 3rd 1990s
Monday Friday Sunday night last this next past the week month year weekend today yesterday tonight
overnight ago two three weeks days a nearly over more than few in of on spring day before 9999 0001
0000 ٢ –
"""
PHRASES = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=7).map(" ".join)
DATES = """
2022-09-21, 2022, September, late September, Sept. 21, Feb. 29, the 31st, Monday, Friday night,
last Friday, next Friday, last week, this month, late last month, yesterday, overnight, a week ago,
two weeks ago, nearly a week ago, a few days ago, the weekend, last September, next September,
earlier this week, later this month, early last week, in the last two weeks, December 25,
21 September last year, mid-2022, 2022-10-05T14:30, 2022-10~, weeks ago, 28
"""
A_DATE = st.sampled_from(DATES.strip().replace("\n", " ").split(", "))
BEFORE = st.sampled_from(["", "since ", "until ", "by ", "about ", "around "])
BETWEEN = st.sampled_from([" to ", " and ", "/", " until "])
ONE_OR_TWO = st.builds(str.__add__, BEFORE, A_DATE) | st.builds(
    "".join, st.tuples(A_DATE, BETWEEN, A_DATE)
)
PUBLICATIONS = st.sampled_from(
    [
        None,
        ALWAYS,
        read("2022-10-03/2022-10-09"),
        read("2022-10~"),
        read("2022-09-29"),
        read("0001-01-01"),
        read("9999-12-31"),
        read("2022-09/.."),
        read("2022-10-05T14:30"),
        read("late September 2022"),
    ]
)


@given(st.text(max_size=250) | PHRASES | ONE_OR_TWO, PUBLICATIONS)
def test_any_text_is_a_time_or_unreadable(text: str, published: When | None) -> None:
    try:
        when = read_when(text, published)
    except Unreadable as fault:
        assert str(fault)
        assert str(fault).isprintable()
        return
    assert isinstance(when, When)
    assert when.text == " ".join(text.split())
    assert when.read_by
    assert not when.literal.empty
    assert not when.pragmatic.empty
    assert when.pragmatic.inside(when.literal)


@given(
    ONE_OR_TWO,
    st.dates(date(2019, 1, 1), date(2024, 12, 31)),
    st.integers(0, 45),
)
def test_several_days_of_publication_give_all_that_each_may(
    text: str, first: date, length: int
) -> None:
    last = first + timedelta(days=length)
    try:
        when = read(text, f"{first}/{last}")
    except Unreadable:
        return
    each = []
    for step in range(length + 1):
        try:
            each.append(read(text, str(first + timedelta(days=step))))
        except Unreadable:  # upside down on some days only
            return
    for reading in ("literal", "pragmatic"):
        ranges = [one.range(reading) for one in each]
        hull = ranges[0]
        for one in ranges:
            hull = hull.hull(one)
        assert when.range(reading) == hull


@pytest.mark.parametrize(
    "text",
    ["September 21", "last week", "on Monday", "February", "two weeks ago", "since Monday"],
)
@pytest.mark.parametrize(
    "published",
    [None, ALWAYS, read("2022-09-21/.."), read("../2022-09-21")],
)
def test_what_counts_from_publication_needs_its_days(text: str, published: When | None) -> None:
    with pytest.raises(Unreadable) as fault:
        read_when(text, published)
    assert str(fault.value) == (
        f'"{text}" counts from publication; write the date with its year, '
        "or give the source's published, its first and last day"
    )


@pytest.mark.parametrize("text", ["2022-09-21", "September 21, 2022", "2022-09/..", "the 1990s"])
def test_what_has_its_year_needs_no_publication(text: str) -> None:
    expected = read_when(text)
    for published in (ALWAYS, read("2001-01-01"), read("../2022-09-21")):
        assert read_when(text, published) == expected
    assert "publication" not in expected.read_by


def test_each_reading_counts_from_its_own_days_of_publication() -> None:
    published = read("late September 2022")
    when = read_when("yesterday", published)
    assert both(when) == ("2022-09-18/2022-09-29", "2022-09-20/2022-09-29")
    assert when.read_by == "yesterday, counted from publication 2022-09-19/2022-09-30"


def test_a_time_of_publication_counts_as_its_day() -> None:
    when = read("yesterday", "2022-10-05T00:00")
    assert both(when) == "2022-10-04"
    assert when.read_by == "yesterday, counted from publication 2022-10-05"


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_an_empty_date(text: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read(text)
    assert str(fault.value) == "an empty date; write it as 2022-09-21, or leave the field out"


def test_a_text_is_no_date() -> None:
    longest = "2022-09-21" + " " * (LONGEST - 10)
    assert both(read(longest)) == "2022-09-21"
    with pytest.raises(Unreadable) as fault:
        read(longest + " ")
    told = 'longer than 200 characters: "2022-09-21"; give the date alone'
    assert str(fault.value) == told


@pytest.mark.parametrize(
    "text",
    [
        "2022\u201109\u201121",  # hyphens that do not break
        "2022\u221209\u221221",  # minus signs
        "2022-09-21\u200b",  # a space of no width
        "\ufeff2022-09-21",
        "Sept.\u00a021, 2022",
    ],
)
def test_typographic_twins(text: str) -> None:
    assert both(read(text)) == "2022-09-21"


def test_a_reading_is_kept() -> None:
    published = read("2022-10-03/2022-10-09")
    assert read_when("last week", published) is read_when("last week", published)
    assert read_when("last week", published) is not read_when("last week", read("2022-10-03"))


def test_the_table_given_is_the_one_used() -> None:
    table = load_hedges({"months": {"late": {"literal": "20-end", "pragmatic": "25-end"}}})
    shipped = read_when("late September 2022", None, default_hedges())
    assert both(shipped) == both(read("late September 2022"))
    assert both(read_when("late September 2022", None, table)) == (
        "2022-09-20/2022-09-30",
        "2022-09-25/2022-09-30",
    )


PUBLISHED = read("2022-10-03/2022-10-09")


def test_without_a_period_a_figure_may_have_stood_at_any_time_before() -> None:
    when = default_as_of(PUBLISHED)
    assert both(when) == ("../2022-10-09", "2022-10-03/2022-10-09")
    assert when.text == ""
    assert when.read_by == (
        "no date stated: from any time to publication's end, 2022-10-09; "
        "to a reader 2022-10-03/2022-10-09"
    )
    assert default_as_of(PUBLISHED, None) == when


def test_a_period_begins_the_literal_reading() -> None:
    when = default_as_of(PUBLISHED, read("2022-09-21/.."))
    assert both(when) == ("2022-09-21/2022-10-09", "2022-10-03/2022-10-09")
    assert when.read_by == (
        "no date stated: from the period's beginning, 2022-09-21, "
        "to publication's end, 2022-10-09; to a reader 2022-10-03/2022-10-09"
    )


def test_the_literal_readings_of_both_are_taken() -> None:
    when = default_as_of(read("late October 2022"), read("late September 2022"))
    assert both(when) == ("2022-09-19/2022-10-31", "2022-10-21/2022-10-31")


def test_a_period_that_is_over_does_not_end_it() -> None:
    when = default_as_of(PUBLISHED, read("2022-09-21/2022-09-28"))
    assert both(when) == ("2022-09-21/2022-10-09", "2022-10-03/2022-10-09")


@pytest.mark.parametrize(
    ("period", "literal", "pragmatic"),
    [
        ("2022-10-03/..", "2022-10-03/2022-10-09", "2022-10-03/2022-10-09"),
        ("2022-10-05/..", "2022-10-05/2022-10-09", "2022-10-05/2022-10-09"),
        ("2022-10-09/..", "2022-10-09", "2022-10-09"),
        ("2022-10-10/..", "../2022-10-09", "2022-10-03/2022-10-09"),
        ("2022-11", "../2022-10-09", "2022-10-03/2022-10-09"),
        ("../2022-11-30", "../2022-10-09", "2022-10-03/2022-10-09"),
    ],
)
def test_a_period_that_begins_in_or_after_publication(
    period: str, literal: str, pragmatic: str
) -> None:
    expected = literal if literal == pragmatic else (literal, pragmatic)
    assert both(default_as_of(PUBLISHED, read(period))) == expected


def test_a_period_that_begins_between_the_readings_of_publication() -> None:
    published = read("late September 2022/2022-09-25~")
    assert both(published) == ("2022-09-19/2022-09-26", "2022-09-21/2022-09-25")
    when = default_as_of(published, read("2022-09-26"))
    assert both(when) == ("../2022-09-26", "2022-09-21/2022-09-25")


def test_unpublished_it_may_have_stood_ever() -> None:
    when = default_as_of(ALWAYS)
    assert when.literal == when.pragmatic == EVERYTHING
    assert when.read_by == "no date stated: from any time to any time; to a reader ../.."
    assert both(default_as_of(ALWAYS, read("2022-09-21/.."))) == "2022-09-21/.."
    one_day = default_as_of(read("2022-10-05"))
    assert one_day.read_by.endswith("; to a reader 2022-10-05")


@given(
    PUBLICATIONS.filter(bool),
    st.sampled_from(["", "2022-09-21/..", "late September 2022", "../2021"]),
)
def test_a_default_is_never_empty(published: When, period: str) -> None:
    when = default_as_of(published, read(period) if period else None)
    assert not when.pragmatic.empty
    assert when.pragmatic.inside(when.literal)
    assert when.literal.high == published.literal.high
    assert when.pragmatic.inside(published.pragmatic)
