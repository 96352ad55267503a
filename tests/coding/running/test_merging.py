"""What articles add to a case, one after another."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.casefile.case import Case
from factcheck.claim import Bounds, Claim, Locator, Source, Speaker, Subject
from factcheck.coding.article import Article
from factcheck.coding.code import Coded
from factcheck.coding.running.merging import Merger, without_unused


def _claim(id: str, place: tuple[int, int] = (0, 5), **fields: Any) -> Claim:
    locator = (Locator(start=place[0], end=place[1]),)
    given = {"source": "daily", "subject": "homes", "value": "400", **fields}
    return Claim(id=id, locator=locator, **given)


def _coded(*claims: Claim, source: str = "daily", **more: Any) -> Coded:
    record = Source(id=source)
    return Coded(Article(source, ""), record, **{"subjects": (), "speakers": (), **more},
                 claims=claims)  # fmt: skip


def test_a_source_that_the_case_lacks() -> None:
    case = Case(sources={"daily": Source(id="daily")})
    assert Merger(case).add(_coded()).source is None
    assert Merger(Case()).add(_coded()).source == Source(id="daily")


def test_subjects_of_one_id_are_one_unless_they_differ() -> None:
    homes, money = Subject(id="homes", unit="homes"), Subject(id="homes", type="money")
    merger = Merger(Case(subjects={"roads": Subject(id="roads")}))
    assert merger.add(_coded(_claim("a"), subjects=(homes,))).subjects == (homes,)
    assert merger.add(_coded(_claim("b"), subjects=(homes,))).subjects == ()
    other = merger.add(_coded(_claim("c"), _claim("d"), subjects=(money,)))
    assert [one.id for one in other.subjects] == ["homes-2"]
    assert [claim.subject for claim in other.claims] == ["homes-2", "homes-2"]
    again = merger.add(_coded(_claim("e"), subjects=(money,)))
    assert again.subjects == ()
    assert again.claims[0].subject == "homes-2"
    road = Subject(id="roads")
    assert merger.add(_coded(subjects=(road,))).subjects == ()


def test_speakers_likewise() -> None:
    merger = Merger(Case())
    mayor = Speaker(id="mayor", label="Mayor")
    assert merger.add(_coded(speakers=(mayor,))).speakers == (mayor,)
    assert merger.add(_coded(speakers=(mayor,))).speakers == ()


def test_ids_of_claims_stay_unique() -> None:
    merger = Merger(Case(claims=(_claim("a"),)))
    made = merger.add(_coded(_claim("a"), _claim("b", denies="a"), _claim("b")))
    assert [claim.id for claim in made.claims] == ["a-2", "b", "b-2"]
    assert made.claims[1].denies == ("a-2",)


def test_ids_of_places_stay_unique() -> None:
    merger = Merger(Case(claims=(_claim("daily-at-5"),)))
    twice = (_claim("daily-at-5"), _claim("daily-at-7"), _claim("daily-at-7"), _claim("a-at-7"))
    ids = [claim.id for claim in merger.add(_coded(*twice)).claims]
    assert ids == ["daily-at-5-2", "daily-at-7", "daily-at-7-2", "a-at-7"]
    other = _claim("a-at-7", source="a")
    assert merger.add(_coded(other, source="a")).claims[0].id == "a-at-7-2"


@pytest.mark.parametrize(
    ("claim", "there"),
    [
        (_claim("x", (10, 19)), True),
        (_claim("x", (10, 19), value="far more than 400"), True),
        (_claim("x", (12, 30)), True),
        (_claim("x", (12, 30), value="more than 400"), True),
        (_claim("x", (12, 30), value="300"), False),
        (_claim("x", (19, 30)), False),
        (_claim("x", (10, 19), subject="roads"), True),
        (_claim("x", (10, 19), subject="roads", value="300"), False),
        (_claim("x", (10, 19), subject="roads", value=Bounds(low="400")), False),
        (_claim("x", (10, 19), source="herald"), False),
    ],
)
def test_what_is_there_already(claim: Claim, there: bool) -> None:
    hand = _claim("hand", (10, 19), value="More  than 400")
    merger = Merger(Case(claims=(hand,)), skip=True)
    added = merger.add(_coded(claim, source=claim.source))
    assert (added.there, len(added.claims)) == ((1, 0) if there else (0, 1))
    assert len(Merger(Case(claims=(hand,))).add(_coded(claim)).claims) == 1


def test_ends_in_place_of_words() -> None:
    hand = _claim("hand", (10, 19), value=Bounds(low="400"))
    assert Merger(Case(claims=(hand,)), skip=True).add(_coded(_claim("x", (11, 14)))).there == 1


def test_a_place_as_long_as_no_text_is() -> None:
    hand = _claim("hand", (0, 10**15))
    merger = Merger(Case(claims=(hand,)), skip=True)
    assert merger.add(_coded(_claim("x", (700, 710)))).there == 1


def test_two_claims_of_one_article_may_overlap() -> None:
    added = Merger(Case(), skip=True).add(_coded(_claim("a"), _claim("b")))
    assert len(added.claims) == 2


def test_what_nothing_is_left_for_is_left_out() -> None:
    merger = Merger(Case(claims=(_claim("hand"),)), skip=True)
    homes = Subject(id="homes", unit="homes")
    roads = Subject(id="roads", unit="roads")
    mayor, chief = Speaker(id="mayor"), Speaker(id="chief")
    coded = _coded(
        _claim("a", speaker="chief"), _claim("b", (10, 19), subject="roads", speaker="mayor"),
        subjects=(homes, roads), speakers=(mayor, chief),
    )  # fmt: skip
    left = without_unused(merger.add(coded))
    assert (left.subjects, left.speakers, left.there) == ((roads,), (mayor,), 1)


def _of(source: str, text: str, *subjects: Subject) -> Coded:
    claims = [_claim(f"{source}-{one.id}", source=source, subject=one.id) for one in subjects]
    record = Source(id=source)
    return Coded(Article(source, text), record, subjects, (), tuple(claims))


def _subjects_of(*texts: str, place: str = "") -> list[str]:
    """The subject of the claim that each article adds on "people killed"."""
    merger = Merger(Case())
    id_ = f"deaths-{place.lower()}" if place else "deaths"
    killed = Subject(id=id_, label="People killed", unit="people", place=place)
    added = [merger.add(_of(f"a{n}", text, killed)) for n, text in enumerate(texts)]
    return [claim.subject for one in added for claim in one.claims]


def test_the_dead_of_two_articles_are_not_put_together_without_a_place() -> None:
    fever, ferry = "Cholera is spreading in Kenya.", "A ferry has sunk off Norway."
    assert _subjects_of(fever, ferry) == ["deaths", "deaths-2"]
    assert _subjects_of(fever, ferry, place="Velm") == ["deaths-velm", "deaths-velm"]


def test_articles_whose_heads_name_one_place_share_a_subject() -> None:
    assert _subjects_of("Kenyan clinics are full.", "Cholera: Kenya closes schools.") == [
        "deaths", "deaths",
    ]  # fmt: skip


def test_an_article_read_again_keeps_its_own_subject() -> None:
    killed = Subject(id="deaths", label="People killed", unit="people")
    merger = Merger(Case())
    first = merger.add(_of("a", "A ferry sank.", killed))
    second = merger.add(_of("b", "A fever spreads.", killed))
    assert [one.label for one in second.subjects] == ["People killed (b)"]
    reasons = ("the subject is new to the case, made of “kill”",)
    claims = tuple(
        claim.model_copy(update={"reasons": reasons, "coder": "machine"})
        for claim in (*first.claims, *second.claims)
    )
    case = Case(
        sources={"a": Source(id="a"), "b": Source(id="b")},
        subjects={one.id: one for one in (*first.subjects, *second.subjects)},
        claims=claims,
    )
    again = Merger(case).add(_of("b", "A fever spreads.", killed))
    assert (again.subjects, again.claims[0].subject) == ((), "deaths-2")
