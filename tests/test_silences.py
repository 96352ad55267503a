"""What must never be flagged, on the shipped case: a checker is worth what its silence is worth.

Each test first finds the claims, so that a claim that was taken out is no silence.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

import factcheck
from factcheck.box import Box
from factcheck.outcome import Report

ROOT = Path(__file__).parent.parent


@cache
def report() -> Report:
    return factcheck.check(factcheck.load([ROOT / "claims"]))


def claim(source: str, words: str, subject: str) -> Box:
    """The claim of a source on a subject in whose quote or value the words stand."""
    found = [
        box
        for topic in report().topics
        if topic.subject and topic.subject.id == subject
        for box in topic.boxes
        if box.source.id == source
        and any(words.casefold() in text.casefold() for text in (*box.claim.quote, box.words))
    ]
    assert len(found) == 1, f"{source}: {words}: {len(found)} claims on {subject}"
    return found[0]


def assert_silent(*claims: Box) -> None:
    """No error and no warning holds two of the claims."""
    for finding in report().findings:
        if finding.severity != "note":
            held = {box.id for box in finding.boxes}
            for one, other in combinations(claims, 2):
                assert not {one.id, other.id} <= held, finding.answer.message


def test_one_first_name_on_two_people() -> None:
    vadims = [
        claim("ft-oral", "Vadim, 20", "vadim-student-age"),
        claim("cnn", "28-year-old", "vadim-engineer-age"),
    ]
    assert [box.words for box in vadims] == ["20", "28"]
    assert_silent(*vadims)
    assert_silent(
        claim("ft-oral", "early 20s", "it-trio-age"),
        claim("ft-oral", "Alexander, 32", "alexander-bryansk-age"),
        claim("ft-draft", "33-year-old", "alexander-vnukovo-age"),
        claim("ft-draft", "Andrei, an 18-year-old", "andrei-student-age"),
    )
    assert_silent(
        claim("cnn", "Sergei, a 30-year-old", "sergei-age"),
        claim("moscow-times", "Sergei Shoigu", "call-up-target"),
    )


def test_one_number_with_two_meanings_a_city_and_its_arrivals() -> None:
    assert_silent(
        claim("ft-oral", "about 200,000", "oral-population"),
        claim("cnn", "More than 200,000", "arrivals-kazakhstan"),
    )
    assert_silent(
        claim("ft-oral", "about 200,000", "oral-population"),
        claim("ft-oral", "nearly 100,000", "arrivals-kazakhstan"),
    )


def test_one_number_with_two_meanings_roubles_and_people() -> None:
    assert_silent(
        claim("moscow-times", "100,000 rubles", "trip-cost"),
        claim("ft-oral", "nearly 100,000", "arrivals-kazakhstan"),
    )


def test_two_peoples_money() -> None:
    assert_silent(
        claim("moscow-times", "100,000 rubles", "trip-cost"),
        claim("moscow-times", "10,000 rubles", "fleeing-mans-money"),
    )


def test_two_travellers_waits() -> None:
    assert_silent(
        claim("cnn", "three days", "vadim-engineer-wait"),
        claim("ft-oral", "two nights", "kolomna-party-wait"),
        claim("ft-oral", "spent a night queueing", "it-trio-wait"),
    )


def test_two_travellers_stays() -> None:
    assert_silent(
        claim("nbc", "two or three months", "muscovite-stay"),
        claim("moscow-times", "three weeks", "pavel-stay"),
        claim("nbc", "two to three weeks", "planning-horizon"),
    )


def test_two_periods() -> None:
    """Those who fled since February, since 21 September, and in the last two weeks of one text."""
    assert_silent(
        claim("cnn", "by the millions", "ukrainians-displaced"),
        claim("moscow-times", "estimated 700,000", "left-russia"),
        claim("cnn", "in the last two weeks", "main-movement"),
    )


@pytest.mark.parametrize(
    ("source", "words"), [("ft-oral", "nearly 100,000"), ("cnn", "More than 200,000")]
)
def test_a_part_and_its_whole(source: str, words: str) -> None:
    assert_silent(
        claim(source, words, "arrivals-kazakhstan"),
        claim("moscow-times", "estimated 700,000", "left-russia"),
    )


@pytest.mark.parametrize("words", ["millions of soldiers", "at least 300,000"])
def test_a_plan_and_its_outcome(words: str) -> None:
    assert_silent(
        claim("cnn", words, "call-up-target"),
        claim("moscow-times", "hundreds of thousands", "called-up"),
        claim("moscow-times", "had been achieved", "called-up"),
    )


def test_open_lists_of_destinations() -> None:
    assert_silent(
        claim("ft-oral", "Finland", "destinations"),
        claim("nbc", "Mongolia", "destinations"),
        claim("cnn", "Kyrgyzstan", "destinations"),
        claim("moscow-times", "Armenia", "destinations"),
    )


def test_open_lists_of_home_towns() -> None:
    assert_silent(
        claim("cnn", "Togliatti", "home-towns"),
        claim("ft-oral", "Kolomna", "home-towns"),
        claim("nbc", "Moscow", "home-towns"),
    )


def test_categories_that_the_case_does_not_declare_exclusive() -> None:
    assert_silent(
        claim("nbc", "largest city", "almaty-rank"),
        claim("cnn", "commercial capital", "almaty-rank"),
    )


def test_a_silence_can_be_broken() -> None:
    """So that the tests above are tests: two figures for one thing are held together."""
    with pytest.raises(AssertionError, match="millions"):
        assert_silent(
            claim("cnn", "millions of soldiers", "call-up-target"),
            claim("nbc", "300,000", "call-up-target"),
        )
