"""What is written is what is read."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile import Case, convert, load
from factcheck.casefile.save import Format
from factcheck.claim import Claim, Source, Speaker, Subject
from factcheck.decision import Decision
from factcheck.errors import UsageError
from tests.casefile.made import cases

FORMATS: tuple[Format, ...] = ("yaml", "jsonl", "csv")
SMALL = Case(
    sources={"cnn": Source(id="cnn")},
    claims=(Claim(id="a", source="cnn", subject="t", value="3"),),
)


def same(one: Case, other: Case) -> None:
    """All that a case holds, claims and rows of tables in any order."""
    assert other.problems == ()
    assert dict(one.sources) == other.sources
    assert dict(one.speakers) == other.speakers
    assert dict(one.subjects) == other.subjects
    assert one.relations == other.relations
    assert {c.id: c for c in one.claims} == {c.id: c for c in other.claims}
    assert one.hedges == other.hedges
    assert one.decisions == other.decisions


@given(cases(), st.sampled_from(FORMATS), st.sampled_from(FORMATS))
def test_nothing_is_lost(case: Case, first: Format, second: Format) -> None:
    with TemporaryDirectory() as folder:
        convert(case, first, f"{folder}/1")
        once = load(f"{folder}/1")
        same(case, once)
        convert(once, second, f"{folder}/2")
        same(case, load(f"{folder}/2"))


@given(cases())
def test_nothing_is_written_outside_the_folder(case: Case) -> None:
    with TemporaryDirectory() as folder:
        paths = convert(case, "yaml", f"{folder}/in/out")
        assert all(path.parent == Path(folder) / "in" / "out" for path in paths)
        assert [path.name for path in (Path(folder) / "in").iterdir()] == ["out"]


def test_files_of_each_format(tmp_path: Path) -> None:
    case = Case(
        sources=SMALL.sources,
        subjects={"t": Subject(id="t")},
        speakers={"p": Speaker(id="p")},
        claims=SMALL.claims,
        hedges={"numbers": {}},
        decisions=(Decision(question="q", verdict="same"),),
    )
    names = {to: [path.name for path in convert(case, to, tmp_path / to)] for to in FORMATS}
    assert names == {
        "yaml": ["sources.yaml", "subjects.yaml", "hedges.yaml", "cnn.yaml", "decisions.jsonl"],
        "jsonl": ["case.jsonl", "decisions.jsonl"],
        "csv": ["sources.csv", "speakers.csv", "subjects.csv", "claims.csv", "hedges.csv",
                "decisions.jsonl"],
    }  # fmt: skip


def test_defaults_are_left_out(tmp_path: Path) -> None:
    convert(SMALL, "yaml", tmp_path / "yaml")
    assert (tmp_path / "yaml" / "cnn.yaml").read_text() == (
        "source: cnn\nclaims:\n  - id: a\n    subject: t\n    value: 3\n"
    )
    convert(SMALL, "jsonl", tmp_path / "jsonl")
    assert (tmp_path / "jsonl" / "case.jsonl").read_text() == (
        '{"record": "source", "id": "cnn"}\n'
        '{"record": "claim", "id": "a", "source": "cnn", "subject": "t", "value": "3"}\n'
    )
    convert(SMALL, "csv", tmp_path / "csv")
    assert (tmp_path / "csv" / "claims.csv").read_bytes().decode() == (
        "\ufeffid,source,subject,value,quote,locator,speaker,via,mode,condition,stance,denies,"
        "supersedes,as_of,held,period,coder,confidence,reasons,confirmed,note\n"
        "a,cnn,t,3,,,,,,,,,,,,,,,,,\n"
    )


def test_an_empty_case_writes_nothing(tmp_path: Path) -> None:
    for to in FORMATS:
        assert convert(Case(), to, tmp_path) == ()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "name", ["x.yaml", "old.csv", "decisions.jsonl", "baseline.jsonl", "A.YML"]
)
def test_a_folder_with_claim_files_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("keep")
    with pytest.raises(UsageError) as caught:
        convert(SMALL, "yaml", tmp_path)
    assert str(caught.value) == f"{tmp_path}: holds {name} already; choose an empty folder"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("keep")
    convert(SMALL, "yaml", tmp_path)
    assert (tmp_path / "README.md").read_text() == "keep"


def test_a_file_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x").touch()
    with pytest.raises(UsageError, match="x: is a file; a folder is meant"):
        convert(SMALL, "yaml", tmp_path / "x")


def test_an_unknown_format(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such format: xml; there are yaml, jsonl, csv"):
        convert(SMALL, "xml", tmp_path)  # type: ignore[arg-type]


def test_what_could_not_be_read_back_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = Case(sources={"a": Source(id="a", note="é" * 500_000)})
    for to, name in (("jsonl", "case.jsonl: line 1"), ("csv", "sources.csv: line 2")):
        with pytest.raises(UsageError) as caught:
            convert(long, to, tmp_path)  # type: ignore[arg-type]
        assert str(caught.value) == f"{name} is longer than 1 MB; use yaml"
    monkeypatch.setattr("factcheck.casefile.save.LARGEST_YAML", 1_000_000)
    with pytest.raises(UsageError) as caught:
        convert(long, "yaml", tmp_path)
    assert str(caught.value) == "sources.yaml: larger than 1 MB; use jsonl"
    assert not list(tmp_path.iterdir())
