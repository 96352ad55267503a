"""Severity and the two identities: stamped outside the rules, and made of meaning alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from factcheck.claim import Relation, Subject
from factcheck.finding import (
    KIND_ORDER,
    SEVERITY_ORDER,
    Answer,
    Finding,
    Kind,
    Parted,
    Position,
    stamp,
)
from tests.cases import boxes_of, finding, findings, ids

HOMES = """
subjects: [{id: homes, label: Homes flooded, unit: homes}]
claims:
  - {id: a, source: daily, subject: homes, value: "400"}
  - {id: b, source: herald, subject: homes, value: "550"}
"""


def _answer(parted: Parted = "not", slot: str = "", answers: tuple[str, ...] = ("yes",)) -> Answer:
    return Answer("It is so.", (), answers, (), parted=parted, slot=slot)


def _stamped(answer: Answer, kind: Kind = "discrepancy", subject: str = "homes") -> Finding:
    return stamp(answer, kind=kind, rule="a-rule", aspect="value", subject=Subject(id=subject))


@pytest.mark.parametrize(
    ("kind", "parted", "severity"),
    [
        ("discrepancy", "literally", "error"),
        ("discrepancy", "pragmatically", "warning"),
        ("discrepancy", "not", "note"),
        ("change", "literally", "note"),
        ("change", "pragmatically", "warning"),
        ("change", "not", "note"),
        ("agreement", "literally", "note"),
        ("agreement", "pragmatically", "note"),
        ("agreement", "not", "note"),
    ],
)
def test_severity_follows_from_kind_and_reading(kind: Kind, parted: Parted, severity: str) -> None:
    assert _stamped(_answer(parted), kind).severity == severity


def test_what_is_worst_comes_first() -> None:
    assert SEVERITY_ORDER == ("error", "warning", "note")
    assert KIND_ORDER == ("change", "discrepancy", "agreement")


def test_the_question_is_subject_aspect_and_slot() -> None:
    assert _stamped(_answer(slot="2024-05")).question == "homes/value/2024-05"
    assert _stamped(_answer()).question == "homes/value/"


def test_a_relation_asks_by_its_formula() -> None:
    relation = Relation(formula="north + south <= country", assumes="none lies in both")
    found = stamp(_answer(), kind="discrepancy", rule="a-rule", aspect="sum", relation=relation)
    assert found.question == "north + south <= country/sum/"
    assert (found.relation, found.subject) == (relation, None)


def test_a_finding_is_about_something() -> None:
    with pytest.raises(ValueError, match="a-rule: a finding is about a subject or a relation"):
        stamp(_answer(), kind="change", rule="a-rule", aspect="value")


def test_the_fingerprint_is_of_kind_and_answers_whatever_their_order() -> None:
    one = _stamped(_answer(answers=("few", "many"))).fingerprint
    assert _stamped(_answer(answers=("many", "few"))).fingerprint == one
    others = [
        _stamped(_answer(answers=("few", "many")), "agreement").fingerprint,
        _stamped(_answer(answers=("few",))).fingerprint,
        _stamped(_answer(answers=("few", "most"))).fingerprint,
        _stamped(_answer(answers=("fewmany",))).fingerprint,
    ]
    assert len({one, *others}) == 5
    same = _stamped(_answer(answers=("few", "many"), slot="May", parted="literally"), "discrepancy")
    assert same.fingerprint == one


def test_the_id_is_short_and_of_question_and_answers() -> None:
    found = [
        _stamped(_answer(slot=slot, answers=answers), subject=subject).id
        for slot, answers, subject in product(
            ("", "May"), (("few",), ("many",)), ("homes", "roads")
        )
    ]
    assert len(set(found)) == 8
    assert all(len(id_) == 8 and set(id_) <= set("0123456789abcdef") for id_ in found)


def test_identities_hold_from_one_version_to_the_next() -> None:
    """An editor's decisions are kept by them: they change with a reason or not at all."""
    found = finding(HOMES)
    assert (found.question, found.fingerprint, found.id) == (
        "homes/value/",
        "e354a59db15974bc",
        "1ec4fe48",
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: a,", "id: z9,"),
        ("source: daily", "source: post"),
        ("label: Homes flooded, ", ""),
        ('  - {id: a, source: daily, subject: homes, value: "400"}\n', ""),
        ('value: "400"', 'value: "400", note: by telephone, coder: a machine, quote: some 400'),
        ('value: "400"', 'value: "400", speaker: Mayor'),
        ("claims:", "claims:\n\n\n"),
    ],
    ids=["id", "source", "label", "order", "note", "speaker", "place"],
)
def test_what_is_renamed_or_moved_is_the_same_finding(old: str, new: str) -> None:
    changed = HOMES.replace(old, new)
    assert changed != HOMES
    if "id: a" not in changed and "z9" not in changed:
        changed += old
    assert finding(changed, "figures-differ").id == finding(HOMES).id


def test_another_figure_is_another_finding_on_the_same_question() -> None:
    changed = finding(HOMES.replace('"550"', '"600"'))
    assert changed.question == finding(HOMES).question
    assert changed.fingerprint != finding(HOMES).fingerprint
    assert changed.id != finding(HOMES).id


def test_a_further_voice_for_a_known_answer_changes_no_identity() -> None:
    joined = HOMES + '  - {id: c, source: post, subject: homes, value: "550"}\n'
    found = findings(joined, "figures-differ")
    assert [f.id for f in found] == [finding(HOMES).id]


def test_boxes_and_origins_of_a_finding() -> None:
    found = finding(HOMES)
    assert ids(found.boxes) == ["a", "b"]
    assert found.origins == ("herald", "the daily")
    a, b = boxes_of(HOMES).values()
    twice = replace(
        found, answer=replace(found.answer, fits=((b, (1, 1)), (a, (1, 2)), (b, (2, 2))))
    )
    assert twice.boxes == (b, a, b)
    assert twice.origins == ("herald", "the daily")


def test_a_position_is_bare_unless_more_is_known() -> None:
    bare = Position("few", ())
    assert (bare.range, bare.path, bare.also, bare.origins) == (None, (), 0, ())
    assert (_answer().minimal_conflict, _answer().related, _answer().strength) == ((), False, None)
    assert (_answer().difference, _answer().settle, _stamped(_answer()).cause) == (None, None, None)
