"""Which origins are probably not independent."""

from __future__ import annotations

from factcheck.dependence import Question, weigh_origins
from factcheck.dependence.copying import COPIED, Copying, copying, enough, independence, rare_pairs
from factcheck.dependence.trust import Trust, trust
from tests.dependence.made import own_errors, question, round_of

ERRING = {"a": 4, "b": 5, "c": 6, "d": 7, "e": 9}


def pairs(questions: list[Question]) -> list[tuple[str, str]]:
    return [found.origins for found in copying(questions, trust(questions, {}))]


def test_a_copy_shares_the_errors_of_what_it_copies() -> None:
    questions = [own_errors(n, ERRING, copy="a") for n in range(1, 25)]
    (found,) = copying(questions, trust(questions, {}))
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
    assert not enough(rare_pairs(same))
    assert pairs(same) == []


def test_many_differences_outweigh_a_few_shared_errors() -> None:
    shared = [round_of(n, a="slip", b="slip", c="it", d="it", e="it") for n in range(5)]
    apart = [round_of(n, a="this", b="that", c="it", d="it", e="it") for n in range(10, 20)]
    assert pairs(shared) == [("a", "b")]
    assert enough(rare_pairs(shared + apart))
    assert pairs(shared + apart) == []


def test_a_rare_spelling_of_the_right_name_is_shared_too() -> None:
    def spelt(n: int) -> Question:
        plain, rare = f"Ivanov {n}", f"Ivanoff {n}"
        told = question(a=rare, b=rare, c=plain, d=plain, e=plain)
        return tuple(vote._replace(position=1) for vote in told)

    assert pairs([spelt(n) for n in range(6)]) == [("a", "b")]


def test_what_half_of_all_print_is_not_rare() -> None:
    questions = [round_of(n, a="x", b="x", c="x", d="y", e="z") for n in range(20)]
    assert not enough(rare_pairs(questions))


def test_what_too_many_print_is_not_rare_however_many_there_are() -> None:
    crowd = {f"s{n}": "slip" if n < 21 else "it" for n in range(60)}
    assert not enough(rare_pairs([round_of(n, **crowd) for n in range(9)]))


def test_together_copies_are_heard_about_once() -> None:
    found = [Copying(pair, 9, 9, 0, 1.0) for pair in (("a", "b"), ("a", "c"), ("b", "c"))]
    assert independence(found) == dict.fromkeys("abc", 1 / (1 + 2 * COPIED))


def test_copies_of_one_error_do_not_make_the_right_ones_copies() -> None:
    def asked(n: int) -> Question:
        wrong = "slip" if n % 2 else "it"
        copies = {f"copy{i}": wrong for i in range(3)}
        lone = {who: "own" if n % 7 == at else "it" for at, who in enumerate("abcdef")}
        return round_of(n, **copies, **lone)

    weighing = weigh_origins([asked(n) for n in range(30)])
    assert [pair.origins for pair in weighing.copying] == [
        ("copy0", "copy1"),
        ("copy0", "copy2"),
        ("copy1", "copy2"),
    ]
    assert weighing.weights["a"] > 3 * weighing.weights["copy0"]


def test_nothing_asked_nothing_found() -> None:
    assert copying([], Trust({}, [])) == []
    assert weigh_origins([]).weights == {}


def test_an_origin_that_says_one_thing_twice_is_no_pair() -> None:
    def twice(n: int) -> Question:
        told = round_of(n, a="slip", b="that", c="it", d="it", e="it")
        again = next(vote for vote in told if vote.origin == "a")
        return tuple(sorted((*told, again._replace(position=again.position + 9))))

    assert pairs([twice(n) for n in range(6)]) == []
