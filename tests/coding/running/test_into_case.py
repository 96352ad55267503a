"""Proposed claims in files of a case."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.casefile import load
from factcheck.casefile.case import Case
from factcheck.claim import Claim, Locator, Source, Speaker, Subject
from factcheck.coding.running import into_case
from factcheck.coding.running.into_case import CaseFolder
from factcheck.coding.running.merging import Addition


def _addition(*ids: str, source: str = "daily", known: bool = False) -> Addition:
    claims = tuple(
        Claim(
            id=id_,
            source=source,
            subject="homes",
            value="400",
            quote=("400: #homes",),
            locator=(Locator(start=0, end=5),),
            speaker=("mayor",),
            coder="machine",
            confidence=0.5,
            reasons=("one", "two"),
        )
        for id_ in ids
    )
    record = None if known else Source(id=source, publisher="The Daily")
    subjects = () if known else (Subject(id="homes", label="Homes: wet", unit="homes"),)
    speakers = () if known else (Speaker(id="mayor", label="Mayor"),)
    return Addition(record, subjects, speakers, claims)


def test_files_of_their_own(tmp_path: Path) -> None:
    folder = CaseFolder(tmp_path / "claims")
    folder.write("daily", _addition("daily-1", "daily-2"))
    assert [path.name for path in folder.written] == [
        "proposed-subjects.yaml",
        "daily-machine.yaml",
    ]
    assert folder.written[1].read_text() == (
        """\
sources:
  - id: daily
    publisher: The Daily

speakers:
  - id: mayor
    label: Mayor

source: daily
claims:
  - id: daily-1
    subject: homes
    value: 400
    quote: '400: #homes'
    locator: {start: 0, end: 5}
    speaker: mayor
    coder: machine
    confidence: 0.5
    reasons: [one, two]

  - id: daily-2
    subject: homes
    value: 400
    quote: '400: #homes'
    locator: {start: 0, end: 5}
    speaker: mayor
    coder: machine
    confidence: 0.5
    reasons: [one, two]
"""
    )
    case = load(tmp_path / "claims")
    assert case.problems == ()
    assert case.claims == _addition("daily-1", "daily-2").claims


def test_what_is_there_is_not_touched(tmp_path: Path) -> None:
    CaseFolder(tmp_path).write("daily", _addition("daily-1"))
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    again = CaseFolder(tmp_path)
    again.write("daily", _addition("daily-2", known=True))
    assert [path.name for path in again.written] == ["daily-machine-2.yaml"]
    assert {path: path.read_bytes() for path in before} == before
    case = load(tmp_path)
    assert (case.problems, len(case.claims)) == ((), 2)


def test_subjects_of_several_articles_share_a_file(tmp_path: Path) -> None:
    folder = CaseFolder(tmp_path)
    folder.write("daily", _addition("daily-1"))
    roads = Subject(id="roads", unit="roads")
    folder.write("herald", Addition(Source(id="herald"), (roads,), (), ()))
    case = load(tmp_path)
    assert case.problems == ()
    assert list(case.subjects) == ["homes", "roads"]
    assert list(case.sources) == ["daily", "herald"]


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    folder = CaseFolder(tmp_path / "claims")
    folder.write("daily", _addition(known=True))
    assert folder.written == []
    assert not (tmp_path / "claims").exists()


def test_many_claims_are_parted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(into_case, "MOST_CLAIMS", 2)
    folder = CaseFolder(tmp_path)
    folder.write("daily", _addition("a", "b", "c"))
    assert [path.name for path in folder.written[1:]] == [
        "daily-machine.yaml",
        "daily-machine-2.yaml",
    ]
    case = load(tmp_path)
    assert (case.problems, len(case.claims)) == ((), 3)


@pytest.mark.parametrize("source", ["../../etc/x", "a b/c", "日本", "con", "x" * 190])
def test_an_id_never_leads_out_of_the_folder(source: str, tmp_path: Path) -> None:
    folder = CaseFolder(tmp_path / "claims")
    folder.write(source, _addition("a", source=source))
    assert {path.parent for path in folder.written} == {tmp_path / "claims"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["claims"]
    case: Case = load(tmp_path / "claims")
    assert (case.problems, list(case.sources)) == ((), [source])


def test_a_file_that_cannot_be_written_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(into_case, "write_text_atomically", fail)
    with pytest.raises(OSError, match="No space left"):
        CaseFolder(tmp_path).write("daily", _addition("a"))
    assert list(tmp_path.iterdir()) == []
