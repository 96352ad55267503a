"""What `spot_dates` finds in the news: which words, and what they say."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.spotting.dates import spot_dates
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.dates import read_when
from factcheck.values.when import first_day, last_day

PUBLISHED = read_when("2022-10-06")
"""A Thursday."""


def spotted(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.value) for one in spot_dates(text, PUBLISHED)]


def only(text: str) -> SpottedDate:
    (one,) = spot_dates(text, PUBLISHED)
    return one


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The decree of 21 September 2022 was short.", "21 September 2022", "2022-09-21"),
        ("It opened on Sept. 14, and nobody came.", "Sept. 14", "2022-09-14"),
        ("Filed 9/21/2022 in court", "9/21/2022", "2022-09-21"),
        ("Filed 21/9/2022 in court", "21/9/2022", "2022-09-21"),
        ("See the log of 2022-09-21.", "2022-09-21", "2022-09-21"),
        ("Signed 05-Aug-2016, sealed later.", "05-Aug-2016", "2016-08-05"),
        ("It was the fashion of the 1930s.", "the 1930s", "193"),
        ("Prices rose in early 2022.", "early 2022", "2022"),
        ("A strike in mid-August failed.", "mid-August", "2022-08"),
        ("Output of Q3 2021 was poor.", "Q3 2021", "2021-Q3"),
        ("Output in the first half of 2021 was poor.", "the first half of 2021", "2021-H1"),
        ("The camp closed in the summer of 2019.", "the summer of 2019", "2019-SU"),
        ("Shops shut on Christmas Day 2021.", "Christmas Day 2021", "2021-12-25"),
        ("Easter 2019 was late.", "Easter 2019", "2019-04-21"),
        ("In the 19th century it was a port.", "the 19th century", "18"),
        ("Xerxes marched in 480 BC.", "480 BC", "BC0480"),
        ("He left in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ],
)
def test_dates_that_count_from_nothing(text: str, words: str, value: str) -> None:
    one = only(text)
    assert (one.text, one.value, one.kind) == (words, value, "date")
    assert text[one.start : one.end] == words


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They came yesterday.", "yesterday", "2022-10-05"),
        ("They came last week.", "last week", "2022-W39"),
        ("They came on Monday.", "Monday", "2022-10-03"),
        ("They came two weeks ago.", "two weeks ago", "2022-W38"),
        ("They meet next Friday.", "next Friday", "2022-10-07"),
        ("They will meet in five days.", "in five days", "2022-10-11"),
        ("Some came in the past three months.", "the past three months", "2022-07-06/2022-10-06"),
        ("It closes the day after tomorrow.", "the day after tomorrow", "2022-10-08"),
        ("It rose last September.", "last September", "2022-09"),
        ("It rose earlier this month.", "earlier this month", "2022-10"),
        ("It starts in the winter.", "the winter", "2022-WI"),
        ("It starts on the first Monday of next month.", "the first Monday of next month",
         "2022-11-07"),
    ],
)  # fmt: skip
def test_dates_that_count_from_publication(text: str, words: str, value: str) -> None:
    one = only(text)
    assert (one.text, one.value) == (words, value)


def test_a_date_is_read_as_a_case_reads_it() -> None:
    when = only("Some 20,000 arrived nearly a week ago.").when
    assert when is not None
    assert when == read_when("nearly a week ago", PUBLISHED)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Doors open at 5pm.", "5pm", "T17"),
        ("Doors open at 10:30 on Friday.", "10:30 on Friday", "2022-09-30T10:30"),
        ("Doors open tomorrow at half past seven.", "tomorrow at half past seven",
         "2022-10-07T07:30"),
        ("He called at noon.", "noon", "T12"),
        ("He called on the morning of Oct. 4.", "the morning of Oct. 4", "2022-10-04TMO"),
    ],
)  # fmt: skip
def test_times_of_day(text: str, words: str, value: str) -> None:
    one = only(text)
    assert (one.text, one.value, one.kind) == (words, value, "time")


@pytest.mark.parametrize(
    ("text", "words", "value", "mod"),
    [
        ("They waited two days.", "two days", "P2D", ""),
        ("They waited more than three weeks.", "more than three weeks", "P3W", "MORE_THAN"),
        ("They waited a few hours.", "a few hours", "PTXH", ""),
        ("They waited an hour and a half.", "an hour and a half", "PT1.5H", ""),
        ("They waited for days.", "days", "PXD", ""),
        ("It was a three-day walk.", "three-day", "P3D", ""),
        ("They spent two nights there.", "two nights", "P2D", ""),
        ("They waited two to three weeks.", "two to three weeks", "P2W/P3W", ""),
    ],
)
def test_lengths_of_time_lie_nowhere(text: str, words: str, value: str, mod: str) -> None:
    one = only(text)
    assert (one.text, one.kind, one.value, one.mod) == (words, "duration", value, mod)
    assert one.when is None


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It meets every Monday.", "every Monday", "XXXX-WXX-1"),
        ("It is cleaned daily.", "daily", "P1D"),
        ("It meets twice a year.", "twice a year", "P1Y"),
        ("It meets every other week.", "every other week", "P2W"),
        ("It sells 30 a day.", "a day", "P1D"),
        ("It sells 30 per week.", "per week", "P1W"),
    ],
)
def test_repetitions_lie_nowhere(text: str, words: str, value: str) -> None:
    one = only(text)
    assert (one.text, one.kind, one.value, one.when) == (words, "set", value, None)


@pytest.mark.parametrize(
    ("text", "words", "ends"),
    [
        ("It ran from 3 to 12 September.", "from 3 to 12 September", ["2022-09-03", "2022-09-12"]),
        ("It ran 1936–39.", "1936–39", ["1936", "1939"]),
        ("It ran from November 2020 to February.", "from November 2020 to February",
         ["2020-11", "2021-02"]),
        ("It ran between 2014 and 2018.", "between 2014 and 2018", ["2014", "2018"]),
        ("It runs from Friday to Monday.", "from Friday to Monday", ["2022-09-30", "2022-10-03"]),
        ("Open from 9am to 5pm on 4 October.", "from 9am to 5pm on 4 October",
         ["2022-10-04T09", "2022-10-04T17"]),
        ("Closed the last 3 weeks of this year.", "the last 3 weeks of this year",
         ["2022-W50", "2022-W52"]),
        ("It is due between now and May 15.", "between now and May 15",
         ["PRESENT_REF", "2023-05-15"]),
        ("It lasted from 264 to 241 BC.", "from 264 to 241 BC", ["BC0264", "BC0241"]),
    ],
)  # fmt: skip
def test_ranges_have_their_ends_as_parts(text: str, words: str, ends: list[str]) -> None:
    one = only(text)
    assert one.text == words
    assert [part.value for part in one.parts] == ends
    assert one.value == "/".join(ends)


def test_a_bound_keeps_the_word_that_makes_it_one() -> None:
    one = only("It has been shut since 21 September.")
    assert (one.text, one.mod, one.value) == ("since 21 September", "ON_OR_AFTER", "2022-09-21")
    assert [part.text for part in one.parts] == ["21 September"]
    assert one.when is not None
    assert first_day(one.when.literal) == date(2022, 9, 21)
    assert last_day(one.when.literal) is None


def test_after_a_year_is_to_a_reader_from_the_next_one_on() -> None:
    when = only("It was rebuilt after 2010.").when
    assert when is not None
    assert first_day(when.literal) == date(2010, 1, 1)
    assert first_day(when.pragmatic) == date(2011, 1, 1)


def test_days_of_one_month_in_a_list() -> None:
    text = "Trains stopped on 28 and 29 August, and on May 4 and 5, 2021."
    assert [value for _, value in spotted(text)] == [
        "2022-08-28", "2022-08-29", "2021-05-04", "2021-05-05",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "You may go, and they march on.",
        "A 25-year-old in his early 20s spoke.",
        "I hope one day to return.",
        "Room 2012 seats 2,000.",
        "2000 people, 1,500 tents and 3.5 tonnes.",
        "Two thirds of them, three quarters of a million, won 3-2.",
        "Call +1 202-555-0143 or see B12 and 3am3x.",
        "A second man and the 21st Division.",
        "It is the fall of the house.",
        "This is not up to date.",
        "The Reds stood on 26.3% and the Blues on 31.5 per cent.",
        "The index closed on 12.5 points.",
    ],
)
def test_words_that_are_no_dates(text: str) -> None:
    assert spotted(text) == []


def test_the_present_and_the_past_are_vague() -> None:
    now, former = spot_dates("He is now abroad; his former wife is not.", PUBLISHED)
    assert (now.value, former.value) == ("PRESENT_REF", "PAST_REF")
    assert now.when is not None
    assert first_day(now.when.literal) == date(2022, 10, 6)


def test_ahead_only_where_the_sentence_looks_ahead() -> None:
    assert only("They will return in two weeks.").text == "in two weeks"
    assert only("Some 200,000 left in two weeks.").kind == "duration"


def test_a_span_within_something_that_is_no_date_is_a_length() -> None:
    assert (one := only("Within 24 hours of the speech they were gone.")).kind == "duration"
    assert one.when is None


def test_the_year_to_a_month_is_no_range() -> None:
    assert spotted("In the year to June 2022 few came.") == [("June 2022", "2022-06")]


def test_a_day_that_is_a_name() -> None:
    assert only("Rules changed after 9/11.").value == "2001-09-11"
    assert only("Rules changed on 9/11.").value == "2022-09-11"


def test_without_publication_only_what_says_all_is_placed() -> None:
    yesterday, day = spot_dates("It came yesterday, not on 4 May 2022.")
    assert (yesterday.value, yesterday.when) == ("XXXX-XX-XX", None)
    assert day.when is not None
    assert first_day(day.when.literal) == date(2022, 5, 4)


def test_a_date_that_the_calendar_does_not_have_is_spotted_but_not_placed() -> None:
    one = only("It was dated February 30, 2021.")
    assert (one.text, one.when) == ("February 30, 2021", None)


def test_a_season_differs_from_place_to_place() -> None:
    when = only("It fell in the winter of 2021.").when
    assert when is not None
    assert (first_day(when.pragmatic), last_day(when.pragmatic)) == (
        date(2021, 12, 1),
        date(2022, 2, 28),
    )
    assert (first_day(when.literal), last_day(when.literal)) == (
        date(2020, 12, 1),
        date(2022, 3, 31),
    )


def test_what_lies_before_the_calendar_is_known_only_as_that() -> None:
    when = only("The temple burnt in 356 BC.").when
    assert when is not None
    assert first_day(when.literal) is None
    assert when.literal.below(read_when("0001").literal)


@pytest.mark.parametrize(
    "text",
    [
        "Police put the death toll at 17.",
        "The coastguard put the number of missing sailors at 9.",
        "The tally stands at 22, he said.",
    ],
)
def test_a_count_behind_at_is_no_hour(text: str) -> None:
    assert spotted(text) == []


def test_an_hour_behind_at_stays_one() -> None:
    assert [words for words, _ in spotted("The number 9 bus left. The shop opens at 9.")] == ["9"]


@pytest.mark.parametrize(
    "text",
    [
        "Shops stayed shut over the weekend.",
        "The dam leaked on 2 September, and over the weekend it burst.",
        "Hail fell over the weekend and on Monday.",
    ],
)
def test_the_weekend_is_the_latest_that_has_begun(text: str) -> None:
    """Whatever day the text has told of, as a case reads the same words."""
    (weekend,) = [one for one in spot_dates(text, PUBLISHED) if one.text == "the weekend"]
    when = read_when("the weekend", PUBLISHED)
    assert weekend.value == "2022-W39-WE"
    assert weekend.when is not None and weekend.when.pragmatic == when.pragmatic
    assert first_day(when.pragmatic) == date(2022, 10, 1)


def test_a_weekend_to_come_is_the_next() -> None:
    assert only("The fair will run over the weekend.").value == "2022-W40-WE"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On Tuesday, the fourth day of the hearing, he spoke.", "Tuesday", "2022-10-04"),
        ("Pickets stood there on Monday, the third straight week of it.", "Monday", "2022-10-03"),
        ("It was Tuesday, the 9th day without rain.", "Tuesday", "2022-10-04"),
        ("On Tuesday the fourth it rained.", "Tuesday the fourth", "2022-10-04"),
        ("On Tuesday, the 4th, it rained.", "Tuesday, the 4th", "2022-10-04"),
    ],
)
def test_the_number_of_a_day_in_a_row_is_no_day_of_a_month(
    text: str, words: str, value: str
) -> None:
    assert spotted(text)[0] == (words, value)
