"""Sets of findings as numbers do what Python's own sets do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.review.sets import Sets, above, below, bits_of, first_of, last_of, ranks_of

SIZE = 700
RANKS = st.sets(st.integers(0, SIZE - 1))


@given(RANKS, st.integers(0, SIZE), st.none() | st.integers(0, 60))
def test_a_part_of_a_set_is_that_slice_of_its_ranks(
    ranks: set[int], skip: int, most: int | None
) -> None:
    stop = None if most is None else skip + most
    assert ranks_of(bits_of(ranks, SIZE), skip, most) == sorted(ranks)[skip:stop]


@given(RANKS, st.integers(0, SIZE - 1))
def test_what_comes_before_and_after_a_rank(ranks: set[int], rank: int) -> None:
    bits = bits_of(ranks, SIZE)
    assert ranks_of(below(bits, rank)) == sorted(r for r in ranks if r < rank)
    assert ranks_of(above(bits, rank)) == sorted(r for r in ranks if r > rank)
    assert first_of(bits) == min(ranks, default=None)
    assert last_of(bits) == max(ranks, default=None)


@given(st.lists(st.sets(st.sampled_from("abcde")), max_size=120), st.sets(st.sampled_from("abcx")))
def test_findings_by_value_whether_many_have_it_or_few(
    rows: list[set[str]], wanted: set[str]
) -> None:
    sets = Sets()
    for rank, values in enumerate(rows):
        sets.add(values, rank)
    sets.close(len(rows))
    every = set().union(*rows)
    assert set(sets) == every
    assert len(sets) == len(every)
    for value in "abcdex":
        having = [rank for rank, values in enumerate(rows) if value in values]
        assert ranks_of(sets.bits(value)) == having
        assert sets.count(value) == len(having)
        assert (value in sets) == bool(having)
    assert ranks_of(sets.any_of(wanted)) == [n for n, values in enumerate(rows) if values & wanted]
