"""What the case's claims tell of whom and what a draft's sentence speaks."""

from __future__ import annotations

import pytest

from factcheck.casefile import Case
from factcheck.claim import Speaker, Subject
from factcheck.coding.article import Article
from factcheck.drafting.cited import Cited
from factcheck.drafting.evidence import Evidence, Hint
from factcheck.drafting.owning import owners_of
from factcheck.drafting.reading import Reader
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


@pytest.fixture(scope="module")
def reader() -> Reader:
    town: Case = case_of(TOWN)
    assert town.problems == ()
    return Reader(town)


def subjects(reader: Reader, text: str) -> list[str]:
    """The subjects of the case that a draft's figures are of."""
    draft = reader.check(Article("d", f"{text}\n", file="d.txt", published="2024-05-12"))
    return [one.subject.id for one in draft.remarks if one.kind != "news"]


def test_words_of_the_label_link(reader: Reader) -> None:
    assert subjects(reader, "In Ashford 380 homes were flooded.") == ["homes"]


def test_words_of_a_claim_link_too(reader: Reader) -> None:
    assert subjects(reader, "Some 400 houses stood under water by then.") == ["homes"]


def test_words_of_one_family_link(reader: Reader) -> None:
    assert subjects(reader, "Some 2,800 people escaped from Ashford by ferry.") == ["fled"]


def test_a_figure_that_the_case_prints_is_a_hint(reader: Reader) -> None:
    assert subjects(reader, "The river took 20,000 sandbags.") == ["sacks"]
    assert subjects(reader, "A truck brought 310 sandbags to the school.") == []


def test_somebodys_age_is_nobody_elses(reader: Reader) -> None:
    assert subjects(reader, "Ada Brook, 52, lost her home.") == ["ada"]
    assert subjects(reader, "Tom Reed, 52, lost his home.") == []


def test_of_a_row_the_words_ahead_tell(reader: Reader) -> None:
    assert subjects(reader, "Homes flooded in Ashford: 415") == ["homes"]
    assert subjects(reader, "Cars towed: 415") == []


def hint(figure: str, speaker: str = "", mode: str = "is") -> Hint | None:
    """What the case's claims on sandbags say of a figure."""
    town: Case = case_of(TOWN)
    evidence = Evidence(town.claims, town.subjects, load_hedges())
    value = evidence.read(figure, town.subjects["sacks"])
    assert value is not None
    return evidence.hint("sacks", value, [speaker], mode)


def score(figure: str, speaker: str = "", mode: str = "is") -> float:
    found = hint(figure, speaker, mode)
    assert found is not None
    return found.score


def test_a_slip_of_the_point_is_a_lesser_hint_than_the_figure() -> None:
    assert score("20,000") > score("2 million") > score("23,000") > score("3")


def test_a_speaker_that_the_case_cites_is_a_hint() -> None:
    assert score("23,000", speaker="Army") > score("23,000", speaker="Navy")


def test_a_plan_is_no_report() -> None:
    assert score("20,000", mode="will") < score("20,000")


def test_a_handful_is_no_slip_for_thousands() -> None:
    assert hint("several") is None
    assert hint("thousands") is not None


def test_whose_a_subject_is() -> None:
    def of(label: str, type_: str = "money") -> tuple[list[str], list[list[str]]]:
        found = owners_of(Subject(id="x", label=label, type=type_))
        return sorted(found.persons), [sorted(one) for one in found.things]

    assert of("Price of the ticket that Vera Lind bought") == (["lind", "vera"], [])
    assert of("Salary of the surgeon Anna Roth")[0] == ["anna", "roth"]
    assert of("Rooms in the Hotel Astra", "quantity") == ([], [["astra", "hotel"]])
    assert of("Beds in the sports hall of Ostby", "quantity") == ([], [["ostb"]])
    assert of("Age of Lev from Omsk", "age")[0] == ["lev"]
    assert of("Russians who left Russia", "quantity") == ([], [])


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The army laid 900 sandbags, according to Mayor Brook.", "mayor"),
        ("Brook put the damage at $3 million.", "mayor"),
        ("By the Fire Brigade's count 90 people are missing.", "brigade"),
        ("Some 90 people are missing, said Ada Brook.", "mayor"),
        ("Ada Brook lost her own home among 400.", ""),
        ("Brook said 90, the Fire Brigade said 100.", ""),
        ("Ada Brook gave the number as 90.", "mayor"),
        ("Ada Brook gave 90 euros.", ""),
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
