"""What a rule hands in: positions with their claims, ranges, paths, and normal forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.finding import Answer
from factcheck.judging.answers import apart, moved, origins, together
from factcheck.values.interval import EVERYTHING, closed
from factcheck.values.when import minutes
from tests.cases import boxes_of, finding, ids, subject_of
from tests.judging.made import BRIDGE, CAME, DEAD, HOMES, claims, slots

CAMPS = HOMES + claims(
    "homes",
    "daily, value: '400'",
    "herald, value: about 400",
    "post, value: '900'",
    "herald, value: at least 380, speaker: Mayor",
    "daily, value: '7'",
)


def answer(text: str, rule: str = "figures-differ") -> Answer:
    return finding(text, rule).answer


def test_positions_are_numbered_from_the_lowest() -> None:
    found = answer(CAMPS)
    assert [position.label for position in found.positions] == ["7", "400", "900"]
    assert [ids(position.boxes) for position in found.positions] == [["e"], ["a", "b", "d"], ["c"]]


def test_the_origins_of_a_position_are_of_all_that_fit_it() -> None:
    found = answer(CAMPS)
    assert [position.origins for position in found.positions] == [
        ("the daily",),
        ("herald", "mayor", "the daily"),
        ("post",),
    ]


def test_every_claim_says_which_positions_it_fits() -> None:
    fits = {box.id: fit for box, fit in answer(CAMPS).fits}
    assert fits == {"a": (2, 2), "b": (2, 2), "c": (3, 3), "d": (2, 2), "e": (1, 1)}


def test_a_bound_may_fit_two_positions_and_counts_for_both() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "herald, value: '500'",
        "post, value: 350 to 600",
    )
    found = answer(text)
    assert {box.id: fit for box, fit in found.fits} == {"a": (1, 1), "b": (2, 2), "c": (1, 2)}
    assert [position.also for position in found.positions] == [1, 1]
    assert [position.origins for position in found.positions] == [
        ("post", "the daily"),
        ("herald", "post"),
    ]


def test_a_position_ranges_over_every_smallest_choice() -> None:
    found = answer(CAMPS)
    assert [position.range for position in found.positions] == [
        closed(7, 7),
        closed(388, 412),
        closed(875, 924),
    ]


def test_a_counts_position_is_a_path_in_time() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '63', as_of: 2024-05-02",
        "herald, value: '41', as_of: 2024-05-08/2024-05-09",
    )
    found = answer(text)
    paths = [[(step.time, step.range) for step in p.path] for p in found.positions]
    assert paths == [
        [(minutes(date(2024, 5, 2)), closed(63, 63))],
        [(minutes(date(2024, 5, 9)), closed(41, 41))],
    ]
    assert [position.range for position in found.positions] == [None, None]
    assert answer(CAMPS).positions[0].path == ()


def test_a_count_of_lists_has_no_path() -> None:
    text = "subjects: [{id: towns, type: set, behaviour: cumulative}]\nclaims:\n" + claims(
        "towns", "daily, value: {members: [Aby], closed: true}", "herald, value: {members: [Dal]}"
    )
    found = answer(text, "sets-contradict")
    assert [(position.path, position.range) for position in found.positions] == [((), None)] * 2


def test_the_normal_forms_are_of_the_minimal_conflict() -> None:
    """So that a further voice for a known position does not make the finding new."""
    text = HOMES + claims(
        "homes",
        "daily, value: about 400",
        "herald, value: '390'",
        "post, value: '550'",
        "post, value: '540'",
    )
    found = answer(text)
    assert ids(found.minimal_conflict) == ["b", "d"]
    assert found.answers == ("3850..3940 homes", "5300..5490 homes")


def test_a_position_outside_the_minimal_conflict_gives_its_least_form() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '100'",
        "herald, value: about 420",
        "daily, value: '400'",
        "post, value: '900'",
    )
    found = answer(text)
    assert found.answers == ("950..1040 homes", "3780..4620 homes", "8750..9240 homes")


def test_a_position_that_nobody_holds_alone_is_called_by_all_that_fit_it() -> None:
    text = HOMES + claims("homes", "daily, value: '400'", "herald, value: '550'")
    (slot,) = slots(text)
    both = slot.positions.__class__(2, ((1, 2), (2, 2)), (0, 1))
    found = apart(subject_of(text), replace(slot, positions=both), "So.", slot.boxes)
    assert [p.label for p in found.positions] == ["400", "550"]
    assert [p.range for p in found.positions] == [None, None]
    assert found.answers == ("between 1", "5250..5740 homes")


def test_an_answer_is_named_by_its_slot_unless_told() -> None:
    text = CAME + claims(
        "came", "herald, value: '5', period: 2024-05-06", "post, value: '9', period: 2024-05-06"
    )
    (slot,) = slots(text)
    found = apart(subject_of(text), slot, "So.", slot.boxes)
    assert (found.slot, found.parted, found.message) == ("2024-05-06", "literally", "So.")
    assert (found.difference, found.settle) == (None, None)
    assert apart(subject_of(text), slot, "So.", slot.boxes, name="").slot == ""
    named = apart(subject_of(text), slot, "So.", slot.boxes, name="May", settle="Ask.")
    assert (named.slot, named.settle) == ("May", "Ask.")


def test_claims_together_share_a_range() -> None:
    text = HOMES + claims("homes", "daily, value: '400'", "herald, value: 395 to 405")
    boxes = [boxes_of(text)[id_] for id_ in "ab"]
    found = together(boxes, "So.", strength="within hedges")
    (position,) = found.positions
    assert position.range == closed(395, 405)
    assert (position.label, position.origins) == ("395 to 405", ("herald", "the daily"))
    assert found.answers == (boxes[0].key,)
    assert found.fits == ((boxes[0], (1, 1)), (boxes[1], (1, 1)))
    assert (found.slot, found.strength, found.parted) == ("", "within hedges", "not")
    assert together(boxes, "So.", slot="May").answers == ("May",)
    assert together(boxes, "So.", slot="May").slot == "May"


def test_claims_that_share_no_value_have_no_range() -> None:
    text = HOMES + claims("homes", "daily, value: '400'", "herald, value: '900'")
    assert together(list(boxes_of(text).values()), "So.").positions[0].range is None
    words = BRIDGE + claims("bridge", "daily, value: open", "herald, value: open")
    assert together(list(boxes_of(words).values()), "So.").positions[0].range is None


def test_what_moved_is_one_position_from_one_state_to_another() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: '41', as_of: 2024-05-02",
        "herald, value: '63', as_of: 2024-05-09",
        "post, value: '64'",
    )
    a, b, c = (boxes_of(text)[id_] for id_ in "abc")
    found = moved([a], [b, c], "It rose.", parted="pragmatically", slot="May", settle="Ask.")
    (position,) = found.positions
    assert ids(position.boxes) == ["a", "b", "c"]
    assert position.label == "41, then 63"
    assert position.origins == ("herald", "post", "the daily")
    assert [step.time for step in position.path] == [
        minutes(date(2024, 5, day)) for day in (2, 9, 10)
    ]
    assert [step.range for step in position.path] == [
        closed(41, 41),
        closed(63, 63),
        closed(64, 64),
    ]
    assert found.answers == ("from 410..410 people", "to 630..630 people")
    assert [fit for _, fit in found.fits] == [(1, 1)] * 3
    assert (found.parted, found.slot, found.settle) == ("pragmatically", "May", "Ask.")


def test_words_that_moved_are_two_positions() -> None:
    text = BRIDGE + claims("bridge", "daily, value: open", "herald, value: closed")
    a, b = boxes_of(text).values()
    found = moved([a], [b], "So.", parted="literally")
    assert [(p.label, ids(p.boxes), p.path, p.origins) for p in found.positions] == [
        ("open", ["a"], (), ("the daily",)),
        ("closed", ["b"], (), ("herald",)),
    ]
    assert [(box.id, fit) for box, fit in found.fits] == [("a", (1, 1)), ("b", (2, 2))]


def test_a_path_without_a_last_day_has_no_end() -> None:
    text = (
        "sources: [{id: daily}]\n"
        + DEAD
        + claims("dead", "daily, value: '41'", "daily, value: '42'")
    )
    a, b = boxes_of(text).values()
    (position,) = moved([a], [b], "So.", parted="literally").positions
    assert [step.time for step in position.path] == [EVERYTHING.high.value] * 2


def test_origins_stand_once_and_in_order() -> None:
    text = HOMES + claims(
        "homes",
        "post, value: '1', speaker: [Mayor, Fire brigade]",
        "herald, value: '1'",
        "daily, value: '1', speaker: Mayor",
    )
    assert origins(boxes_of(text).values()) == ("fire brigade", "herald", "mayor")
    assert origins([]) == ()
