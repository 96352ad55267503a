"""The planted claims are what their labels say, by a reading that shares nothing with the rules."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from math import inf
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from tests.bench.peers import scores
from tests.bench.peers.laying import Planted
from tests.bench.peers.planted import plant
from tests.bench.peers.scores import Label
from tests.bench.peers.stories import STORIES, deck
from tests.bench.peers.wordy import ONES, TENS, in_words

_WIDEST = {
    "about": (0.75, 1.25), "around": (0.75, 1.25), "roughly": (0.75, 1.25),
    "approximately": (0.75, 1.25), "nearly": (0.75, 1), "almost": (0.75, 1),
    "close to": (0.75, 1), "fewer than": (0, 1), "less than": (0, 1), "up to": (0, 1),
    "as many as": (0, 1), "more than": (1, inf), "over": (1, inf), "at least": (1, inf),
    "upwards of": (1, inf),
}  # fmt: skip
_POWERS = {
    "dozens": 24, "hundreds": 200, "thousands": 2_000, "tens of thousands": 20_000,
    "hundreds of thousands": 200_000, "millions": 2_000_000,
}  # fmt: skip
_PRINTED = re.compile(r"(?P<hedge>[a-z ]*?) ?\$?(?P<figure>[\d,.]+)(?P<unit>%| million| thousand)?")
_FIRST_WORDS = {words.split()[0] for words in _WIDEST}
_NAMED = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_MONTH = re.compile(r"[A-Z][a-z]+")
Ends = tuple[float, float]


def widest(value: str) -> Ends:
    """The least and the greatest that the words can stand for."""
    if value in _POWERS:
        return _POWERS[value], inf
    if value.endswith("half"):
        return {"more than half": (50, 100), "less than half": (0, 50)}.get(value, (37.5, 50))
    if value.startswith("just "):
        number = float(value.split()[2].replace(",", ""))
        return (number, number * 1.05) if "over" in value else (number * 0.95, number)
    if value.endswith(" or so") or value.startswith(("some ", "in the region of ")):
        [figure] = re.findall(r"[\d,]+", value)
        return widest(f"about {figure}")
    if value.endswith("k"):
        value = f"{value[:-1]} thousand"
    if value[0].isalpha() and value.split()[0] not in _FIRST_WORDS:
        number = _spoken(value)
        return number * 0.95, number * 1.05
    match = _PRINTED.fullmatch(value)
    assert match, value
    digits = match["figure"].replace(",", "")
    times = {" million": 10**6, " thousand": 10**3}.get(match["unit"], 1)
    number = float(digits) * times
    if match["hedge"]:
        low, high = _WIDEST[match["hedge"]]
        return number * low, number * high
    if "." in digits or match["unit"] == "%":
        unit = times / 10 ** len(digits.partition(".")[2])
    else:
        unit = times * 10 ** (len(digits) - len(digits.rstrip("0")))
    return number - unit / 2, number + unit / 2


def _spoken(value: str) -> float:
    """A number in words: sixty-one thousand."""
    first, _, scale = value.partition(" ")
    parts = [
        ONES.index(word) if word in ONES else 10 * TENS.index(word) for word in first.split("-")
    ]
    return sum(parts) * _NAMED.get(scale, 1)


def can_be_one(values: list[str]) -> bool:
    """Whether one figure, day or answer fits all; figures are tried one after the other.

    A day is three words in any order, a month two of them.
    """
    if any(map(_MONTH.search, values)):
        words = [frozenset(re.findall(r"\w+", value)) for value in values]
        days = {some for some in words if len(some) == 3}
        return len(days) <= 1 and all(some <= day for some in words for day in days)
    if {"yes", "no"} & set(values):
        return len(set(values)) == 1
    ends = [widest(value) for value in values]
    tried = {end for both in ends for end in both if end < inf}
    return any(all(low <= one <= high for low, high in ends) for one in tried)


def can_be_risen(dated: Iterable[tuple[str, str]]) -> bool:
    """Whether a count that never falls passes all: the least it can be, day after day."""
    least = 0.0
    for values in in_order(dated):
        ends = [widest(value) for value in values]
        least = max(least, *(low for low, _ in ends))
        if any(high < least for _, high in ends):
            return False
    return True


def in_order(dated: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The values of each day (period, outlet), in the order of these."""
    groups: dict[str, list[str]] = {}
    for when, value in sorted(dated):
        groups.setdefault(when, []).append(value)
    return list(groups.values())


