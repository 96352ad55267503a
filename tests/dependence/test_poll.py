"""Votes in little room: however questions are divided, they weigh the same, to the last bit."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from factcheck.dependence import Question, joined, poll_of, weigh_origins
from factcheck.dependence.poll import Alike
from factcheck.dependence.trust import MOST
from tests.dependence.made import question, round_of
from tests.dependence.test_copying import ASKED


def test_what_is_kept_of_questions() -> None:
    spelt = question(a="x", b="x", c="y", d="z", e="z")
    agreed = tuple(vote._replace(position=1) for vote in spelt)
    parted = question(b="400", f="500")
    poll = poll_of([agreed, parted])
    assert poll.origins == ["a", "b", "c", "d", "e", "f"]
    assert {heard: list(who) for heard, who in poll.agreed.items()} == {5: [0, 1, 2, 3, 4]}
    assert {how: list(who) for how, who in poll.alike.items()} == {
        Alike(2, 5, plain=True): [0, 1],
        Alike(2, 5, plain=False): [3, 4],
    }
    assert poll.others == [parted]


def test_one_that_says_two_things_of_one_position_is_kept_as_it_is() -> None:
    twice = tuple(vote._replace(position=1) for vote in question(a="x", b="y"))
    twice = tuple(sorted((*twice, twice[0]._replace(form="z"))))
    assert poll_of([twice]).others == [twice]


@given(ASKED, st.integers(0, 8), st.integers(1, 5), st.randoms(use_true_random=False))
def test_however_they_are_divided(
    questions: list[Question], same: int, parts: int, chance: Random
) -> None:
    alike = [round_of(n, **dict.fromkeys("abcdg", "it")) for n in range(same)]
    questions = [*questions, *alike]
    whole = weigh_origins(poll_of(questions))
    chance.shuffle(questions)
    polls = [poll_of(questions[at::parts]) for at in range(parts)]
    assert weigh_origins(joined(polls)) == whole


def test_a_question_on_which_a_whole_town_is_heard() -> None:
    crowd = question(**{f"s{n:05}": "it" for n in range(20_000)})
    right = weigh_origins(poll_of([crowd, *(round_of(n, a="x", b="y") for n in range(3))])).right
    assert len(right) == 20_002
    assert right["s00000"] == MOST > right["a"]
