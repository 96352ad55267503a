"""Whose word a claim is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile.case import Case
from factcheck.claim import Source, Speaker
from factcheck.linking.origins import Origins, first_sources, origins_of
from factcheck.linking.speakers import link_speakers
from tests.linking.made import case, claim

SOURCES = [
    Source(id="herald", publisher="The Herald"),
    Source(id="herald-2", publisher="THE HERALD"),
    Source(id="post", publisher="Evening Post"),
    Source(id="agency", publisher="News Agency"),
    Source(id="copy", publisher="Daily Copy", copy_of="rewrite"),
    Source(id="rewrite", publisher="Rewriters", copy_of="agency"),
    Source(id="Leaflet-7"),
]
SPEAKERS = [
    Speaker(id="mayor", label="The mayor", aliases=["Mayor Lind"]),
    Speaker(id="post-news", label="Evening Post", aliases=["EP"]),
    Speaker(id="desk", label="Agency desk", aliases=["agency"]),
]


def _of(source: str, speaker: Sequence[str] | str = (), **records: list[Source]) -> tuple[str, ...]:
    one = claim("x", source=source, speaker=speaker)
    made = case(claims=[one], sources=records.get("sources", SOURCES), speakers=SPEAKERS)
    return origins_of(one, made, link_speakers(made))


@pytest.mark.parametrize(
    ("source", "speaker", "origins"),
    [
        ("herald", (), ("the herald",)),
        ("herald-2", (), ("the herald",)),
        ("post", (), ("post-news",)),
        ("Leaflet-7", (), ("Leaflet-7",)),
        ("agency", (), ("news agency",)),
        ("rewrite", (), ("news agency",)),
        ("copy", (), ("news agency",)),
        ("herald", "Mayor Lind", ("mayor",)),
        ("post", "the mayor", ("mayor",)),
        ("copy", "the mayor", ("mayor",)),
        ("herald", "A nurse", ("a nurse",)),
        ("herald", ["The mayor", "a nurse", "Mayor Lind"], ("a nurse", "mayor")),
        ("herald", ["Z", "Y"], ("y", "z")),
        ("post", "the Herald", ("the herald",)),
        ("post", "herald-2", ("the herald",)),
        ("herald", "evening post", ("post-news",)),
        ("herald", "ep", ("post-news",)),
        ("herald", "post-news", ("post-news",)),
        ("herald", "post", ("post-news",)),
        ("post", "leaflet 7", ("Leaflet-7",)),
        ("post", "Rewriters", ("rewriters",)),
        ("post", "copy", ("daily copy",)),
        ("post", "desk", ("news agency",)),
        ("post", "Agency desk", ("news agency",)),
        ("elsewhere", (), ("elsewhere",)),
    ],
)
def test_whose_word(source: str, speaker: Sequence[str], origins: tuple[str, ...]) -> None:
    assert _of(source, speaker) == origins


def test_a_wording_that_no_claim_of_the_case_uses_is_resolved_too() -> None:
    made = case(sources=SOURCES, speakers=SPEAKERS)
    assert Origins(made, {}).of(claim("x", source="post", speaker="MAYOR lind")) == ("mayor",)


def test_the_speakers_of_the_case_are_taken_as_linked() -> None:
    made = case(sources=SOURCES, speakers=SPEAKERS)
    one = claim("x", source="post", speaker="Somebody")
    assert Origins(made, {"Somebody": "mayor"}).of(one) == ("mayor",)


def test_two_who_both_go_by_an_outlet_speak_for_the_outlet() -> None:
    speakers = [Speaker(id=name, label=name, aliases="The Herald") for name in ("Ann", "Bea")]
    made = case(sources=SOURCES, speakers=speakers)
    for name in ("Ann", "Bea", "The Herald"):
        assert Origins(made, {}).of(claim("x", speaker=name)) == ("the herald",)


def test_a_publisher_goes_before_an_id() -> None:
    sources = [Source(id="times", publisher="Gazette"), Source(id="z", publisher="Times")]
    assert _of("times", "Times", sources=sources) == ("times",)
    assert _of("z", "gazette", sources=sources) == ("gazette",)


def test_a_copy_of_what_the_case_lacks_has_its_own_publisher() -> None:
    assert _of("c", sources=[Source(id="c", publisher="Daily", copy_of="gone")]) == ("daily",)


def _copies(*pairs: tuple[str, str]) -> Case:
    return case(sources=[Source(id=one, copy_of=other) for one, other in pairs])


def test_the_first_of_a_chain_of_copies() -> None:
    assert first_sources(_copies(("a", "b"), ("b", "c"), ("c", ""), ("d", "b"), ("e", "gone"))) == {
        "a": "c",
        "b": "c",
        "c": "c",
        "d": "c",
        "e": "e",
    }


def test_a_circle_of_copies_ends() -> None:
    assert first_sources(_copies(("b", "a"), ("a", "b"))) == {"a": "b", "b": "b"}
    assert first_sources(_copies(("a", "a"))) == {"a": "a"}


def test_a_long_chain_takes_no_longer_than_its_length() -> None:
    names = [f"{number:05}" for number in range(20_000)]
    last_first = [*pairwise(names), (names[-1], "")]
    first_first = [(names[0], ""), *((after, before) for before, after in pairwise(names))]
    assert set(first_sources(_copies(*last_first)).values()) == {names[-1]}
    assert set(first_sources(_copies(*first_first)).values()) == {names[0]}


@given(st.lists(st.sampled_from([*SPEAKERS, *SOURCES]), unique_by=id), st.text(min_size=1))
def test_some_origin_always_and_in_any_order(records: list[Speaker | Source], said: str) -> None:
    sources = [record for record in records if isinstance(record, Source)]
    speakers = [record for record in records if isinstance(record, Speaker)]
    one = claim("x", source="post", speaker=[said, "Evening Post"])
    answers = {
        origins_of(one, made, link_speakers(made))
        for made in (
            case(claims=[one], sources=sources, speakers=speakers),
            case(claims=[one], sources=sources[::-1], speakers=speakers[::-1]),
        )
    }
    assert len(answers) == 1
    assert answers.pop()
