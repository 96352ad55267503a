"""Which origins are probably not independent."""

from __future__ import annotations

from itertools import combinations
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dependence import Question, Vote
from factcheck.dependence.copying import (
    BEFOREHAND,
    COPIED,
    FEW,
    RARE_SHARED,
    TOLD,
    Copying,
    independence,
)
from factcheck.dependence.trust import Trust
from tests.dependence.made import (
    copying,
    own_errors,
    question,
    round_of,
    settle,
    suspects,
    weigh,
)

ERRING = {"a": 4, "b": 5, "c": 6, "d": 7, "e": 9}


def pairs(questions: list[Question]) -> list[tuple[str, str]]:
    return [found.origins for found in copying(questions)]


def test_a_copy_shares_the_errors_of_what_it_copies() -> None:
    questions = [own_errors(n, ERRING, copy="a") for n in range(1, 25)]
    (found,) = copying(questions)
    assert found.origins == ("a", "copy")
    assert (found.shared, found.rare, found.apart) == (24, 6, 0)
    assert found.chance > 0.99


def test_origins_that_err_on_their_own_are_not_suspected() -> None:
    assert pairs([own_errors(n, ERRING) for n in range(1, 100)]) == []


def test_to_agree_on_what_is_so_shows_nothing() -> None:
    good = {"a": 50, "b": 50, "c": 50, "p": 2, "q": 2, "r": 3}
    assert pairs([own_errors(n, good) for n in range(1, 100)]) == []


def test_two_shared_errors_may_be_chance() -> None:
    same = [round_of(n, a="slip", b="slip", c="it", d="it", e="it") for n in (1, 2)]
    assert not suspects(same)
    assert pairs(same) == []


def test_many_differences_outweigh_a_few_shared_errors() -> None:
    shared = [round_of(n, a="slip", b="slip", c="it", d="it", e="it") for n in range(5)]
    apart = [round_of(n, a="this", b="that", c="it", d="it", e="it") for n in range(10, 20)]
    assert pairs(shared) == [("a", "b")]
    assert suspects(shared + apart)
    assert pairs(shared + apart) == []


def test_a_rare_spelling_of_the_right_name_is_shared_too() -> None:
    def spelt(n: int) -> Question:
        plain, rare = f"Ivanov {n}", f"Ivanoff {n}"
        told = question(a=rare, b=rare, c=plain, d=plain, e=plain)
        return tuple(vote._replace(position=1) for vote in told)

    assert pairs([spelt(n) for n in range(6)]) == [("a", "b")]


def test_what_half_of_all_print_is_not_rare() -> None:
    questions = [round_of(n, a="x", b="x", c="x", d="y", e="z") for n in range(20)]
    assert not suspects(questions)


def test_what_too_many_print_is_not_rare_however_many_there_are() -> None:
    crowd = {f"s{n}": "slip" if n < 21 else "it" for n in range(60)}
    assert not suspects([round_of(n, **crowd) for n in range(9)])


def test_together_copies_are_heard_about_once() -> None:
    found = [Copying(pair, 9, 9, 0, 1.0) for pair in (("a", "b"), ("a", "c"), ("b", "c"))]
    assert independence(found) == dict.fromkeys("abc", 1 / (1 + 2 * COPIED))


def test_copies_of_one_error_do_not_make_the_right_ones_copies() -> None:
    def asked(n: int) -> Question:
        wrong = "slip" if n % 2 else "it"
        copies = {f"copy{i}": wrong for i in range(3)}
        lone = {who: "own" if n % 7 == at else "it" for at, who in enumerate("abcdef")}
        return round_of(n, **copies, **lone)

    weighing = weigh([asked(n) for n in range(30)])
    assert [pair.origins for pair in weighing.copying] == [
        ("copy0", "copy1"),
        ("copy0", "copy2"),
        ("copy1", "copy2"),
    ]
    assert weighing.weights["a"] > 3 * weighing.weights["copy0"]


def test_nothing_asked_nothing_found() -> None:
    assert copying([]) == []
    assert weigh([]).weights == {}


def test_an_origin_that_says_one_thing_twice_is_no_pair() -> None:
    def twice(n: int) -> Question:
        told = round_of(n, a="slip", b="that", c="it", d="it", e="it")
        again = next(vote for vote in told if vote.origin == "a")
        return tuple(sorted((*told, again._replace(position=again.position + 9))))

    assert pairs([twice(n) for n in range(6)]) == []


ORIGINS = st.sampled_from("abcdef")
STRAY = st.sets(st.tuples(ORIGINS, st.integers(1, 3), st.sampled_from("xyz")), max_size=2)


def _copied(printed: str, stray: set[tuple[str, int, str]]) -> Question:
    """What a to f print, b as a does, in forms of three positions; and a few votes more."""
    told = zip("acdefb", printed + printed[0], strict=True)
    votes = {(who, " xyz".index(form), form) for who, form in told} | stray
    return tuple(sorted(Vote(*vote) for vote in votes))


PRINTED = st.tuples(st.sampled_from("xyz"), *[st.sampled_from("xxxxxyz")] * 4).map("".join)
ASKED = st.lists(st.builds(_copied, PRINTED, STRAY), min_size=10, max_size=14)


@given(ASKED)
def test_pairs_by_the_definition(questions: list[Question]) -> None:
    settled = settle(questions)
    found = {one.origins: one for one in copying(questions)}
    for pair in combinations("abcdef", 2):
        shared, rare, apart, chance = _by_definition(questions, settled, *pair)
        if rare < RARE_SHARED or chance < TOLD - 1e-9:
            assert pair not in found
        elif chance > TOLD + 1e-9:
            assert found[pair].chance == pytest.approx(chance)
            assert (found[pair].shared, found[pair].rare, found[pair].apart) == (
                shared,
                rare,
                apart,
            )


def _by_definition(
    questions: list[Question], settled: Trust, a: str, b: str
) -> tuple[int, int, int, float]:
    """Every question looked at for one pair of origins: shared, rare, apart and the chance."""
    shared = rare = apart = 0
    odds = log(BEFOREHAND / (1 - BEFOREHAND))
    for votes, best in zip(questions, settled.best, strict=True):
        who = {v.form: {w.origin for w in votes if w.form == v.form} for v in votes}
        plain = {
            max((v for v in votes if v.position == at), key=lambda v: len(who[v.form])).form
            for at in best
        }
        everybody = {vote.origin for vote in votes}
        both = [form for form, origins in who.items() if {a, b} <= origins]
        few = min(FEW, len(everybody) // 2)
        rare += sum(len(who) > 1 and form not in plain and len(who[form]) <= few for form in both)
        if both:
            shared += 1
            right = max(settled.right[a], settled.right[b])
            common = [(len(who[form]) - 1.5) / (len(everybody) - 1) for form in both]
            least = min(
                max(share, right) if form in plain else share
                for form, share in zip(both, common, strict=True)
            )
            odds += log(COPIED / least + 1 - COPIED)
        elif {a, b} <= everybody:
            where = [{vote.position for vote in votes if vote.origin == who_} for who_ in (a, b)]
            if where[0].isdisjoint(where[1]):
                apart += 1
                odds += log(1 - COPIED)
    return shared, rare, apart, 1 / (1 + exp(-odds))
