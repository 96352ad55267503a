"""Whatever claims there are: what is refuted rests on claims of which none can be left out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.finding import Finding
from tests.cases import ids
from tests.judging.related import case, related

FORMULAS = ["north + south <= country", "country = north + south", "north - south > country"]
TIMES = ["", ", as_of: 2024-05-01", ", as_of: 2024-05-02", ", as_of: 2024-04/2024-05-02"]
VALUES = ["exactly 4", "about 40", "more than 20", "at most 30", "at least 9", "7 to 25", "'60'"]
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["north", "south", "country"]),
        st.sampled_from(VALUES),
        st.sampled_from(TIMES),
    ),
    min_size=3,
    max_size=7,
)
Rows = list[tuple[str, str, str]]


def _refuted(formula: str, behaviour: str, rows: Rows) -> list[Finding]:
    named = dict.fromkeys(("north", "south", "country"), f"unit: km, behaviour: {behaviour}")
    lines = [f"post, subject: {id_}, value: {value}{time}" for id_, value, time in rows]
    text = case(formula, named, *lines)
    return [found for found in related(text) if found.kind == "discrepancy"]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FORMULAS), st.sampled_from(["constant", "cumulative", "level"]), ROWS)
def test_a_refutation_rests_on_what_it_needs(formula: str, behaviour: str, rows: Rows) -> None:
    for found in _refuted(formula, behaviour, rows):
        named = ids(found.answer.minimal_conflict)
        needed = [rows["abcdefg".index(id_)] for id_ in named]
        assert len({row[0] for row in needed}) > 1
        (again,) = _refuted(formula, behaviour, needed)
        assert len(again.answer.minimal_conflict) == len(needed)
        for n in range(len(needed)):
            assert _refuted(formula, behaviour, needed[:n] + needed[n + 1 :]) == []
