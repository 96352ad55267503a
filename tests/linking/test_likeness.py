"""Scores of free wordings, and that the short way to them leaves nobody out."""

from __future__ import annotations

from itertools import islice
from math import log
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Subject
from factcheck.linking.likeness import FLOOR, Likeness, Match
from factcheck.linking.wording import stems
from factcheck.values.names import normalise_name
from tests.linking.made import unblocked

NORWAY = Subject(id="n", label="Arrivals in Norway", unit="people")
SWEDEN = Subject(id="s", label="Arrivals in Sweden", unit="people")


def test_the_same_words_score_all_of_a_hundred() -> None:
    assert Likeness([NORWAY]).ranked("arrivals of people in Norway") == [
        Match("n", 100.0, "Arrivals in Norway")
    ]


def test_a_word_left_out_counts_by_its_weight() -> None:
    arrive, norway = log(1 + 2 / 2), log(1 + 2 / 1)
    score = round(200 * arrive / (2 * arrive + norway), 1)
    assert score == 55.8
    assert Likeness([SWEDEN, NORWAY]).ranked("arrivals") == [
        Match("n", score, "Arrivals in Norway"),
        Match("s", score, "Arrivals in Sweden"),
    ]


def test_a_word_too_many_counts_four_times() -> None:
    arrive, rare = log(1 + 2 / 2), log(1 + 2 / 1)
    extra = round(200 * (arrive + rare) / (2 * arrive + 2 * rare + 4 * rare), 1)
    other = round(200 * arrive / (2 * arrive + rare + 4 * (rare + rare)), 1)
    assert (extra, other) == (44.9, 12.3)
    assert Likeness([NORWAY, SWEDEN]).ranked("student arrivals in Norway") == [
        Match("n", extra, "Arrivals in Norway")
    ]


def test_a_word_of_the_context_is_not_too_many() -> None:
    bare = Subject(id="a", label="Arrivals")
    there = Subject(
        id="b", label="Arrivals", place="Oslo", population="students", period="October", unit="men"
    )
    likeness = Likeness([bare, there])
    assert likeness.ranked("arrivals of men, students, in Oslo in October") == [
        Match("b", 100.0, "Arrivals")
    ]
    assert likeness.ranked("arrivals") == [
        Match("a", 100.0, "Arrivals"),
        Match("b", 100.0, "Arrivals"),
    ]
    assert [match.subject for match in likeness.ranked("Oslo students")] == []


def test_a_place_or_population_in_the_name_may_not_be_left_out() -> None:
    there = Subject(id="b", label="Student arrivals in Oslo", place="Oslo", population="students")
    likeness = Likeness([there])
    assert likeness.ranked("arrivals of students in Oslo")[0].score == 100.0
    assert likeness.ranked("arrivals of students")[0].score == 50.0
    assert likeness.ranked("arrivals in Oslo")[0].score == 50.0
    assert likeness.ranked("students in Oslo")[0].score == 80.0
    assert likeness.ranked("Oslo") == [Match("b", 28.6, "Student arrivals in Oslo")]


def test_a_slip_costs_a_twentieth_of_the_word() -> None:
    likeness = Likeness([NORWAY])
    assert likeness.ranked("arivals in Norway") == [Match("n", 97.5, "Arrivals in Norway")]
    assert likeness.ranked("arivals arrivals in Norway")[0].score == 100.0


def test_a_slip_between_two_words_is_left_alone() -> None:
    likeness = Likeness([Subject(id="a", label="Cordoba"), Subject(id="b", label="Cordova")])
    assert likeness.ranked("Cordoa") == []
    assert likeness.ranked("Corddoba") == [Match("a", 95.0, "Cordoba")]


def test_a_known_word_is_no_slip() -> None:
    likeness = Likeness([Subject(id="a", label="Costal"), Subject(id="b", label="Coastal")])
    assert [match.subject for match in likeness.ranked("costal")] == ["a"]


def test_a_word_of_the_context_may_be_misspelt() -> None:
    there = Subject(id="b", label="Arrivals", place="Kazakhstan")
    assert Likeness([there]).ranked("arrivals in Kazakstan") == [Match("b", 100.0, "Arrivals")]


def test_opposed_sides_halve_the_score() -> None:
    likeness = Likeness([NORWAY])
    assert likeness.ranked("arrivals from Norway") == [Match("n", 50.0, "Arrivals in Norway")]
    assert likeness.ranked("never arrivals in Norway") == [Match("n", 25.0, "Arrivals in Norway")]


def test_halves_are_rounded_to_a_tenth() -> None:
    assert Likeness([NORWAY]).ranked("arivals from Norway")[0].score == 48.8


def test_of_equal_names_the_first_by_alphabet() -> None:
    subject = Subject(id="a", label="The arrivals", aliases=("Arriving", "Arrivals"))
    assert Likeness([subject]).ranked("arrived") == [Match("a", 100.0, "Arrivals")]


def test_the_best_name_of_a_subject_counts() -> None:
    subject = Subject(id="a", label="Newcomers", aliases=("Arrivals by land", "Arrivals"))
    assert Likeness([subject]).ranked("the arrivals") == [Match("a", 100.0, "Arrivals")]
    assert Likeness([subject]).ranked("land arrivals") == [Match("a", 100.0, "Arrivals by land")]


