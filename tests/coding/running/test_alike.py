"""Subjects of one event in two articles that are one, though only one names the place."""

from __future__ import annotations

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Source, Subject
from factcheck.coding.article import Article
from factcheck.coding.code import Coded
from factcheck.coding.running.merging import Merger

WIRE = "A flood in Velm has killed many, Ida Holm said. It rains. Later Ida Holm left for Oste."
LOCAL = "The flood at Velm: what we know. So far Ida Holm has said nothing about Oste."
FAR = "A fever in Kirn has killed many, Per Lund said in Kirn. Later Per Lund left."

KILLED = Subject(id="deaths", label="People killed", unit="people")
IN_VELM = Subject(id="deaths-velm", label="People killed in Velm", unit="people", place="Velm")
IN_OSTE = Subject(id="deaths-oste", label="People killed in Oste", unit="people", place="Oste")


def coded(source: str, text: str, subject: Subject, value: str = "9") -> Coded:
    claim = Claim(id=f"{source}-1", source=source, subject=subject.id, value=value)
    record = Source(id=source, published="2024-05-06")
    return Coded(Article(source, text), record, (subject,), (), (claim,))


def subjects(*articles: Coded) -> list[str]:
    merger = Merger(Case())
    return [claim.subject for one in articles for claim in merger.add(one).claims]


def test_a_place_that_the_head_names_goes_without_saying() -> None:
    told = subjects(coded("a", WIRE, IN_VELM), coded("b", LOCAL, KILLED))
    assert told == ["deaths-velm", "deaths-velm"]
    assert subjects(coded("b", LOCAL, KILLED), coded("a", WIRE, IN_VELM)) == ["deaths", "deaths"]


def test_another_place_does_not() -> None:
    told = subjects(coded("a", WIRE, IN_OSTE), coded("b", LOCAL, KILLED))
    assert told == ["deaths-oste", "deaths"]


def test_another_event_is_another_thing() -> None:
    assert subjects(coded("a", WIRE, IN_VELM), coded("b", FAR, KILLED)) == ["deaths-velm", "deaths"]
    assert subjects(coded("a", WIRE, KILLED), coded("b", FAR, KILLED)) == ["deaths", "deaths-2"]


def test_homes_are_houses_and_a_province_is_called_without_it() -> None:
    homes = Subject(id="destruction-home", unit="homes")
    houses = Subject(id="destruction-home", unit="houses")
    told = subjects(coded("a", WIRE, homes), coded("b", LOCAL, houses))
    assert told == ["destruction-home", "destruction-home"]
    province = Subject(id="deaths-velm-province", unit="people", place="Velm province")
    told = subjects(coded("a", WIRE, province), coded("b", LOCAL, IN_VELM))
    assert told == ["deaths-velm-province", "deaths-velm-province"]


def test_one_sum_for_things_of_one_name_is_of_one_thing() -> None:
    aid = Subject(id="money-emergency-aid", type="money")
    package = Subject(id="money-aid-package", type="money")
    roads = Subject(id="money-road", type="money")
    first = coded("a", WIRE, aid, "9 million euros")
    assert subjects(first, coded("b", LOCAL, package, "EUR 9 million")) == [aid.id, aid.id]
    assert subjects(first, coded("b", LOCAL, package, "EUR 8 million")) == [aid.id, package.id]
    assert subjects(first, coded("b", LOCAL, roads, "EUR 9 million")) == [aid.id, roads.id]
