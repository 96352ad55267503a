"""The score on the shipped case's articles, of the very claims that it was measured on."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from spacy.language import Language

from factcheck.casefile.load import load
from factcheck.checking import check
from factcheck.coding.parsed.language import load_language
from tests.bench.articles import articles, scored
from tests.bench.unaided import unaided

CLAIMS = Path(__file__).parents[2] / "claims"
TEXTS = os.environ.get("FACTCHECK_TEXTS", "")
MEASURED_ON = "760f5d14a2ae6892d0a12547a4865c4bac172ac6a42fe51e62abe2c1473f6303"
"""SHA-256 over the names and contents of the case's YAML files, in the order of names. Where it
changes, measure anew (`python -m tests.bench.articles --texts DIR`) and say so in RESULTS.md."""

at_hand = pytest.mark.skipif(
    not TEXTS, reason="needs the source texts: set FACTCHECK_TEXTS to their folder"
)


@pytest.fixture(scope="module")
def language() -> Language:
    return load_language()


def test_the_claims_are_those_it_was_measured_on() -> None:
    whole = hashlib.sha256()
    for file in sorted(CLAIMS.glob("*.yaml")):
        whole.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    assert whole.hexdigest() == MEASURED_ON


@at_hand
def test_hand_coded_figures_are_found_with_subject_and_reading(language: Language) -> None:
    score = scored(load(str(CLAIMS)), Path(TEXTS), language)
    found, right = len(score.hands) - len(score.missed), len(score.machine) - len(score.wrong)
    assert found >= 0.85 * len(score.hands), score.missed
    assert right >= 0.85 * len(score.machine), score.wrong


@at_hand
def test_without_a_case_the_main_findings_are_there(language: Language) -> None:
    case = load(str(CLAIMS))
    machine = unaided(case, list(articles(case, Path(TEXTS))), language)
    found = {(f.kind, f.subject.id) for f in check(machine).findings if f.subject}
    assert ("change", "arrivals-russia-kazakhstan") in found
    assert ("discrepancy", "mobilization-planned") in found
