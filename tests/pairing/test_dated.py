"""Dates held to one another: by calendar, and as written where a year is not said."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.pairing.bounds import Stand
from factcheck.pairing.dated import date_stand, held, moment
from factcheck.spotting.dates import spot_dates

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("on 5 May 1998", "in 1998", "follows"),
        ("in 1998", "on 5 May 1998", "open"),
        ("on 5 May 1998", "in the 1990s", "follows"),
        ("on 5 May 1998", "before 1998", "apart"),
        ("on 5 May 1998", "before 2000", "follows"),
        ("on 5 May 1998", "by 1998", "follows"),
        ("on 5 May 1998", "in 2001", "apart"),
        ("on 5 May", "before 9 May", "follows"),
        ("on 5 May", "after 9 May", "apart"),
        ("on 5 May 2020", "by May 5", "follows"),
        ("on 5 May", "in June", "apart"),
        ("on 5 May", "on 5 May 2020", "open"),
        ("between 2000 and 2005", "after 2003", "open"),
    ],
)
def test_a_date_follows_is_ruled_out_or_left_open(a: str, b: str, expected: Stand) -> None:
    (one,), (other,) = spot_dates(a), spot_dates(b)
    assert date_stand(one, other) == expected


@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.integers(-40, 40))
def test_days_stand_as_the_calendar_has_them(day: date, days: int) -> None:
    other = day + timedelta(days)
    (a,), (b,) = spot_dates(f"on {day:%B} {day.day}, {day.year}"), spot_dates(f"in {other.year}")
    assert date_stand(a, b) == ("follows" if day.year == other.year else "apart")
    (bound,) = spot_dates(f"before {other:%B} {other.day}, {other.year}")
    assert date_stand(a, bound) == ("follows" if day < other else "apart")


def test_the_date_of_the_same_act_is_taken(language: Language) -> None:
    a = language("The pier burnt down in 1947 and was opened again in 1952.")
    b = language("The pier was opened in 1947 for the second time.")
    given_ = [moment(a, one) for one in spot_dates(a.text)]
    found = held(given_, moment(b, spot_dates(b.text)[0]))
    assert found.a is not None
    assert (found.a.text, found.stand) == ("1947", "follows")
    c = language("The pier was opened in 1960.")
    found = held(given_, moment(c, spot_dates(c.text)[0]))
    assert found.a is not None
    assert (found.a.text, found.stand, found.once) == ("1952", "apart", True)


def test_without_a_date_nothing_is_known(language: Language) -> None:
    b = language("The pier was opened in 1960.")
    assert held([], moment(b, spot_dates(b.text)[0])).a is None
