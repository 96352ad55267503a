"""Values and places: in order, whatever the size of the numbers, and never outside the axis."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.drawing.calendar_axis import clipped, date_ticks, times, years_of
from factcheck.drawing.scale import Scale, figures
from factcheck.drawing.scene import LEFT, RIGHT
from factcheck.drawing.ticks import ticks
from factcheck.drawing.words import SMALL, wide
from factcheck.values.interval import INFINITY, Cut, Interval, closed, half_open, interval
from factcheck.values.when import days, minutes
from tests.strategies import intervals

ANY = st.decimals(-10, 400, allow_nan=False, places=2) | st.integers(0, 10**30).map(Decimal)


def of(*spans: Interval) -> Scale:
    return figures([(span, span) for span in spans], LEFT, RIGHT)


@given(st.lists(st.tuples(ANY, ANY).map(sorted), min_size=1, max_size=6))
def test_order_is_kept(pairs: list[list[Decimal]]) -> None:
    scale = of(*(closed(low, high) for low, high in pairs))
    values = sorted(value for pair in pairs for value in pair)
    places = [scale.at(value) for value in values]
    assert places == sorted(places)
    assert all(LEFT <= place <= RIGHT for place in places)


@given(intervals(), intervals())
def test_ends_lie_in_the_frame_and_in_order(literal: Interval, meant: Interval) -> None:
    scale = figures([(literal, meant)], LEFT, RIGHT)
    for span in (literal, meant):
        left, right = scale.ends(span)
        assert LEFT - 2 <= left < right <= RIGHT + 2


def test_tenfold_is_logarithmic() -> None:
    assert of(closed(1, 1), closed(10, 10)).log
    assert not of(closed(2, 2), closed(19, 19)).log


def test_zero_has_no_place_on_a_logarithmic_axis() -> None:
    assert not of(closed(0, 0), closed(1000, 1000)).log
    scale = figures([(closed(0, 900), closed(700, 900)), (closed(10**6, 10**6),) * 2], LEFT, RIGHT)
    assert scale.log
    assert scale.endless(closed(0, 900)) == (True, False)


def test_no_lower_end_is_no_zero() -> None:
    scale = of(interval(None, Decimal(9)), closed(1000, 1000))
    assert scale.log
    assert scale.endless(interval(None, Decimal(9))) == (True, False)


def test_numbers_beyond_all_floats() -> None:
    huge = Decimal("1e400")
    scale = of(closed(1, 1), closed(huge, huge))
    assert LEFT < scale.at(Decimal("1e200")) < RIGHT
    assert 2 <= len(ticks(scale)) <= 20


def test_a_linear_axis_begins_at_zero() -> None:
    assert of(closed(300, 400)).low == 0
    assert of(closed(-5, 4)).low == -5


def test_an_excluded_end_stops_short_of_its_value() -> None:
    scale = of(closed(0, 100))
    assert scale.ends(half_open(10, 50))[1] == scale.at(Decimal(50)) - 2
    assert scale.ends(closed(10, 50))[1] == scale.at(Decimal(50))


def test_what_is_known_exactly_can_be_seen() -> None:
    left, right = of(closed(0, 10**9)).ends(closed(5, 5))
    assert right - left == 4


def test_no_end_is_the_end_of_the_axis() -> None:
    scale = of(interval(Decimal(5), None))
    assert scale.at(INFINITY) == RIGHT
    assert scale.endless(interval(Decimal(5), None)) == (False, True)


def words(*spans: Interval, whole: bool = False) -> list[str]:
    return [tick.words for tick in ticks(of(*spans), whole=whole) if tick.words]


def test_ticks_of_a_linear_axis() -> None:
    assert words(closed(300_000, 400_000)) == ["0", "100,000", "200,000", "300,000", "400,000"]
    assert words(closed(0, 2), whole=True) == ["0", "1", "2"]
    assert words(closed(1_000_000, 2_400_000)) == ["0", "500,000", "1 million", "1.5", "2", "2.5"]


def test_ticks_of_a_logarithmic_axis_name_a_power_once() -> None:
    assert words(closed(300_000, 10**7)) == ["500,000", "1 million", "2", "5", "10"]
    assert words(closed(1, 10**12)) == [
        "1",
        "100",
        "10,000",
        "1 million",
        "100",
        "10 billion",
    ]


@given(st.lists(st.tuples(ANY, ANY).map(sorted), min_size=1, max_size=4))
def test_tick_words_never_meet(pairs: list[list[Decimal]]) -> None:
    marks = ticks(of(*(closed(low, high) for low, high in pairs)))
    assert len(marks) <= 20
    placed = [tick for tick in marks if tick.words]
    for a, b in pairwise(placed):
        assert b.at - a.at > 0
        if a.at > LEFT + 60 and b.at < RIGHT - 60:
            assert b.at - a.at >= (wide(a.words, SMALL) + wide(b.words, SMALL)) / 2


def day(month: int, number: int, year: int = 2024) -> Interval:
    when = date(year, month, number)
    return days(when, when)


def dates(*windows: Interval) -> list[str]:
    scale = times([(w, w) for w in windows], LEFT, RIGHT)
    assert scale is not None
    return [tick.words for tick in date_ticks(scale) if tick.words]


def test_date_ticks() -> None:
    assert dates(day(5, 1), day(5, 3)) == ["1 May", "2 May", "3 May"]
    assert dates(day(9, 21), day(11, 4)) == ["21 Sep", "5 Oct", "19 Oct", "2 Nov"]
    assert dates(day(1, 5), day(9, 21)) == ["Mar", "May", "Jul", "Sep"]
    assert dates(day(1, 5, 1950), day(9, 21, 2024)) == ["1960", "1980", "2000", "2020"]


@given(st.lists(st.dates(), min_size=1, max_size=4))
def test_any_dates_have_an_axis(found: list[date]) -> None:
    scale = times([(days(d, d), days(d, d)) for d in found], LEFT, RIGHT)
    assert scale is not None
    assert len(date_ticks(scale)) <= 11
    places = [scale.at(minutes(d)) for d in sorted(found)]
    assert places == sorted(places)


def test_words_that_allow_much_more_do_not_stretch_the_axis() -> None:
    long_before = Interval(day(1, 1, 1900).low, day(5, 3).high)
    scale = times([(long_before, day(5, 3)), (day(5, 10), day(5, 10))], LEFT, RIGHT)
    assert scale is not None
    assert scale.low > day(4, 1).low.value
    assert clipped(scale, long_before).low == Cut(-INFINITY)


def test_no_time_no_axis() -> None:
    always = Interval(Cut(-INFINITY), Cut(INFINITY))
    assert times([(always, always)], LEFT, RIGHT) is None
    assert years_of([always]) == ""
    assert years_of([day(1, 1, 2021), day(1, 1, 2023)]) == "2021 to 2023"
