"""Bounds at a moment, against their definition, claim by claim."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.consistency.points import stab
from factcheck.judging.bounding import (
    Bounded,
    Point,
    counted,
    ends_at,
    hull,
    span,
    window,
)
from factcheck.judging.relations import READINGS
from factcheck.values.figure import Figure, Reading
from factcheck.values.interval import EVERYTHING, INFINITY, Cut, Interval, closed
from factcheck.values.when import minutes, one_day
from tests.cases import boxes_of, subject_of

VALUES = ["exactly 4", "about 40", "more than 20", "at most 30", "at least 9", "7 to 25"]
TIMES = [
    "",
    "2024-05-01",
    "2024-05-02",
    "2024-05-01/2024-05-03",
    "2024-04",
    "2024-04-29/2024-05-02",
]
PERIODS = ["2024-04", "2024-05-01", "2024-05-02"]


def drawn(
    behaviour: str, unit: str, rows: list[tuple[str, str, str, str]]
) -> tuple[Subject, list[Box]]:
    claims = "".join(
        f"  - {{id: c{n}, source: post, subject: s, value: {value}"
        + (f", as_of: {as_of}" if as_of else "")
        + (f", held: {held}" if behaviour == "level" else "")
        + (f", period: {period}" if behaviour == "flow" else "")
        + "}\n"
        for n, (value, as_of, held, period) in enumerate(rows)
    )
    text = f"subjects: [{{id: s, behaviour: {behaviour}, unit: {unit}}}]\nclaims:\n{claims}"
    return subject_of(text), [*boxes_of(text).values()]


ROWS = st.lists(
    st.tuples(
        st.sampled_from(VALUES),
        st.sampled_from(TIMES),
        st.sampled_from(["sometime", "throughout"]),
        st.sampled_from(PERIODS),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["constant", "cumulative", "level", "flow"]), ROWS, st.sampled_from(READINGS)
)
def test_bounds_are_those_of_the_definition(
    behaviour: str, rows: list[tuple[str, str, str, str]], reading: Reading
) -> None:
    subject, boxes = drawn(behaviour, "km", rows)
    bounded = Bounded(subject, boxes, reading)
    periods = [None, *sorted(bounded.periods())]
    moments = bounded.moments() | {minutes_ for box in boxes for minutes_ in _days(box)}
    for at in sorted({moment + step for moment in moments for step in (-1, 0, 1)}):
        for period in periods:
            point = Point(at, period)
            found = bounded.at(point)
            assert found.interval == _by_definition(behaviour, boxes, point, reading)
            ends = [span(box, reading) for box in found.low], [span(b, reading) for b in found.high]
            if found.interval.low.value.is_finite():
                assert min(one.low for one in ends[0]) == found.interval.low
            if found.interval.high.value.is_finite():
                assert max(one.high for one in ends[1]) == found.interval.high


def _days(box: Box) -> list[Decimal]:
    return [cut.value for cut in box.time("literal") if cut.value.is_finite()]


def _by_definition(behaviour: str, boxes: list[Box], point: Point, reading: Reading) -> Interval:
    at = Cut(point.at)
    entering = []
    for box in boxes:
        low, high = span(box, reading)
        time = window(box, reading)
        match behaviour:
            case "constant":
                entering.append(Interval(low, high))
            case "flow":
                if box.period is not None and box.period.range("pragmatic") == point.period:
                    entering.append(Interval(low, high))
            case "level":
                lasting = reading == "pragmatic" or box.claim.held == "throughout"
                if time.holds(point.at) and (lasting or time.point):
                    entering.append(Interval(low, high))
            case _:
                if time.high <= at:
                    entering.append(Interval(low, Cut(INFINITY)))
                passed = (
                    reading == "pragmatic"
                    and one_day(box.time(reading))
                    and isinstance(box.value, Figure)
                    and box.value.bound == "lower"
                )
                if time.low > at or (time.low == at and not passed):
                    entering.append(Interval(Cut(-INFINITY), high))
    bounds = EVERYTHING
    for one in entering:
        bounds = bounds.both(one)
    if bounds.empty and behaviour in {"level", "flow"}:
        found = stab(entering)
        each = [found.alone(n) for n in range(1, found.count + 1)]
        both = []
        for alone in each:
            bounds = EVERYTHING
            for i in alone:
                bounds = bounds.both(entering[i])
            both.append(bounds)
        return Interval(min(b.low for b in both), max(b.high for b in both))
    return bounds


def test_a_count_is_never_below_nothing() -> None:
    subject, boxes = drawn("cumulative", "homes", [("at most 30", "2024-05-02", "", "")])
    far = Bounded(subject, boxes, "literal").at(Point(Decimal(10**10)))
    assert far.interval == Interval(Cut(Decimal(0)), Cut(INFINITY))
    assert far.low == tuple(boxes)
    assert counted(boxes) is boxes[0]


def test_a_measure_may_be_below_nothing() -> None:
    subject, boxes = drawn("constant", "km", [("at most 30", "", "", "")])
    assert counted(boxes) is None
    assert not Bounded(subject, boxes, "literal").whole


@pytest.mark.parametrize(
    ("reading", "expected"), [("pragmatic", "2024-04-30"), ("literal", "2024-05-01")]
)
def test_a_period_ends_with_its_last_day(reading: Reading, expected: str) -> None:
    from datetime import date

    _, boxes = drawn("flow", "km", [("exactly 4", "", "", "2024-04")])
    period = boxes[0].period
    assert period is not None
    assert ends_at(period.range("pragmatic"), reading) == minutes(date.fromisoformat(expected))
    assert ends_at(EVERYTHING, reading) is None


def test_positions_of_one_moment_bound_by_their_hull() -> None:
    _, boxes = drawn(
        "level",
        "km",
        [("exactly 4", "", "", ""), ("exactly 9", "", "", ""), ("5 to 7", "", "", "")],
    )
    found = hull(boxes, "literal")
    assert found.interval == closed(4, 9)
    assert {box.words for box in (*found.low, *found.high)} >= {"exactly 4", "exactly 9"}
