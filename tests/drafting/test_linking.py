"""What the case's claims tell of whom and what a draft's sentence speaks."""

from __future__ import annotations

import pytest

from factcheck.casefile import Case
from factcheck.claim import Speaker
from factcheck.drafting.cited import Cited
from factcheck.drafting.evidence import Evidence, words_near
from factcheck.drafting.finder import printed
from factcheck.values.figures import read_figure
from factcheck.values.hedges import load_hedges
from tests.cases import case_of

TOWN = """
subjects:
  - {id: homes, label: Homes flooded in Ashford, unit: homes}
  - {id: sacks, label: Sandbags laid along the river, unit: sandbags}
  - {id: fled, label: People who fled Ashford, unit: people}
  - {id: ada, label: Age of Ada Brook, type: age}
claims:
  - {id: a, source: daily, subject: homes, value: "400", quote: 400 houses under water}
  - {id: b, source: daily, subject: sacks, value: "20,000", speaker: Army, quote: "20,000 sandbags"}
  - {id: c, source: herald, subject: fled, value: more than 3000, quote: escaped by boat}
  - {id: d, source: herald, subject: ada, value: "51"}
"""


def ranked(sentence: str, figure: str, type_: str = "quantity", speaker: str = "") -> list[str]:
    """The subjects that a figure of a sentence may be of, the likeliest first."""
    town: Case = case_of(TOWN)
    assert town.problems == ()
    evidence = Evidence(town, printed(town.claims, town.subjects, load_hedges()))
    start = sentence.index(figure)
    near = words_near(sentence, (start, start + len(figure)), (0, len(sentence)))
    fit = [subject for subject in town.subjects.values() if subject.type == type_]
    found = []
    for subject in fit:
        value = read_figure(figure, type_, subject.unit)
        found += evidence.ranked(near, [subject], value, [speaker] if speaker else [])
    return [one.subject.id for one in sorted(found, key=lambda one: -one.score)]


def test_words_of_the_label_link() -> None:
    assert ranked("In Ashford 380 homes were flooded.", "380")[0] == "homes"


def test_words_of_a_claim_link_too() -> None:
    assert ranked("Some 380 stood under water by then.", "380")[0] == "homes"


def test_words_of_one_family_link() -> None:
    assert (
        ranked("Of the villagers 2,800 had to leave, most of them by ferry.", "2,800")[0] == "fled"
    )


def test_a_figure_that_the_case_prints_is_a_hint() -> None:
    assert ranked("The river took 20,000 of them.", "20,000")[0] == "sacks"
    assert ranked("The river took 2 million of them.", "2 million")[0] == "sacks"


def test_a_speaker_that_the_case_cites_is_a_hint() -> None:
    assert ranked("It counted 900 by then.", "900", speaker="Army")[0] == "sacks"


def test_somebodys_age_is_nobody_elses() -> None:
    assert ranked("Ada Brook, 52, lost her home.", "52", "age") == ["ada"]
    assert ranked("Tom, 52, lost his home.", "52", "age") == []


def test_a_handful_is_no_slip_for_thousands() -> None:
    assert "sacks" not in ranked("Several sandbags lay along the river.", "Several")
    assert ranked("Thousands of sandbags lay along the river.", "Thousands")[0] == "sacks"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The army laid 900 sandbags, according to Mayor Brook.", "mayor"),
        ("Brook put the damage at $3 million.", "mayor"),
        ("By the Fire Brigade's count 90 people are missing.", "brigade"),
        ("Some 90 people are missing, said Ada Brook.", "mayor"),
        ("Ada Brook lost her own home among 400.", ""),
        ("Brook said 90, the Fire Brigade said 100.", ""),
        ("Nobody said anything.", ""),
    ],
)
def test_whom_a_sentence_cites(sentence: str, speaker: str) -> None:
    speakers = {
        "mayor": Speaker(id="mayor", label="Ada Brook"),
        "brigade": Speaker(id="brigade", label="The Fire Brigade"),
    }
    assert Cited(speakers).in_sentence(sentence) == speaker


def test_a_case_without_speakers_is_cited_by_nobody() -> None:
    assert Cited({}).in_sentence("Brook said 90.") == ""


def test_a_long_sentence_is_read_in_no_time() -> None:
    speakers = {"mayor": Speaker(id="mayor", label="Ada Brook")}
    assert Cited(speakers).in_sentence("Brook " * 20_000 + "a " * 50_000) == ""
