"""Shares told by what their people have, levels before, and sums for each."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.claim import Claim
from factcheck.coding.article import Article
from factcheck.coding.code import Coder


def coded(language: Language, text: str) -> list[tuple[str, str, Claim]]:
    found = Coder(language).code(Article("paper", text, published="2023-06-10"))
    labels = {subject.id: subject.label for subject in found.subjects}
    return [(str(claim.value), labels[claim.subject], claim) for claim in found.claims]


def test_the_level_now_is_coded_and_the_one_before_is_not(language: Language) -> None:
    text = "A poll found that 64 percent had no trust in the courts, up from 51 percent in 2021."
    [(value, label, _)] = coded(language, text)
    assert (value, label) == ("64 percent", "Share with no trust in courts")


def test_of_people_named_the_level_before_is_left_too(language: Language) -> None:
    text = "Some 71 percent of voters had no faith in the party, up from 48 percent in 2022."
    assert [value for value, _, _ in coded(language, text)] == ["Some 71 percent"]


def test_what_they_have_and_what_they_lack_are_two_subjects(language: Language) -> None:
    [(_, lacking, _)] = coded(language, "Some 64 percent had little faith in the courts.")
    [(_, having, _)] = coded(language, "Some 64 percent had faith in the courts.")
    assert (lacking, having) == ("Share with no faith in courts", "Share with faith in courts")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The foundation paid 9,000 euros for each household that has lost a relative.",
         "Money per household"),
        ("The fee is $40 per tonne.", "Money: fee per tonne"),
        ("The mill in Torv lost 27 million euros.", "Money lost: mill in Torv"),
        ("The firm paid $40 million per year.", "Money paid: firm"),
    ],
)  # fmt: skip
def test_a_sum_for_each_is_a_price(language: Language, text: str, label: str) -> None:
    assert [found[1] for found in coded(language, text)] == [label]


def test_a_wish_is_of_its_own_verb_alone(language: Language) -> None:
    text = "The agency has asked for $61 million and has received less than a quarter."
    modes = [claim.mode for _, _, claim in coded(language, text)]
    assert modes == ["wish", "is"]


def test_the_date_of_what_it_is_compared_to_is_not_its_own(language: Language) -> None:
    text = "The clinic treated 600 patients, twice as many as a month ago."
    [(_, _, claim)] = coded(language, text)
    assert (claim.as_of, claim.period) == ("", "")
