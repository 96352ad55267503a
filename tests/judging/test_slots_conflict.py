"""Whose conflict it is, a source's own or one between voices, and which pair tells it."""

from __future__ import annotations

import pytest

from factcheck.judging.slots import SEARCHED, Slot, at_odds, conflict, own_conflict
from tests.cases import boxes_of, ids, subject_of
from tests.judging.made import BRIDGE, COST, HOMES, claims, slots


def between(text: str) -> tuple[str, list[str]]:
    """How the claims of the only slot part between voices, and which pair tells it."""
    (slot,) = slots(text)
    found, pair = conflict(subject_of(text), slot)
    return found.parted if pair else "", sorted(ids(pair))


def own(text: str) -> tuple[str, list[str]]:
    (slot,) = slots(text)
    found, pair = own_conflict(subject_of(text), slot)
    return found.parted if pair else "", sorted(ids(pair))


@pytest.mark.parametrize(
    ("one", "other", "within"),
    [
        ("daily", "daily", True),
        ("daily", "herald", False),
        ("daily", "daily, speaker: Mayor", True),
        ("daily, speaker: Mayor", "daily, speaker: Mayor", True),
        ("daily, speaker: Mayor", "daily, speaker: Fire brigade", False),
        ("daily, speaker: Mayor", "herald, speaker: Mayor", False),
    ],
)
def test_a_source_is_at_odds_with_itself_or_two_voices_are(
    one: str, other: str, within: bool
) -> None:
    text = HOMES + claims("homes", f"{one}, value: '400'", f"{other}, value: '550'")
    a, b = boxes_of(text).values()
    assert at_odds(a, b) == at_odds(b, a) == within
    told = ("literally", ["a", "b"])
    assert own(text) == (told if within else ("", []))
    assert between(text) == (("", []) if within else told)


def test_the_pair_between_voices_lies_furthest_apart() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "herald, value: '550'",
        "post, value: '900'",
        "post, value: '850', speaker: Mayor",
    )
    assert between(text) == ("literally", ["a", "c"])


def test_a_pair_of_one_source_gives_way_to_one_between_voices() -> None:
    text = HOMES + claims(
        "homes", "daily, value: '300'", "daily, value: '900'", "herald, value: '500'"
    )
    assert between(text) == ("literally", ["a", "c"])
    assert own(text) == ("literally", ["a", "b"])


def test_two_reports_part_more_plainly_than_a_report_and_a_wish() -> None:
    rows = [
        "daily, value: '300', mode: wish",
        "herald, value: '900', mode: may",
        "post, value: about 850, mode: will",
        "daily, value: '500', mode: ordered",
        "post, value: '700'",
        "herald, value: '10'",
    ]
    told = [between(HOMES + claims("homes", *rows[:n])) for n in range(2, 7)]
    assert [ids for _, ids in told] == [
        ["a", "b"],
        ["a", "c"],
        ["c", "d"],
        ["d", "e"],
        ["e", "f"],
    ]
    assert [how for how, _ in told] == ["pragmatically"] * 4 + ["literally"]


def test_two_reports_are_told_before_a_rule_and_a_report_that_lie_further_apart() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '100', mode: ordered",
        "herald, value: '900'",
        "post, value: '500'",
    )
    assert between(text) == ("literally", ["b", "c"])


def test_a_tension_between_voices_is_seen_behind_a_conflict_within_one() -> None:
    """The Daily prints 400 and 550; that the Herald says more than 200 is another matter."""
    text = HOMES + claims(
        "homes", "daily, value: '400'", "daily, value: '550'", "herald, value: more than 200"
    )
    assert [slot.parted for slot in slots(text)] == ["literally"]
    assert own(text) == ("literally", ["a", "b"])
    assert between(text) == ("pragmatically", ["b", "c"])


