"""Two statements as a writer and a source have them, and whether they agree."""

from __future__ import annotations

from datetime import date
from decimal import localcontext
from typing import TYPE_CHECKING

import pytest

from factcheck.pairing.judge import judge_pair
from factcheck.values.when import When, days

if TYPE_CHECKING:
    from spacy.language import Language

FOLLOW = [
    ("The ferry carried 214 passengers, the harbour master said.", "The ferry carried 214 people."),
    ("The ferry carried 214 passengers.", "The ferry carried more than 200 passengers."),
    ("The fire destroyed about 40 homes in Lund.", "The blaze destroyed about 40 houses in Lund."),
    ("Exports rose by 12 percent to $3.4 billion.", "Exports climbed 12% to $3.4bn."),
    ("The bridge, opened on 4 May 1998, is 3 km long.", "The bridge is 3,000 metres long."),
    ("The museum opened on 4 May 1998.", "The museum opened in 1998."),
    ("The museum opened on 4 May 1998.", "The museum opened before 2001."),
    ("Troops shot 12 miners and injured 31 of them.", "31 miners were hurt by troops."),
    ("The council hired 14 nurses and 9 doctors.", "The council hired 9 physicians."),
]
CONTRADICT = [
    ("The ferry carried 214 passengers.", "The ferry carried 180 passengers."),
    ("The ferry carried 214 passengers.", "The ferry carried fewer than 200 passengers."),
    (
        "The ferry sank with 214 passengers on board.",
        "The ferry sank; 180 passengers were on board.",
    ),
    ("The museum opened on 4 May 1998.", "The museum opened in 2001."),
    ("The museum opened on 4 May 1998.", "The museum opened after 1998."),
    ("Exports rose by 12 percent last year.", "Exports fell by 12 percent last year."),
    ("Harriers beat Rovers in the final.", "Rovers beat Harriers in the final."),
    ("The minister did not sign the treaty.", "The minister signed the treaty."),
]
OPEN = [
    ("The ferry carried more than 200 passengers.", "The ferry carried 214 passengers."),
    ("The ferry carried 214 passengers.", "The captain had been drunk for 3 days."),
    ("The ferry carried 214 passengers.", "The ferry carried 214 passengers and 30 cars."),
    ("Norway issued 300 permits in May.", "Chile issued 900 permits in May."),
    ("The club won the cup in 2006.", "The club won the cup in 2014."),
    ("Prices were 4 percent higher in June 2018.", "Prices were 9 percent higher in March 2021."),
    ("Seven northern towns were flooded.", "Forty towns were flooded."),
]


@pytest.mark.parametrize(("a", "b"), FOLLOW)
def test_what_a_statement_says_follows_from_it(a: str, b: str, language: Language) -> None:
    assert judge_pair(a, b, language).relation == "entails"


@pytest.mark.parametrize(("a", "b"), CONTRADICT)
def test_what_a_statement_rules_out_contradicts_it(a: str, b: str, language: Language) -> None:
    assert judge_pair(a, b, language).relation == "contradicts"


@pytest.mark.parametrize(("a", "b"), OPEN)
def test_what_a_statement_does_not_tell_is_left_open(a: str, b: str, language: Language) -> None:
    assert judge_pair(a, b, language).relation == "neutral"


def test_the_direction_matters(language: Language) -> None:
    exact, bound = "The flood killed 7 people.", "The flood killed more than 5 people."
    assert judge_pair(exact, bound, language).relation == "entails"
    assert judge_pair(bound, exact, language).relation == "neutral"


def test_relative_dates_are_counted_from_publication(language: Language) -> None:
    published = days(date(2021, 3, 5), date(2021, 3, 5))
    when = When("2021-03-05", published, published)
    a, b = "The mine closed yesterday.", "The mine closed on 4 March 2021."
    assert judge_pair(a, b, language, when).relation == "entails"
    assert judge_pair(a, "The mine closed in 2019.", language, when).relation == "contradicts"


def test_why_is_a_sentence_that_names_the_figures(language: Language) -> None:
    a = "The strike at the port idled 900 dockers for two weeks, the union said."
    found = judge_pair(a, "The port's strike idled more than 800 dockers.", language)
    assert found.why == "“more than 800” follows from “900”; its words are there."
    found = judge_pair(a, "The strike at the port idled 700 dockers.", language)
    assert found.why == "“700” cannot be so where “900” is."
    found = judge_pair(a, "The strike at the port cost $4 million.", language)
    assert found.why.startswith("Nothing in the first statement tells “$4 million”")


def test_control_codes_of_a_statement_reach_nobody(language: Language) -> None:
    a = "The strike idled 900 dockers\x1b[2J in the port."
    found = judge_pair(a, "The strike \x1b[31midled 700 dockers in the old\u202eport.", language)
    assert found.why.isprintable()


def test_what_is_no_statement_is_left_open(language: Language) -> None:
    found = judge_pair("The ferry carried 214 passengers. " * 200, "It carried 214.", language)
    assert (found.relation, "3,000 characters" in found.why) == ("neutral", True)
    found = judge_pair("7 8 9 " * 400, "It carried 214 goats.", language)
    assert (found.relation, "50 figures" in found.why) == ("neutral", True)


@pytest.mark.parametrize("text", ["", " ", "…", "3", "no", "1 2 3 4 5 6 7 8 9 " * 40, "$" * 500])
def test_any_text_is_judged(text: str, language: Language) -> None:
    for a, b in ((text, "The ferry carried 214 passengers."), ("It had 3 cars.", text)):
        assert judge_pair(a, b, language).why.endswith(".")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The ferry carried 214,312 passengers.", "The ferry carried 214,316 passengers."),
        ("The wall is 12 miles long.", "The wall is 19.3 km long."),
        ("Ann picked 1,204 pears and Ben 9,317.", "10,521 pears were picked in all."),
    ],
)
def test_a_program_that_keeps_few_digits_gets_the_same_judgement(
    a: str, b: str, language: Language
) -> None:
    usual = judge_pair(a, b, language)
    assert usual.relation != "neutral"
    with localcontext() as context:
        context.prec = 3
        assert judge_pair(a, b, language) == usual
