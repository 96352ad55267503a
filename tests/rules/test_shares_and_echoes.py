"""All or none against a case; one origin's word in several sources."""

from __future__ import annotations

import pytest

from tests.cases import finding, findings, ids, told
from tests.judging.made import HOMES, claims

PAID = "subjects: [{id: paid, type: share, population: victims}]\nclaims:\n"


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("all", "not all", "universal-against-case"),
        ("all", "60%", "universal-against-case"),
        ("none", "some", "universal-against-case"),
        ("none", "all", "universal-against-case"),
        ("100%", "few", "figures-differ"),
        ("half", "90%", "figures-differ"),
        ("almost all", "few", "figures-differ"),
    ],
)
def test_one_case_breaks_all_and_none(one: str, other: str, rule: str) -> None:
    text = PAID + claims("paid", f"daily, value: {one}", f"herald, value: {other}")
    found = finding(text)
    assert found.rule == rule
    broken = "One case to the contrary breaks “" in found.answer.message
    assert broken == (rule == "universal-against-case")


def test_the_universal_that_is_broken_is_named_whichever_comes_first() -> None:
    for rows in (
        ("daily, value: all", "herald, value: 60%"),
        ("daily, value: 60%", "herald, value: all"),
    ):
        found = finding(PAID + claims("paid", *rows))
        assert ". One case to the contrary breaks “all”. " in found.answer.message


def test_a_pair_without_all_or_none_is_left_to_figures() -> None:
    """Half against nine in ten is told, though somebody else says all."""
    text = PAID + claims("paid", "daily, value: 10%", "herald, value: all", "post, value: none")
    assert [f.rule for f in findings(text)] == ["universal-against-case"]
    calm = PAID + claims(
        "paid", "daily, value: 10%", "herald, value: 90%", "post, value: all, mode: wish"
    )
    assert [f.rule for f in findings(calm)] == ["figures-differ"]


def test_counts_have_no_all_or_none() -> None:
    text = HOMES + claims("homes", "daily, value: '1'", "herald, value: '0'")
    assert [f.rule for f in findings(text)] == ["figures-differ"]


def test_an_echo_counts_its_sources() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400', speaker: Mayor",
        "herald, value: '400', speaker: Mayor",
        "post, value: '400', speaker: Mayor",
    )
    found = finding(text)
    assert (found.rule, found.question.partition("/")[2][:7]) == ("echo", "speaker")
    assert ": one origin, Mayor, in 3 sources, so an echo, same figure: " in found.answer.message
    assert sorted(ids(found.boxes)) == ["a", "b", "c"]
    assert len(found.origins) == 1


@pytest.mark.parametrize(
    ("one", "other", "rules"),
    [
        ("daily, speaker: Mayor", "herald, speaker: Mayor", ["echo"]),
        ("daily, speaker: Mayor", "daily, speaker: Mayor", []),
        ("daily, speaker: Mayor", "herald", ["figures-agree"]),
        ("daily", "daily", []),
    ],
)
def test_an_echo_is_of_one_origin_in_two_sources(one: str, other: str, rules: list[str]) -> None:
    text = HOMES + claims("homes", f"{one}, value: '400'", f"{other}, value: '400'")
    assert [f.rule for f in findings(text)] == rules


def test_a_copy_is_an_echo() -> None:
    text = """
    sources: [{id: daily, publisher: Daily}, {id: site, publisher: Site, copy_of: daily}]
    subjects: [{id: homes, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: "400"}
      - {id: b, source: site, subject: homes, value: "400"}
    """
    assert told(text) == [("note", "echo")]
