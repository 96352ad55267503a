"""What proposed subjects are called, and that one thing said in many ways is one subject."""

from __future__ import annotations

from itertools import combinations

import pytest
from spacy.language import Language

from factcheck.coding.places.nations import people_of
from factcheck.coding.subjects.acts import acts_by_id
from factcheck.coding.subjects.kinds import kind_of, plural
from factcheck.coding.subjects.labelling import label_of_act
from factcheck.coding.subjects.participles import past, past_participle
from tests.coding.subjects.labelled import GROUPS, labels_of

LEAST_LABELS, LEAST_PAIRS = 83, 98
"""Of 99 sentences those called as wanted, and of 117 pairs of one thing those of one subject, as
measured (tests/RESULTS.md)."""


def test_labels_read_as_wanted_and_one_thing_is_one_subject(language: Language) -> None:
    right = pairs = 0
    for group in GROUPS:
        found = [list(labels_of(language, sentence)) for sentence in group["said"]]
        ids = [each[0][0].subject if each else "" for each in found]
        right += sum(bool(each) and each[0][1] == group["label"] for each in found)
        pairs += sum(bool(one) and one == other for one, other in combinations(ids, 2))
    assert right >= LEAST_LABELS
    assert pairs >= LEAST_PAIRS


def test_no_two_things_are_one_subject(language: Language) -> None:
    held: dict[str, set[str]] = {}
    for group in GROUPS:
        for sentence in group["said"]:
            for claim, _ in labels_of(language, sentence):
                held.setdefault(claim.subject, set()).add(group["label"])
    assert [labels for labels in held.values() if len(labels) > 1] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norway won 16 medals.", "Sweden won 12 medals."),
        ("Corvane Ltd sacked 300 bakers.", "Brenta Inc sacked 90 bakers."),
        (
            "In Sund 150 cases of measles were recorded.",
            "In Sund 150 cases of dengue were recorded.",
        ),
        ("In Lissa 12 police officers were hurt.", "In Lissa 12 prison officers were hurt."),
        ("Some 40 flats burned down in Lissa.", "Some 40 houses burned down in Lissa."),
        (
            "In Sund 150 suspected cases of measles were found.",
            "In Sund 90 cases of measles were found.",
        ),
    ],
)
def test_who_what_and_where_keep_things_apart(language: Language, one: str, other: str) -> None:
    ids = [{claim.subject for claim, _ in labels_of(language, text)} for text in (one, other)]
    assert not ids[0] & ids[1]


@pytest.mark.parametrize(
    ("act", "kind", "nation", "place", "label"),
    [
        ("strikes", "docker", "", "Tarn", "Dockers on strike in Tarn"),
        ("deaths", "", "", "Velm", "People killed in Velm"),
        ("arrivals", "", "Syria", "Jordan", "Syrians who arrived in Jordan"),
        ("deaths", "soldier", "Japan", "", "Soldiers from Japan killed"),
        ("departures", "", "", "Norway", "People who left Norway"),
        ("population", "", "", "Lund", "People who live in Lund"),
        ("infections", "suspected cholera", "", "Ruvi", "Suspected cholera cases in Ruvi"),
        ("jobs-lost", "job", "", "Corvane", "Jobs lost at Corvane"),
        ("jobs-lost", "worker", "", "Corvane", "Workers laid off at Corvane"),
    ],
)
def test_a_label_reads_as_an_editor_would_write_it(
    act: str, kind: str, nation: str, place: str, label: str
) -> None:
    assert label_of_act(acts_by_id()[act], kind, nation, place) == label


def test_a_plan_and_a_year_are_told() -> None:
    deaths = acts_by_id()["deaths"]
    assert label_of_act(deaths, "", "", "Velm", year="2019") == "People killed in Velm (2019)"
    closed = acts_by_id()["closures"]
    assert label_of_act(closed, "school", "", "", planned=True) == "Schools closed, as planned"


@pytest.mark.parametrize(
    ("noun", "phrase", "kind", "many"),
    [
        ("houses", "old houses", "home", "homes"),
        ("demonstrators", "", "protester", "protesters"),
        ("police", "", "police officer", "police officers"),
        ("officers", "police officers", "police officer", "police officers"),
        ("officers", "prison officers", "officer", "officers"),
        ("children", "", "child", "children"),
        ("factories", "", "factory", "factories"),
        ("churches", "", "church", "churches"),
    ],
)
def test_one_word_for_the_same_thing(noun: str, phrase: str, kind: str, many: str) -> None:
    assert (kind_of(noun, phrase), plural(kind_of(noun, phrase))) == (kind, many)


@pytest.mark.parametrize(
    ("verb", "then", "done"),
    [
        ("repair", "repaired", "repaired"),
        ("drive", "drove", "driven"),
        ("shut", "shut", "shut"),
        ("bury", "buried", "buried"),
        ("stop", "stopped", "stopped"),
        ("close", "closed", "closed"),
        ("visit", "visited", "visited"),
        ("destroy", "destroyed", "destroyed"),
        ("commit", "committed", "committed"),
    ],
)
def test_past_and_participle(verb: str, then: str, done: str) -> None:
    assert (past(verb), past_participle(verb)) == (then, done)


@pytest.mark.parametrize(
    ("nation", "people"),
    [
        ("Finland", "Finns"),
        ("Germany", "Germans"),
        ("Japan", "People from Japan"),
        ("Laos", "Laotians"),
    ],
)
def test_a_people_in_the_plural(nation: str, people: str) -> None:
    assert people_of(nation) == people
