"""A whole case linked at once, and how long that takes."""

from __future__ import annotations

from random import Random
from time import process_time

import pytest

import factcheck.linking as linking
from factcheck.claim import Source, Speaker, Subject
from tests.linking.made import case, claim

SUBJECT = Subject(id="arrivals", label="Arrivals in Norway", unit="people")
CASE = case(
    [SUBJECT],
    [claim("arriving in Norway", id_="a", speaker="MAYOR"), claim("bread", id_="b")],
    [Source(id="s", publisher="The Herald")],
    [Speaker(id="lind", label="Mayor")],
)


def test_what_linking_gives_back() -> None:
    linked = linking.link(CASE)
    assert linked.subjects == {"a": "arrivals"}
    assert linked.links["a"].how == "wording"
    assert linked.speakers == {"MAYOR": "lind"}
    assert [unsure.claim for unsure in linked.unsure] == [CASE.claims[1]]
    assert [linked.origins(one) for one in CASE.claims] == [("lind",), ("the herald",)]
    assert linked == linking.link(CASE)


def test_everything_public_is_there() -> None:
    assert all(hasattr(linking, name) for name in linking.__all__)


@pytest.mark.growth
def test_a_hundred_thousand_claims_on_five_thousand_subjects_take_seconds() -> None:
    """Half by id, a fifth by label, the rest by 3,000 other wordings; 3 seconds when quiet."""
    chance = Random(1)
    counted = ["arrivals", "deaths", "homes", "flights", "votes", "sales", "permits", "jobs"]
    places = [first + last for first in _SOUNDS for last in _SOUNDS]
    labels = [
        f"{chance.choice(counted)} in {chance.choice(places)} in {chance.randrange(1990, 2024)}"
        for _ in range(5_000)
    ]
    subjects = [
        Subject(id=f"s{number}", label=label, unit="people") for number, label in enumerate(labels)
    ]

    free = [" ".join(chance.sample(chance.choice(labels).split(), 5)) for _ in range(3_000)]

    def wording(number: int) -> str:
        if number % 10 < 5:
            return chance.choice(subjects).id
        return chance.choice(labels).upper() if number % 10 < 7 else chance.choice(free)

    claims = [claim(wording(number), "300", f"c{number}") for number in range(100_000)]
    begun = process_time()
    linked = linking.link(case(subjects, claims))
    assert process_time() - begun < 30
    assert len(linked.subjects) + len(linked.unsure) == 100_000
    assert len(linked.subjects) > 80_000


_SOUNDS = ["nor", "swe", "fin", "den", "ice", "est", "lat", "lit", "pol", "ger", "bel", "rum"]
