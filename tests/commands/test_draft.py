"""`factcheck draft`: a draft on disk or from standard input, held against a case."""

from __future__ import annotations

import json
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from factcheck.command import main

pytest.importorskip("spacy")

CASE = """
sources:
  - {id: daily, publisher: The Daily, published: 2024-05-03}
  - {id: herald, publisher: Herald, published: 2024-05-10}
subjects:
  - {id: homes, label: Homes flooded in Ashford, unit: homes, place: Ashford}
  - {id: cost, label: What the flood in Ashford cost, type: money}
claims:
  - {id: d-homes, source: daily, subject: homes, value: "400", quote: 400 homes were flooded}
  - {id: h-homes, source: herald, subject: homes, value: about 400, quote: about 400 flooded homes}
  - {id: h-cost, source: herald, subject: cost, value: $3 million, quote: the flood cost $3 million}
"""
RIGHT = "Published 12 May 2024\n\nIn Ashford 400 homes were flooded.\n"
WRONG = (
    "Published 12 May 2024\n\nIn Ashford 550 homes were flooded, and the flood cost $3 million.\n"
)


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a case and two drafts, the current one."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "case.yaml").write_text(CASE, encoding="utf-8")
    (tmp_path / "right.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_right_passes(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "right.txt"]) == 0
    out = capsys.readouterr().out
    assert "1 confirmed" in out
    assert "right.txt:3:12\tnote\tagrees\thomes\t400 homes\t" in out


def test_a_conflict_fails(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "wrong.txt", "--against", "claims"]) == 1
    out = capsys.readouterr().out
    assert "\terror\tconflict\thomes\t550 homes\t" in out
    assert "“550” (this draft)" in out
    assert main(["draft", "wrong.txt", "--fail-on", "never"]) == 0


def test_every_format_is_written_by_its_suffix(town: Path) -> None:
    names = ["out.txt", "out.md", "out.json", "out.sarif", "out.html"]
    outputs = [word for name in names for word in ("--output", name)]
    assert main(["draft", "wrong.txt", *outputs]) == 1
    for name in names:
        assert "550" in (town / name).read_text(encoding="utf-8"), name
    document = json.loads((town / "out.json").read_text(encoding="utf-8"))
    assert document["counts"]["conflict"] == 1
    assert document["draft"]["published"] == "2024-05-12"


def test_the_draft_may_come_from_standard_input(
    town: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(WRONG.encode())))
    assert main(["draft", "-", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["draft"]["file"] == "-"


def test_nothing_in_the_case_is_touched(town: Path) -> None:
    before = {path.name: path.read_bytes() for path in (town / "claims").iterdir()}
    main(["draft", "wrong.txt", "--against", "claims"])
    assert {path.name: path.read_bytes() for path in (town / "claims").iterdir()} == before


def test_the_same_draft_gives_the_same_text(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for _ in range(2):
        main(["draft", "wrong.txt", "--format", "json"])
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["missing.txt"], "missing.txt"),
        (["right.txt", "--against", "nowhere"], "nowhere"),
        (["right.txt", "--output", "x.docx"], "no format has the suffix .docx"),
        (["right.txt", "--output", "claims/x.json"], "lies in the case"),
        (["right.txt", "--output", "x.md", "--output", "./right.txt"], "is the draft itself"),
        (["right.txt", "--published", "2024-02-31"], "2024-02-31"),
        (["right.txt", "--fail-on", "new"], "invalid choice"),
    ],
)
def test_wrong_usage_is_told_in_plain_words(
    town: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", *words]) == 2
    assert said in capsys.readouterr().err


def test_an_empty_draft_is_wrong_input(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (town / "empty.txt").write_text("", encoding="utf-8")
    assert main(["draft", "empty.txt"]) == 2
    assert "empty.txt: is empty" in capsys.readouterr().err


def test_a_draft_without_figures_is_said_to_have_none(
    town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (town / "plain.txt").write_text("The river is calm again.\n", encoding="utf-8")
    assert main(["draft", "plain.txt"]) == 0
    assert "nothing in it was read" in capsys.readouterr().err


def test_mistakes_in_the_case_are_told_and_exit_with_2(
    town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (town / "claims" / "case.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {id: bad, source: daily, subject: homes}\n")
    assert main(["draft", "wrong.txt"]) == 2
    assert "case.yaml" in capsys.readouterr().err
    assert main(["draft", "wrong.txt", "--keep-going"]) == 1


def test_the_draft_is_never_written_over(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (town / "other.txt").symlink_to(town / "right.txt")
    assert main(["draft", "right.txt", "--output", "other.txt"]) == 2
    assert (town / "right.txt").read_text(encoding="utf-8") == RIGHT
    assert "is the draft itself" in capsys.readouterr().err


def test_a_case_that_is_not_there_stops_before_any_report(
    town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", "right.txt", "--against", "nocase", "--output", "out.md"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1
    assert not (town / "out.md").exists()


DAYS = CASE.replace(
    "claims:\n",
    """\
  - {id: closed, label: Day on which the bridge in Ashford was closed, type: date}
claims:
  - {id: d-closed, source: daily, subject: closed, value: on 2 May, quote: the bridge was closed}
""",
).replace("2024-", "2022-")


def test_an_undated_draft_is_told_and_its_dates_are_left_open(
    town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (town / "claims" / "case.yaml").write_text(DAYS, encoding="utf-8")
    (town / "undated.txt").write_text(
        "The bridge in Ashford was closed on 2 May. Last week 400 homes were flooded in Ashford.\n",
        encoding="utf-8",
    )
    assert main(["draft", "undated.txt", "--output", "out.json", "--fail-on", "tension"]) == 0
    told = capsys.readouterr()
    advice = "no date of publication found in the draft; give --published DATE"
    assert told.err.count(advice) == 1
    assert advice[1:] in told.out
    assert json.loads((town / "out.json").read_text("utf-8"))["draft"]["published"] is None
    assert main(["draft", "undated.txt", "--published", "2022-05-12"]) == 0
    assert advice not in capsys.readouterr().err


def test_figures_of_nothing_known_are_listed(
    town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (town / "left.txt").write_text("Published 12 May 2024\n\nIt was 17.\n", encoding="utf-8")
    assert main(["draft", "left.txt", "--output", "out.json"]) == 0
    document = json.loads((town / "out.json").read_text("utf-8"))
    assert [(one["line"], one["words"]) for one in document["left"]] == [(3, "17")]
    assert document["counts"]["left"] == 1
    assert "3:8 “17”" in capsys.readouterr().out
