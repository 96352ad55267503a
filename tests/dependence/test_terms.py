"""What an origin's word weighs on one category."""

from __future__ import annotations

import pytest

from factcheck.dependence.terms import right_on_terms
from factcheck.dependence.votes import Question, Vote, questions_of
from factcheck.judging.standing import standings
from tests.cases import topic_of
from tests.dependence.made import weigh


def question(*votes: tuple[str, str]) -> Question:
    """Who names which category; each category is a position of its own."""
    names = sorted({name for _, name in votes})
    return tuple(sorted(Vote(o, names.index(name) + 1, name, name) for o, name in votes))


SLIPS = [
    *(question(("a", f"town {n}"), ("b", f"town {n}"), ("c", f"town {n}")) for n in range(20)),
    *(question(("a", "Robin"), ("b", f"town {n}"), ("c", f"town {n}")) for n in range(10)),
]
"""`a` is right wherever it is borne out, and wrong wherever it says Robin."""


def test_a_slip_that_comes_again_weighs_little() -> None:
    found = weigh(SLIPS)
    assert found.terms["a", "Robin"] < 0.5 * found.weights["a"]
    assert found.terms["a", "town 1"] > 0.9 * found.weights["a"]


def test_alone_against_one_it_is_not_believed() -> None:
    last = question(("a", "Robin"), ("d", "town 30"))
    found = right_on_terms([*SLIPS, last], {"a": 0.9, "b": 0.9, "c": 0.9, "d": 0.8}, {})
    assert found["d", "town 30"] > 0.7 > 0.4 > found["a", "Robin"]


def test_figures_have_no_categories() -> None:
    figures = [(Vote("a", 1, "400"), Vote("b", 2, "500"))]
    assert right_on_terms(figures, {"a": 0.8, "b": 0.8}, {}) == {}


def test_the_order_of_questions_decides_nothing() -> None:
    there, back = weigh(SLIPS), weigh(SLIPS[::-1])
    assert there.terms == pytest.approx(back.terms)


BORN = """
subjects:
  - id: born
    type: category
    categories: [{name: Harbour}, {name: Robin}]
    exclusive: [[Harbour, Robin]]
claims:
  - {id: a, source: daily, subject: born, value: Harbour}
  - {id: b, source: herald, subject: born, value: Robin}
"""


def test_the_best_supported_place_heeds_it() -> None:
    topic = topic_of(BORN)
    ((a, b),) = questions_of(topic)
    assert {a.term, b.term} == {"Harbour", "Robin"}
    (even,) = standings(topic)
    assert len(even.best) == 2
    (weighed,) = standings(topic, {}, {("herald", "Robin"): 0.2})
    assert [position.label for position in weighed.best] == [even.positions[0].label]
    assert weighed.supports == (1.0, 0.2)
