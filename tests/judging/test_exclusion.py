"""When two values that are no numbers exclude one another, and in which reading."""

from __future__ import annotations

import pytest

from factcheck.judging.exclusion import FIGURES, SPANS, exclusion, lineage, same_name
from factcheck.values.figure import Reading
from factcheck.values.names import read_name
from tests.cases import boxes_of, findings, subject_of
from tests.judging.made import claims

PLACES = """
subjects:
  - id: place
    type: category
    categories:
      - {name: country}
      - {name: north, within: country}
      - {name: Northam, within: north}
      - {name: south, within: country}
      - {name: coast}
    exclusive: [[north, south]]
claims:
"""
READINGS: tuple[Reading, Reading] = ("literal", "pragmatic")


def excluded(text: str) -> list[bool]:
    """Whether claims a and b exclude one another: by the letter, to a reader."""
    a, b = (boxes_of(text)[id_] for id_ in "ab")
    found = [exclusion(subject_of(text), reading)(a, b) for reading in READINGS]
    assert found == [exclusion(subject_of(text), reading)(b, a) for reading in READINGS]
    return found


@pytest.mark.parametrize(
    ("one", "other", "exclude"),
    [
        ("north", "south", True),
        ("Northam", "south", True),
        ("Northam", "north", False),
        ("north", "country", False),
        ("north", "coast", False),
        ("Northam", "Northam", False),
    ],
)
def test_categories_exclude_one_another_as_declared_for_them_or_what_they_are_within(
    one: str, other: str, exclude: bool
) -> None:
    text = PLACES + claims("place", f"daily, value: {one}", f"herald, value: {other}")
    assert excluded(text) == [exclude, exclude]


def test_unlike_categories_part_to_a_reader_alone() -> None:
    unlike = PLACES.replace("exclusive:", "unlike:")
    text = unlike + claims("place", "daily, value: Northam", "herald, value: south")
    assert excluded(text) == [False, True]
    assert [(f.severity, f.rule) for f in findings(text)] == [("warning", "categories-differ")]
    both = PLACES.replace("]]\nclaims", "]]\n    unlike: [[country, coast]]\nclaims")
    assert excluded(both + claims("place", "daily, value: south", "herald, value: north")) == [
        True,
        True,
    ]
    assert excluded(both + claims("place", "daily, value: south", "herald, value: coast")) == [
        False,
        True,
    ]


def test_what_is_not_declared_is_never_held_against_another() -> None:
    text = PLACES.replace("    exclusive: [[north, south]]\n", "") + claims(
        "place", "daily, value: north", "herald, value: south"
    )
    assert excluded(text) == [False, False]
    assert findings(text) == []


def test_a_category_and_all_that_it_is_within() -> None:
    text = PLACES + claims("place", "daily, value: north", "herald, value: south")
    subject = subject_of(text)
    assert lineage(subject, "Northam") == ("Northam", "north", "country")
    assert lineage(subject, "coast") == ("coast",)
    assert lineage(subject, "unheard of") == ("unheard of",)


def test_what_is_within_itself_comes_to_an_end() -> None:
    subject = subject_of(PLACES + claims("place", "daily, value: north"))
    circle = tuple(
        entry.model_copy(update={"within": within})
        for entry, within in zip(subject.categories, ("north", "country", "", "", ""), strict=True)
    )
    looped = subject.model_copy(update={"categories": circle})
    assert lineage(looped, "country") == ("country", "north")


@pytest.mark.parametrize(
    ("one", "other", "exclude"),
    [
        ("'yes'", "'no'", True),
        ("'yes'", "'yes'", False),
        ("'yes'", "'yes', stance: denies", True),
        ("'no'", "'yes', stance: denies", False),
    ],
)
def test_a_statement_excludes_its_denial(one: str, other: str, exclude: bool) -> None:
    text = "subjects: [{id: warned, label: The town was warned, type: statement}]\nclaims:\n"
    text += claims("warned", f"daily, value: {one}", f"herald, value: {other}")
    assert excluded(text) == [exclude, exclude]


@pytest.mark.parametrize(
    ("one", "other", "exclude"),
    [
        ("{members: [Aby, Berg], closed: true}", "{members: [Dal]}", True),
        ("{members: [Aby, Berg], closed: true}", "{members: [Berg]}", False),
        ("{members: [Aby, Berg], closed: true}", "{members: [Aby, Berg]}", False),
        ("{members: [Aby, Berg], closed: true}", "{members: [Aby], closed: true}", True),
        ("{members: [Aby, Berg]}", "{members: [Dal]}", False),
        ("{members: [Aby, Berg]}", "{members: [Aby, Dal], closed: true}", True),
    ],
)
def test_a_list_excludes_another_only_where_one_is_closed_and_lacks_a_member(
    one: str, other: str, exclude: bool
) -> None:
    text = "subjects: [{id: towns, type: set}]\nclaims:\n"
    text += claims("towns", f"daily, value: {one}", f"herald, value: {other}")
    assert excluded(text) == [exclude, exclude]


@pytest.mark.parametrize(
    ("one", "other", "exclude"),
    [
        ("Maria Lindt", "Per Holm", True),
        ("Maria Lindt", "Marja Lindt", False),
        ("Maria Lindt", "MARIA LINDT", False),
        ("Oslo", "Christiania", False),
        ("Oslo", "Kristiansund", True),
    ],
)
def test_a_thing_may_have_two_names_but_a_reader_takes_them_for_two_things(
    one: str, other: str, exclude: bool
) -> None:
    text = "subjects: [{id: city, label: Oslo, aliases: [Christiania], type: name}]\nclaims:\n"
    text += claims("city", f"daily, value: {one}", f"herald, value: {other}")
    assert excluded(text) == [False, exclude]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Oslo", "oslo", True),
        ("Oslo", "Christiania", True),
        ("Bergen", "Oslo", False),
        ("Alexei", "Alexey", True),
        ("Bergen", "Dalen", False),
    ],
)
def test_names_are_one_where_equal_declared_or_spellings(one: str, other: str, same: bool) -> None:
    known = {"label": "Oslo", "aliases": ["Christiania"]}
    names = [read_name(text, **known) for text in (one, other)]  # type: ignore[arg-type]
    assert same_name(*names) == same


def test_the_types_that_are_measured() -> None:
    assert {"date"} == SPANS - FIGURES
    assert {"category", "name", "set", "statement"}.isdisjoint(SPANS)
