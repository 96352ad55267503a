"""Who is one speaker, and who belongs to whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Speaker
from factcheck.linking.speakers import (
    SpeakerNames,
    bodies,
    link_speakers,
    misspelt,
    names_of,
    own_name,
    related,
)
from tests.linking.made import case, claim

HEALTH = Speaker(id="health", label="Ministry of Health", aliases=["MoH"], within="government")
DEFENCE = Speaker(id="defence", label="Ministry of Defence", within="government")
MINISTER = Speaker(id="minister", label="Health minister", within="health")
GOVERNMENT = Speaker(id="government")
MAYOR = Speaker(id="mayor", label="The mayor")
CASE = case(speakers=[HEALTH, DEFENCE, MINISTER, GOVERNMENT, MAYOR])


@pytest.mark.parametrize(
    ("wording", "speaker"),
    [
        ("health", "health"),
        ("Ministry of Health", "health"),
        ("ministry  of health!", "health"),
        ("moh", "health"),
        ("Government", "government"),
        ("the mayor", "mayor"),
        ("A nurse", "a nurse"),
        ("a  NURSE", "a nurse"),
        ("Ministry of Sport", "ministry of sport"),
        ("?!", "?!"),
        (" ? ", "?"),
    ],
)
def test_whom_a_wording_names(wording: str, speaker: str) -> None:
    assert SpeakerNames(CASE.speakers).resolve(wording) == speaker


def test_ids_go_before_names_and_exact_ids_before_all() -> None:
    speakers = {
        record.id: record
        for record in (
            Speaker(id="A-1", label="b"),
            Speaker(id="a 1", label="c"),
            Speaker(id="b", label="A-2"),
            Speaker(id="a-2", label="B"),
        )
    }
    names = SpeakerNames(speakers)
    assert names.resolve("A-1") == "A-1"
    assert names.resolve("a 1") == "a 1"
    assert names.resolve("b") == "b"
    assert names.resolve("B") == "b"
    assert names.resolve("A 2") == "a-2"


def test_a_name_that_two_share_names_neither() -> None:
    speakers = {
        record.id: record
        for record in (
            Speaker(id="x", label="Alex One", aliases=["Alex"]),
            Speaker(id="y", label="Alex Two", aliases=["alex", "Two"]),
        )
    }
    names = SpeakerNames(speakers)
    assert names.resolve("Alex") == "alex"
    assert names.resolve("two") == "y"
    assert names.resolve("alex one") == "x"


def test_one_who_is_named_twice_is_one() -> None:
    speakers = {"x": Speaker(id="x", label="Alex", aliases=["ALEX", "alex."])}
    assert SpeakerNames(speakers).resolve("aLeX") == "x"


def test_every_wording_of_a_case_in_order() -> None:
    claims = [
        claim("x", id_="1", speaker=["MoH", "a nurse"]),
        claim("x", id_="2"),
        claim("x", id_="3", speaker="A nurse"),
    ]
    found = link_speakers(case(claims=claims, speakers=[HEALTH]))
    assert list(found.items()) == [
        ("A nurse", "a nurse"),
        ("MoH", "health"),
        ("a nurse", "a nurse"),
    ]


def test_names_of_a_speaker() -> None:
    assert names_of(HEALTH) == ("Ministry of Health", "MoH")
    assert names_of(GOVERNMENT) == ("government",)
    assert own_name("The  Mayor.") == "the mayor"
    assert own_name(" ?  ! ") == "? !"


def test_the_bodies_one_belongs_to() -> None:
    assert bodies(CASE, "minister") == ("health", "government")
    assert bodies(CASE, "health") == ("government",)
    assert bodies(CASE, "government") == ()
    assert bodies(CASE, "nobody") == ()


def test_a_body_that_the_case_lacks_ends_the_chain() -> None:
    lone = case(speakers=[HEALTH])
    assert bodies(lone, "health") == ("government",)


def test_a_circle_ends() -> None:
    circle = case(speakers=[Speaker(id="a", within="b"), Speaker(id="b", within="a")])
    assert bodies(circle, "a") == ("b",)
    assert bodies(case(speakers=[Speaker(id="a", within="a")]), "a") == ()


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("minister", "health", True),
        ("minister", "government", True),
        ("minister", "defence", True),
        ("health", "defence", True),
        ("minister", "mayor", False),
        ("mayor", "a nurse", False),
        ("a nurse", "a patient", False),
        ("health", "health", False),
        ("a nurse", "a nurse", False),
    ],
)
def test_related(one: str, other: str, answer: bool) -> None:
    assert related(CASE, one, other) is answer
    assert related(CASE, other, one) is answer


@given(st.text())
def test_any_wording_names_somebody(wording: str) -> None:
    found = SpeakerNames(CASE.speakers).resolve(wording)
    assert found == SpeakerNames(CASE.speakers).resolve(found)
    assert bool(found) == bool(wording.strip())


@pytest.mark.parametrize(
    ("wording", "meant"),
    [
        ("mayro", "mayor"),
        ("Mayr", None),  # too short a name has no slips
        ("mayoress", None),
        ("Fire brigad", "brigade"),
        ("the fire brigade", None),
        ("Ministry", None),
    ],
)
def test_a_slip_of_the_pen_is_no_second_witness(wording: str, meant: str | None) -> None:
    speakers = {
        "mayor": Speaker(id="mayor"),
        "brigade": Speaker(id="brigade", label="Fire brigade"),
        "minister": Speaker(id="minister", label="Minister"),
    }
    assert misspelt([wording], speakers).get(wording) == meant
