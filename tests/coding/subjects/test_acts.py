"""The acts that figures are of, and their places."""

from __future__ import annotations

import pytest

from factcheck.coding.said import Counted
from factcheck.coding.subjects.acts import acts, part_in


def test_every_act_says_what_a_subject_of_it_needs() -> None:
    assert len({act.id for act in acts()}) == len(acts()) >= 80
    for act in acts():
        assert act.verbs | act.nouns, act.id
        assert act.behaviour in ("constant", "cumulative", "level", "flow"), act.id
        assert act.role in ("any", "subject", "object"), act.id


OMSK = Counted("people", "people", places=("Omsk",), concepts=("people", "city", "Omsk"))
""" "Omsk, a city of a million people"."""


@pytest.mark.parametrize(
    ("counted", "main", "side"),
    [
        (Counted("men", "men", "arrest", "object"), {"detentions"}, set()),
        (Counted("officers", "officers", "arrest", "subject"), set(), set()),
        (Counted("daughters", "daughters", "leave", "object"), set(), set()),
        (Counted("protesters", "protesters", "say", "subject"), {"speaking"}, {"attendance"}),
        (Counted("families", "displaced families", "be", "subject"), set(), {"displacements"}),
        (Counted("hurt", "hurt", "", ""), set(), {"injuries"}),
        (OMSK, set(), {"population"}),
    ],
)
def test_the_part_of_a_figure_tells_its_act(
    counted: Counted, main: set[str], side: set[str]
) -> None:
    part = part_in(counted)
    assert [set(part.main), set(part.side)] == [main, side]