def risen(subject: Planted) -> bool:
    return can_be_risen((f"{said.day:06}", said.value) for said in subject.claims)


def planted(story: str, seed: int, claims: int = 5) -> Planted:
    return STORIES[story].plant(claims, Random(seed))


def printed(subject: Planted) -> list[str]:
    return [said.value for said in subject.claims]


def test_the_widest_reading_of_words() -> None:
    assert widest("12,345") == (12344.5, 12345.5)
    assert widest("12,000") == (11500, 12500)
    assert widest("$12.3 million") == pytest.approx((12_250_000, 12_350_000))
    assert widest("37%") == (36.5, 37.5)
    assert widest("about 400") == (300, 500)
    assert widest("nearly 400") == (300, 400)
    assert widest("at least 400") == (400, inf)
    assert widest("tens of thousands") == (20_000, inf)
    assert widest("just under 400") == (380, 400)
    assert widest("12k") == (11_500, 12_500)
    assert widest("some 400") == widest("400 or so") == (300, 500)
    assert widest("sixty-one thousand") == pytest.approx((57_950, 64_050))
    assert can_be_one(["3 May 2020", "May 3, 2020", "May 2020"])
    assert not can_be_one(["3 May 2020", "10 May 2020"])
    assert not can_be_one(["3 May 2020", "June 2020"])
    assert not can_be_one(["yes", "no"])


@pytest.mark.parametrize(
    ("number", "words"),
    [(43, "forty-three"), (90, "ninety"), (1_200, ""), (12_000, "twelve thousand"), (430, ""),
     (700, "seven hundred"), (61_000, "sixty-one thousand"), (120_000, ""),
     (3_000_000, "three million")],
)  # fmt: skip
def test_numbers_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


_SEEDS = st.integers(0, 10**9)
_MANY = settings(max_examples=200, deadline=None)


@_MANY
@given(
    _SEEDS, st.sampled_from(["plain", "rounding", "hedged", "wordy", "echo"]), st.integers(2, 12)
)
def test_what_is_to_agree_can_all_be_true(seed: int, story: str, claims: int) -> None:
    subject = planted(story, seed, claims)
    assert len(subject.claims) == claims
    assert can_be_one(printed(subject))


@_MANY
@given(_SEEDS, st.sampled_from(["conflict", "slip"]), st.integers(2, 12))
def test_what_is_in_conflict_cannot_all_be_true(seed: int, story: str, claims: int) -> None:
    subject = planted(story, seed, claims)
    assert len(subject.claims) == claims
    if subject.behaviour == "cumulative":
        assert not risen(subject)
    else:
        assert not can_be_one(printed(subject))
    if subject.behaviour == "level":
        assert len({said.as_of for said in subject.claims}) == 1


@_MANY
@given(_SEEDS, st.integers(2, 12))
def test_growth_rises_and_nothing_in_it_falls(seed: int, claims: int) -> None:
    subject = planted("growth", seed, claims)
    assert risen(subject)
    first, last = subject.claims[0], subject.claims[-1]
    if first.day < last.day:
        assert widest(first.value)[1] < widest(last.value)[0]


@_MANY
@given(_SEEDS, st.integers(2, 12))
def test_what_moved_or_is_apart_is_dated_apart(seed: int, claims: int) -> None:
    moved, apart = planted("moved", seed, claims), planted("apart", seed, claims)
    assert len({said.as_of for said in moved.claims}) == claims
    assert not can_be_one(printed(moved))
    assert len({said.period for said in apart.claims}) == claims


@_MANY
@given(_SEEDS, st.integers(2, 30))
def test_no_voice_contradicts_itself(seed: int, claims: int) -> None:
    for story in ("opinions", "plain", "growth", "conflict"):
        subject = planted(story, seed, claims)
        texts = Counter((said.outlet, said.day) for said in subject.claims)
        assert max(texts.values()) == 1
        bodies = Counter(said.speaker for said in subject.claims if said.speaker is not None)
        assert all(count == 1 for count in bodies.values())
    expected = {said.outlet: said.value for said in planted("opinions", seed, claims).claims}
    assert all(
        expected[said.outlet] == said.value for said in planted("opinions", seed, claims).claims
    )


