"""Many wordings of a list of people, one set of people."""

from __future__ import annotations

import pytest

from factcheck.linking.people import one_name_each, same_person
from factcheck.values.people import read_people
from tests.cases import boxes_of, findings


def named(*texts: str) -> list[set[str]]:
    return [set(names) for names in one_name_each([read_people(text) for text in texts])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jane doe", "jane a doe"),
        ("j doe", "jane doe"),
        ("doe", "jane doe"),
        ("dan doe", "daniel doe"),
        ("jane ann doe", "jane a doe"),
        ("doe jane", "jane doe"),
        ("aleksey doe", "alexey doe"),
    ],
)
def test_wordings_of_one_person(one: str, other: str) -> None:
    left, right = tuple(one.split()), tuple(other.split())
    assert same_person(left, right) and same_person(right, left)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jane doe", "john doe"),
        ("jane doe", "jane smith"),
        ("j a doe", "j b doe"),
        ("j d", "jane doe"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    left, right = tuple(one.split()), tuple(other.split())
    assert not same_person(left, right) and not same_person(right, left)


def test_each_is_called_as_most_lists_call_him() -> None:
    lists = named("Doe, Jane A.; Smith, J.", "Jane A. Doe, John Smith", "DOE", "Smith, John")
    both = {"jane a doe", "john smith"}
    assert lists == [both, both, {"jane a doe"}, {"john smith"}]


def test_what_is_short_for_two_names_neither() -> None:
    lists = named("Doe, Jane; Doe, John", "Doe; Doe, John")
    assert lists == [{"jane doe", "john doe"}, {"john doe"}]


def test_where_nobody_else_is_named_it_names_whom_most_name() -> None:
    assert named("Doe, Jane; Doe, John", "Doe, John", "Doe")[2] == {"john doe"}


def test_a_list_without_commas_is_taken_apart_by_the_names_of_others() -> None:
    lists = named("Jane Doe; John Smith; Ann Roe", "Jane Doe John Smith Ann Roe", "JANE DOEANN ROE")
    assert lists == [{"jane doe", "john smith", "ann roe"}] * 2 + [{"jane doe", "ann roe"}]


def test_what_nobody_else_names_stays_as_it_is() -> None:
    assert named("Jane Doe; John Smith", "Richard Roe") == [
        {"jane doe", "john smith"},
        {"richard roe"},
    ]


AUTHORS = """
subjects: [{id: authors, label: Who wrote the study, type: set, unit: people}]
claims:
  - {id: a, source: daily, subject: authors, value: "Doe, Jane; Smith, John A."}
  - {id: b, source: herald, subject: authors, value: John Smith and J. Doe}
  - {id: c, source: post, subject: authors, value: {members: [Jane Doe, "Smith, J."], closed: true}}
"""


def test_a_set_of_people_is_read_so() -> None:
    members = [box.value.members for box in boxes_of(AUTHORS).values()]  # type: ignore[union-attr]
    assert members == [{"jane doe", "john a smith"}] * 3 or len(set(members)) == 1
    assert {found.kind for found in findings(AUTHORS)} == {"agreement"}
