"""When a decision holds, and why it does not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.decision import Decision, Verdict
from factcheck.history.holding import decided, replaced, standing
from tests.history.made import HOMES, box, finding, judged, on_homes, town

TODAY = date(2024, 5, 21)
JUDGED = judged(on_homes(town()))


def _now(claims: str, decision: Decision = JUDGED) -> str:
    """Why the decision on the two figures no longer holds for these claims; "" where it does."""
    found = decided(on_homes(town(claims)), decision, TODAY)
    assert found.holds == (not found.reopened)
    return found.reopened


def test_it_holds_while_nothing_changes() -> None:
    assert _now(HOMES) == ""


def test_a_further_outlet_on_a_known_side_changes_nothing() -> None:
    assert _now(HOMES + "  - {id: post-1, source: post, subject: homes, value: '550'}\n") == ""


def test_claims_of_new_ids_that_say_the_same_change_nothing() -> None:
    assert _now(HOMES.replace("daily-1", "d-one").replace("herald-1", "h-one")) == ""


def test_a_note_or_another_place_in_the_file_changes_nothing() -> None:
    first, second, _ = HOMES.replace("}", ", note: seen}").split("\n")
    assert _now(f"{second}\n{first}\n") == ""


def test_a_judged_claim_that_changes_reopens_it() -> None:
    assert _now(HOMES.replace("400", "410")) == ("claim daily-1 has changed since (now: 410).")


def test_other_words_of_a_judged_claim_reopen_it() -> None:
    claims = HOMES.replace('value: "400"', 'value: "400", quote: 400 homes')
    assert _now(claims) == "claim daily-1 has changed since."


def test_who_takes_a_position_of_its_own_is_told_beside_a_claim_that_changed() -> None:
    third = "  - {id: post-1, source: post, subject: homes, value: '900'}\n"
    assert _now(HOMES.replace("400", "410") + third) == (
        "claim daily-1 has changed since (now: 410); a new position has come: 900 (post-1)."
    )


def test_a_judged_claim_that_moves_while_another_takes_its_place_is_a_new_position() -> None:
    """What was judged is all still said, so the claim of that id is what is new."""
    moved = HOMES.replace("daily-1, source: daily", "post-1, source: daily")
    claims = moved + "  - {id: daily-1, source: post, subject: homes, value: '900'}\n"
    assert _now(claims) == "a new position has come: 900 (daily-1)."


def test_a_new_position_reopens_it() -> None:
    third = "  - {id: post-1, source: post, subject: homes, value: '900'}\n"
    assert _now(HOMES + third) == "a new position has come: 900 (post-1)."


def test_a_judged_claim_that_goes_reopens_it_where_the_finding_stays() -> None:
    third = "  - {id: post-1, source: post, subject: homes, value: '900'}\n"
    decision = judged(on_homes(town(HOMES + third)))
    assert _now(HOMES, decision) == "claim post-1 is no longer part of the finding."


def test_another_kind_of_finding_reopens_it() -> None:
    was = JUDGED.model_copy(update={"kind": "change"})
    assert _now(HOMES, was) == "it was a change and is a discrepancy now."
    unsaid = JUDGED.model_copy(update={"kind": ""})
    assert _now(HOMES, unsaid) == ""


@pytest.mark.parametrize(
    ("until", "told"),
    [
        ("", ""),
        ("2024-05-22", ""),
        ("2024-05-21", ""),
        ("2024-05-20", "it was to hold until 2024-05-20."),
    ],
)
def test_the_last_day_is_one_on_which_it_holds(until: str, told: str) -> None:
    assert _now(HOMES, JUDGED.model_copy(update={"until": until})) == told


def test_the_latest_decision_counts_whatever_the_order_of_lines() -> None:
    older = JUDGED.model_copy(update={"when": "2024-05-19", "verdict": "same"})
    assert standing([JUDGED, older]) == standing([older, JUDGED]) == {"homes/value/": JUDGED}


def test_of_one_moment_the_last_line_counts() -> None:
    again = JUDGED.model_copy(update={"verdict": "same"})
    assert standing([JUDGED, again]) == {"homes/value/": again}
    assert standing([again, JUDGED]) == {"homes/value/": JUDGED}


def test_times_are_compared_not_their_spelling() -> None:
    """Noon at +05:00 lies before nine in UTC."""
    noon = JUDGED.model_copy(update={"when": "2024-05-20T12:00:00+05:00", "verdict": "same"})
    assert standing([JUDGED, noon]) == {"homes/value/": JUDGED}


def test_undo_takes_back_all_that_was_decided_before() -> None:
    older = JUDGED.model_copy(update={"when": "2024-05-19"})
    undo = JUDGED.model_copy(update={"verdict": "undo", "when": "2024-05-21"})
    assert standing([older, JUDGED, undo]) == {}
    after = JUDGED.model_copy(update={"when": "2024-05-22"})
    assert standing([older, JUDGED, undo, after]) == {"homes/value/": after}


_NAMES = st.sampled_from("abcdef")


@given(
    positions=st.integers(1, 3),
    fits=st.dictionaries(_NAMES, st.tuples(st.integers(1, 3), st.integers(1, 3)), max_size=5),
    claims=st.frozensets(_NAMES, max_size=4),
    kind=st.sampled_from(["", "discrepancy", "change"]),
    days=st.none() | st.integers(-2, 2),
)
def test_against_the_definition(
    positions: int,
    fits: dict[str, tuple[int, int]],
    claims: frozenset[str],
    kind: str,
    days: int | None,
) -> None:
    """As it is defined: judged claims all there, every position judged, kind and date as was."""
    placed = {
        name: tuple(sorted((min(first, positions), min(last, positions))))
        for name, (first, last) in fits.items()
    }
    answers = tuple("xyz"[:positions])
    now = finding(answers=answers, fits=tuple((n, *span) for n, span in placed.items()))
    until = "" if days is None else date.fromordinal(TODAY.toordinal() + days).isoformat()
    verdict: Verdict = "same"
    decision = Decision(
        question="homes", kind=kind, claims={n: n for n in claims}, verdict=verdict, until=until
    )
    known = all(
        any(n in claims and placed[n][0] <= at <= placed[n][1] for n in placed)
        for at in range(1, positions + 1)
    )
    holds = (
        claims <= placed.keys()
        and kind in ("", "discrepancy")
        and known
        and (days is None or days >= 0)
    )
    assert decided(now, decision, TODAY).holds == holds


def test_two_claims_that_say_the_same_are_one_to_a_decision() -> None:
    """The fingerprint is what the claim says: a second such claim is no change."""
    fits = (("a", 1, 1), ("a", 1, 1), ("b", 2, 2))
    decision = Decision(question="homes", claims={"1": "a", "2": "b"}, verdict="same")
    assert decided(finding(answers=("x", "y"), fits=fits), decision, TODAY).holds
    assert box("a").fingerprint == "a"


def test_what_a_decision_stands_in_place_of() -> None:
    """What said otherwise, however often it is said again; nothing that was taken back."""
    first = JUDGED.model_copy(update={"when": "2024-05-19", "verdict": "same"})
    again = JUDGED.model_copy(update={"when": "2024-05-22", "note": "asked again"})
    undo = JUDGED.model_copy(update={"when": "2024-05-21", "verdict": "undo"})
    assert replaced([JUDGED, first]) == replaced([first, JUDGED]) == {"homes/value/": first}
    assert replaced([again, JUDGED, first]) == {"homes/value/": first}
    assert replaced([first, undo, again]) == {}
    found = decided(on_homes(town()), JUDGED, TODAY, first)
    assert (found.holds, found.before) == (True, first)
