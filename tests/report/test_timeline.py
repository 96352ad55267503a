"""When the sources came out, on one line of time."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.html.timeline import NARROWEST, timeline
from factcheck.values.interval import EVERYTHING, Interval
from factcheck.values.when import days

_DAYS = st.dates(date(1990, 1, 1), date(2030, 1, 1))
_WINDOWS = st.lists(
    st.tuples(_DAYS, st.integers(0, 900)).map(lambda w: days(w[0], w[0] + timedelta(w[1]))),
    min_size=1,
    max_size=6,
)


def test_bars_lie_where_their_days_do() -> None:
    may = {
        "a": days(date(2024, 5, 1), date(2024, 5, 1)),
        "b": days(date(2024, 5, 9), date(2024, 5, 10)),
    }
    bars, ticks = timeline(may)
    assert bars == {"a": (0.0, 10.0), "b": (80.0, 20.0)}
    assert ticks[0].words == "1 May"


def test_what_has_no_end_has_no_bar() -> None:
    assert timeline({"a": EVERYTHING}) == ({}, ())
    assert timeline({}) == ({}, ())


@given(_WINDOWS)
def test_nothing_leaves_the_line_and_order_stays(windows: list[Interval]) -> None:
    bars, ticks = timeline(dict(enumerate(windows)))  # type: ignore[arg-type]
    assert len(bars) == len(windows)
    for bar in bars.values():
        assert bar.left >= 0
        assert bar.width >= NARROWEST
        assert bar.left + bar.width <= 100.01
    for i, j in zip(range(len(windows)), range(1, len(windows)), strict=False):
        if windows[i].low < windows[j].low and bars[i].width > NARROWEST:
            assert bars[i].left <= bars[j].left + NARROWEST
    assert all(0 <= tick.left <= 100 for tick in ticks)
    assert [tick.left for tick in ticks] == sorted(tick.left for tick in ticks)
