"""Groups against what can be reached step by step."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.consistency.groups import Groups

THINGS = "abcdefg"


@given(st.lists(st.lists(st.sampled_from(THINGS), min_size=1, max_size=3), max_size=8))
def test_two_are_of_one_group_where_one_can_be_reached_from_the_other(
    ties: list[list[str]],
) -> None:
    groups = Groups()
    for tie in ties:
        groups.tie(tie)
    for one in THINGS:
        reached, before = {one}, set[str]()
        while reached != before:
            before = set(reached)
            reached |= {other for tie in ties if reached & {*tie} for other in tie}
        assert {other for other in THINGS if groups.of(other) == groups.of(one)} == reached
