"""Readings of wordings: settings lie over the shipped table, a case's own over both."""

from __future__ import annotations

from itertools import permutations

import factcheck
from factcheck import Settings
from factcheck.settings.hedges import laid_under, overridden, sound
from factcheck.values.figure import Figure
from factcheck.values.interval import Interval, closed, half_open
from tests.cases import case_of

WIDE = {"literal": "[0.5N, N)", "pragmatic": "[0.6N, N)"}
TEXT = """
subjects: [{id: homes, label: Homes flooded, unit: homes}]
claims:
  - {id: a, source: daily, subject: homes, value: nearly 400}
  - {id: b, source: herald, subject: homes, value: almost 400}
"""
OWN = TEXT + "hedges: {numbers: {nearly: {pragmatic: '[0.7N, N)'}}}\n"


def pragmatic(text: str, hedges: object = None) -> list[Interval]:
    """How the two claims are read."""
    settings = Settings(hedges=hedges) if hedges else None  # type: ignore[arg-type]
    report = factcheck.check(case_of(text), settings=settings)
    assert report.problems == ()
    (topic,) = report.topics
    return [box.value.pragmatic for box in topic.boxes if isinstance(box.value, Figure)]


def test_a_row_is_read_otherwise_in_this_check_alone() -> None:
    before = pragmatic(TEXT)
    assert before == [half_open(360, 400)] * 2
    assert pragmatic(TEXT, {"numbers": {"nearly": WIDE}}) == [half_open(240, 400)] * 2
    assert pragmatic(TEXT, {"numbers": {"almost": WIDE}}) == [before[0], half_open(240, 400)]
    assert pragmatic(TEXT) == before


def test_a_case_s_own_reading_lies_over_that_of_the_settings() -> None:
    narrow = {"literal": "[0.65N, N)", "pragmatic": "[0.9N, N)"}
    assert pragmatic(OWN.replace("0.7N", "0.8N")) == [half_open(320, 400)] * 2
    assert pragmatic(OWN, {"numbers": {"nearly": narrow}}) == [half_open(280, 400)] * 2


def test_of_a_row_and_one_wording_of_it_the_order_decides_nothing() -> None:
    exact = {"literal": "N", "pragmatic": "N"}
    for both in permutations([("nearly", WIDE), ("almost", exact)]):
        assert pragmatic(TEXT, {"numbers": dict(both)}) == [half_open(240, 400), closed(400, 400)]


def test_a_case_s_row_leaves_a_wording_of_the_settings() -> None:
    exact = {"literal": "N", "pragmatic": "N"}
    own = OWN.replace("'[0.7N, N)'", "'[0.8N, N)'")
    assert pragmatic(own, {"numbers": {"almost": exact}}) == [half_open(320, 400), closed(400, 400)]


def test_fields_sections_and_listed_wordings_add_up() -> None:
    settings = {"numbers": {"nearly": WIDE, "about": WIDE}, "after": {"nearly": "or so"}}
    own = {"numbers": {"nearly": {"literal": "N"}}, "after": {"nearly": "ish"}, "ages": {"x": {}}}
    assert laid_under(own, settings) == {  # type: ignore[arg-type]
        "numbers": {"nearly": {**WIDE, "literal": "N"}, "about": WIDE},
        "after": {"nearly": "or so, ish"},
        "ages": {"x": {}},
    }
    assert settings["numbers"]["nearly"] == WIDE
    assert laid_under({"numbers": 3}, settings)["numbers"] == 3  # type: ignore[arg-type]


def test_a_new_wording_may_stand_behind_a_figure() -> None:
    new = {"numbers": {"grosso modo": WIDE}, "after": {"grosso modo": "grosso modo"}}
    for order in permutations(new.items()):
        assert sound(dict(order)) == (new, [])


def test_what_is_overridden() -> None:
    assert overridden({"numbers": {"nearly": 1, "about": 2}, "shares": {}, "ages": 3}) == {
        "numbers": ("about", "nearly")
    }
