"""What holds of all causes: found by being there, told in one sentence, no part of identity."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import factcheck
from factcheck.causes import find_causes
from tests.causes_score import CANNOT_TELL, cases, matrix, score

ROOT = Path(__file__).parent.parent.parent


def shipped() -> tuple[factcheck.Finding, ...]:
    return factcheck.check(factcheck.load([ROOT / "claims"])).findings


def test_every_file_is_a_cause_with_a_name_and_a_meaning() -> None:
    files = {p.stem for p in (ROOT / "factcheck" / "causes").glob("[!_]*.py")}
    assert {id_.replace("-", "_") for id_ in find_causes()} == files
    names = [cause.name for cause in find_causes().values()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Z].*\.", cause.meaning) for cause in find_causes().values())


def test_a_cause_of_discrepancies_alone_or_changes_alone_says_so() -> None:
    kinds = {id_: cause.kind for id_, cause in find_causes().items()}
    assert set(kinds.values()) == {None, "discrepancy", "change"}
    assert (kinds["growth"], kinds["true-conflict"]) == ("change", "discrepancy")
    assert kinds["cannot-tell"] is None  # whatever the finding, there is an answer


def test_discrepancies_and_changes_have_a_cause_and_agreements_none() -> None:
    for found in shipped():
        assert (found.cause is None) == (found.kind == "agreement"), found.answer.message


def test_what_is_said_is_one_sentence() -> None:
    for found in shipped():
        for said in (found.cause and found.cause.evidence, found.answer.settle):
            assert not said or (said.endswith(".") and len(said) < 400), said
            assert not said or said[:1].isupper() or said[:1] == "“", said


def test_an_open_conflict_says_what_would_settle_it_in_words_of_its_own() -> None:
    told = [f.answer.settle for f in shipped() if f.severity in {"error", "warning"}]
    assert None not in told
    assert all("“" in settle or ":" in settle for settle in told if settle)


def test_a_cause_is_no_part_of_what_a_finding_is() -> None:
    found = next(f for f in shipped() if f.cause)
    assert found.id == replace(found, cause=None).id


def test_the_score_stands_in_the_results() -> None:
    assert score() in (ROOT / "tests" / "RESULTS.md").read_text(encoding="utf-8")


def test_a_wrong_cause_is_rarer_than_an_admission() -> None:
    false = sum(case.false for case in cases())
    assert false <= sum(case.named == CANNOT_TELL for case in cases()) / 2
    assert all(case.accepted for case in cases() if case.sure == "sure")


def test_the_matrix_stands_in_the_readme() -> None:
    assert matrix() in (ROOT / "README.md").read_text(encoding="utf-8")
