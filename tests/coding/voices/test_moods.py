"""Conditions and names: what the tables of sentences do not show."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from factcheck.coding.voices.mode import mode
from factcheck.coding.voices.speakers import speaker_of
from factcheck.coding.voices.voice import voice
from tests.coding.sentences_coded import language

NOT_YET = {
    "The town will remember the [[70]] people who died in the flood.",
    "The river was due to crest at [[70]] feet.",
    "The bill would cut [[70]] posts.",
    "The city was set to host [[70]] games.",
}
"""Read otherwise: a relative clause that the parser hangs elsewhere, "due" before a noun, a bill
that is a plan to some and a forecast to others, "set to" taken for a decision."""
MODES = YAML(typ="safe", pure=True).load(
    (Path(__file__).parents[1] / "modes.yaml").read_text("utf-8")
)
SENTENCES = [
    (meant, text)
    for half in MODES.values()
    for meant, texts in half.items()
    for text in texts
    if text not in NOT_YET
]


@pytest.mark.parametrize(("meant", "marked"), SENTENCES)
def test_a_figure_is_meant_as_its_sentence_says(meant: str, marked: str) -> None:
    start, end = marked.index("[["), marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    assert mode(language()(text), start, end)[0] == meant


@pytest.mark.parametrize("marked", sorted(NOT_YET))
def test_what_is_not_read_yet_is_still_so(marked: str) -> None:
    start, end = marked.index("[["), marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    meant = next(key for half in MODES.values() for key, them in half.items() if marked in them)
    assert mode(language()(text), start, end)[0] != meant


def _condition(text: str) -> str:
    start = text.index("70")
    return mode(language()(text), start, start + 2)[1]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("If it rains, 70 will stay.", "if it rains"),
        ("The club will sell 70 seats as planned, unless it rains.", "unless it rains"),
        ("Should the dam fail, 70 homes would go.", "should the dam fail"),
        ("The mill, which employs 70 people, will shut if nobody buys it.", ""),
        ("The mill, which will sack 70 men if it can, is old.", "if it can"),
        ("It sold 70 boats, and would sell more if it could.", ""),
        ("In case of a strike, 70 trains will run.", "in case of a strike"),
        ("Even if it rains, 70 will stay.", ""),
        ("They asked if 70 would do.", ""),
        ("It looked as if 70 would do.", ""),
        ("If it rains, nobody comes; but 70 came.", ""),
    ],
)
def test_a_condition_is_the_words_of_its_clause(text: str, condition: str) -> None:
    assert _condition(text) == condition


def test_of_a_long_condition_eight_words_are_quoted() -> None:
    words = _condition("If the new bridge over the old river near the town opens, 70 will come.")
    assert words == "if the new bridge over the old river"


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Interior Minister Marat Sadykov", "Marat Sadykov"),
        ("The interior minister", "interior minister"),
        ("The country's interior minister, Marat Sadykov,", "Marat Sadykov"),
        ("The Ministry of Health", "Ministry of Health"),
        ("Several officials in Kyiv", "officials in Kyiv"),
        ("Reporters Without Borders", "Reporters Without Borders"),
        ("The state broadcaster TRT", "TRT"),
        ("Two unnamed generals, who fled,", "generals"),
    ],
)
def test_a_speaker_is_a_short_name(phrase: str, name: str) -> None:
    doc = language()(f"{phrase} said that prices rose.")
    verb = next(token for token in doc if token.lower_ == "said")
    subject = next(token for token in verb.children if token.dep_ == "nsubj")
    assert speaker_of(subject) == name


def test_a_text_that_says_it_itself_has_no_speaker() -> None:
    whose = voice(language()("The lake has 70 islands."), 13, 15)
    assert (whose.speakers, whose.via, whose.reported, whose.cue) == ((), "", False, "")


def test_the_cue_is_the_word_that_told() -> None:
    assert voice(language()("According to divers, 70 wrecks lie there."), 21, 23).cue == "According"
    assert voice(language()("Divers say 70 wrecks lie there."), 11, 13).cue == "say"
