"""Ways through boxes in time and value, and words that stand clear of marks."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.drawing import draw, draw_subject
from factcheck.drawing.path import rising
from factcheck.drawing.placing import along, clear, distance, place
from tests.cases import finding, report_of
from tests.drawing.kinds import KINDS, PAPERS
from tests.drawing.parsed import Area, parse

SIDES = st.tuples(st.integers(0, 300), st.integers(1, 60), st.integers(0, 170), st.integers(1, 40))
AREAS = SIDES.map(lambda s: (float(s[0]), float(s[2]), float(s[0] + s[1]), float(s[2] + s[3])))
FRAME = (0.0, 0.0, 360.0, 210.0)


@given(st.lists(AREAS, min_size=1, max_size=6))
def test_a_way_goes_on_and_up_through_every_box(areas: list[Area]) -> None:
    way = rising(areas)
    for (x, y), (next_x, next_y) in pairwise(way):
        assert next_x >= x
        assert next_y <= y
    if way:
        for left, top, right, bottom in areas:
            assert any(left <= x <= right and top <= y <= bottom for x, y in way)


def test_no_way_where_the_higher_came_before() -> None:
    assert rising([(100, 0, 110, 10), (0, 100, 10, 110)]) == ((5, 105), (105, 5))
    assert rising([(0, 0, 10, 10), (100, 100, 110, 110)]) == ()


@given(st.lists(AREAS, max_size=6), AREAS)
def test_words_are_placed_clear_of_everything(taken: list[Area], near: Area) -> None:
    found = place(80, 14, near, FRAME, taken, 50)
    if found is not None:
        assert clear(found, taken)
        assert distance(found, near) <= 50
        assert FRAME[0] <= found[0]
        assert found[2] <= FRAME[2]


def test_a_slope_takes_little_room() -> None:
    slope = along([(0, 0), (100, 100)])
    assert clear((60, 10, 90, 24), slope)
    assert not clear((45, 45, 60, 55), slope)


def test_the_slowest_and_the_fastest_rise_are_told() -> None:
    drawing = draw(finding(PAPERS + KINDS["path"][1], "count-grew"))
    assert drawing is not None
    said = {words.text for words in parse(drawing.svg).words}
    assert {"at least 142 a day", "at most 228 a day"} <= said


def test_of_many_boxes_each_is_named_by_a_letter() -> None:
    values = "".join(
        f"  - {{id: c{n}, source: {source}, subject: camp, value: '{value}'}}\n"
        for n, (source, value) in enumerate(
            [("daily", 10), ("daily", 60), ("herald", 30), ("herald", 90), ("post", 120)]
        )
    )
    subject = "subjects: [{id: camp, unit: people, behaviour: level}]\nclaims:\n"
    drawing = draw_subject(report_of(PAPERS + subject + values).topics[0])
    assert drawing is not None
    keys = [words.text for words in parse(drawing.svg).words if words.style == "key"]
    assert sorted(set(keys)) == list("abcde")


def test_one_figure_of_two_days_is_two_boxes() -> None:
    claims = "".join(
        f"  - {{id: {source}{n}, source: {source}, subject: camp, value: '500'}}\n"
        for n in range(3)
        for source in ("daily", "herald", "post")
    )
    subject = "subjects: [{id: camp, unit: people, behaviour: level}]\nclaims:\n"
    drawing = draw_subject(report_of(PAPERS + subject + claims).topics[0])
    assert drawing is not None
    assert parse(drawing.svg).counts == {"daily0": 3, "herald0": 3, "post0": 3}
