"""Dates of events and answers that are no figures, in small cases and in single sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pytest

from factcheck.casefile.case import Case
from factcheck.claim import CategoryEntry, Claim, Locator, MemberList, Subject, Type
from factcheck.coding.answers.others import joined, once
from factcheck.coding.article import Article
from factcheck.coding.code import Coded, Coder
from tests.coding.score_others import CASES, compared

if TYPE_CHECKING:
    from spacy.language import Language

FOUND = {"museum": 24, "airline": 25, "outbreak": 12}
WRONG = {"museum": 0, "airline": 0, "outbreak": 0}
"""What the machine takes of what it should, and what else it takes: more or less of either is to be
looked at."""


@pytest.mark.parametrize("case", CASES)
def test_small_cases_are_coded_as_well_as_they_were(case: str, language: Language) -> None:
    want, got = compared(case, language)
    assert len(want & got) >= FOUND[case], sorted(want - got)
    assert len(got - want) <= WRONG[case], sorted(got - want)


def coded(language: Language, subjects: Iterable[Subject], text: str) -> Coded:
    case = Case(subjects={subject.id: subject for subject in subjects})
    return Coder(language, case).code(Article("paper", text, published="2024-05-22"))


def said(language: Language, subjects: Iterable[Subject], text: str) -> list[tuple[str, str]]:
    """What the text gives the subjects that are asked for."""
    wanted = list(subjects)
    known = {subject.id for subject in wanted}
    claims = coded(language, wanted, text).claims
    return [(one.subject, str(one.value)) for one in claims if one.subject in known]


EVENTS = [
    Subject(id="strike-start", label="Start of the strike at the Brone mine", type="date"),
    Subject(id="strike-end", label="Day on which the strike at the Brone mine ended", type="date"),
    Subject(id="vote", label="Day of the vote on the budget", type="date"),
    Subject(id="announced", label="Day on which the closure was announced", type="date"),
    Subject(id="remark", label="Day of Premier Olsen's remark on the miners", type="date"),
    Subject(id="opened", label="When Olsen opened the bridge", type="date"),
]


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        ("The strike at the Brone mine began on May 3.", "strike-start", "May 3"),
        ("Miners have been on edge since the May 3 strike at Brone.", "strike-start", "May 3"),
        ("The strike at the Brone mine was over on Sunday.", "strike-end", "Sunday"),
        ("The strike at Brone ended last Friday, the union said.", "strike-end", "last Friday"),
        ("The vote on the budget was held on 12 April.", "vote", "12 April"),
        ("Parliament gathers on June 4 for the budget vote.", "vote", ""),
        ("The company announced the closure on Monday.", "announced", "Monday"),
        ("They heard on May 8, when the closure was announced.", "announced", "May 8"),
        ("The announcement of the closure last month was no surprise.", "announced", "last month"),
        ("“The miners deserve better,” Premier Olsen said on Tuesday.", "remark", "Tuesday"),
        ("Olsen opened the bridge in March and praised the miners.", "opened", "March"),
        ("Since March 4, when Olsen opened the bridge, traffic has doubled.", "opened", "March 4"),
    ],
)  # fmt: skip
def test_a_date_that_tells_when_an_event_happened_answers_its_subject(
    language: Language, text: str, subject: str, value: str
) -> None:
    assert said(language, EVENTS, text) == ([(subject, value)] if value else [])


@pytest.mark.parametrize(
    "text",
    [
        "A union leader said on Tuesday that the strike at the Brone mine had cost millions.",
        "Two days after the strike at the Brone mine began, the river rose.",
        "The strike at the Brone mine must end by Friday.",
        "The strike at the Brone mine is now in its third week.",
        "The premier's rival spoke about the miners on Tuesday.",
        "Olsen opened a school in March.",
        "The strike at the Kolm quarry began on May 3.",
        "In 2019 the Brone mine had 400 workers.",
        "On Friday the strike at the Brone mine was still not over.",
    ],
)
def test_other_dates_answer_nothing(language: Language, text: str) -> None:
    assert said(language, EVENTS, text) == []


def test_one_date_is_of_two_events_that_one_subject_did(language: Language) -> None:
    events = [
        Subject(id="filed", label="Day on which Norda filed for insolvency", type="date"),
        Subject(id="grounded", label="Day on which the fleet was grounded", type="date"),
    ]
    text = "Norda filed for insolvency on Tuesday and grounded its fleet."
    found = coded(language, events, text).claims
    assert [(one.subject, one.value) for one in found] == [
        ("filed", "Tuesday"),
        ("grounded", "Tuesday"),
    ]
    assert len({one.id for one in found}) == 2


def test_a_past_day_that_would_lie_ahead_is_of_the_year_before(language: Language) -> None:
    crash = [Subject(id="crash", label="Day of the crash at Lomvik", type="date")]
    text = "The crash at Lomvik happened on 9 November."
    assert said(language, crash, text) == [("crash", "2023-11-09")]
    opening = [Subject(id="opening", label="Day on which the museum reopens", type="date")]
    text = "The museum will reopen on 9 November."
    assert said(language, opening, text) == [("opening", "9 November")]
    assert coded(language, opening, text).claims[0].mode == "will"


def test_a_machine_coded_date_says_where_it_stands_and_why(language: Language) -> None:
    text = "The vote on the budget was held on 12 April."
    (claim,) = coded(language, EVENTS, text).claims
    assert claim.coder == "machine"
    assert [text[place.start : place.end] for place in claim.locator] == ["12 April"]
    assert claim.reasons[0].startswith("event linked by “Day of the vote on the budget”")


def test_an_event_that_the_case_does_not_ask_for_is_proposed_where_it_has_a_name(
    language: Language,
) -> None:
    first = coded(language, (), "The strike at Velden Steel ended on Friday.")
    second = coded(language, (), "On Friday the Velden Steel strike ended, to wide relief.")
    (subject,) = first.subjects
    assert subject.label == "Day on which the strike at Velden Steel ended"
    assert [claim.subject for claim in first.claims] == [subject.id]
    assert [one.id for one in second.subjects] in ([subject.id], [])
    assert not coded(language, (), "He left on Friday. The strike ended on Friday.").subjects


def asked(id_: str, label: str, type_: Type, *categories: str) -> Subject:
    entries = tuple(CategoryEntry(name=name) for name in categories)
    return Subject(id=id_, label=label, type=type_, categories=entries)


ANSWERS = [
    asked("bridge", "Whether the Lund bridge is open", "category", "open", "closed"),
    asked("plea", "What Marten Berg pleaded", "category", "guilty", "not guilty"),
    asked("kind", "Kind of lockdown", "category", "partial", "full"),
    asked("insured", "The ship was insured", "statement"),
    asked("sign", "The unions will sign the deal", "statement"),
    asked("mayor", "Name of the mayor of Lund", "name"),
    asked("camp", "Name of the camp in Lund", "name"),
    asked("fled", "Countries to which the rebels fled", "set"),
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Lund bridge has been closed for a week.", [("bridge", "closed")]),
        ("The shop near the park is open on Sundays.", []),
        ("Is the Lund bridge open?", []),
        ("The Lund bridge is not open.", []),
        ("Marten Berg pleaded not guilty.", [("plea", "not guilty")]),
        ("Jon Vik pleaded guilty.", []),
        ("The government ordered a partial lockdown.", [("kind", "partial")]),
        ("A partial eclipse was seen over the town.", []),
        ("The ship was insured, its owner said.", [("insured", "yes")]),
        ("The ship was not insured.", [("insured", "no")]),
        ("The ship was painted white.", []),
        ("If the ship was insured, the owner is lucky.", []),
        ("The unions will not sign the deal.", [("sign", "no")]),
        ("The mayor of Lund, Eva Holm, wept.", [("mayor", "Eva Holm")]),
        ("The mayor of Oste, Per Dahl, wept.", []),
        ("They slept in the Hillside camp in Lund.", [("camp", "Hillside")]),
        ("The rebels fled to Chad and Sudan.", [("fled", "Chad, Sudan")]),
        ("The rebels fled from Chad.", []),
    ],
)  # fmt: skip
def test_answers_that_are_no_figures(
    language: Language, text: str, wanted: list[tuple[str, str]]
) -> None:
    known = {subject.id for subject in ANSWERS}
    found = [
        (
            one.subject,
            ", ".join(one.value.members) if isinstance(one.value, MemberList) else one.value,
        )
        for one in coded(language, ANSWERS, text).claims
        if one.subject in known
    ]
    assert found == wanted


def test_what_is_said_twice_by_one_word_is_one_claim() -> None:
    def claim(place: int, confidence: float, value: str = "open") -> Claim:
        return Claim(
            id=f"paper-at-{place}",
            source="paper",
            subject="bridge",
            value=value,
            locator=(Locator(start=place, end=place + 4),),
            confidence=confidence,
        )

    kept = once([claim(10, 0.6), claim(50, 0.8), claim(90, 0.7, "closed")])
    assert [one.id for one in kept] == ["paper-at-50", "paper-at-90"]
    figure = claim(50, 0.9, "12")
    ids = [one.id for one in joined([figure], kept)]
    assert ids == ["paper-at-50", "paper-at-51", "paper-at-90"]


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Norway has opened its ports, officials said.", [("ports", "yes")]),
        ("Sweden has opened its ports, officials said.", []),
        ("In Norway the Swedes opened their ports.", []),
    ],
)
def test_what_one_country_does_says_nothing_of_another(
    language: Language, text: str, answers: list[tuple[str, str]]
) -> None:
    asked_for = [asked("ports", "Norway will open its ports", "statement")]
    assert said(language, asked_for, text) == answers
