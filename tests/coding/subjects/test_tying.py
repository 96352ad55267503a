"""Which proposed subjects figures of another article may be linked to."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Source, Subject
from factcheck.coding.article import Article
from factcheck.coding.code import Coder
from factcheck.coding.subjects.tying import PROPOSED, loose, proposed_from

KILLED = Subject(id="deaths", label="People killed", unit="people")
IN_ADEL = Subject(id="deaths-adel", label="People killed in Adel", unit="people", place="Adel")


def case_of(subject: Subject, coder: str = "machine", confirmed: bool | None = None) -> Case:
    claim = Claim(
        id="a-1",
        source="a",
        subject=subject.id,
        value="41",
        coder=coder,
        confirmed=confirmed,
        reasons=(f"{PROPOSED}, made of “kill”",),
    )
    return Case(sources={"a": Source(id="a")}, subjects={subject.id: subject}, claims=(claim,))


def test_a_place_a_people_or_a_name_ties() -> None:
    assert loose(KILLED)
    assert not loose(IN_ADEL)
    assert not loose(Subject(id="seats", label="Seats won by Liberals"))
    assert not loose(Subject(id="arrivals", label="Arrivals", population="Syria"))


def test_what_a_person_has_confirmed_or_added_to_is_no_proposal() -> None:
    assert proposed_from(case_of(KILLED)) == {"deaths": frozenset({"a"})}
    assert proposed_from(case_of(KILLED, confirmed=True)) == {}
    assert proposed_from(case_of(KILLED, coder="hand")) == {}


@pytest.mark.parametrize(
    ("subject", "text", "linked"),
    [
        (IN_ADEL, "The fire killed 44 people in Adel.", True),
        (KILLED, "A ferry sank, killing 19 people.", False),
    ],
)
def test_only_what_is_tied_is_linked(
    language: Language, subject: Subject, text: str, linked: bool
) -> None:
    found = Coder(language, case_of(subject)).code(Article("b", text))
    [claim] = found.claims
    assert claim.reasons[0].startswith("subject linked by") == linked


def test_a_declared_subject_is_linked_by_its_words(language: Language) -> None:
    declared = Subject(id="ferry", label="People killed in the ferry accident", unit="people")
    case = Case(subjects={"ferry": declared})
    text = "The ferry accident killed 19 people."
    [claim] = Coder(language, case).code(Article("b", text)).claims
    assert claim.reasons[0].startswith("subject linked by")
