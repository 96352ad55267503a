"""Which claims of a subject are held against one another, and in which reading they part."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.judging.slots import by_unit, moment, part, period_of, span_name
from factcheck.values.interval import EVERYTHING, Interval, closed, interval
from factcheck.values.when import days
from tests.cases import boxes_of, ids, subject_of
from tests.judging.made import BRIDGE, CAME, CAMP, COST, DEAD, HOMES, claims, slots


def laid(text: str) -> list[tuple[str, list[str]]]:
    """Name and claims of every slot."""
    return [(slot.name, sorted(ids(slot.boxes))) for slot in slots(text)]


def parted(text: str) -> list[str]:
    return [slot.parted for slot in slots(text)]


# ---- constants


def test_a_constant_has_one_slot_whatever_the_times() -> None:
    text = HOMES + claims(
        "homes", "daily, value: '400'", "herald, value: '550'", "post, value: '9'"
    )
    (slot,) = slots(text)
    assert (slot.name, ids(slot.boxes), slot.across, slot.window) == (
        "",
        ["a", "b", "c"],
        False,
        None,
    )
    assert (slot.positions.count, slot.parted) == (3, "literally")
    assert slot.literal == (2, 1)


def test_a_lone_claim_has_no_slot() -> None:
    assert slots(HOMES + claims("homes", "daily, value: '400'")) == []


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("'400'", "'550'", "literally"),
        ("'400'", "about 410", "not"),
        ("at least 400", "'4,100'", "pragmatically"),
        ("more than 400", "'400'", "not"),
        ("more than 500", "fewer than 400", "literally"),
    ],
)
def test_words_exclude_one_another_or_a_reader_parts_them(one: str, other: str, how: str) -> None:
    assert parted(HOMES + claims("homes", f"daily, value: {one}", f"herald, value: {other}")) == [
        how
    ]


@pytest.mark.parametrize(
    "manner", ["mode: may", "mode: will", "mode: ordered", "mode: wish", "condition: if it rains"]
)
def test_claims_of_unlike_manner_are_at_most_in_tension(manner: str) -> None:
    text = HOMES + claims("homes", "daily, value: '400'", f"herald, value: '550', {manner}")
    assert parted(text) == ["pragmatically"]
    alike = HOMES + claims(
        "homes", f"daily, value: '400', {manner}", f"herald, value: '550', {manner}"
    )
    assert parted(alike) == ["literally"]


def test_the_words_are_held_against_those_meant_alike() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400', mode: will",
        "daily, value: '300'",
        "herald, value: '600', mode: will",
        "post, value: '300', mode: will",
    )
    (slot,) = slots(text)
    assert [slot.boxes[i].id for i in slot.literal] == ["d", "c"]


def test_sums_in_two_currencies_are_laid_apart() -> None:
    text = "subjects: [{id: cost, type: money}]\nclaims:\n" + claims(
        "cost",
        "daily, value: 400 euros",
        "daily, value: $400",
        "herald, value: 500 euros",
        "herald, value: $400",
        "post, value: 3 pounds",
    )
    assert laid(text) == [("EUR", ["a", "c"]), ("USD", ["b", "d"])]
    assert parted(text) == ["literally", "not"]
    units = by_unit(list(boxes_of(text).values()))
    assert [(name, ids(boxes)) for name, boxes in units] == [
        ("EUR", ["a", "c"]),
        ("GBP", ["e"]),
        ("USD", ["b", "d"]),
    ]


def test_one_unit_is_not_named() -> None:
    text = HOMES + claims("homes", "daily, value: '400'", "herald, value: '550'")
    boxes = list(boxes_of(text).values())
    assert by_unit(boxes) == [("", boxes)]
    words = "subjects: [{id: mayor, type: name}]\nclaims:\n" + claims(
        "mayor", "daily, value: Lindt", "herald, value: Holm"
    )
    assert laid(words) == [("", ["a", "b"])]


# ---- counts that never fall


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("'41', as_of: 2024-05-02", "'63', as_of: 2024-05-09", "not"),
        ("'63', as_of: 2024-05-02", "'41', as_of: 2024-05-09", "literally"),
        ("'63'", "'41'", "pragmatically"),
        ("'63', as_of: 2024-05-02", "'41', as_of: 2024-05-02", "pragmatically"),
        ("'41', as_of: 2024-05-02", "'63', as_of: 2024-05-02", "pragmatically"),
        ("at least 5, as_of: 2024-05-02", "'63', as_of: 2024-05-02", "not"),
        ("at least 70, as_of: 2024-05-02", "'63', as_of: 2024-05-02", "pragmatically"),
        ("up to 5, as_of: 2024-05-02", "'63', as_of: 2024-05-02", "pragmatically"),
        ("'41', as_of: 2024-05-01/2024-05-03", "'63', as_of: 2024-05-02/2024-05-04", "not"),
        ("'63', as_of: 2024-05-01/2024-05-03", "'41', as_of: 2024-05-02/2024-05-04", "not"),
        ("at least 63, as_of: 2024-05-02", "'41', as_of: 2024-05-09", "literally"),
        ("about 63, as_of: 2024-05-02", "'50', as_of: 2024-05-09", "pragmatically"),
    ],
)
def test_a_count_conflicts_where_it_is_lower_later(first: str, second: str, how: str) -> None:
    text = DEAD + claims("dead", f"daily, value: {first}", f"herald, value: {second}")
    assert parted(text) == [how]


def test_a_day_is_an_instant_to_a_reader_and_a_stretch_by_the_letter() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '41', as_of: 2024-05-02",
        "daily, value: at least 41, as_of: 2024-05-02",
        "daily, value: up to 41, as_of: 2024-05-02",
        "daily, value: '41', as_of: 2024-05-01/2024-05-02",
    )
    exact, least, most, long = (boxes_of(text)[id_] for id_ in "abcd")
    day = days(date(2024, 5, 2), date(2024, 5, 2))
    found = moment(exact, "pragmatic")
    assert (found.value, found.time, found.day, found.day_value) == (
        closed(41, 41),
        day,
        day.low,
        None,
    )
    assert moment(exact, "literal").day is None
    assert moment(least, "pragmatic").day_value == interval(exact.span("literal").low.value, None)
    assert moment(most, "pragmatic").day_value is None
    assert moment(long, "pragmatic").day is None


def test_a_count_of_names_is_held_together_as_a_constant_is() -> None:
    text = "subjects: [{id: towns, type: set, behaviour: cumulative}]\nclaims:\n" + claims(
        "towns",
        "daily, value: {members: [Aby], closed: true}",
        "herald, value: {members: [Dal]}",
    )
    (slot,) = slots(text)
    assert (slot.parted, slot.positions.count) == ("literally", 2)


def test_a_count_in_two_manners_is_judged_by_the_letter_in_each() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '63', as_of: 2024-05-02",
        "herald, value: '90', as_of: 2024-05-02, mode: will",
        "herald, value: '41', as_of: 2024-05-09, mode: will",
    )
    (slot,) = slots(text)
    assert [slot.boxes[i].id for i in slot.literal] == ["b", "c"]


# ---- levels


def test_a_level_has_a_slot_for_each_window_of_overlap() -> None:
    text = CAMP + claims(
        "camp",
        "daily, value: '900', as_of: 2024-05-01/2024-05-03",
        "daily, value: '905', as_of: 2024-05-03/2024-05-05",
        "herald, value: '300', as_of: 2024-05-05/2024-05-06",
        "herald, value: '9', as_of: 2024-05-08",
    )
    assert laid(text) == [("2024-05-03", ["a", "b"]), ("2024-05-05", ["b", "c"])]
    assert parted(text) == ["not", "pragmatically"]
    assert [slot.window for slot in slots(text)] == [
        days(date(2024, 5, 3), date(2024, 5, 3)),
        days(date(2024, 5, 5), date(2024, 5, 5)),
    ]


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("open, as_of: 2024-05-02", "closed, as_of: 2024-05-02", "pragmatically"),
        ("open, as_of: 2024-05-02, held: throughout", "closed, as_of: 2024-05-02", "literally"),
        ("closed, as_of: 2024-05-02", "open, as_of: 2024-05-02, held: throughout", "literally"),
        (
            "open, as_of: 2024-05-02, held: throughout",
            "closed, as_of: 2024-05-01/2024-05-03",
            "pragmatically",
        ),
        (
            "open, as_of: 2024-05-01/2024-05-03, held: throughout",
            "closed, as_of: 2024-05-02/2024-05-04, held: throughout",
            "literally",
        ),
        ("open, as_of: 2024-05-02, held: throughout", "open, as_of: 2024-05-02", "not"),
        (
            "open, as_of: 2024-05-02, held: throughout",
            "closed, as_of: 2024-05-02, mode: may",
            "pragmatically",
        ),
    ],
)
def test_by_the_letter_a_status_conflicts_where_both_must_hold_at_one_instant(
    first: str, second: str, how: str
) -> None:
    text = BRIDGE + claims("bridge", f"daily, value: {first}", f"herald, value: {second}")
    assert parted(text) == [how]


@pytest.mark.parametrize(
    ("held", "how"), [("sometime", "pragmatically"), ("throughout", "literally")]
)
def test_a_stock_conflicts_by_the_letter_as_a_status_does(held: str, how: str) -> None:
    text = CAMP + claims(
        "camp",
        f"daily, value: '900', as_of: 2024-05-02, held: {held}",
        "herald, value: '300', as_of: 2024-05-02",
    )
    assert parted(text) == [how]


def test_each_window_is_judged_by_the_letter() -> None:
    text = BRIDGE + claims(
        "bridge",
        "daily, value: open, as_of: 2024-05-01, held: throughout",
        "herald, value: closed, as_of: 2024-05-01",
        "daily, value: closed, as_of: 2024-05-02, held: throughout",
        "herald, value: open, as_of: 2024-05-02",
    )
    assert parted(text) == ["literally", "literally"]


def test_what_holds_throughout_meets_what_a_reader_takes_for_another_time() -> None:
    """Late September begins on the 19th by the letter, on the 21st to a reader."""
    text = BRIDGE + claims(
        "bridge",
        "herald, value: open, as_of: late September 2023, held: throughout",
        "herald, value: closed, as_of: 2023-09-19",
    )
    (slot,) = slots(text)
    assert (slot.name, ids(slot.boxes), slot.literal) == ("throughout", ["b", "a"], (0, 1))
    assert (slot.positions.count, slot.parted) == (2, "literally")


def test_what_is_told_in_a_window_is_not_told_again() -> None:
    text = BRIDGE + claims(
        "bridge",
        "herald, value: open, as_of: late September 2023, held: throughout",
        "herald, value: closed, as_of: 2023-09-19",
        "herald, value: closed, as_of: 2023-09-25",
    )
    assert laid(text) == [("2023-09-25", ["a", "c"])]


@pytest.mark.parametrize("mode", ["will", "wish"])
def test_what_will_be_is_not_held_against_what_is(mode: str) -> None:
    text = BRIDGE + claims(
        "bridge",
        "daily, value: open",
        f"daily, value: closed, mode: {mode}",
        f"daily, value: open, mode: {mode}",
        "daily, value: closed, mode: ordered",
        "daily, value: closed, mode: may",
    )
    assert laid(text) == [("2024-05-03", ["a", "d", "e"]), ("2024-05-03", ["b", "c"])]


# ---- flows


def test_a_flow_has_a_slot_for_each_period() -> None:
    text = CAME + claims(
        "came",
        "herald, value: '500', period: 2024-05-06",
        "herald, value: '700', period: 2024-05-06",
        "herald, value: '500', period: 2024-05-07",
        "herald, value: '500', period: 2024-05-06/2024-05-07",
        "post, value: '510', period: 2024-05-06/2024-05-07",
    )
    assert laid(text) == [("2024-05-06", ["a", "b"]), ("2024-05-06..2024-05-07", ["d", "e"])]
    assert parted(text) == ["literally", "not"]


def test_without_a_period_an_amount_covers_its_as_of() -> None:
    text = CAME + claims(
        "came",
        "herald, value: '500', as_of: 2024-05-06",
        "herald, value: '500', period: 2024-05-07",
        "herald, value: '500'",
    )
    assert {id_: span_name(period_of(box)) for id_, box in boxes_of(text).items()} == {
        "a": "2024-05-06",
        "b": "2024-05-07",
        "c": "2024-05-10",
    }


# ---- opinions


def test_an_opinion_is_held_against_its_own_speaker_and_then_across() -> None:
    text = COST + claims(
        "cost",
        "daily, value: $3 million, speaker: Builder",
        "daily, value: $4 million, speaker: Builder",
        "daily, value: $9 million, speaker: Auditor",
        "herald, value: $9 million, speaker: Builder",
    )
    assert laid(text) == [("builder", ["a", "b"]), ("", ["a", "b", "c", "d"])]
    assert parted(text) == ["literally", "not"]
    assert [slot.across for slot in slots(text)] == [False, True]


def test_one_speaker_differs_from_nobody() -> None:
    text = COST + claims(
        "cost",
        "daily, value: $3 million, speaker: Builder",
        "daily, value: $3 million, speaker: Builder",
    )
    assert laid(text) == [("builder", ["a", "b"])]


# ---- pairs


@pytest.mark.parametrize(
    ("first", "second", "literal", "pragmatic"),
    [
        ("'400'", "'550'", True, True),
        ("'550'", "'400'", True, True),
        ("at least 400", "'4,100'", False, True),
        ("'400'", "'550', mode: may", False, True),
        ("'400'", "about 400", False, False),
    ],
)
def test_two_claims_part_in_a_reading(
    first: str, second: str, literal: bool, pragmatic: bool
) -> None:
    text = HOMES + claims("homes", f"daily, value: {first}", f"herald, value: {second}")
    a, b = boxes_of(text).values()
    assert part(subject_of(text), a, b, "literal") == literal
    assert part(subject_of(text), a, b, "pragmatic") == pragmatic


def test_of_a_count_two_claims_part_whichever_comes_first() -> None:
    text = DEAD + claims(
        "dead", "daily, value: '63', as_of: 2024-05-02", "herald, value: '41', as_of: 2024-05-09"
    )
    a, b = boxes_of(text).values()
    assert part(subject_of(text), a, b, "literal")
    assert part(subject_of(text), b, a, "literal")
    grown = text.replace("'63'", "'7'")
    a, b = boxes_of(grown).values()
    assert not part(subject_of(grown), a, b, "literal")


# ---- names of windows


@pytest.mark.parametrize(
    ("window", "name"),
    [
        (days(date(2022, 9, 21), date(2022, 9, 21)), "2022-09-21"),
        (days(date(2022, 9, 21), date(2022, 9, 30)), "2022-09-21..2022-09-30"),
        (Interval(days(date(2022, 9, 21), date(2022, 9, 21)).low, EVERYTHING.high), "2022-09-21.."),
        (Interval(EVERYTHING.low, days(date(2022, 9, 21), date(2022, 9, 21)).high), "..2022-09-21"),
        (EVERYTHING, ".."),
    ],
)
def test_a_window_is_named_by_its_days(window: Interval, name: str) -> None:
    assert span_name(window) == name


@pytest.mark.parametrize("mode", ["may", "will", "wish"])
def test_what_a_count_may_come_to_it_has_not_reached(mode: str) -> None:
    text = DEAD + claims(
        "dead",
        f"daily, value: '20,000', mode: {mode}",
        "herald, value: '11,300'",
    )
    assert [slot.parted for slot in slots(text)] == ["not"]


@pytest.mark.parametrize("first", ["'20,000', mode: may, as_of: 2024-05-03", "'20,000'"])
def test_a_count_by_a_day_that_is_told_is_held_to_it(first: str) -> None:
    text = DEAD + claims("dead", f"daily, value: {first}", "herald, value: '11,300'")
    assert [slot.parted for slot in slots(text)] == ["pragmatically"]
