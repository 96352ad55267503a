"""Dates without a year: of the story that a text tells, or of the days of its publication."""

from __future__ import annotations

from factcheck.spotting.dates import spot_dates
from factcheck.values.dates import read_when

NEWS = read_when("2022-10-06")
BOOK = read_when("2009-12-19")

SIEGE = (
    "On 3 May 1864 the army crossed the river. In June it stood before the town. "
    "The next day the guns opened; three weeks later a tunnel was begun. "
    "The siege ended on 2 April.\n\n"
    "That year had been the worst. On 9 April the general gave up; that same day the news went out."
)


def values(text: str, published: object = BOOK) -> list[tuple[str, str]]:
    return [(one.text, one.value) for one in spot_dates(text, published)]  # type: ignore[arg-type]


def test_a_history_takes_its_years_from_what_it_has_told() -> None:
    assert values(SIEGE) == [
        ("3 May 1864", "1864-05-03"),
        ("June", "1864-06"),
        ("The next day", "1864-06-XX"),
        ("three weeks later", "1864-WXX"),
        ("2 April", "1864-04-02"),
        ("That year", "1864"),
        ("9 April", "1864-04-09"),
        ("that same day", "1864-04-09"),
    ]


def test_a_history_without_publication_is_read_alike() -> None:
    assert values(SIEGE, None) == values(SIEGE)


def test_a_story_goes_on_into_the_next_year() -> None:
    text = "The fleet sailed in December 1941. In January it met the enemy."
    assert values(text)[1] == ("January", "1942-01")


def test_within_a_year_that_was_said_alone_a_month_is_of_it() -> None:
    assert values("In 1917 the front held. The city fell in March.")[1] == ("March", "1917-03")


def test_days_that_count_from_a_day_told() -> None:
    text = "It began on 14 July 1789. The day before, bread ran out; two days later it rained."
    assert [value for _, value in values(text)] == ["1789-07-14", "1789-07-13", "1789-07-16"]


def test_a_glance_back_does_not_move_the_story() -> None:
    text = "He took office in March 1933. Two years earlier he had lost. In June he acted."
    assert values(text)[-1] == ("June", "1933-06")


def test_quoted_speech_in_a_history_does_not_move_it_either() -> None:
    text = (
        "In April 1975 the president resigned. “Two years ago we were promised help,” he said. "
        "He left on 25 April."
    )
    assert values(text)[-1] == ("25 April", "1975-04-25")


def test_news_counts_from_publication_whatever_year_its_background_has() -> None:
    text = "He left Russia in 2014. On Sept. 21 the Kremlin called up men, he said on Monday."
    assert values(text, NEWS) == [
        ("2014", "2014"),
        ("Sept. 21", "2022-09-21"),
        ("Monday", "2022-10-03"),
    ]


def test_news_that_tells_of_a_month_long_past_stays_there_within_the_paragraph() -> None:
    text = (
        "Officials said on Monday and again yesterday that nothing had changed this week.\n\n"
        "The war began in February 2014. In April the town fell.\n\n"
        "In April the ministry had denied it."
    )
    assert values(text, NEWS)[-3:] == [
        ("February 2014", "2014-02"),
        ("April", "2014-04"),
        ("April", "2022-04"),
    ]


def test_years_before_christ_count_backwards() -> None:
    text = "The bridge was built in spring 480 BC. The following year the army went home."
    assert values(text) == [("spring 480 BC", "BC0480-SP"), ("The following year", "BC0479")]


def test_two_figures_are_the_nearest_such_year() -> None:
    text = "The Bastille fell in July 1789. By '93 the king was dead."
    assert values(text)[1] == ("By '93", "1793")


def test_a_day_after_something_that_is_no_date_is_not_placed() -> None:
    (one,) = spot_dates("They left the day after the vote.", NEWS)
    assert (one.text, one.value, one.when) == ("the day after", "XXXX-XX-XX", None)