def test_an_id_is_a_name_where_there_is_no_label() -> None:
    assert Likeness([Subject(id="wheat-harvest")]).ranked("harvest of wheat") == [
        Match("wheat-harvest", 100.0, "wheat-harvest")
    ]
    assert Likeness([Subject(id="wheat-harvest", label="Yield")]).ranked("wheat harvest") == []


@pytest.mark.parametrize("wording", ["", "?!", "of the", "\x00\u202e", "bread"])
def test_nothing_alike(wording: str) -> None:
    assert Likeness([NORWAY]).ranked(wording) == []
    assert Likeness([]).ranked(wording) == []
    assert Likeness([Subject(id="?", label="of the")]).ranked(wording) == []


_SAID = "arrivals harvest bridge norway sweden north south old people wheat flood cost"
_WORDS = _SAID.split()
_NAMES = st.lists(st.sampled_from(_WORDS), max_size=4).map(" ".join)
_SUBJECTS = st.lists(
    st.tuples(_NAMES, st.lists(_NAMES, max_size=2), _NAMES), min_size=1, max_size=12
).map(
    lambda drawn: [
        Subject(id=f"x{number}", label=label, aliases=aliases, place=place)
        for number, (label, aliases, place) in enumerate(drawn)
    ]
)


@given(_SUBJECTS, st.lists(st.sampled_from([*_WORDS, "bread", "late"]), max_size=6).map(" ".join))
def test_no_subject_that_scores_is_left_out(subjects: list[Subject], wording: str) -> None:
    found = {match.subject: match.score for match in Likeness(subjects).ranked(wording)}
    assert found == pytest.approx(_every(subjects, wording), abs=0.11)


def _every(subjects: list[Subject], wording: str) -> dict[str, float]:
    """The scores by the definition, every subject looked at; opposites as in the wordings drawn."""
    having = [
        {word for name in (subject.label or subject.id, *subject.aliases) for word in stems(name)}
        for subject in subjects
    ]

    def weight(words: set[str]) -> float:
        spread = [sum(word in one for one in having) for word in words]
        return sum(log(1 + len(subjects) / max(1, count)) for count in spread)

    said, best = set(stems(wording)), {}
    for subject in subjects:
        context = {word for words in (subject.place, subject.unit) for word in stems(words)}
        for name in (subject.label or subject.id, *subject.aliases):
            own = set(stems(name))
            if not said & own:
                continue
            scope = set(stems(subject.place))
            narrower = weight((said - own - context) | (own & scope - said))
            shared, missing = weight(said & own), weight(own - said - scope)
            score = 200 * shared / (2 * shared + missing + 4 * narrower)
            sides = [_side(words) for words in (wording, name)]
            if 0 not in sides and sides[0] != sides[1]:
                score /= 2
            best[subject.id] = max(score, best.get(subject.id, 0.0))
    return {subject: score for subject, score in best.items() if round(score, 1) >= FLOOR}


def _side(words: str) -> int:
    found = normalise_name(words).split()
    return ("north" in found) - ("south" in found)


_SAYING = st.lists(st.sampled_from([*_WORDS, "bread", "late", "bridgge"]), max_size=6)


@given(_SUBJECTS, _SAYING.map(" ".join))
def test_the_short_way_gives_what_a_look_at_every_name_gives(
    subjects: list[Subject], wording: str
) -> None:
    likeness = Likeness(subjects)
    assert likeness.ranked(wording) == unblocked(likeness, wording)


def test_of_many_subjects_with_common_words_nobody_is_left_out() -> None:
    chance = Random(8)
    places = ["".join(chance.choices(["ba", "de", "ki", "lo", "mu"], k=3)) for _ in range(40)]
    told = ["homes flooded", "people moved", "people hurt", "new homes sold", "deaths in the fire"]
    subjects = [
        Subject(
            id=f"s{number}",
            label=f"{chance.choice(told)} in {chance.choice(places)}",
            place=chance.choice(["", *places]),
            population=chance.choice(["", "", "people"]),
            unit=chance.choice(["", "homes", "people"]),
        )
        for number in range(600)
    ]
    likeness = Likeness(subjects)
    for _ in range(60):
        said = [*chance.choice(told).split(), *chance.sample(places, chance.randrange(3))]
        wording = " ".join(chance.sample(said, len(said)))
        assert likeness.ranked(wording) == unblocked(likeness, wording)


def test_the_first_few_are_had_without_the_rest() -> None:
    likeness = Likeness([Subject(id=f"s{n}", label=f"Homes in Town{n}") for n in range(50)])
    assert len(likeness.ranked("homes")) == 50
    assert next(likeness.nearest("homes in town7")).subject == "s7"
    assert list(islice(likeness.nearest("homes"), 3)) == likeness.ranked("homes")[:3]


@given(_SUBJECTS, st.randoms(use_true_random=False))
def test_the_order_of_subjects_changes_nothing(subjects: list[Subject], random: object) -> None:
    mixed = list(subjects)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    wording = "old people arrivals north bridge norway"
    assert Likeness(mixed).ranked(wording) == Likeness(subjects).ranked(wording)