def test_an_echo_is_one_speaker_in_several_outlets() -> None:
    subject = planted("echo", 3)
    assert len({said.speaker for said in subject.claims}) == 1
    assert subject.claims[0].speaker is not None


def test_every_hundred_subjects_have_the_stated_shares() -> None:
    dealt = list(islice(deck(Random(1)), 300))
    for start in (0, 100, 200):
        shares = Counter(dealt[start : start + 100])
        assert shares == {name: story.share for name, story in STORIES.items()}


# ---- The files.


def test_a_case_has_as_many_claims_as_asked_for_and_reads_without_a_problem(tmp_path: Path) -> None:
    files = plant(tmp_path / "a", 403)
    case = factcheck.load(files.case)
    assert not case.problems
    assert len(case.claims) == 403
    labels = scores.labels(files.labels)
    assert case.subjects.keys() == labels.keys()
    assert {claim.id: claim.subject for claim in case.claims} == scores.truth(files.truth)


def _records(file: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def _can_be_true(
    behaviour: str, claims: list[dict[str, str]], text: dict[str, dict[str, str]]
) -> bool:
    """Whether a subject's claims, as they stand in the file, can all be true at once."""
    if behaviour == "cumulative":
        return can_be_risen(
            (claim.get("as_of") or text[claim["source"]]["published"], claim["value"])
            for claim in claims
        )
    own = {
        "constant": lambda claim: "",
        "level": lambda claim: claim["as_of"],
        "flow": lambda claim: claim["period"],
        "opinion": lambda claim: text[claim["source"]]["publisher"],
    }[behaviour]
    return all(map(can_be_one, in_order((own(claim), claim["value"]) for claim in claims)))


@pytest.mark.parametrize("seed", range(4))
def test_the_labels_hold_for_what_stands_in_the_files(seed: int, tmp_path: Path) -> None:
    files = plant(tmp_path / "a", 800, seed=seed)
    texts = {source["id"]: source for source in _records(files.case / "sources.jsonl")}
    claims: dict[str, list[dict[str, str]]] = {}
    for claim in _records(files.case / "claims.jsonl"):
        claims.setdefault(claim["subject"], []).append(claim)
    labels = scores.labels(files.labels)
    subjects = _records(files.case / "subjects.jsonl")
    assert {subject["id"] for subject in subjects} == claims.keys() == labels.keys()
    for subject in subjects:
        said = claims[subject["id"]]
        label = labels[subject["id"]]
        possible = _can_be_true(subject["behaviour"], said, texts)
        assert possible == (label.says != "conflict"), (label, said)
        if label.says == "echo":
            assert len({claim["speaker"] for claim in said}) == 1
            assert len({texts[claim["source"]]["publisher"] for claim in said}) == len(said)


def test_the_same_seed_makes_the_same_files_and_another_does_not(tmp_path: Path) -> None:
    one, same = plant(tmp_path / "a", 200, seed=4), plant(tmp_path / "b", 200, seed=4)
    other = plant(tmp_path / "c", 200, seed=5)
    for name in ("claims", "subjects", "sources"):
        text = (one.case / f"{name}.jsonl").read_text()
        assert text == (same.case / f"{name}.jsonl").read_text()
        assert text != (other.case / f"{name}.jsonl").read_text()


def test_all_claims_on_one_subject(tmp_path: Path) -> None:
    files = plant(tmp_path / "a", 900, per_subject=900, story="conflict")
    assert list(scores.labels(files.labels).values()) == [Label("conflict", "conflict")]
    assert len(factcheck.load(files.case).claims) == 900


def test_one_claim_a_subject_cannot_be_compared(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="1 claims a subject: it takes two to compare"):
        plant(tmp_path / "a", 10, per_subject=1)


def test_one_wording_in_ten_is_of_no_subject(tmp_path: Path) -> None:
    files = plant(tmp_path / "a", 1_000, wordings=True)
    case, truth = factcheck.load(files.case), scores.truth(files.truth)
    strange = [claim for claim in case.claims if truth[claim.id] is None]
    assert 60 < len(strange) < 140
    labels = {subject.label for subject in case.subjects.values()}
    assert not labels & {claim.subject for claim in strange}
