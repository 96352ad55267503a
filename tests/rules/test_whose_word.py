"""Whose word it is: drift, words at odds, and origins of one body."""

from __future__ import annotations

import pytest

from factcheck.finding import Finding
from tests.cases import finding, findings, told
from tests.judging.made import HOMES, claims

STATE = """
speakers:
  - {id: state, label: The government, aliases: [the country]}
  - {id: minister, label: The minister, within: state}
  - {id: deputy, label: His deputy, within: minister}
  - {id: brigade, label: Fire brigade}
"""


def mayor(one: str, other: str) -> str:
    return HOMES + claims(
        "homes", f"daily, speaker: Mayor, value: {one}", f"herald, speaker: Mayor, value: {other}"
    )


@pytest.mark.parametrize(
    ("one", "other", "rules"),
    [
        ("'400'", "about 400", ["drift"]),
        ("'400'", "more than 400", ["drift"]),
        ("about 400", "more than 400", ["drift"]),
        ("nearly 400", "about 400", ["drift"]),
        ("'400'", "'400'", ["echo"]),
        ("about 400", "around 400", ["echo"]),
        ("about 400", "'410'", ["echo"]),
        ("nearly 400", "more than 400", ["figures-differ"]),
    ],
)
def test_hedges_that_differ_on_one_figure_have_drifted(
    one: str, other: str, rules: list[str]
) -> None:
    assert [found.rule for found in findings(mayor(one, other))] == rules


def test_drift_is_told_beside_an_agreement_with_others() -> None:
    text = mayor("'400'", "about 400") + (
        "  - {id: c, subject: homes, source: post, value: '400', speaker: Fire brigade}\n"
    )
    assert told(text) == [("note", "drift"), ("note", "figures-agree")]
    assert [box.id for box in finding(text, "drift").boxes] == ["a", "b"]


def test_what_outlets_say_themselves_does_not_drift() -> None:
    text = HOMES + claims("homes", "daily, value: '400'", "herald, value: about 400")
    assert told(text) == [("note", "figures-agree")]


def test_outlets_at_odds_over_what_one_speaker_said() -> None:
    found = finding(mayor("'400'", "'900'"))
    assert found.answer.same_speaker == "Mayor"
    assert found.answer.message.endswith(
        "Both quote Mayor: one of them has it wrong, or Mayor said both."
    )


@pytest.mark.parametrize(
    "rows",
    [
        ("daily, speaker: Mayor, value: '400'", "herald, speaker: Fire brigade, value: '900'"),
        ("daily, speaker: Mayor, value: '400'", "daily, speaker: Mayor, value: '900'"),
        ("daily, value: '400'", "herald, value: '900'"),
    ],
)
def test_other_conflicts_are_over_what_is_so(rows: tuple[str, str]) -> None:
    found = finding(HOMES + claims("homes", *rows))
    assert found.answer.same_speaker == ""
    assert "Both quote" not in found.answer.message


def said_by(*speakers: str, last: str = "'400'") -> Finding:
    papers = ("daily", "herald", "post")
    rows = [
        f"{paper}, speaker: {who}, value: {last if who == speakers[-1] else '400'!r}"
        for paper, who in zip(papers, speakers, strict=False)
    ]
    return finding(STATE + HOMES + claims("homes", *rows))


@pytest.mark.parametrize(
    ("speakers", "body"),
    [
        (("The minister", "the country"), "The government"),
        (("His deputy", "The minister"), "The minister"),
        (("His deputy", "The government"), "The government"),
    ],
)
def test_origins_of_one_body_are_counted_and_told(speakers: tuple[str, str], body: str) -> None:
    found = said_by(*speakers)
    assert (found.rule, found.answer.related, len(found.origins)) == ("figures-agree", True, 2)
    assert f"belong to one body, {body}: that is less" in found.answer.message


def test_a_stranger_among_them_makes_them_unrelated_and_is_told() -> None:
    found = said_by("The minister", "The government", "Fire brigade")
    assert not found.answer.related
    assert found.answer.message.endswith(
        " The minister and The government belong to one body, The government."
    )


def test_strangers_are_not_related() -> None:
    found = said_by("The minister", "Fire brigade")
    assert not found.answer.related
    assert "body" not in found.answer.message


def test_one_side_of_a_discrepancy_may_be_of_one_body() -> None:
    rows = (
        "daily, speaker: The minister, value: '400'",
        "herald, speaker: His deputy, value: '400'",
        "post, speaker: Fire brigade, value: '900'",
    )
    (found,) = findings(STATE + HOMES + claims("homes", *rows), "figures-differ")
    assert found.answer.related
    assert found.answer.message.endswith("Those behind “400” belong to one body, The minister.")


def test_origins_are_named_as_the_case_names_them() -> None:
    text = (
        STATE
        + HOMES
        + claims("homes", "daily, speaker: the country, value: '400'", "herald, value: '400'")
    )
    found = finding(text)
    assert found.origins == ("herald", "state")
    assert found.named(found.origins) == ("Herald", "The government")


def test_an_echo_says_who_copies_whom() -> None:
    text = """
    sources: [{id: daily, publisher: Daily}, {id: site, publisher: Site, copy_of: daily}]
    subjects: [{id: homes, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: "400"}
      - {id: b, source: site, subject: homes, value: "400", via: an agency}
    """
    message = finding(text, "echo").answer.message
    assert "one origin, Daily, in 2 sources, so an echo" in message
    assert message.endswith(" Site copies Daily. Site has it from an agency.")
