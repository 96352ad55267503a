"""What a denial answers, and what it leaves alone."""

from __future__ import annotations

import pytest

from tests.cases import finding, findings, ids, report_of, told
from tests.judging.made import CAME, CAMP, DEAD, HOMES, claims

DATE = "subjects: [{id: opened, type: date}]\nclaims:\n"
NAME = "subjects: [{id: boat, type: name}]\nclaims:\n"
SUM = "subjects: [{id: paid, type: money}]\nclaims:\n"
SHARE = "subjects: [{id: safe, type: share, population: wells}]\nclaims:\n"
AGE = "subjects: [{id: age, type: age}]\nclaims:\n"
TOWNS = "subjects: [{id: towns, type: set}]\nclaims:\n"
CAUSE = """
subjects:
  - {id: cause, type: category, categories: [{name: flood}, {name: flash flood, within: flood}]}
claims:
"""


def answers(text: str, subject: str, said: str, denied: str) -> bool:
    found = findings(
        text + claims(subject, f"daily, value: {said}", f"herald, value: {denied}, stance: denies")
    )
    assert [f.rule for f in found] in ([], ["denied"])
    return bool(found)


@pytest.mark.parametrize(
    ("text", "subject", "said", "denied", "hit"),
    [
        (HOMES, "homes", "'400'", "'400'", True),
        (HOMES, "homes", "more than 400", "'400'", True),
        (HOMES, "homes", "nearly 400", "more than 400", True),
        (HOMES, "homes", "'3,958'", "'4,000'", True),
        (HOMES, "homes", "'430'", "'400'", False),
        (HOMES, "homes", "hundreds", "hundreds", True),
        (HOMES, "homes", "hundreds", "'400'", False),
        (SUM, "paid", "$2.4 million", "$2.4 million", True),
        (SUM, "paid", "€2.4 million", "$2.4 million", False),
        (SHARE, "safe", "all", "all", True),
        (AGE, "age", "16-year-old", "'16'", True),
        (AGE, "age", "17-year-old", "'16'", False),
        (DATE, "opened", "2024-04-12", "12 April", True),
        (DATE, "opened", "2024-04-12", "April", True),
        (DATE, "opened", "April", "2024-04-12", False),
        (NAME, "boat", "Silver Gull", "Silver Gull", True),
        (NAME, "boat", "Black Gull", "Silver Gull", False),
        (CAUSE, "cause", "flash flood", "flood", True),
        (CAUSE, "cause", "flood", "flash flood", False),
        (TOWNS, "towns", "'Dal, Berg'", "Dal", True),
        (TOWNS, "towns", "Dal", "'Dal, Berg'", False),
        (CAME, "came", "'9', period: 2024-05-01", "'9', period: 2024-05-01", True),
        (CAME, "came", "'9', period: 2024-05-01", "'9', period: 2024-05-02", False),
        (CAMP, "camp", "'90', as_of: 2024-05-01", "'90', as_of: 2024-05-01", True),
        (CAMP, "camp", "'90', as_of: 2024-05-01", "'90', as_of: 2024-05-09", False),
    ],
)
def test_what_a_denial_answers(text: str, subject: str, said: str, denied: str, hit: bool) -> None:
    assert answers(text, subject, said, denied) is hit


def test_a_denial_stands_in_no_position_and_holds_all_that_it_answers() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "post, value: about 400",
        "herald, value: '400', speaker: Mayor, stance: denies",
        "herald, value: '900'",
    )
    denied, *others = findings(text)
    assert (denied.rule, denied.severity) == ("denied", "error")
    assert ids(denied.boxes) == ["a", "b", "c"]
    assert denied.question == "homes/denial/400 homes" or denied.question.startswith("homes/denial")
    assert all("c" not in ids(other.boxes) for other in others)
    assert {other.rule for other in others} == {"figures-agree", "figures-differ"}


def test_what_it_names_it_answers_and_nothing_else() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "post, value: '400'",
        "herald, value: '999', stance: denies, denies: b",
    )
    (found,) = findings(text, "denied")
    assert ids(found.boxes) == ["b", "c"]


def test_one_finding_for_all_denials_of_one_thing() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "post, value: '400', speaker: Mayor, stance: denies",
        "herald, value: '400', speaker: Fire brigade, stance: denies",
    )
    found = finding(text)
    assert ids(found.boxes) == ["a", "c", "b"]
    assert "Fire brigade, in Herald; Mayor, in Post, deny “400” (The Daily)." in (
        found.answer.message
    )


def test_who_denies_what_he_is_quoted_with_was_misquoted_or_has_withdrawn() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400', speaker: Mayor",
        "herald, value: '400', speaker: Mayor, stance: denies",
    )
    found = finding(text)
    assert found.severity == "error"
    assert "misquoted there, or withdrawn since; the claims cannot tell" in found.answer.message


def test_only_what_supersedes_is_a_retraction() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400', speaker: Mayor",
        "herald, value: '400', speaker: Mayor, stance: denies, supersedes: a",
    )
    found = finding(text)
    assert (found.rule, found.kind) == ("claim-revised", "change")
    assert "was withdrawn: “400” (Mayor, in Herald) is denied" in found.answer.message


def test_a_denial_that_was_superseded_answers_nothing() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "herald, value: '400', stance: denies",
        "herald, value: '400', supersedes: b",
    )
    assert told(text) == [("warning", "claim-revised"), ("note", "figures-agree")]


def test_a_count_that_never_falls_is_denied_like_any_other() -> None:
    text = DEAD + claims(
        "dead",
        "daily, value: more than 500",
        "herald, value: '900'",
        "post, value: '500', stance: denies",
    )
    assert ids(finding(text, "denied").boxes) == ["a", "c"]


def test_every_claim_of_it_was_compared() -> None:
    text = HOMES + claims("homes", "daily, value: '4'", "herald, value: '4', stance: denies")
    assert report_of(text).counts["compared"] == 2
