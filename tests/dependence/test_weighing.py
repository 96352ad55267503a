"""Weights of a whole case, as a user asks for them."""

from __future__ import annotations

import json

import pytest

import factcheck
from factcheck.dependence import questions_of
from factcheck.settings import Settings
from tests.cases import case_of, report_of, topic_of
from tests.report.test_schema import VALIDATOR

WEIGHED = Settings(weigh="sources")
NAMES = ("daily", "herald", "post", "site", "star")


def town(*told: str) -> str:
    """Subjects on which five papers print figures: "400 400 410 900 900" a line."""
    sources = ", ".join(f"{{id: {name}, publisher: The {name.title()}}}" for name in NAMES)
    subjects = ", ".join(f"{{id: s{n}, unit: homes}}" for n in range(len(told)))
    claims = "".join(
        f"  - {{id: {name}-{n}, source: {name}, subject: s{n}, value: '{value}'}}\n"
        for n, line in enumerate(told)
        for name, value in zip(NAMES, line.split(), strict=True)
        if value != "-"
    )
    return f"sources: [{sources}]\nsubjects: [{subjects}]\nclaims:\n{claims}"


COPIED = town(
    *(f"{n}1 {n}1 {n}1 {n}7 {n}7" for n in range(11, 17)),
    *(f"{n}1 {n}3 {n}1 {n}1 {n}1" for n in range(21, 24)),
)


def test_shared_errors_are_told_of_the_sources() -> None:
    report = report_of(COPIED)
    (found,) = report.dependences()
    assert found.sources == ("site", "star")
    assert (found.shared, found.rare) == (9, 6)
    assert found.words == (
        "The Site and The Star print the same on 9 questions, on 6 of them what most others do "
        "not: probably not independent."
    )
    document = report.document()
    assert document["sources"] == [
        {"id": "site", "dependence": found.words},
        {"id": "star", "dependence": found.words},
    ]
    VALIDATOR.validate(document)


def test_where_there_is_too_little_nothing_is_said() -> None:
    report = report_of(town("111 111 111 117 117", "121 121 121 127 127"))
    assert report.dependences() == ()
    assert "sources" not in report.document()


def test_weights_are_off_unless_asked_for() -> None:
    assert report_of(COPIED).weights is None
    report = factcheck.check(case_of(COPIED), settings=WEIGHED)
    assert report.weights is not None
    assert report.weights["the daily"] > 1 > report.weights["the star"]
    assert report.weights == factcheck.weigh(report) == factcheck.weigh(case_of(COPIED))
    document = json.loads(report.to_json())
    assert document["settings"]["weigh"] == "sources"
    assert {one["id"] for one in document["sources"]} == set(NAMES)
    VALIDATOR.validate(document)


def test_findings_do_not_depend_on_weights() -> None:
    weighed = factcheck.check(case_of(COPIED), settings=WEIGHED)
    assert [f.id for f in weighed.findings] == [f.id for f in report_of(COPIED).findings]


HOMES = """
subjects: [{id: homes, unit: homes BEHAVIOUR}]
claims:
  - {id: a, source: daily, subject: homes, value: about 400, speaker: Mayor}
  - {id: b, source: herald, subject: homes, value: "400"}
  - {id: c, source: post, subject: homes, value: "900" MEANT}
"""


@pytest.mark.parametrize(
    ("behaviour", "meant", "voters"),
    [
        ("", "", ["herald", "mayor", "post"]),
        ("", ", mode: will", ["herald", "mayor"]),
        ("", ", condition: if it rains", ["herald", "mayor"]),
        (", behaviour: opinion", "", None),
    ],
)
def test_who_votes(behaviour: str, meant: str, voters: list[str] | None) -> None:
    text = HOMES.replace(" BEHAVIOUR", behaviour).replace(" MEANT", meant)
    questions = list(questions_of(topic_of(text)))
    assert [[vote.origin for vote in one] for one in questions] == ([voters] if voters else [])


def test_a_hedge_is_no_other_figure() -> None:
    (votes,) = questions_of(topic_of(HOMES.replace(" BEHAVIOUR", "").replace(" MEANT", "")))
    forms = {vote.origin: vote.form for vote in votes}
    assert forms["mayor"] == forms["herald"] != forms["post"]
