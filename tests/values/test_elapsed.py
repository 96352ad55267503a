"""Dates by the lapse of time between them and publication."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from factcheck.values.dates import read_when
from factcheck.values.hedges import load_hedges
from factcheck.values.when import days, minutes
from tests.values.written import both, read

PUBLISHED = date(2022, 10, 20)
EVER = None


def before(first: int | None, last: int) -> str:
    """The days from `first` to `last` days before publication; None is without end."""
    start = ".." if first is None else str(PUBLISHED - timedelta(days=first))
    end = str(PUBLISHED - timedelta(days=last))
    return start if start == end else f"{start}/{end}"


def reading(literal: tuple[int | None, int], pragmatic: tuple[int | None, int]) -> object:
    one, other = before(*literal), before(*pragmatic)
    return one if one == other else (one, other)


# A distance of k whole days is any lapse between k - 1 and k + 1 days, which is why the literal
# reading reaches one day further wherever the lapse does not end on a whole day.
AGO = [
    ("a day ago", (2, 0), (1, 1)),
    ("three days ago", (4, 2), (3, 3)),
    ("3 days ago", (4, 2), (3, 3)),
    ("a week ago", (11, 3), (10, 4)),
    ("two weeks ago", (18, 10), (17, 11)),
    ("three weeks ago", (25, 17), (24, 18)),
    ("exactly two weeks ago", (14, 14), (14, 14)),
    ("nearly a week ago", (7, 5), (6, 6)),
    ("almost two weeks ago", (14, 10), (13, 13)),
    ("over two weeks ago", (EVER, 14), (17, 15)),
    ("more than a week ago", (EVER, 7), (8, 8)),
    ("at least two weeks ago", (EVER, 14), (17, 14)),
    ("less than two weeks ago", (14, 0), (13, 11)),
    ("a couple of weeks ago", (21, 14), (14, 14)),
    ("a few days ago", (10, 2), (5, 3)),
    ("two or three weeks ago", (21, 14), (21, 14)),
    ("between two and three weeks ago", (21, 14), (21, 14)),
    ("two to three weeks ago", (21, 14), (21, 14)),
    ("days ago", (EVER, 2), (9, 2)),
    ("weeks ago", (EVER, 14), (69, 14)),
    ("two nights ago", (3, 1), (2, 2)),
    ("a fortnight ago", (21, 7), (20, 7)),
    ("two hours ago", (1, 0), (0, 0)),
    ("a minute ago", (1, 0), (0, 0)),
    ("36 hours ago", (2, 1), (1, 1)),
    ("a month ago", (46, 15), (45, 16)),
    ("a year ago", (548, 182), (547, 183)),
    ("0 days ago", (1, 0), (0, 0)),
]


@pytest.mark.parametrize(("text", "literal", "pragmatic"), AGO)
def test_ago(text: str, literal: tuple[int | None, int], pragmatic: tuple[int, int]) -> None:
    when = read(text, str(PUBLISHED))
    assert both(when) == reading(literal, pragmatic)
    assert when.text == text
    assert when.read_by == f"{text}, counted from publication {PUBLISHED}"


@pytest.mark.parametrize("lapse", ["two weeks", "nearly a week", "at least 3 days", "a few days"])
def test_ahead_is_as_far_as_ago(lapse: str) -> None:
    ago = read(f"{lapse} ago", str(PUBLISHED)).literal
    centre = 2 * read(str(PUBLISHED)).literal.low.value + 1440
    for ahead in (f"in {lapse}", f"{lapse} from now"):
        literal = read(ahead, str(PUBLISHED)).literal
        assert literal.low.value == centre - ago.high.value
        assert literal.high.value == centre - ago.low.value


@pytest.mark.parametrize("text", ["in week", "in some week", "in the two weeks"])
def test_no_lapse_ahead(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text, str(PUBLISHED))


RECENT = [
    ("in the last two weeks", 18, 14),
    ("over the past two weeks", 18, 14),
    ("in the past 14 days", 15, 14),
    ("during the last two weeks", 18, 14),
    ("within the past three days", 4, 3),
    ("for the last three days", 4, 3),
    ("throughout the last three days", 4, 3),
    ("the last three days", 4, 3),
    ("last three days", 4, 3),
    ("in the last week", 11, 7),
    ("the last week", 11, 7),
    ("past week", 11, 7),
    ("this past week", 11, 7),
    ("the past month", 46, 30),
    ("the past year", 548, 365),
    ("the last few days", 10, 5),
    ("in the last couple of weeks", 21, 14),
    ("the past handful of days", 10, 6),
    ("in the last 24 hours", 2, 1),
    ("past hour", 1, 0),
    ("in the last two to three weeks", 21, 21),
    ("the last day", 2, 1),
    ("last days", None, 9),
    ("the last few nights", 10, 5),
    ("the last decade", 5479, 3652),
    ("in the last more than two weeks", None, 14),
]


@pytest.mark.parametrize(("text", "literal", "pragmatic"), RECENT)
def test_the_last_n(text: str, literal: int | None, pragmatic: int) -> None:
    when = read(text, str(PUBLISHED))
    assert both(when) == reading((literal, 0), (pragmatic, 0))
    read_by = text.replace("this past", "past")
    assert when.read_by == f"{read_by}, counted from publication {PUBLISHED}"


@pytest.mark.parametrize(
    ("text", "literal", "pragmatic"),
    [
        ("in the next two weeks", 18, 14),
        ("the coming three days", 4, 3),
        ("next three days", 4, 3),
        ("within the next week", 11, 7),
        ("over the next day", 2, 1),
    ],
)
def test_the_next_n(text: str, literal: int, pragmatic: int) -> None:
    expected = tuple(
        f"{PUBLISHED}/{PUBLISHED + timedelta(days=ahead)}" for ahead in (literal, pragmatic)
    )
    assert both(read(text, str(PUBLISHED))) == expected


def test_the_next_n_may_have_no_end() -> None:
    when = read("in the next more than two weeks", str(PUBLISHED))
    assert both(when) == ("2022-10-20/..", "2022-10-20/2022-11-03")


@given(
    first=st.dates(date(2020, 1, 1), date(2024, 12, 31)),
    length=st.integers(0, 40),
    ahead=st.booleans(),
    count=st.integers(1, 400),
)
def test_any_day_of_publication(first: date, length: int, ahead: bool, count: int) -> None:
    last = first + timedelta(days=length)
    text, sign = ("in the next", 1) if ahead else ("in the last", -1)
    whole = [first + timedelta(days=step) for step in range(length + 1)]
    reached = [*whole, *(day + sign * timedelta(days=count) for day in whole)]
    when = read(f"{text} {count} days", f"{first}/{last}")
    assert when.pragmatic == days(min(reached), max(reached))
    ago = read(f"{count} days ago", f"{first}/{last}")
    assert ago.pragmatic == days(*(day - timedelta(days=count) for day in (first, last)))
    assert ago.literal == days(first - timedelta(days=count + 1), last - timedelta(days=count - 1))


@given(count=st.integers(1, 300), minute=st.integers(0, 2 * 1440 - 1), at=st.integers(0, 1439))
def test_no_lapse_that_rounds_to_it_is_left_out(count: int, minute: int, at: int) -> None:
    """Whenever in the day it was published, and whatever lapse rounds to N days, literally in."""
    lapse = count * 1440 + minute - 1440
    if not (2 * count - 1) * 720 <= lapse < (2 * count + 1) * 720:
        return
    event = minutes(PUBLISHED) + at - lapse
    assert read(f"{count} days ago", str(PUBLISHED)).literal.holds(event)


def test_the_weeks_of_the_calendar_are_no_lapse() -> None:
    assert both(read("last week", str(PUBLISHED))) == "2022-10-10/2022-10-16"
    assert both(read("next month", str(PUBLISHED))) == "2022-11-01/2022-11-30"
    assert both(read("coming year", str(PUBLISHED))) == "2023-01-01/2023-12-31"


def test_a_case_may_say_what_nearly_is() -> None:
    table = load_hedges({"numbers": {"nearly": {"literal": "[0.5N, N)", "pragmatic": "[0.8N, N)"}}})
    when = read_when("nearly two weeks ago", read_when("2022-10-20"), table)
    assert both(when) == ("2022-10-06/2022-10-13", "2022-10-07/2022-10-08")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "ten whopping weeks ago",
            'no lapse of time: "ten whopping weeks": no unit of time: "ten whopping weeks"',
        ),
        ("-3 days ago", 'no lapse of time: "-3 days": a length of time cannot be negative'),
        ("3000 years ago", "years run from 1 to 9999"),
        ("99999999999999999 years ago", "years run from 1 to 9999"),
        ("in the next 9000 years", "years run from 1 to 9999"),
    ],
)
def test_what_cannot_be(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read(text, str(PUBLISHED))
    assert str(fault.value).startswith(message)


def test_a_literal_reading_that_leaves_the_calendar_has_no_end() -> None:
    assert both(read("3 days ago", "0001-01-04")) == ("../0001-01-02", "0001-01-01")
    assert both(read("3 days ago", "0001-01-05")) == ("0001-01-01/0001-01-03", "0001-01-02")
    assert both(read("in the last week", "0001-01-10")) == (
        "../0001-01-10",
        "0001-01-03/0001-01-10",
    )
    assert both(read("in the last week", "0001-01-12")) == (
        "0001-01-01/0001-01-12",
        "0001-01-05/0001-01-12",
    )
    assert both(read("in the next week", "9999-12-20")) == (
        "9999-12-20/9999-12-31",
        "9999-12-20/9999-12-27",
    )
    assert both(read("in the next week", "9999-12-21")) == (
        "9999-12-21/..",
        "9999-12-21/9999-12-28",
    )


@pytest.mark.parametrize(
    "text",
    [
        "ago",
        "two weeks",
        "the next day",
        "next hour",
        "a week ago last week",
        "the last monday week",
        "the last ten whopping weeks",
        "the last two weeks of rain",
        "yesterday night ago",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^no date: "):
        read(text, str(PUBLISHED))