def test_a_conflict_of_a_level_is_one_of_a_single_instant() -> None:
    """The Herald's word is of some day; the Daily's own two exclude one another on the second."""
    text = BRIDGE + claims(
        "bridge",
        "daily, value: open, as_of: 2024-05-02, held: throughout",
        "daily, value: closed, as_of: 2024-05-02",
        "herald, value: closed, as_of: 2024-05-01/2024-05-03",
    )
    assert own(text) == ("literally", ["a", "b"])
    assert between(text) == ("pragmatically", ["a", "c"])


def test_one_claim_may_be_in_conflict_with_itself() -> None:
    """What its own words leave nothing of is told alone, whoever else speaks."""
    text = HOMES + claims("homes", "daily, value: '400'", "herald, value: '550'")
    (slot,) = slots(text)
    empty = Slot("", slot.boxes, slot.positions.__class__(1, ((0, 0), (1, 1)), (0,)))
    assert ids(conflict(subject_of(text), empty)[1]) == ["a"]
    assert ids(own_conflict(subject_of(text), empty)[1]) == ["a"]


def test_among_very_many_claims_the_pair_is_the_one_furthest_apart() -> None:
    rows = [
        f"  - {{id: c{n}, source: {source}, subject: homes, value: exactly {n}}}\n"
        for n, source in [(1, "daily"), *((n, "herald") for n in range(2, SEARCHED + 2))]
    ]
    text = HOMES + "".join(rows)
    (slot,) = slots(text)
    assert len(slot.boxes) > SEARCHED
    assert ids(conflict(subject_of(text), slot)[1]) == ["c1", f"c{SEARCHED + 1}"]
    one_voice = text.replace("daily", "herald")
    (slot,) = slots(one_voice)
    assert conflict(subject_of(one_voice), slot)[1] == ()
    assert ids(own_conflict(subject_of(one_voice), slot)[1]) == ["c1", f"c{SEARCHED + 1}"]


def test_among_many_claims_each_pair_is_looked_at() -> None:
    rows = "".join(
        f"  - {{id: c{n}, source: herald, subject: homes, value: exactly {n}}}\n"
        for n in range(1, SEARCHED)
    )
    text = HOMES + rows + "  - {id: other, source: post, subject: homes, value: exactly 20}\n"
    (slot,) = slots(text)
    assert len(slot.boxes) == SEARCHED
    assert "other" in ids(conflict(subject_of(text), slot)[1])
    more = text + "  - {id: more, source: herald, subject: homes, value: exactly 21.5}\n"
    (slot,) = slots(more.replace("21.5", "30 to 31"))
    assert conflict(subject_of(text), slot)[1] == ()


def test_claims_that_say_the_same_are_looked_at_once() -> None:
    """So that many who repeat one figure do not hide the plainest pair."""
    rows = [
        "  - {id: x, source: daily, subject: homes, value: '300', mode: may}\n",
        "  - {id: y, source: daily, subject: homes, value: '500'}\n",
        *(
            f"  - {{id: z{n}, source: herald, subject: homes, value: '700', mode: {mode}}}\n"
            for n in range(SEARCHED)
            for mode in ["will" if n else "ordered"]
        ),
    ]
    text = HOMES + "".join(rows)
    (slot,) = slots(text)
    assert len(slot.boxes) > SEARCHED
    assert ids(conflict(subject_of(text), slot)[1]) == ["y", "z0"]


def test_across_speakers_a_change_of_ones_own_mind_is_no_difference() -> None:
    text = COST + claims(
        "cost",
        "daily, value: $3 million, speaker: Builder",
        "herald, value: $9 million, speaker: Builder",
        "herald, value: $3 million to $9 million, speaker: Auditor",
    )
    (slot,) = [slot for slot in slots(text) if slot.across]
    assert slot.positions.count == 2
    assert conflict(subject_of(text), slot)[1] == ()
    other = text.replace("$3 million to $9 million", "$3 million")
    (slot,) = [slot for slot in slots(other) if slot.across]
    assert sorted(ids(conflict(subject_of(other), slot)[1])) == ["b", "c"]
