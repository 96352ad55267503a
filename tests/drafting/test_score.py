"""What the score of the ten drafts counts."""

from __future__ import annotations

from typing import Any

from tests.drafting.made import checked
from tests.drafting.score import Score, add

PLANTED: dict[str, Any] = {"planted": [], "true": [], "new": []}


def scored(*claims: str, **planted: Any) -> Score:
    total = Score()
    add(total, "01", {**PLANTED, **planted}, checked(*claims))
    return total


def test_an_error_is_found_where_its_words_and_its_subject_are_named() -> None:
    error = {"kind": "scale", "words": "said: 4,000.", "subject": "homes", "against": ["d-homes"]}
    total = scored("{subject: homes, value: '4,000'}", planted=[error])
    assert (total.found.total(), total.missed, total.false) == (1, [], [])


def test_another_complaint_at_the_place_is_not_enough() -> None:
    error = {"kind": "stale", "words": "550", "subject": "homes", "against": ["d-homes"]}
    total = scored("{subject: homes, value: '550'}", planted=[error])
    assert total.found.total() == 0
    assert total.missed == [("01", "stale", "homes", "judged conflict (550)")]
    assert total.elsewhere == []


def test_disagreement_on_what_is_true_is_a_false_alarm() -> None:
    true = {"words": "550", "subject": "homes", "claims": ["d-homes"]}
    total = scored("{subject: homes, value: '550'}", true=[true])
    assert total.false == [("01", "conflict", "homes", "true")]
    assert scored("{subject: homes, value: '550'}", new=[{"words": "550"}]).false


def test_disagreement_that_the_case_has_with_itself_is_none() -> None:
    true = {"words": "550", "subject": "homes", "claims": [], "but": ["d-homes", "h-homes"]}
    assert scored("{subject: homes, value: '550'}", true=[true]).false == []


def test_a_true_statement_is_confirmed_by_the_claims_that_bear_it_out() -> None:
    true = {"words": "400", "subject": "homes", "claims": ["h-homes"]}
    total = scored("{subject: homes, value: '400'}", true=[true])
    assert (total.true, total.confirmed) == (1, 1)
